#!/usr/bin/env bash
# pdftotext 22.12.0 (Debian's poppler-utils): without the package poppler-data, a Chinese PDF is an empty one, with status 0.
#
# Input: a page that names the font STSong-Light with the encoding UniGB-UCS2-H and does not embed it (ReportLab 5.1.0), as
# Acrobat's Asian fonts are used since PDF 1.2. poppler-data is only recommended by poppler-utils, and images of containers
# install without what is recommended. A reader expects an error, or at least a status other than 0; pypdf 7.1.1 and
# pdfminer.six 20260107 bring the tables with them. Seen: not one character in -raw, no <word> in -bbox-layout, status 0 in
# both; the only sign is a line on standard error, "Missing language pack for 'Adobe-GB1' mapping". It looks like a scan.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v pdftotext >/dev/null ||
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq poppler-utils; } >/dev/null 2>&1
pdftotext -v 2>&1 | grep "version 22\.12\.0" >/dev/null
python3 -m venv venv
venv/bin/pip install --quiet reportlab==5.1.0 pypdf==7.1.1 pdfminer.six==20260107
venv/bin/python - <<'PYTHON'
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas

pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
page = canvas.Canvas("page.pdf")
page.setFont("STSong-Light", 24)
page.drawString(60, 760, "石桥修好了")
page.save()
PYTHON

# Runs a command where the files of poppler-data are not seen, whether they are installed or not.
without_data() {
    local command="$1"
    [ -d /usr/share/poppler ] && command="mount -t tmpfs none /usr/share/poppler && $1"
    unshare --map-root-user --mount sh -c "$command"
}

without_data 'pdftotext -raw page.pdf page.txt' 2>messages
without_data 'pdftotext -bbox-layout page.pdf page.xhtml' 2>>messages
sort -u messages
grep -q "Missing language pack for 'Adobe-GB1' mapping" messages
[ "$(tr -d '\f\n' <page.txt | wc -c)" -eq 0 ]
grep -q '<page ' page.xhtml && ! grep -q '<word' page.xhtml
venv/bin/python - <<'PYTHON'
from pdfminer.high_level import extract_text
from pypdf import PdfReader

texts = [PdfReader("page.pdf").pages[0].extract_text().strip(), extract_text("page.pdf").strip()]
print("pypdf and pdfminer.six:", *texts)
assert texts == ["石桥修好了"] * 2, texts
PYTHON
