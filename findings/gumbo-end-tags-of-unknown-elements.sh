#!/usr/bin/env bash
# gumbo 0.10.1 (Debian's libgumbo-dev): the end tag of any unknown element closes the one that is open.
#
# Input: <paper-text>one</paper-note>two</paper-text>: two custom elements, one of which never began.
# By the HTML standard ("any other end tag") </paper-note> matches nothing and is ignored, so that both texts stand in
# <paper-text>. Seen: "two" stands behind it, for all elements without a number of their own count as one. A stray </o:p>
# of a word processor cuts off the rest of an article in this way.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
[ -e /usr/include/gumbo.h ] ||
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq libgumbo-dev; } >/dev/null 2>&1
test "$(dpkg-query -W -f '${Version}' libgumbo-dev)" = 0.10.1+dfsg-5
cat >"$folder/seen.c" <<'C'
#include <gumbo.h>
#include <stdio.h>

static void print(const GumboNode *node) {
    if (node->type == GUMBO_NODE_TEXT) printf("%s", node->v.text.text);
    if (node->type != GUMBO_NODE_ELEMENT) return;
    int known = node->v.element.tag != GUMBO_TAG_UNKNOWN;
    if (!known) printf("(");
    for (unsigned i = 0; i < node->v.element.children.length; i++) print(node->v.element.children.data[i]);
    if (!known) printf(")");
}

int main(void) {
    print(gumbo_parse("<paper-text>one</paper-note>two</paper-text>")->root);
}
C
cc "$folder/seen.c" -lgumbo -o "$folder/seen"
seen=$("$folder/seen")
echo "$seen"
test "$seen" = "(one)two"
