#!/usr/bin/env python3
"""Makes further pages of the articles of labelled pages, to fit the line labels with.

usage: make.py CORPUS OUT SEED

Writes OUT/<style>/<page>.txt and OUT/<style>.gold.jsonl in the form of CORPUS (Fitting/README.md). A page holds the
articles of one day, so that days can be held out. Each article stands on one page of a style at most, but for mixed,
cards and copy. The same input gives the same output. Needs opencc-python-reimplemented.

Styles, all without datelines:
  items         five to ten items of one paragraph
  items-short   the same, headlines cut at their first pause
  items-joined  the same, headline and deck on one row
  items-decks   the same, with decks above or below the headline
  features      two to four long articles with subheadings
  mixed         one or two of these, and items between them
  cards         long articles with a heading over most paragraphs (names, titles, four characters), and news beside them
  signed        news and long articles, most with their writer below the text or behind its last sentence
  copy          mixed pages, signed ones and news with decks as a browser copies them: indents, no blank lines
  traditional   pages of all these, and labelled ones, in traditional script
  noise         pages of all these, and labelled ones, with what converters leave
"""
import json, os, random, sys

import articles, noise, script, styles

# Pages a day and style; the paper with many pages a day would drown the other.
MOST = {"pku": 4, "other": 99}
# One labelled page, and one made page, in so many is set in traditional script, and one is made noisy.
SHARE = 5
LABELLED = ("modern-plain", "modern-columns", "pku-plain", "pku-columns", "wrapped")


class Writer:
    """The pages of a style."""

    def __init__(self, out, style):
        self.out, self.style, self.count = out, style, 0
        os.makedirs(f"{out}/{style}", exist_ok=True)
        self.gold = open(f"{out}/{style}.gold.jsonl", "w", encoding="utf8")

    def write(self, day, lines, gold):
        self.count += 1
        name = f"{self.style}/{day}-x{self.count:03d}.txt"
        with open(f"{self.out}/{name}", "w", encoding="utf8") as file: file.write("\n".join(lines) + "\n")
        self.gold.write(json.dumps({"page": name, "articles": gold}, ensure_ascii=False) + "\n")

    def close(self): self.gold.close()


def page(items, copied):
    """The lines of a page of articles, and its gold."""
    lines, gold = [], []
    for article in items:
        first, spans = len(lines) + 1, []
        for index, row in enumerate(article.head + article.body):
            is_body = index >= len(article.head)
            lines.append("　　" + row if copied and is_body else row)
            if is_body: spans.append([len(lines)] * 2)
            if not copied: lines.append("")
        decks = list(article.head) if article.is_labelled else None
        gold.append({"lines": [first, len(lines) - (not copied)], "decks": decks, "paragraphs": spans})
    return lines if copied else lines[:-1], gold


def labelled(corpus):
    """Each fifth labelled page, as it is."""
    for style in LABELLED:
        path = f"{corpus}/{style}.gold.jsonl"
        if not os.path.exists(path): continue
        for line in open(path, encoding="utf8"):
            gold = json.loads(line)
            text = open(f"{corpus}/{gold['page']}", encoding="utf8").read()
            yield os.path.basename(gold["page"])[:10], text.split("\n"), gold["articles"]


def main(corpus, out, seed):
    rng = random.Random(int(seed))
    writers = {style: Writer(out, style) for style in (*styles.STYLES, "traditional", "noise")}
    changed = list(labelled(corpus))
    for day, of_day in articles.read(corpus).items():
        most = MOST["pku" if day < "2000" else "other"]
        for style, make in styles.STYLES.items():
            for items in list(make(styles.Day(of_day, rng)))[:most]:
                lines, gold = page(items, copied=style == "copy")
                writers[style].write(day, lines, gold)
                changed.append((day, lines, gold))
    for style, change in (("traditional", script.traditional), ("noise", noise.noisy)):
        for day, lines, gold in changed:
            if rng.randrange(SHARE) == 0: writers[style].write(day, change(lines, rng), gold)
    for writer in writers.values(): writer.close()
    print(", ".join(f"{writer.count} {style}" for style, writer in writers.items()))


if __name__ == "__main__":
    if len(sys.argv) != 4: sys.exit(__doc__)
    main(*sys.argv[1:])
