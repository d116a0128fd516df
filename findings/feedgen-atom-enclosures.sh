#!/usr/bin/env bash
# feedgen 1.0.0: in Atom, an enclosure becomes a second alternate link.
#
# Input: an entry with a link to its article and an enclosure of 4,096 bytes of image/jpeg. A reader expects of Atom what RSS
# gets, <enclosure> with length and type, as RFC 4287 §4.2.7 writes it: rel="enclosure", type and length. Seen: a bare
# <link href="…/bridge.jpg"/>, which means rel="alternate" (§4.2.7.2), so that the picture is as good an address of the article
# as its page. In RSS the same entry has its <enclosure>, and none of its authors, whose names only Atom keeps.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet feedgen==1.0.0
"$folder/venv/bin/python" - <<'PYTHON'
import re

from feedgen.feed import FeedGenerator

feed = FeedGenerator()
feed.id("https://news.example/")
feed.title("报")
feed.link(href="https://news.example/")
feed.description("报")
entry = feed.add_entry()
entry.id("https://news.example/1")
entry.title("石桥")
entry.link(href="https://news.example/1")
entry.author({"name": "李明"})
entry.enclosure("https://news.example/bridge.jpg", 4096, "image/jpeg")
atom, rss = feed.atom_str().decode(), feed.rss_str().decode()
links = re.findall("<link [^>]*>", atom.partition("<entry>")[2])
print(*links, sep="\n")
assert links == ['<link href="https://news.example/1"/>', '<link href="https://news.example/bridge.jpg"/>'], links
assert '<enclosure url="https://news.example/bridge.jpg" length="4096" type="image/jpeg"/>' in rss, rss
assert "李明" in atom and "李明" not in rss
PYTHON
