#!/usr/bin/env bash
# pystache 0.6.8 (Mustache for Python): null is written as "None".
#
# Input: the template "[{{section}}]" with {"section": null}, as json.loads reads it.
# A reader expects '[]', as chevron 0.14.0 writes it and the specification's test "Basic Null Interpolation" asks for.
# Seen: '[None]'; as a section, '{{#section}}…', null counts as absent there too.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check chevron==0.14.0 pystache==0.6.8
"$folder/venv/bin/python" - <<'PYTHON'
import json
import chevron
import pystache

values = json.loads('{"section": null}')
seen = pystache.render("[{{section}}]", values)
print(seen)
assert seen == "[None]"
assert pystache.render("{{#section}}yes{{/section}}{{^section}}no{{/section}}", values) == "no"
assert chevron.render("[{{section}}]", values) == "[]"
PYTHON
