#!/usr/bin/env bash
# pdftotext 22.12.0 (Debian's poppler-utils): what lies outside of the crop box, and no viewer shows, is in the text.
#
# Input: a page of 500 x 600 points whose crop box is [100 100 400 500], with "bridge" inside and "mark" at 20,20, where printers
# put the file's name and the colours. A reader expects the text that can be seen, as PyMuPDF 1.26.6 gives it. Seen: "mark" in
# plain text, -raw, -bbox and -bbox-layout, and the page as wide as the media box. With -cropbox, the last two give "bridge"
# alone, on a page of 300 x 400; the first two still give both.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
command -v pdftotext >/dev/null ||
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq poppler-utils; } >/dev/null 2>&1
pdftotext -v 2>&1 | grep 'version 22\.12\.0' >/dev/null
python3 - "$folder/page.pdf" <<'PYTHON'
import sys

content = "BT /F1 12 Tf 220 400 Td (bridge) Tj ET BT /F1 12 Tf 20 20 Td (mark) Tj ET"
objects = [
    "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 500 600] /CropBox [100 100 400 500] /Contents 4 0 R "
    "/Resources << /Font << /F1 5 0 R >> >> >>",
    f"<< /Length {len(content)} >>\nstream\n{content}\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
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
seen() { pdftotext "$@" "$folder/page.pdf" - | grep -oE 'bridge|mark|<page [^>]*' | paste -sd ' '; }
for form in -nopgbrk -raw -bbox -bbox-layout; do
    printf '%s: %s; %s\n' "$form" "$(seen $form)" "$(seen -cropbox $form)"
done
[ "$(seen -raw)" = "bridge mark" ] && [ "$(seen -cropbox -raw)" = "bridge mark" ]
[ "$(seen -bbox)" = '<page width="500.000000" height="600.000000" bridge mark' ]
[ "$(seen -bbox-layout)" = '<page width="500.000000" height="600.000000" bridge mark' ]
[ "$(seen -cropbox -bbox-layout)" = '<page width="300.000000" height="400.000000" bridge' ]
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet PyMuPDF==1.26.6
"$folder/venv/bin/python" -c 'import sys, pymupdf; assert pymupdf.open(sys.argv[1])[0].get_text().split() == ["bridge"]' "$folder/page.pdf"
