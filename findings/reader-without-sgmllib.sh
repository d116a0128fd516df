#!/usr/bin/env bash
# reader 3.26 with feedparser 6.0.14: no feed can be added, since the module sgmllib is missing.
#
# Input: `pip install reader==3.26`, which brings feedparser 6.0.14 today, and a valid RSS 2.0 file.
# A program expects the feed's entry. Seen: ModuleNotFoundError: No module named 'sgmllib'. reader has a copy of
# feedparser inside that imports sgmllib, which feedparser brought up to 6.0.12 (sgmllib3k); the newer feedparser brings
# feedparser-sgmllib, a module of another name. With sgmllib3k beside it, reader reads the feed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check reader==3.26 feedparser==6.0.14
cat >"$folder/feed.xml" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Paper</title><link>https://news.example/</link><description>News</description>
<item><title>Lead</title><guid isPermaLink="false">tag:news.example,2021:1</guid></item></channel></rss>
XML
cat >"$folder/read.py" <<'PYTHON'
import sys

import reader

shelf = reader.make_reader(":memory:", feed_root=sys.argv[1])
try:
    shelf.add_feed("feed.xml")
    shelf.update_feed("feed.xml")
    print([entry.title for entry in shelf.get_entries()])
except ModuleNotFoundError as error:
    print(error)
PYTHON
seen=$("$folder/venv/bin/python" "$folder/read.py" "$folder")
printf '%s\n' "$seen"
[ "$seen" = "No module named 'sgmllib'" ]
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check sgmllib3k==1.0.0
[ "$("$folder/venv/bin/python" "$folder/read.py" "$folder")" = "['Lead']" ]
