#!/usr/bin/env bash
# cn2an 0.5.24: transform() makes digits of the numerals inside of words and names.
#
# Input: a newspaper's sentence. A reader expects 二〇二一年 and 一千二百余人 to become 2021年 and 1200余人, and words that hold a
# numeral to stay. Seen: the city of 三亚 becomes 3亚, 十分 ("very") becomes 10分,
# the square 二七广场 becomes 27广场, and 四川 becomes 4川.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet cn2an==0.5.24
"$folder/venv/bin/python" - <<'PYTHON'
import cn2an

seen = {
    "二〇二一年十二月十三日，一千二百余人": "2021年12月13日，1200余人",
    "三亚市十分热闹": "3亚市10分热闹",
    "二七广场": "27广场",
    "四川省": "4川省",
}
for text, expected in seen.items():
    found = cn2an.transform(text)
    print(f"{text}: {found}")
    assert found == expected, found
PYTHON
