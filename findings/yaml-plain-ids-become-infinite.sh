#!/usr/bin/env bash
# ruamel.yaml 0.19.1: a plain id such as 12e345 is the number infinity; PyYAML 6.0.4 reads it as a text.
#
# Input: the YAML 'id: 12e345', a hexadecimal id without quotation marks.
# By the core schema of YAML 1.2 this is a float, which no double can hold; YAML 1.1 asks for a dot in a float, so there it
# is a text. Seen: inf in ruamel.yaml, which knows no error of range, and '12e345' in PyYAML. In quotation marks it is a text
# in both.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check ruamel.yaml==0.19.1 PyYAML==6.0.4
"$folder/venv/bin/python" - <<'PYTHON'
import ruamel.yaml
import yaml

reader = ruamel.yaml.YAML(typ="safe", pure=True)
seen = reader.load("id: 12e345")["id"], yaml.safe_load("id: 12e345")["id"]
print(seen)
assert seen == (float("inf"), "12e345")
assert reader.load('id: "12e345"')["id"] == yaml.safe_load('id: "12e345"')["id"] == "12e345"
PYTHON
