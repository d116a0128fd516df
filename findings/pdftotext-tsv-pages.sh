#!/usr/bin/env bash
# pdftotext 22.12.0 (Debian's poppler-utils): in -tsv, every page but the first begins where the last word before it did.
#
# Input: a PDF of two pages of 300 by 400 points; the last word of the first begins at 71, 191.
# A reader expects left and top of both ###PAGE### rows to be 0, as width and height are those of the page. Seen: the row
# of the second page has those of the last word before it (71, 191), so that boxes taken relative to their page are wrong from
# there on. In -bbox, which has no left and top of pages, nothing shows.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
command -v pdftotext >/dev/null ||
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq poppler-utils; } >/dev/null 2>&1
pdftotext -v 2>&1 | grep "version 22\.12\.0" >/dev/null
python3 - "$folder/pages.pdf" <<'PYTHON'
import sys

contents = ["BT /F1 12 Tf 40 300 Td (Harbour bridge opens) Tj 0 -100 Td (Ferry stops) Tj ET", "BT /F1 12 Tf 20 350 Td (Weather) Tj ET"]
page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents %d 0 R /Resources << /Font << /F1 7 0 R >> >> >>"
objects = [
    "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R 5 0 R] /Count 2 >>",
    page % 4, f"<< /Length {len(contents[0])} >>\nstream\n{contents[0]}\nendstream",
    page % 6, f"<< /Length {len(contents[1])} >>\nstream\n{contents[1]}\nendstream",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
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
pdftotext -tsv "$folder/pages.pdf" "$folder/pages.tsv"
seen=$(grep '###PAGE###' "$folder/pages.tsv" | cut -f 2,7-10)
echo "$seen"
test "$seen" = "$(printf '1\t0.000000\t0.000000\t300.000000\t400.000000\n2\t71.332000\t191.384000\t300.000000\t400.000000')"
