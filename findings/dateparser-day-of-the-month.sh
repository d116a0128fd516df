#!/usr/bin/env bash
# dateparser 1.5.0: the Chinese day of the month 6日 is read as "six days ago", and 2月6日 is no date in Chinese.
#
# Input: days as a newspaper's datelines write them, read for 1 December 2026. A reader expects 6日 to be a sixth: a span of
# days is 6天, and without 前 ("ago") it leads nowhere. Seen: 25 November, with and without languages=["zh"]. And 2月6日,
# which is found while no language is named, gives None as soon as Chinese is; with its year it is found both ways.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet dateparser==1.5.0
"$folder/venv/bin/python" - <<'PYTHON'
import datetime

import dateparser

settings = {"RELATIVE_BASE": datetime.datetime(2026, 12, 1)}
seen = {
    "6日": ("2026-11-25", "2026-11-25"),
    "2月6日": ("2026-02-06", None),
    "2017年2月6日": ("2017-02-06", "2017-02-06"),
}
for text, expected in seen.items():
    found = tuple(
        date and date.date().isoformat()
        for date in (dateparser.parse(text, languages=languages, settings=settings) for languages in (None, ["zh"])))
    print(f"{text}: {found[0]}; in Chinese: {found[1]}")
    assert found == expected, found
PYTHON
