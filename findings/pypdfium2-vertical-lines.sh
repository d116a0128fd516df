#!/usr/bin/env bash
# pypdfium2 5.15.2: the lines of vertical text come out from left to right, the last one first.
#
# Input: a page of three vertical lines (UniJIS-UCS2-V, ReportLab 5.1.0), which stand in the content from right to left, as they
# are read. A reader expects the order of reading, which is also that of the content; PDFium keeps the content's order in
# horizontal text, whatever stands where. Seen: get_text_range() gives the leftmost line first. pypdf 7.1.1 gives
# the content's order in both.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet reportlab==5.1.0 pypdfium2==5.15.2 pypdf==7.1.1
"$folder/venv/bin/python" - "$folder/page.pdf" <<'PYTHON'
import sys

import pypdf
import pypdfium2
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas

lines = ["石橋修好", "昨日石橋修好通車", "居民出行更方便"]


def texts(write):
    page = canvas.Canvas(sys.argv[1])
    write(page)
    page.save()
    document = pypdfium2.PdfDocument(sys.argv[1])
    return document[0].get_textpage().get_text_range().split(), pypdf.PdfReader(sys.argv[1]).pages[0].extract_text().split()


def vertical(page):
    font = UnicodeCIDFont("HeiseiMin-W3", isVertical=True)
    pdfmetrics.registerFont(font)
    page.setFont(font.fontName, 12)
    for number, line in enumerate(lines):
        page.drawString(100 - 16 * number, 700, line)


def horizontal(page):
    font = UnicodeCIDFont("HeiseiMin-W3")
    pdfmetrics.registerFont(font)
    page.setFont(font.fontName, 12)
    for number, line in enumerate(lines):
        page.drawString(300 - 100 * number, 700 + 20 * number, line)


found = texts(vertical)
print("vertical:", *found)
assert found == (lines[::-1], lines), found
found = texts(horizontal)
print("horizontal, each line above and to the left of the one before:", *found)
assert found == (lines, lines), found
PYTHON
