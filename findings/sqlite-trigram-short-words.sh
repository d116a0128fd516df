#!/usr/bin/env bash
# SQLite 3.40.1 (Debian 12): LIKE finds no word of one or two Hanzi in a table of FTS5 with the tokenizer trigram.
#
# Input: a row "区委召开会议" in such a table, and the condition body LIKE '%区委%'.
# A reader expects the row: a pattern without three characters in a row cannot use the index, so all rows are read, as
# with '%ab%'. Seen: nothing; the index is asked, it seems, since two Hanzi are six bytes. '%区委召%' finds the row, and so
# does LIKE with a '+' before the column. SQLite 3.51.1 (pysqlite3-binary 0.5.4.post2 or newer) finds it.
set -euo pipefail
python3 - <<'PYTHON'
import sqlite3
import sys

database = sqlite3.connect(":memory:")
database.execute("CREATE VIRTUAL TABLE search USING fts5 (body, tokenize = 'trigram')")
database.executemany("INSERT INTO search VALUES (?)", [("区委召开会议",), ("ab cd",)])

def rows(condition):
    return [row[0] for row in database.execute("SELECT body FROM search WHERE " + condition)]

seen = rows("body LIKE '%区委%'")
print(sqlite3.sqlite_version, seen)
if sqlite3.sqlite_version != "3.40.1":
    sys.exit("this Python has another SQLite than 3.40.1")
assert seen == [] and rows("body LIKE '%区%'") == [] and rows("body GLOB '*区委*'") == []
assert rows("body LIKE '%区委召%'") == rows("+body LIKE '%区委%'") == ["区委召开会议"]
assert rows("body LIKE '%ab%'") == ["ab cd"]
PYTHON
