#!/usr/bin/env python3
"""Writes newspaper articles as Markdown (CommonMark): an exporter of Broadsheet that is a program.

Reads a header and then an article a line on standard input, writes the document on standard output, and says on
standard error what is wrong.
"""

import difflib
import json
import re
import sys

def say(line):
    print(line, file=sys.stderr)


def escape(text):
    """Text that means itself: on one line, and with a backslash before all that Markdown would take for markup."""
    text = re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+", " ", text).strip()
    text = re.sub(r"([\\`*_\[\]<>&#|~])", r"\\\1", text)
    # These are markup at the beginning of a line alone.
    text = re.sub(r"^([-+=])", r"\\\1", text)
    return re.sub(r"^([0-9]+)([.)])", r"\1\\\2", text)


class Options:
    """What the configuration asks for. All mistakes are told, not only the first."""

    def __init__(self, written):
        self.written = dict(written)
        self.has_mistakes = False
        self.heading_level = self.take("heading-level", "2", list("12345"), "write a whole number from 1 to 5")
        self.photos = self.take("photos", "true", ["true", "false"], "write true or false")
        for key in self.written:
            near = difflib.get_close_matches(key, ["heading-level", "photos"], n=1)
            hint = f"; did you mean '{near[0]}'?" if near else "; known are: heading-level, photos"
            self.report(f"options.{key}: error: unknown key '{key}'{hint} [unknown-key]")

    def take(self, key, default, values, remedy):
        value = self.written.pop(key, default)
        if value in values:
            return value
        shown = f"'{value}'" if isinstance(value, str) else "a list or a mapping"
        self.report(f"options.{key}: error: '{key}' cannot be {shown}; {remedy} [wrong-value]")
        return default

    def report(self, line):
        self.has_mistakes = True
        say(line)


class MarkdownWriter:
    """Writes one article after the other, and keeps none."""

    def __init__(self, header):
        self.options = Options(header["options"])
        self.level = int(self.options.heading_level)
        self.day = None
        self.title = header.get("subject") or header["publication"].get("title")

    def paragraph(self, text):
        print(text, end="\n\n")

    def begin(self):
        if self.title and self.level > 1:
            self.paragraph(f"{'#' * (self.level - 1)} {escape(self.title)}")

    def write(self, article):
        if article.get("edition") not in (None, self.day):
            self.day = article["edition"]
            self.paragraph(f"**{self.day}**")
        self.write_headline(article)
        self.write_byline(article)
        for block in article["body"]:
            self.write_block(block)
        # A photo story is nothing without its picture.
        if self.options.photos == "true" or article["kind"] == "photo":
            for photo in article["photos"]:
                self.write_photo(photo)
        if "continuesOn" in article:
            self.emphasize(article["continuesOn"].get("text", ""))

    def write_headline(self, article):
        decks = article.get("headline", {}).get("decks", [])
        main = " ".join(deck["text"] for deck in decks if deck["role"] == "main")
        others = [deck["text"] for deck in decks if deck["role"] != "main"]
        if not main and others:
            main = others.pop(0)
        if escape(main):
            self.paragraph(f"{'#' * self.level} {escape(main)}")
        else:
            self.paragraph("* * *")
            # Briefs and indexes have none as a rule.
            if article["kind"] not in ("brief", "index"):
                self.warn_of_missing_headline(article)
        for text in others:
            if escape(text):
                self.paragraph(f"**{escape(text)}**")

    def warn_of_missing_headline(self, article):
        ranges = article.get("ranges", [])
        place = f"{ranges[0]['file']}:{ranges[0]['lines'][0]}: " if ranges else ""
        say(f"{place}warning: this article has no headline, so a line stands above it [no-heading]")

    def write_byline(self, article):
        words = [article["dateline"]["text"]] if "dateline" in article else []
        # Photographers are named with their pictures.
        writers = [person for person in article["contributors"] if person["role"] != "photographer"]
        words += [f"{person.get('label', '')} {person['name']}".strip() for person in writers]
        self.emphasize(" · ".join(words))

    def write_block(self, block):
        text = escape(block["text"])
        if not text:
            return
        kind = block["kind"]
        if kind == "subheading":
            self.paragraph(f"{'#' * (self.level + 1)} {text}")
        elif kind == "listItem":
            self.paragraph(f"- {text}")
        elif kind == "editorsNote":
            self.emphasize(block["text"])
        else:
            self.paragraph(text)

    def write_photo(self, photo):
        lines = [escape(photo["caption"])]
        credit = escape(photo.get("credit", ""))
        if credit:
            lines.append(f"*{credit}*")
        lines = [f"> {line}" for line in lines if line]
        if lines:
            self.paragraph("\n>\n".join(lines))

    def emphasize(self, text):
        if escape(text):
            self.paragraph(f"*{escape(text)}*")


def main():
    header = json.loads(sys.stdin.readline())
    if header["schema"] != "broadsheet-program/1":
        sys.exit(f"error: '{header['schema']}' is not known; this program reads broadsheet-program/1 [unknown-schema]")
    writer = MarkdownWriter(header)
    if writer.options.has_mistakes:
        sys.exit(1)
    writer.begin()
    for line in sys.stdin:
        writer.write(json.loads(line))


if __name__ == "__main__":
    main()
