import BroadsheetCore
import Testing

/// Not the testing library's.
private typealias Place = FileLocation

@Suite struct DiagnosticTests {
    @Test(arguments: [
        (Place(path: "a b.yaml", line: 9, column: 41), "a b.yaml:9:41: error: message [code]"),
        (Place(path: "a.yaml", line: 9), "a.yaml:9: error: message [code]"),
        (Place(path: "a.yaml", column: 4), "a.yaml: error: message [code]"),
        (Place(path: "新\n闻\u{1B}.yaml"), "新\\u{A}闻\\u{1B}.yaml: error: message [code]"),
        (nil, "error: message [code]"),
    ])
    func oneLineThatSaysWhere(_ location: FileLocation?, line: String) {
        #expect(Diagnostic(.error, code: "code", "message", at: location).description == line)
    }

    @Test(arguments: [
        ("", "''"), ("x", "'x'"), (String(repeating: "x", count: 60), "'\(String(repeating: "x", count: 60))'"),
        (String(repeating: "x", count: 61), "'\(String(repeating: "x", count: 60))…'"), ("👨‍👩‍👧", "'👨‍👩‍👧'"),
    ])
    func quoted(_ text: String, expected: String) {
        #expect(Diagnostic.quoted(text) == expected)
    }

    @Test func severitiesAreOrdered() {
        #expect(Diagnostic.Severity.allCases.sorted() == [.note, .warning, .error])
    }
}
