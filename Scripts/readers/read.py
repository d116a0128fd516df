"""Readers of PyPI, newsboat and sfeed: prints what each hands out of the feeds named, one item a line as JSON.

    read.py FOLDER FEED…        FOLDER takes what newsboat and reader write
"""

import calendar
import datetime
import json
import os
import sqlite3
import subprocess
import sys
import warnings

import atoma
import fastfeedparser
import feedparser
import podcastparser
import reader

warnings.filterwarnings("error")


def tell(name, path, title, writers, date, link, **others):
    writers = [writer for writer in writers if writer]
    others.setdefault("writer", writers[0] if writers else None)
    item = dict(reader=name, feed=path, title=title, writers=writers, date=date, link=link, **others)
    print(json.dumps(item, ensure_ascii=False))


def read_feedparser(path):
    feed = feedparser.parse(path)
    if feed.bozo:
        raise ValueError(f"feedparser: {path}: {feed.bozo_exception}")
    for entry in feed.entries:
        names = [author.get("name") for author in entry.get("authors", [])]
        tell("feedparser", path, entry.get("title"), names, calendar.timegm(entry.published_parsed),
             entry.get("link"), writer=entry.get("author"), home=feed.feed.get("link"))


def read_fastfeedparser(path):
    with open(path, encoding="utf-8") as file:
        feed = fastfeedparser.parse(file.read())
    for entry in feed.entries:
        date = int(datetime.datetime.fromisoformat(entry.published).timestamp())
        names = [author.get("name") for author in entry.get("authors", [])] or [entry.get("author")]
        tell("fastfeedparser", path, entry.title, names, date, entry.get("link"), writer=entry.get("author"))


def read_atoma(path):
    if path.endswith(".json"):
        feed = atoma.parse_json_feed_file(path)
        for item in feed.items:
            tell("atoma", path, item.title, [item.author.name] if item.author else [],
                 int(item.date_published.timestamp()), item.url)
    elif path.endswith(".atom"):
        for entry in atoma.parse_atom_file(path).entries:
            link = next((link.href for link in entry.links if link.rel in (None, "alternate")), None)
            tell("atoma", path, entry.title.value, [author.name for author in entry.authors],
                 int(entry.published.timestamp()), link)
    else:
        for item in atoma.parse_rss_file(path).items:
            tell("atoma", path, item.title, [item.author], int(item.pub_date.timestamp()), item.link)


def read_podcastparser(path):
    with open(path, "rb") as file:
        feed = podcastparser.parse("file://" + path, file)
    for episode in feed["episodes"]:
        tell("podcastparser", path, episode["title"], [], episode["published"], episode["link"] or None)


def read_reader(path):
    shelf = reader.make_reader(":memory:", feed_root=os.path.dirname(path))
    shelf.add_feed(os.path.basename(path))
    shelf.update_feed(os.path.basename(path))
    for entry in shelf.get_entries(sort="recent"):
        tell("reader", path, entry.title, [entry.authors_str], int(entry.published.timestamp()), entry.link)


def read_newsboat(path, folder):
    """newsboat, in the order in which it shows a feed when nothing is set."""
    home = os.path.join(folder, "newsboat-" + os.path.basename(os.path.dirname(path)) + os.path.basename(path))
    os.makedirs(home)
    with open(home + "/urls", "w") as urls:
        urls.write(f"file://{path}\n")
    open(home + "/config", "w").close()
    subprocess.run(
        ["newsboat", "-u", home + "/urls", "-c", home + "/cache.db", "-C", home + "/config", "-x", "reload"],
        check=True, env=dict(os.environ, HOME=home, TERM="xterm"), stdout=subprocess.DEVNULL)
    rows = sqlite3.connect(home + "/cache.db").execute(
        "SELECT title, author, pubDate, url FROM rss_item ORDER BY pubDate DESC, id DESC")
    for title, author, date, link in rows:
        tell("newsboat", path, title, [author], date, link or None)


def read_sfeed(path):
    """sfeed, in the order in which sfeed_update puts a feed."""
    with open(path, "rb") as file:
        done = subprocess.run(["sfeed"], stdin=file, stdout=subprocess.PIPE, check=True)
    rows = [line.split("\t") for line in done.stdout.decode().splitlines()]
    for fields in sorted(rows, key=lambda fields: -int(fields[0])):
        tell("sfeed", path, fields[1], [fields[6]], int(fields[0]), fields[2] or None)


for path in sys.argv[2:]:
    if path.endswith(".json"):
        readers = [read_atoma, read_reader]
    else:
        readers = [read_feedparser, read_fastfeedparser, read_atoma, read_reader, read_podcastparser, read_sfeed]
        read_newsboat(path, sys.argv[1])
    for read in readers:
        read(path)
