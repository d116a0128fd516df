#!/usr/bin/env bash
# hocr-tools 1.1.1: hocr-lines leaves out the lines that Tesseract marks as headers, captions and floats.
#
# Input: hOCR of the classes that Tesseract writes for lines: ocr_line, ocr_header, ocr_caption, ocr_textfloat. A reader expects
# a tool that prints "the lines of a page" to print all four. Seen: ocr_line alone; large headlines, which Tesseract often
# calls headers, and captions are missing, with status 0. hocr-wordfreq counts their words.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet hocr-tools==1.1.1
cat >"$folder/page.hocr" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml"><head><title></title><meta name="ocr-system" content="tesseract 5.3.0"/></head><body>
<div class="ocr_page" id="page_1" title="bbox 0 0 900 900"><div class="ocr_carea" title="bbox 1 1 500 200"><p class="ocr_par" title="bbox 1 1 500 200">
<span class="ocr_header" title="bbox 1 1 500 40"><span class="ocrx_word" title="bbox 1 1 90 40">bridge</span></span>
<span class="ocr_line" title="bbox 1 50 500 90"><span class="ocrx_word" title="bbox 1 50 90 90">well</span></span>
<span class="ocr_caption" title="bbox 1 100 500 140"><span class="ocrx_word" title="bbox 1 100 90 140">picture</span></span>
<span class="ocr_textfloat" title="bbox 1 150 500 190"><span class="ocrx_word" title="bbox 1 150 90 190">ferry</span></span>
</p></div></div></body></html>
XML
"$folder/venv/bin/hocr-lines" "$folder/page.hocr" | tee "$folder/seen"
[ "$(tr -d '[:space:]' <"$folder/seen")" = "well" ]
[ "$("$folder/venv/bin/hocr-wordfreq" "$folder/page.hocr" 2>/dev/null | wc -l)" -eq 4 ]
