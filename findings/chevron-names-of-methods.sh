#!/usr/bin/env bash
# chevron 0.14.0 (Mustache for Python): a name that is absent in a list of texts is found among the methods of the text.
#
# Input: the template "{{#articles}}[{{title}}]{{/articles}}" with {"articles": ["一"], "title": "晨湾"}.
# A reader of the Mustache specification expects '[晨湾]': a text has no keys, so 'title' is looked for further out.
# Seen: '[&lt;built-in method title of str object at 0x…&gt;]', the method str.title of Python. So for 'count', 'index',
# 'format' and every other attribute of a text. pystache 0.6.8 writes '[晨湾]'.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check chevron==0.14.0 pystache==0.6.8
"$folder/venv/bin/python" - <<'PYTHON'
import chevron
import pystache

template = "{{#articles}}[{{title}}]{{/articles}}"
values = {"articles": ["一"], "title": "晨湾"}
seen = chevron.render(template, values)
print(seen)
assert seen.startswith("[&lt;built-in method title of str object at 0x")
assert pystache.render(template, values) == "[晨湾]"
PYTHON
