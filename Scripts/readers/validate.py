"""Has the W3C feed validator look at RSS and Atom feeds.

    validate.py FOLDER…    the feeds in folders that pages.py has made

Fails where it finds an error, or a warning that is not known.
"""

import glob
import re
import sys

import feedvalidator
from feedvalidator import compatibility
from feedvalidator.formatter.text_plain import Formatter
from feedvalidator.logging import ValidationFailure, Warning

# Warnings that no feed of these can be without, by folder, each with its reason.
KNOWN = {
    # U+FFFD stands for what XML cannot hold, and the hostile page prints one itself.
    "hostile": {"BadCharacters"},
}

failed = False
count = 0
for folder in sys.argv[1:]:
    known = KNOWN.get(folder.rstrip("/").split("/")[-1], set())
    for path in sorted(glob.glob(f"{folder}/*.rss") + glob.glob(f"{folder}/*.atom")):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        count += 1
        # The address at which the feed will stand: else it would be another one than the feed names.
        own = re.search(r'rel="self"[^>]*href="([^"]+)"|href="([^"]+)"[^>]*rel="self"', text)
        address = (own.group(1) or own.group(2)) if own else ""
        try:
            events = feedvalidator.validateString(text, firstOccurrenceOnly=1, base=address)["loggedEvents"]
        except ValidationFailure as failure:
            events = [failure.event]
        # AA is the level of validator.w3.org/feed.
        events = [
            event for event in compatibility.AA(events)
            if not (isinstance(event, Warning) and type(event).__name__ in known)
        ]
        for event, line in zip(events, Formatter(events)):
            failed = True
            print(f"{path}: {type(event).__name__}: {line}")
if not count:
    sys.exit("validate.py: there is no feed to look at")
if failed:
    sys.exit(1)
print(f"The W3C feed validator finds nothing in {count} feeds.")
