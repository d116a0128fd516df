#!/usr/bin/env bash
# pdftotext 22.12.0 (Debian's poppler-utils): -raw ends the line behind each character of vertical text.
#
# Input: a page of three vertical lines in a font with the encoding UniJIS-UCS2-V (ReportLab 5.1.0), written from right to
# left. -raw is what keeps the columns of a newspaper apart, and a reader expects it to keep these lines, which stand one behind
# the other in the page's content. Seen: nineteen lines of one character each, in which nothing tells where a printed line
# ends. Without -raw, and with -layout, there are the three lines, in their order.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
command -v pdftotext >/dev/null ||
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq poppler-utils poppler-data; } >/dev/null 2>&1
pdftotext -v 2>&1 | grep 'version 22\.12\.0' >/dev/null
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet reportlab==5.1.0
"$folder/venv/bin/python" - "$folder/page.pdf" <<'PYTHON'
import sys

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas

font = UnicodeCIDFont("HeiseiMin-W3", isVertical=True)
pdfmetrics.registerFont(font)
page = canvas.Canvas(sys.argv[1])
page.setFont(font.fontName, 12)
for left, line in ((100, "石橋修好"), (84, "昨日石橋修好通車"), (68, "居民出行更方便")):
    page.drawString(left, 700, line)
page.save()
PYTHON
lines() { pdftotext "$@" "$folder/page.pdf" - | tr -d '\f' | grep -v '^ *$'; }
lines -raw | paste -sd ' '
[ "$(lines -raw | wc -l)" -eq 19 ]
[ "$(lines -raw | grep -c '^.$')" -eq 19 ] || [ "$(lines -raw | LC_ALL=C.UTF-8 grep -c '^.$')" -eq 19 ]
for form in -nopgbrk -layout; do
    [ "$(lines $form | paste -sd ' ')" = "石橋修好 昨日石橋修好通車 居民出行更方便" ]
done
