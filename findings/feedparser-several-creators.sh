#!/usr/bin/env bash
# feedparser 6.0.12: of an RSS item with three dc:creator, `author` is the last and `author_detail` the first.
#
# Input: a valid RSS 2.0 item with <dc:creator> First, Second and Third.
# A program expects the two to be one person, as they are for an Atom entry or an item with one creator. Seen:
#     author 'Third'   author_detail {'name': 'First'}   authors First, Second, Third
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check feedparser==6.0.12
"$folder/venv/bin/python" - <<'PYTHON'
import feedparser

names = ["First", "Second", "Third"]
entry = feedparser.parse(
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Paper</title>'
    '<link>https://news.example/</link><description>News</description><item><title>Lead</title>'
    + "".join(f"<dc:creator>{name}</dc:creator>" for name in names) + "</item></channel></rss>").entries[0]
print(entry.author, entry.author_detail, entry.authors)
assert entry.author == "Third"
assert entry.author_detail == {"name": "First"}
assert [author["name"] for author in entry.authors] == names
PYTHON
