#!/usr/bin/env bash
# fastfeedparser 0.6.5: the list `authors` of an RSS item with three dc:creator holds the first alone.
#
# Input: a valid RSS 2.0 item with <dc:creator> First, Second and Third, and an Atom entry with three <author>.
# A program expects a list of three. Seen in both: [{'name': 'First'}].
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check fastfeedparser==0.6.5
"$folder/venv/bin/python" - <<'PYTHON'
import fastfeedparser

names = ["First", "Second", "Third"]
rss = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Paper</title>'
    '<link>https://news.example/</link><description>News</description><item><title>Lead</title>'
    + "".join(f"<dc:creator>{name}</dc:creator>" for name in names) + "</item></channel></rss>")
atom = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<feed xmlns="http://www.w3.org/2005/Atom"><id>https://news.example/feed</id><title>Paper</title>'
    '<updated>2021-12-13T06:00:00Z</updated><entry><id>tag:news.example,2021:1</id><title>Lead</title>'
    '<updated>2021-12-13T06:00:00Z</updated><content>Text</content>'
    + "".join(f"<author><name>{name}</name></author>" for name in names) + "</entry></feed>")
for feed in [rss, atom]:
    entry = fastfeedparser.parse(feed).entries[0]
    print(entry.author, entry.authors)
    assert entry.author == "First"
    assert entry.authors == [{"name": "First"}]
PYTHON
