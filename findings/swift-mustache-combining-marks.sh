#!/usr/bin/env bash
# swift-mustache 2.1.1: '<', '>', '&' and quotation marks before a combining mark are not escaped.
#
# Input: the template "{{text}}" with the text "<script>" in which U+0338 follows '<'.
# A reader expects '&lt;' and the mark. Seen: '<' as it is: texts are escaped Character by Character, and '<' with a
# combining mark is one Character, which is no '<'. A browser reads '<' and a text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir -p Sources/seen
cat > Package.swift <<'SWIFT'
// swift-tools-version: 6.1
import PackageDescription
let package = Package(
    name: "seen",
    dependencies: [.package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1")],
    targets: [
        .executableTarget(name: "seen", dependencies: [.product(name: "Mustache", package: "swift-mustache")])
    ])
SWIFT
cat > Sources/seen/main.swift <<'SWIFT'
import Mustache
let template = try MustacheTemplate(string: "{{text}}")
let seen = template.render(["text": "<\u{338}b>&\u{301}\"\u{301}"])
print(seen)
precondition(seen.utf8.elementsEqual("<\u{338}b&gt;&\u{301}\"\u{301}".utf8))
precondition(template.render(["text": "<b>"]) == "&lt;b&gt;")
SWIFT
swift run --quiet seen
