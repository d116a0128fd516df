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

    @Test func aMessageKeepsItsWordsApartFromItsValues() {
        let remedy: Diagnostic.Message = "write \(20)" + " to \("500")"
        let message: Diagnostic.Message = "'\("width")' cannot be \("7"); \(remedy)"
        #expect(message.description == "'width' cannot be 7; write 20 to 500")
        #expect(message.pattern == "'{1}' cannot be {2}; {3}")
        #expect(remedy.pattern == "write {1} to {2}")
        #expect(message.arguments == [.text("width"), .text("7"), .message(remedy)])
        let list = Diagnostic.Message.list([remedy, "words"])
        #expect(list.description == "write 20 to 500, words")
        #expect(list.pattern == "{1}, {2}")
    }

    @Test func diagnosticsAreEqualByTheirText() {
        let composed = Diagnostic(.error, code: "code", "no \("more")")
        let text = "no more"
        var plain = Diagnostic(.error, code: "code", text)
        #expect(composed == plain && Set([composed, plain]).count == 1)
        #expect(composed.wording.pattern == "no {1}" && plain.wording.pattern == text)
        plain.wording = "\(composed.wording)!"
        #expect(plain.message == "no more!" && plain.wording.pattern == "{1}!")
        plain.message += "?"
        #expect(plain.message == "no more!?" && plain.wording.pattern == "no more!?")
    }

    @Test func severitiesAreOrdered() {
        #expect(Diagnostic.Severity.allCases.sorted() == [.note, .warning, .error])
    }
}
