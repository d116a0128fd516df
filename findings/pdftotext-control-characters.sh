#!/usr/bin/env bash
# pdftotext 22.12.0 (Debian's poppler-utils): what -bbox writes is no XML where a font maps a letter to a control character.
#
# Input: a PDF that prints "BAB" in a font whose ToUnicode map says U+0001 of "A", as subsets of fonts have it.
# A reader expects the character to be left out or replaced, as & and < are escaped. Seen: the byte 01 stands in the
# <word>, which XML 1.0 allows in no form, so that a parser refuses the file with all its other words. The same of -bbox-layout.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
command -v pdftotext >/dev/null ||
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq poppler-utils; } >/dev/null 2>&1
pdftotext -v 2>&1 | grep "version 22\.12\.0" >/dev/null
python3 - "$folder/page.pdf" <<'PYTHON'
import sys

content = "BT /F1 12 Tf 40 300 Td (BAB) Tj ET"
letters = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange 2 beginbfchar <41> <0001> <42> <0042> endbfchar endcmap end end"""
objects = [
    "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>",
    f"<< /Length {len(letters)} >>\nstream\n{letters}\nendstream"]
out, places = b"%PDF-1.4\n", []
for number, text in enumerate(objects, 1):
    places.append(len(out))
    out += f"{number} 0 obj\n{text}\nendobj\n".encode()
start = len(out)
out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
out += b"".join(b"%010d 00000 n \n" % place for place in places)
out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
open(sys.argv[1], "wb").write(out)
PYTHON
for form in -bbox -bbox-layout; do
    pdftotext $form "$folder/page.pdf" "$folder/page.xml"
    grep -o '<word.*' "$folder/page.xml" | cat -v
    grep -q $'>B\x01B<' "$folder/page.xml"
    ! python3 -c 'import sys, xml.dom.minidom; xml.dom.minidom.parse(sys.argv[1])' "$folder/page.xml" 2>/dev/null
done
