#!/usr/bin/env bash
# swift-mustache 2.1.1: a text that ends with the first character of the delimiters is refused.
#
# Input: "total {{n}} {" and "{": by the specification of Mustache a single brace is text wherever it stands.
# Seen: both are refused with the error `overflow`, of whose context the line is that of the brace. With a character
# behind it, "total {{n}} {." is read, and so is "{.". An outline that opens its block in one template and closes it in the
# next, as in JSON, cannot be written.
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
for text in ["total {{n}} {", "{"] {
    do {
        print(try MustacheTemplate(string: text).render(["n": 1]))
        preconditionFailure("it was read")
    } catch let error as MustacheTemplate.ParserError {
        print(text.debugDescription, "is refused:", error.error, "in line", error.context.lineNumber)
        precondition("\(error.error)" == "overflow")
    }
}
for (text, expected) in [("total {{n}} {.", "total 1 {."), ("{.", "{.")] {
    let seen = try MustacheTemplate(string: text).render(["n": 1])
    precondition(seen == expected)
}
SWIFT
swift run --quiet seen
