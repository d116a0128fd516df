#!/usr/bin/env bash
# pdftotext 22.12.0 (Debian's poppler-utils): of a turned page, -bbox gives the size before and the words after turning.
#
# Input: a page of 500 x 600 points with /Rotate 270, which viewers show 600 wide and 500 high. A reader expects the words to
# lie on the page of which the file speaks. Seen of -bbox, -bbox-layout and -tsv: width 500 and height 600, and the word "mark" at
# x 571 to 582, to the right of its page. With /Rotate 90 or 270 the two sizes have to be exchanged by whoever reads the file,
# and nothing in it says so.
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
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 500 600] /Rotate 270 /Contents 4 0 R "
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
for form in -bbox -bbox-layout; do
    seen=$(pdftotext $form "$folder/page.pdf" - | grep -oE '<page [^>]*|<word.*mark<')
    printf '%s\n' "$seen"
    [ "$seen" = '<page width="500.000000" height="600.000000"
<word xMin="571.384000" yMin="453.336000" xMax="582.484000" yMax="480.000000">mark<' ]
done
seen=$(pdftotext -tsv "$folder/page.pdf" - | awk -F '\t' '$12 == "###PAGE###" { print $9, $10 } $12 == "mark" { print $7 }' | paste -sd ' ')
echo "-tsv: $seen"
[ "$seen" = "500.000000 600.000000 571.38" ]
