#!/usr/bin/env bash
# htmldate 1.11.0: the day 2017年2月6日 becomes 1 January 2017.
#
# Input: pages whose one date is the dateline of a Chinese newspaper. A reader expects 2017-02-06 or nothing: the characters
# 年, 月 and 日 say which number is what. Seen: the month and the day are passed over and the year alone is taken, which comes
# out as its first of January, an ordinary date that nothing marks as a guess. With a space behind 年 and 月, or with dots
# or slashes instead of them, the whole day is found; the same day in Chinese numerals gives nothing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet htmldate==1.11.0
"$folder/venv/bin/python" - <<'PYTHON'
from htmldate import find_date

seen = {
    "江城日报 2017年2月6日 星期一": "2017-01-01",
    "2017年02月06日": "2017-01-01",
    "发布时间：2017年12月16日 08:30": "2017-01-01",
    "2017年 2月 6日": "2017-02-06",
    "2017.2.6": "2017-02-06",
    "二〇一七年二月六日": None,
}
for text, expected in seen.items():
    page = f"<html><head><title>石桥</title></head><body><p>{text}</p><p>{'石桥修好了。' * 30}</p></body></html>"
    found = find_date(page, max_date="2026-12-01")
    print(f"{text}: {found}")
    assert found == expected, found
PYTHON
