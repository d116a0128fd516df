#!/usr/bin/env bash
# alto-tools 0.1.0: of a word that is divided at the end of a line, the first half is written twice and the second never.
#
# Input: ALTO 4 with HypPart1 "news", HypPart2 "paper" (SUBS_CONTENT "newspaper" in both) and the words "comes" and "out". A
# reader expects "newspaper", or "news" and "paper" on their lines. Seen of --text: "news" on the first line, and on the second
# "newscomes out": the first half stands for the second one as well, without the space behind it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet alto-tools==0.1.0
cat >"$folder/page.xml" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout><Page ID="P1" WIDTH="900" HEIGHT="900"><PrintSpace>
<TextBlock ID="B1">
<TextLine><String CONTENT="news" SUBS_TYPE="HypPart1" SUBS_CONTENT="newspaper" HPOS="1" VPOS="1" WIDTH="40" HEIGHT="9"/><HYP CONTENT="-"/></TextLine>
<TextLine><String CONTENT="paper" SUBS_TYPE="HypPart2" SUBS_CONTENT="newspaper" HPOS="1" VPOS="20" WIDTH="50" HEIGHT="9"/><SP/>
<String CONTENT="comes" HPOS="60" VPOS="20" WIDTH="50" HEIGHT="9"/><SP/><String CONTENT="out" HPOS="120" VPOS="20" WIDTH="30" HEIGHT="9"/></TextLine>
</TextBlock></PrintSpace></Page></Layout></alto>
XML
"$folder/venv/bin/alto-tools" --text "$folder/page.xml" >"$folder/seen"
cat "$folder/seen"
[ "$(tr -s '\n' '|' <"$folder/seen")" = "|news|newscomes out " ]
