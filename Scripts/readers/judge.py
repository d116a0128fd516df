"""Holds what readers show to what the articles are, and to the table in the documentation.

    judge.py FEEDS SHOWN DOCUMENT [--record]
"""

import collections
import json
import os
import re
import sys
from datetime import datetime, timedelta

feeds, shown_file, document = sys.argv[1:4]
MAKERS = {"reporter", "correspondent", "intern", "commentator", "author", "illustrator"}
FORMATS = {".rss": "RSS", ".atom": "Atom", ".json": "JSON Feed"}


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def plain(text):
    """A text as readers compare it: white space is one space, and XML has no control characters."""
    return re.sub(r"\s+", " ", re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "\ufffd", text or "")).strip()


def expectation(folder):
    """The items that the feeds of a folder hold, in reading order: an edition's are a second apart."""
    items, count = [], collections.Counter()
    for article in lines(f"{folder}/expected.jsonl"):
        day = article["edition"]
        lead = datetime.fromisoformat(f"{day}T06:00:00+08:00")
        people = article.get("contributors", [])
        people += [person for photo in article.get("photos", []) for person in photo.get("contributors", [])]
        writers = [
            person["name"] for person in people if person["role"] in MAKERS or article["kind"] == "photo"]
        items.append(dict(
            title=plain(article["headline"]["text"]), writers=list(dict.fromkeys(writers)),
            date=int((lead - timedelta(seconds=count[day])).timestamp()),
            link=f"https://news.example/chenwan/{day}/{article['page']}#{article['id']}"))
        count[day] += 1
    return items


def writers_of(shown, expected):
    """Which of the writers a reader shows; of single writers nothing can be told."""
    kinds = set()
    for item, truth in zip(shown, expected):
        if len(truth["writers"]) < 2:
            continue
        joined = ", ".join(truth["writers"])
        if joined in (item["writer"], ", ".join(item["writers"])):
            kinds.add("all")
        elif item["writer"] == truth["writers"][0]:
            kinds.add("the first")
        elif item["writer"] == truth["writers"][-1]:
            kinds.add("the last")
        else:
            kinds.add("none" if not item["writer"] else "others")
    return " or ".join(sorted(kinds))


def judged(reader, feed, shown, expected):
    """A reader's answers for one feed, by the columns of the table."""
    # Order and the rest are told apart: what was shown is compared with the article of its link.
    expected = expected[:len(shown)]
    by_link = {item["link"]: item for item in expected}
    found = [by_link.get(item["link"]) for item in shown]
    if None in found:
        return {"link": "another"}
    return {
        "title": "whole" if all(plain(a["title"]) == b["title"] for a, b in zip(shown, found)) else "changed",
        "writers": writers_of(shown, found),
        "date": "right" if all(a["date"] == b["date"] for a, b in zip(shown, found)) else "another",
        "link": "the article's",
        "order": "as printed" if found == expected else "another",
    }


def table(answers):
    rows = ["| reader | format | title | writers | date | link | order |", "|---|---|---|---|---|---|---|"]
    for (reader, kind), columns in sorted(answers.items(), key=lambda row: (row[0][0].lower(), row[0][1])):
        cells = [" or ".join(sorted(columns[name])) or "-" for name in ["title", "writers", "date", "link", "order"]]
        rows.append(f"| {reader} | {kind} | {' | '.join(cells)} |")
    return "\n".join(rows)


shown = collections.defaultdict(list)
for item in lines(shown_file):
    shown[item["reader"], item["feed"]].append(item)

answers = collections.defaultdict(lambda: collections.defaultdict(set))
faults = []
for (reader, feed), items in shown.items():
    name = os.path.basename(feed)
    if "-archive-" in name:
        continue
    expected = expectation(os.path.dirname(feed))
    kept = os.path.basename(os.path.dirname(feed)) == "week"
    if len(items) != len(expected) and not (kept and 8 <= len(items) <= 15):
        faults.append(f"{reader} shows {len(items)} of {len(expected)} items of {feed}")
    for column, answer in judged(reader, feed, items, expected).items():
        if answer:
            answers[reader, FORMATS[os.path.splitext(name)[1]]][column].add(answer)

for (reader, kind), columns in answers.items():
    for column, answer in [("title", "whole"), ("date", "right"), ("link", "the article's"), ("order", "as printed")]:
        if columns[column] != {answer}:
            faults.append(f"{reader}, {kind}: the {column} is {' or '.join(columns[column])}, not {answer}")
    # Atom and JSON Feed name everybody; a reader that shows the first alone cannot be helped.
    if kind == "RSS" and not columns["writers"] <= {"all", "none"}:
        faults.append(f"{reader}, {kind}: writers: {' or '.join(columns['writers'])}")

# Every feed, and every archive, was read by every reader of its format.
for reader, kind in list(answers):
    for folder, _, names in os.walk(feeds):
        for name in names:
            if FORMATS.get(os.path.splitext(name)[1]) == kind and not shown[reader, f"{folder}/{name}"]:
                faults.append(f"{reader} shows nothing of {folder}/{name}")

with open(document, encoding="utf-8") as file:
    text = file.read()
start = text.index("| reader |")
end = text.index("\n\n", start)
if "--record" in sys.argv:
    with open(document, "w", encoding="utf-8") as file:
        file.write(text[:start] + table(answers) + text[end:])
elif text[start:end] != table(answers):
    faults.append(f"the table in {document} is another; the readers say\n{table(answers)}\n"
                  "look why, and write it with Scripts/check-readers --record")
for fault in faults:
    print(f"check-readers: {fault}", file=sys.stderr)
if faults:
    sys.exit(1)
print(f"{len(answers)} readers and formats, {len(shown)} feeds read: as the table says")
