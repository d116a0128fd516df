#!/usr/bin/env bash
# tesseract 5.3.0 (Debian's tesseract-ocr): in ALTO, a word that is 7 % sure has the confidence 0.7.
#
# Input: a picture of six lines of print, the lower ones damaged; Pillow 11.3.0 draws it.
# ALTO's WC is a number from 0 to 1, so 7 % is 0.07, as hOCR of the same run says x_wconf 7. Seen: WC is "0." with the per
# cent behind it, whether they have one digit or two: 7 % is "0.7", more than 13 %, which is "0.13". Words of which
# the engine is least sure look well read.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
command -v tesseract >/dev/null ||
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq tesseract-ocr; } >/dev/null 2>&1
tesseract --version 2>&1 | grep '^tesseract 5\.3\.0' >/dev/null
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pillow==11.3.0
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import random

from PIL import Image, ImageDraw, ImageFont

random.seed(5)
picture = Image.new("L", (900, 700), 255)
drawing = ImageDraw.Draw(picture)
font = ImageFont.load_default(26)
lines = ["Harbour bridge opens", "ferry stops tonight", "weather fair and dry", "council votes on tower",
         "lighthouse keeper waits", "market day returns"]
for number, line in enumerate(lines):
    drawing.text((40, 30 + 100 * number), line, font=font, fill=0)
    for _ in range(60 * number):
        x, y = random.randrange(40, 360), random.randrange(30 + 100 * number, 60 + 100 * number)
        drawing.rectangle((x, y, x + 3, y + 3), fill=random.choice((0, 255)))
picture.save("page.png")
PYTHON
tesseract page.png page -l eng hocr alto 2>/dev/null
percent=$(grep -o 'x_wconf [0-9]*' page.hocr | cut -d ' ' -f 2 | tr '\n' ' ')
confidence=$(grep -o 'WC="[^"]*"' page.xml | cut -d '"' -f 2 | tr '\n' ' ')
echo "hOCR: $percent"
echo "ALTO: $confidence"
# One digit at least must be there, or nothing is shown.
grep -qE '(^| )[1-9] ' <<<"$percent"
test "$confidence" = "$(sed -E 's/([0-9]+)/0.\1/g' <<<"$percent")"
