#!/usr/bin/env bash
# atoma 0.0.17: the writers of an RSS item (dc:creator) and of a JSON Feed 1.1 item (authors) are lost.
#
# Input: a valid RSS 2.0 item with one <dc:creator>, and a valid JSON Feed 1.1 with `authors`.
# A program expects the name in `author`. Seen: None in both. The RSS element <author> and the key `author` of JSON Feed
# 1.0 are read.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check atoma==0.0.17
"$folder/venv/bin/python" - <<'PYTHON'
import json

import atoma

def rss(element):
    return atoma.parse_rss_bytes((
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Paper</title>'
        '<link>https://news.example/</link><description>News</description><item><title>Lead</title>'
        f"<{element}>desk@news.example</{element}></item></channel></rss>").encode()).items[0].author

def json_feed(version, key, value):
    return atoma.parse_json_feed_bytes(json.dumps({
        "version": f"https://jsonfeed.org/version/{version}", "title": "Paper",
        "items": [{"id": "1", "content_text": "Text", key: value}]}).encode()).items[0].author

print(rss("dc:creator"), json_feed("1.1", "authors", [{"name": "First"}]))
assert rss("dc:creator") is None and rss("author") == "desk@news.example"
assert json_feed("1.1", "authors", [{"name": "First"}]) is None
assert json_feed("1", "author", {"name": "First"}).name == "First"
PYTHON
