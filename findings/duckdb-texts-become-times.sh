#!/usr/bin/env bash
# DuckDB 2.0.1: JSON texts that all look like times or dates are read as times or dates.
#
# Input: two lines of JSON, {"id": "a", "text": "12:30"} and {"id": "b", "text": "06:00"}.
# A reader expects a column of texts, since JSON knows no times. Seen: TIME, and DATE for "2021-12-13"; the same file with
# one more text such as "下午" is a column of texts. With 'columns' the types are those that are asked for.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check duckdb==2.0.1
cd "$folder"
venv/bin/python - <<'PYTHON'
import duckdb

def types(*lines, options=""):
    with open("a.jsonl", "w", encoding="utf-8") as file:
        file.write("".join(line + "\n" for line in lines))
    return [row[1] for row in duckdb.sql(f"DESCRIBE SELECT * FROM read_json('a.jsonl'{options})").fetchall()]

times = ['{"id": "a", "text": "12:30"}', '{"id": "b", "text": "06:00"}']
seen = types(*times)
print(seen)
assert seen == ["VARCHAR", "TIME"]
assert types('{"id": "a", "text": "2021-12-13"}') == ["VARCHAR", "DATE"]
assert types(*times, '{"id": "c", "text": "下午"}') == ["VARCHAR", "VARCHAR"]
assert types(*times, options=", columns = {id: 'VARCHAR', text: 'VARCHAR'}") == ["VARCHAR", "VARCHAR"]
PYTHON
