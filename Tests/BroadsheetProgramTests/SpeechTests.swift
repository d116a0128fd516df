import Testing

@testable import BroadsheetCore
@testable import BroadsheetProgram

@Suite struct SpeechTests {
    @Test(arguments: [
        ("error: no title [missing-title]", "- error|no title|missing-title"),
        ("warning: no title", "- warning|no title|-"),
        ("note:no title  [a]", "- note|no title|a"),
        ("error:", "- error||-"),
        ("error: a [Not-A-Code]", "- error|a [Not-A-Code]|-"),
        ("error: list[index]", "- error|list[index]|-"),
        ("error: [code]", "- error||code"),
        ("note: error: twice", "- note|error: twice|-"),
        ("options.a-b.0: warning: x: error: y [z]", "a-b.0 warning|x: error: y|z"),
        ("options: error: x", "() error|x|-"),
        ("optional.a: error: x", "- -|optional.a: error: x|-"),
        ("pages/1.txt:12:3: note: x", "pages/1.txt:12:3 note|x|-"),
        ("pages/a:b.txt:12: error: x", "pages/a:b.txt:12 error|x|-"),
        ("Traceback: error: x", "- -|Traceback: error: x|-"),
        (":3: error: x", "- -|:3: error: x|-"),
        ("a:0: error: x", "- -|a:0: error: x|-"),
        ("Error: x", "- -|Error: x|-"),
        ("errors: 3", "- -|errors: 3|-"),
        ("今日 5 篇", "- -|今日 5 篇|-"),
    ])
    func lines(_ text: String, expected: String) {
        let line = ProgramMessage(text)
        let place =
            switch line.place {
            case .option(let path): path.isEmpty ? "()" : String(decoding: path, as: UTF8.self)
            case .file(let location): location.description
            case nil: "-"
            }
        #expect("\(place) \(line.severity?.rawValue ?? "-")|\(line.message)|\(line.code ?? "-")" == expected)
    }

    /// However the bytes come, the lines are the same.
    @Test(arguments: [1, 2, 3, 7, 1_000_000])
    func bounds(_ size: Int) {
        let long = String(repeating: "长", count: 400)
        let text =
            "\n  \r\none\r\n\(long)\n\(String(repeating: "say\n", count: 105))error: late\nwarning: later\nerror: last"
        let bytes = Array(text.utf8)
        var speech = ProgramMessages()
        for start in stride(from: 0, to: bytes.count, by: size) {
            speech.append(bytes[start..<min(bytes.count, start + size)])
        }
        speech.endLine()
        #expect(speech.lines.count == 101)
        #expect(speech.lines[0].message == "one")
        #expect(speech.lines[1].message == String(repeating: "长", count: 333) + "…")
        #expect(speech.lines.last?.message == "late")
        #expect(speech.leftOut == 9)
        let said = speech.diagnostics(of: ExternalProgram(name: "md", path: "x"), options: ProgramOptions())
        #expect(said.first?.description == "note: 'md' says: one [program-said]")
        #expect(
            said.last?.description
                == "note: 'md' said 9 further lines; write to a file what is more than 100 lines [program-said]")
    }

    @Test(arguments: [
        ("a", false, "1:2"), ("a", true, "1:1"), ("b", false, "2:2"), ("b.c", false, "3:2"), ("b.c", true, "3:1"),
        ("b.x", false, "2:2"), ("d.1", false, "5:1"), ("d.2", false, "4:2"), ("d.x", false, "4:2"),
        ("d.0.e", true, "6:1"),
        ("a.x", false, "1:2"), ("f.g", false, "7:2"), ("", false, "9:9"), ("none", true, "9:9"),
    ])
    func places(_ path: String, atKey: Bool, expected: String) {
        func node(_ content: ConfigurationNode.Content, _ line: Int, _ column: Int) -> ConfigurationNode {
            ConfigurationNode(content, at: FileLocation(path: "c", line: line, column: column))
        }
        func entry(_ key: String, _ line: Int, _ value: ConfigurationNode.Content) -> ConfigurationNode.Entry {
            ConfigurationNode.Entry(
                key: key, keyLocation: FileLocation(path: "c", line: line, column: 1), value: node(value, line, 2))
        }
        let text = ConfigurationNode.Content.scalar("x", isPlain: true)
        var options = ProgramOptions()
        options.location = FileLocation(path: "c", line: 9, column: 9)
        options.entries = [
            entry("a", 1, text), entry("b", 2, .mapping([entry("c", 3, text)])),
            entry("d", 4, .sequence([node(.mapping([entry("e", 6, text)]), 6, 9), node(text, 5, 1)])),
            entry("f", 8, text), entry("f.g", 7, text),
        ]
        #expect(options.place(of: path.utf8, atKey: atKey)?.description == "c:\(expected)")
    }
}
