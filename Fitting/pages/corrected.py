#!/usr/bin/env python3
"""Makes corrected pages of labelled ones, as somebody would who looks at the first pages of a paper.

usage: corrected.py CORPUS STYLE COUNT OUT PROGRAM

Writes the first COUNT pages of CORPUS/STYLE into OUT, each with NAME.corrections.yaml beside it: `checked: true`, and an
entry for each row that `broadsheet explain` (PROGRAM) takes for what the labels of the corpus say that it is not. Where
the labels leave a row open, what the parser says stays.
"""
import json, os, re, subprocess, sys

STARTS = ("headline", "lead")
# A row that is longer is text.
LONGEST_HEADLINE = 60
LONGEST_SUBHEADING = 32
ROUNDS = 4


def read_rows(program, page):
    """The label of each row by its first line."""
    output = subprocess.run([program, "explain", page], capture_output=True, text=True, check=True).stdout
    rows = re.findall(rf"^{re.escape(page)}:(\d+)(?:-\d+)?: (\w+) \(", output, re.M)
    return {int(line): label for line, label in rows}


def wanted(line, label, lines, articles):
    """The label that a row must have; `None` where its label may stand."""
    article = next((a for a in articles if a["lines"][0] <= line <= a["lines"][1]), None)
    text = lines[line - 1].strip()
    if article is None: return "furniture" if label in STARTS else None
    if line == article["lines"][0]:
        if label in STARTS: return None
        return "lead" if len(text) > LONGEST_HEADLINE else "headline"
    first = min((span[0] for span in article["paragraphs"]), default=article["lines"][1] + 1)
    if any(start < line <= end for start, end in article["paragraphs"]):
        return None if label == "continuation" else "continuation"
    if article["decks"] is not None and line < first:
        return None if label in ("deck", "byline", "section") else "deck"
    if label not in STARTS: return None
    return "subheading" if len(text) <= LONGEST_SUBHEADING and text[-1] not in "。！？；”" else "body"


def yaml(name, lines, fixes):
    quoted = lambda text: json.dumps(text, ensure_ascii=False)
    entries = [
        f"  - {{line: {line}, begins: {quoted(lines[line - 1].strip()[:24])}, is: {label}}}\n"
        for line, label in sorted(fixes.items())]
    return f"version: 1\npage: {quoted(name)}\nchecked: true\n" + ("lines:\n" if entries else "") + "".join(entries)


def main(corpus, style, count, out, program):
    os.makedirs(out, exist_ok=True)
    pages = [json.loads(line) for line in open(f"{corpus}/{style}.gold.jsonl", encoding="utf8")]
    pages.sort(key=lambda gold: gold["page"])
    total = 0
    for gold in pages[: int(count)]:
        name = os.path.basename(gold["page"])
        text = open(f"{corpus}/{gold['page']}", encoding="utf8", newline="").read()
        page = f"{out}/{name}"
        with open(page, "w", encoding="utf8", newline="") as file: file.write(text)
        lines, fixes = text.split("\n"), {}
        for _ in range(ROUNDS):
            with open(f"{page[:-4]}.corrections.yaml", "w", encoding="utf8") as file: file.write(yaml(name, lines, fixes))
            more = {
                line: label for line, old in read_rows(program, page).items()
                if (label := wanted(line, old, lines, gold["articles"])) and fixes.get(line) != label}
            if not more: break
            fixes |= more
        total += len(fixes)
    print(f"{out}: {min(int(count), len(pages))} pages, {total} corrections")


if __name__ == "__main__":
    if len(sys.argv) != 6: sys.exit(__doc__)
    main(*sys.argv[1:])
