#!/usr/bin/env bash
# PyRSS2Gen 1.1 and rfeed 1.1.1: 6 o'clock in Beijing is written as 6 o'clock GMT.
#
# Input: an item with the aware moment 2031-03-05T06:00+08:00. A reader expects "06:00:00 +0800", or the same moment in GMT,
# "Tue, 04 Mar 2031 22:00:00 GMT". Seen of both: the digits of the local time with "GMT" behind them, eight hours late, so that
# a reader holds the item back as one of the future.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet PyRSS2Gen==1.1 rfeed==1.1.1
"$folder/venv/bin/python" - <<'PYTHON'
import datetime
import re

import PyRSS2Gen
import rfeed

moment = datetime.datetime(2031, 3, 5, 6, tzinfo=datetime.timezone(datetime.timedelta(hours=8)))
item = dict(title="石桥", link="https://news.example/1", pubDate=moment)
feed = dict(title="报", link="https://news.example/", description="报")
documents = {
    "PyRSS2Gen": PyRSS2Gen.RSS2(items=[PyRSS2Gen.RSSItem(**item)], **feed).to_xml("utf-8"),
    "rfeed": rfeed.Feed(items=[rfeed.Item(**item)], **feed).rss(),
}
for name, document in documents.items():
    found = re.search("<pubDate>(.*?)</pubDate>", document)[1]
    print(f"{name}: {found}")
    assert found == "Wed, 05 Mar 2031 06:00:00 GMT", found
PYTHON
