#!/usr/bin/env bash
# swift-mustache 2.1.1: a tag that has its line for itself leaves a line behind a section that begins within a line.
#
# Input: "{{#a}}x\n{{/a}}\n{{#b}}\ny\n{{/b}}\n" with a and b true.
# The specification of Mustache expects "x\ny\n": the lines of {{/a}}, {{#b}} and {{/b}} hold a tag alone. Seen:
# "x\n\ny\n", since what is known of the line is that of {{#a}}. Where {{#a}} has its line for itself too, all is well.
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
let values = ["a": true, "b": true]
let seen = try MustacheTemplate(string: "{{#a}}x\n{{/a}}\n{{#b}}\ny\n{{/b}}\n").render(values)
print(seen.debugDescription)
precondition(seen == "x\n\ny\n")
let own = try MustacheTemplate(string: "{{#a}}\nx\n{{/a}}\n{{#b}}\ny\n{{/b}}\n").render(values)
precondition(own == "x\ny\n")
SWIFT
swift run --quiet seen
