import BroadsheetCore
import Foundation
import Testing

@testable import BroadsheetPress

/// A page or more as they came in, and how they are to be read: `Tests/Cases/press/README.md` describes the form.
struct PressCase: Sendable, CustomTestStringConvertible {
    /// The file that it is in.
    let file: String
    let title: String
    /// The day of the edition, where the case names one.
    let date: CalendarDate?
    /// The pages with their codes.
    let pages: [(code: String, text: String)]
    /// The reading; empty where it is still to be recorded.
    var reading: String
    /// The case up to its reading, as it is in the file.
    let source: String

    var testDescription: String { "\(file): \(title)" }

    /// The folder of the cases.
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Cases/press")

    /// All cases of all files.
    static let all: [PressCase] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".txt") }.sorted().flatMap { load($0) }
    }()

    /// The cases of a file.
    static func load(_ file: String) -> [PressCase] {
        let text = (try? String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)) ?? ""
        var cases: [[Substring]] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("=== ") {
                cases.append([line])
            } else if !cases.isEmpty {
                cases[cases.count - 1].append(line)
            }
        }
        return cases.map { PressCase(file: file, lines: $0) }
    }

    private init(file: String, lines: [Substring]) {
        self.file = file
        title = String(lines[0].dropFirst(4))
        var date: CalendarDate?
        var pages: [(code: String, text: [Substring])] = []
        var reading: [Substring] = []
        var isReading = false
        for line in lines.dropFirst() {
            if line.hasPrefix("--- page") {
                pages.append((line.dropFirst(8).trimmingCharacters(in: .whitespaces), []))
            } else if line == "--- reading" {
                isReading = true
            } else if isReading {
                reading.append(line)
            } else if !pages.isEmpty {
                pages[pages.count - 1].text.append(line)
            } else if line.hasPrefix("date: ") {
                date = CalendarDate(String(line.dropFirst(6)))
            }
        }
        self.date = date
        self.pages = pages.map { ($0.code.isEmpty ? "1" : $0.code, Self.unescaped($0.text.joined(separator: "\n"))) }
        self.reading = reading.joined(separator: "\n")
        while self.reading.hasSuffix("\n\n") { self.reading.removeLast() }
        let head = lines.prefix { $0 != "--- reading" }
        source = head.joined(separator: "\n")
    }

    /// Signs that nobody sees are written `\r`, `\f`, `\t` and `\u{FEFF}`.
    private static func unescaped(_ text: String) -> String {
        var text = text
        for (name, sign) in ["\\r": "\r", "\\f": "\u{C}", "\\t": "\t"] {
            text = text.replacingOccurrences(of: name, with: sign)
        }
        while let start = text.range(of: "\\u{"), let end = text.range(of: "}", range: start.upperBound..<text.endIndex)
        {
            let value = UInt32(text[start.upperBound..<end.lowerBound], radix: 16) ?? 0xFFFD
            text.replaceSubrange(start.lowerBound..<end.upperBound, with: String(Unicode.Scalar(value) ?? "\u{FFFD}"))
        }
        return text
    }

    /// How the parser reads it now.
    var result: String {
        var bytes: [String: [UInt8]] = [:]
        let sources = pages.enumerated().map { index, page in
            let source = PageSource(text: page.text, file: "page \(index)", code: page.code)
            bytes[source.file] = source.bytes
            return source
        }
        let edition = PressPageParser().edition(from: sources, info: Edition.Info(date: date))
        return PageDump.dump(edition, bytes: bytes)
    }
}

@Suite struct AssemblyCases {
    /// With `RECORD_CASES=1` in the environment every reading is written anew; look at the changes before you keep
    /// them.
    private static let records = ProcessInfo.processInfo.environment["RECORD_CASES"] == "1"

    @Test(arguments: PressCase.all) func reads(_ press: PressCase) {
        if !Self.records { #expect(press.result == press.reading) }
    }

    @Test func readingsAreRecorded() throws {
        for (file, cases) in Dictionary(grouping: PressCase.all, by: \.file).sorted(by: { $0.key < $1.key }) {
            guard Self.records || cases.contains(where: { $0.reading.isEmpty }) else { continue }
            let text = cases.map {
                "\($0.source)\n--- reading\n\(Self.records || $0.reading.isEmpty ? $0.result : $0.reading)"
            }
            try (text.joined(separator: "\n")).write(
                to: PressCase.folder.appendingPathComponent(file), atomically: true, encoding: .utf8)
            Issue.record("recorded readings in \(file); look at them, then run the tests again")
        }
        #expect(PressCase.all.count >= 10)
    }
}
