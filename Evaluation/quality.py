"""How well the made-up pages are read: the F1 of headlines, writers, paragraphs and captions, style by style."""
import json
import pathlib
import subprocess
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
LETTERS = str.maketrans({"(": "（", ")": "）", " ": None, "\u3000": None})


def flat(text):
    """A text as it is compared: without spaces, and with one form of brackets."""
    return text.translate(LETTERS)


def found(article):
    """The parts of an article as the program prints it, in the form of the gold."""
    people = article.get("contributors", [])
    return {
        "headline": "".join(deck["text"] for deck in (article.get("headline") or {}).get("decks", [])),
        "writers": [person["name"] for person in people if person["role"] != "photographer"],
        "photographers": [person["name"] for person in people if person["role"] == "photographer"],
        "paragraphs": [block["text"] for block in article.get("body", [])],
        "caption": next((photo["caption"] for photo in article.get("photos", [])), None),
    }


def parts(articles):
    """The things that are counted: (kind, article's headline, text). A paragraph belongs to the page, as a text that is
    cut off under another headline is already missed there."""
    for article in articles:
        headline = flat(article["headline"])
        yield "headlines", "", headline
        for name in article["writers"]:
            yield "writers", headline, name
        for name in article["photographers"]:
            yield "photographers", headline, name
        for text in article["paragraphs"]:
            yield "paragraphs", "", flat(text)
        if article["caption"]:
            yield "captions", headline, flat(article["caption"])


def measure(program, pages=40, seed=1):
    """`quality.STYLE.KIND` and its F1 in thousandths, rounded down."""
    with tempfile.TemporaryDirectory() as folder:
        make = [str(HERE / "make-pages"), folder, "--pages", str(pages), "--seed", str(seed)]
        subprocess.run(make, check=True)
        for style in sorted(pathlib.Path(folder).iterdir()):
            counts = {}
            for gold in sorted(style.glob("*.gold.json")):
                page = next(path for path in style.glob(gold.name.split(".")[0] + ".*") if path != gold)
                run = subprocess.run(
                    [program, "parse", "--to", "jsonl", str(page)], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                got = [found(json.loads(line)) for line in run.stdout.decode().splitlines() if line]
                wanted = list(parts(json.loads(gold.read_text(encoding="utf-8"))))
                gotten = list(parts(got))
                for kind in {part[0] for part in wanted + gotten}:
                    want = {part for part in wanted if part[0] == kind}
                    have = {part for part in gotten if part[0] == kind}
                    hits, all_ = counts.get(kind, (0, 0))
                    counts[kind] = (hits + 2 * len(want & have), all_ + len(want) + len(have))
            for kind, (hits, all_) in sorted(counts.items()):
                yield f"quality.{style.name}.{kind}", hits * 1000 // all_
