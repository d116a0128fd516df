"""What pages are made of articles: each maker takes a day's articles and yields pages, lists of articles."""
import re
from articles import Article, clauses, has_subheadings, is_text

SURNAMES, GIVEN = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗", "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂晓文海燕"
SIGNATURES = ("本报记者 {}", "本报记者 {}", "□ 本报记者 {}", "■ 本报记者 {}", "记者 {}", "本报通讯员 {}", "（本报记者 {}）", "文/{}")
GLUED = ("（{}）", "（记者 {}）", "本报记者 {}", " 本报记者 {}", "　　记者 {}", "（本报通讯员 {}）")
KEYS = "地点 时间 特点 地址 位置 推荐理由 看点 主办单位 产地 作者".split()
ENDINGS = "市|县|区|镇|村|省|公司|大学|中心|协会"


def chunks(items, low, high, rng):
    items = list(items)
    rng.shuffle(items)
    at = 0
    while len(items) - at >= low:
        size = rng.randint(low, high)
        yield items[at:at + size]
        at += size


# Articles

def item(article):
    """The article as an item of 60 to 150 characters; None where it has no paragraph near its top."""
    text = next((row for row in article.body[:3] if is_text(row)), None)
    if text is None or len(article.head[0]) > 32: return None
    if len(text) > 150:
        ends = [m.end() for m in re.finditer("。", text[60:150])] or [m.end() for m in re.finditer("[，；]", text[60:150])]
        text = text[:60 + ends[-1] - 1] + "。" if ends else text[:149] + "。"
    return Article(article.head[:1], (text,), True)


def shortened(article):
    first = re.split("[ 　，]", article.head[0])[0]
    return article.with_head(first if len(first) >= 6 else article.head[0])


def decked(article, rng, most):
    """The headline in two rows, or with clauses of the text as further rows above or below."""
    parts = [part for part in re.split("[ 　，]", article.head[0]) if part]
    if len(parts) == 2 and min(map(len, parts)) >= 5 and rng.random() < 0.6:
        return article.with_head(*parts, *article.head[1:])
    found = clauses(article.body[0], 8, 18)
    rng.shuffle(found)
    extra = found[:rng.randint(1, most)]
    above = [extra.pop()] if extra and rng.random() < 0.35 else []
    return article.with_head(*above, *article.head, *extra)


def joined(article, rng):
    rows = decked(article.with_head(article.head[0]), rng, 1).head
    return article.with_head(" ".join(rows[:2]))


def names(rng):
    def name(): return rng.choice(SURNAMES) + "".join(rng.sample(GIVEN, rng.choice((1, 2))))
    return " ".join(name() for _ in range(rng.choice((1, 1, 1, 2))))


def signed(article, rng):
    """The article with its writer in a row of his own, or behind its last sentence."""
    kind, body = rng.random(), article.body
    if kind < 0.2 or not is_text(body[-1]): return article
    if kind < 0.45: return article.with_body(*body[:-1], body[-1] + rng.choice(GLUED).format(names(rng)))
    return article.with_body(*body, rng.choice(SIGNATURES).format(names(rng)))


def named_headings(row, quoted):
    if quoted: return re.findall("《[^《》]{2,8}》", row) or re.findall("“([^“”，。]{2,8})”", row)
    return re.findall(f"(?:(?<=[在由到是以、，。])|^)([一-龥]{{2,4}}(?:{ENDINGS}))", row)


def carded(article, rng):
    """The article with a heading over most paragraphs: names that stand in them, or four characters; None without."""
    kind = rng.choice(("name", "name", "name", "title", "title", "four", "four"))
    key = rng.choice(KEYS) if kind != "four" and rng.random() < 0.35 else None
    rows, made = [], 0
    for index, row in enumerate(article.body[:14]):
        found = clauses(row, 4, 4) if kind == "four" else named_headings(row, kind == "title")
        if index and is_text(row) and is_text(article.body[index - 1]) and found and rng.random() < 0.8:
            heading = found[0]
            if kind == "four" and len(found) > 1 and rng.random() < 0.2: heading += " " + found[1]
            rows.append(heading)
            made += 1
            if key: rows.append(f"{key} {found[-1]}" if rng.random() < 0.5 else f"{key}：{found[-1]}")
        rows.append(row)
    return article.with_body(*rows) if made >= 3 else None


def upper(article, rng):
    """The first paragraphs of an article; None where they are no running text."""
    if not all(map(is_text, article.body[:4])): return None
    return article.with_body(*article.body[:rng.randint(1, 4)])


# Pages

class Day:
    """The articles of a day by what they are good for."""

    def __init__(self, articles, rng):
        self.rng = rng
        self.items = [x for x in map(item, articles) if x]
        self.long = [a for a in articles if has_subheadings(a)]
        self.news = [x for x in (upper(a, rng) for a in articles) if x]
        self.cards = [x for x in (carded(a, rng) for a in articles if len(a.body) >= 6) if x]

    def of(self, articles, low, high, make=lambda article: article):
        return ([make(article) for article in chunk] for chunk in chunks(articles, low, high, self.rng))

    def mixed(self):
        """One or two long articles, and items between them."""
        left = list(self.items)
        self.rng.shuffle(left)
        for chunk in chunks(self.long, 1, 2, self.rng):
            heads = {article.head[0] for article in chunk}
            few = [x for x in left if x.head[0] not in heads][:self.rng.randint(3, 6)]
            left = [x for x in left if x not in few]
            page = chunk + few
            self.rng.shuffle(page)
            yield page

    def carded(self):
        """One or two articles with many headings, and news beside them."""
        for chunk in chunks(self.cards, 1, 2, self.rng):
            page = chunk + self.rng.sample(self.news, min(len(self.news), self.rng.randint(1, 4)))
            self.rng.shuffle(page)
            yield page

    def signed(self):
        rng = self.rng
        def make(article): return signed(decked(article, rng, 2) if rng.random() < 0.4 else article, rng)
        return self.of(self.news + self.long, 3, 7, make)

    def decked(self):
        rng = self.rng
        return self.of(self.news, 4, 8, lambda a: decked(a, rng, 2) if rng.random() < 0.6 else a)


STYLES = {
    "items": lambda day: day.of(day.items, 5, 10),
    "items-short": lambda day: day.of(day.items, 5, 10, shortened),
    "items-joined": lambda day: day.of(day.items, 5, 10, lambda a: joined(a, day.rng)),
    "items-decks": lambda day: day.of(day.items, 5, 10, lambda a: decked(a, day.rng, 2)),
    "features": lambda day: day.of(day.long, 2, 4),
    "mixed": Day.mixed,
    "cards": Day.carded,
    "signed": Day.signed,
    "copy": lambda day: [page for pages in (day.mixed(), day.signed(), day.decked()) for page in list(pages)[:4]],
}
