#!/usr/bin/env bash
# OpenCC 1.4.2: t2s and hk2s leave 著 where simplified Chinese writes 着; tw2s does not.
#
# Input: the particle of lasting actions as newspapers of Hong Kong and Taiwan write it, 下著雨, 隨著經濟, and the word 著名, which
# is the same in both scripts. A reader expects each conversion "to simplified" to give simplified text: 下着雨, 随着经济. Seen:
# t2s and hk2s convert all around it and give 下著雨, 随著经济, so that searches for 随着 find nothing; only the configurations
# for Taiwan tell the particle from 著名.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet OpenCC==1.4.2
"$folder/venv/bin/python" - <<'PYTHON'
import opencc

seen = {
    "t2s": ["下著雨", "随著经济", "著名作家"],
    "hk2s": ["下著雨", "随著经济", "著名作家"],
    "tw2s": ["下着雨", "随着经济", "著名作家"],
}
for configuration, expected in seen.items():
    converter = opencc.OpenCC(configuration)
    found = [converter.convert(text) for text in ("下著雨", "隨著經濟", "著名作家")]
    print(configuration, *found)
    assert found == expected, found
PYTHON
