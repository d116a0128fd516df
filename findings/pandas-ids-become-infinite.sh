#!/usr/bin/env bash
# pandas 3.1.1: a JSON text such as "55e2549189400412" is read as the number infinity.
#
# Input: one line of JSON, {"id": "55e2549189400412"}, in quotation marks.
# A reader expects the text. Seen: inf, since read_json takes texts for numbers where all of a column look like some; so
# with "12e345", and "02" is 2. With dtype=False the texts stay.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pandas==3.1.1
"$folder/venv/bin/python" - <<'PYTHON'
import io
import pandas

def ids(*texts, **options):
    lines = "".join('{"id": "%s"}\n' % text for text in texts)
    return pandas.read_json(io.StringIO(lines), lines=True, **options)["id"].tolist()

seen = ids("55e2549189400412")
print(seen)
assert seen == [float("inf")]
assert ids("12e345", "02") == [float("inf"), 2.0]
assert ids("55e2549189400412", "02", dtype=False) == ["55e2549189400412", "02"]
PYTHON
