#!/usr/bin/env bash
# newsboat 2.21 (Debian's 2.21-1.5): of an RSS item with three dc:creator, the last is shown as the author.
#
# Input: a valid RSS 2.0 item with <dc:creator> First, Second and Third, and an Atom entry with three <author>.
# A reader expects all three, as of the Atom entry. Seen: 'Third' of RSS, 'First, Second, Third' of Atom.
# Installs newsboat with apt-get where it is missing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
command -v newsboat >/dev/null ||
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq newsboat=2.21-1.5; } >/dev/null 2>&1
cat >"$folder/feed.rss" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Paper</title>
<link>https://news.example/</link><description>News</description>
<item><title>Lead</title><guid isPermaLink="false">tag:news.example,2021:1</guid><dc:creator>First</dc:creator>
<dc:creator>Second</dc:creator><dc:creator>Third</dc:creator></item></channel></rss>
XML
cat >"$folder/feed.atom" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>https://news.example/feed</id><title>Paper</title>
<updated>2021-12-13T06:00:00Z</updated><entry><id>tag:news.example,2021:2</id><title>Lead</title>
<updated>2021-12-13T06:00:00Z</updated><content>Text</content><author><name>First</name></author>
<author><name>Second</name></author><author><name>Third</name></author></entry></feed>
XML
printf 'file://%s\n' "$folder/feed.rss" "$folder/feed.atom" >"$folder/urls"
: >"$folder/config"
HOME=$folder TERM=xterm newsboat -u "$folder/urls" -c "$folder/cache.db" -C "$folder/config" -x reload >/dev/null
python3 - "$folder/cache.db" <<'PYTHON'
import sqlite3
import sys

seen = sqlite3.connect(sys.argv[1]).execute("SELECT guid, author FROM rss_item ORDER BY guid").fetchall()
print(seen)
assert seen == [("tag:news.example,2021:1", "Third"), ("tag:news.example,2021:2", "First, Second, Third")]
PYTHON
