#!/usr/bin/env bash
# polars 2.1.0: a key that comes up for the first time behind line 100 is dropped without a word.
#
# Input: 101 lines of JSON, of which the last alone has the key "section".
# A reader expects a column 'section' with 100 nulls, or an error. Seen: no such column, and no warning; with
# infer_schema_length=None it is there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check polars==2.1.0
"$folder/venv/bin/python" - <<'PYTHON'
import io
import warnings
import polars

warnings.simplefilter("error")
lines = b'{"id": "a"}\n' * 100 + '{"id": "b", "section": "要闻"}\n'.encode()
seen = polars.read_ndjson(io.BytesIO(lines)).columns
print(seen)
assert seen == ["id"]
whole = polars.read_ndjson(io.BytesIO(lines), infer_schema_length=None)
assert whole.columns == ["id", "section"] and whole["section"][100] == "要闻"
PYTHON
