"""The articles of labelled pages, without datelines and bylines, and small questions about their rows."""
import collections, json, os, re
from dataclasses import dataclass

LEAD = re.compile(r"^据?(?:本报|本刊|新华社|中新社)[^，。：；]{0,24}?[讯电](?:（[^（）]{2,40}）)?(?:本报)?(?:记者[^，。：]{2,24}?报道：)?[ 　]*")
BYLINE = re.compile(r"^[^，。]{0,16}(?:记者|通讯员)[^，。：]{2,24}报道：")
SOURCES = ("modern-nolead", "pku-nolead", "pku-plain")


@dataclass(frozen=True)
class Article:
    """An article: the rows of its headline, and its paragraphs and subheadings."""
    head: tuple
    body: tuple
    # Whether the headline is known to end where the body begins.
    is_labelled: bool

    def with_head(self, *rows): return Article(tuple(rows), self.body, self.is_labelled)
    def with_body(self, *rows): return Article(self.head, tuple(rows), self.is_labelled)


def is_text(row):
    """Whether a row is a paragraph that ends as one."""
    return len(row) >= 40 and row[-1] in "。！？”"


def is_heading(row):
    return 4 <= len(row) <= 26 and row[-1] not in "。！？…”：，、）"


def has_subheadings(article):
    body = article.body
    return len(body) >= 6 and any(
        is_heading(body[i]) and is_text(body[i - 1]) and is_text(body[i + 1]) for i in range(1, len(body) - 1))


def read(corpus):
    """The articles of each day; one with a headline that may as well be text is left out."""
    days, seen = collections.defaultdict(list), set()
    for style in SOURCES:
        path = f"{corpus}/{style}.gold.jsonl"
        if not os.path.exists(path): continue
        for line in open(path, encoding="utf8"):
            page = json.loads(line)
            text = open(f"{corpus}/{page['page']}", encoding="utf8").read().split("\n")
            day = os.path.basename(page["page"])[:10]
            for gold in page["articles"]:
                article = taken(gold, text)
                if article and (day, article.head[0]) not in seen:
                    seen.add((day, article.head[0]))
                    days[day].append(article)
    return {day: days[day] for day in sorted(days)}


def taken(gold, text):
    rows = [row.strip() for row in text[gold["lines"][0] - 1:gold["lines"][1]] if row.strip()]
    count = len(gold["decks"]) if gold["decks"] else 1
    head, body = rows[:count], [BYLINE.sub("", LEAD.sub("", row)) for row in rows[count:]]
    body = [row for row in body if row]
    if not body or len(head[0]) < 5 or any(len(row) > 40 or row[-1] in "。：，、" for row in head): return None
    return Article(tuple(head), tuple(body), gold["decks"] is not None or is_text(body[0]))


def clauses(text, low, high):
    """Clauses of a text that a deck or a heading may be made of."""
    found = re.split(r"[，。；：！？“”（）、]", text)[1:]
    return [c for c in found
            if low <= len(c) <= high and not re.search(r"[《》说]|记者|获悉|简称|^[以为在而]|\d", c)]
