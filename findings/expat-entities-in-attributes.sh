#!/usr/bin/env bash
# expat 2.5.0 (Debian's libexpat1, by pyexpat of Debian's python3): of an XHTML attribute, `&nbsp;` is lost without an event.
#
# Input: a page with the document type of XHTML 1.0, which declares nbsp, and with "&nbsp;" in a text and in a title="".
# A reader without the external subset expects to be told of both. Seen: the handler of skipped entities is called for
# the text; of title="A&nbsp;B" comes "AB", so two words become one. OCR engines write hOCR with that document type, and
# everything that they measured stands in title="".
set -euo pipefail
test "$(dpkg-query -W -f '${Version}' libexpat1)" != "" || { apt-get update -qq && apt-get install -y -qq libexpat1; }
/usr/bin/python3 - <<'PYTHON'
import pyexpat

page = b"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html title="A&nbsp;B">C&nbsp;D</html>"""
seen = []
parser = pyexpat.ParserCreate()
parser.StartElementHandler = lambda name, attributes: seen.append(("start", name, attributes))
parser.CharacterDataHandler = lambda text: seen.append(("text", text))
parser.SkippedEntityHandler = lambda name, is_parameter: seen.append(("skipped", name))
parser.Parse(page, True)
print(pyexpat.EXPAT_VERSION, seen)
assert pyexpat.EXPAT_VERSION == "expat_2.5.0"
assert seen == [("start", "html", {"title": "AB"}), ("text", "C"), ("skipped", "nbsp"), ("text", "D")]
PYTHON
