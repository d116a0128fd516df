import BroadsheetCore
import BroadsheetTesting
import Testing

@testable import BroadsheetYAML

@Suite struct YAMLWriterTests {
    private static func bytes(_ write: (inout YAMLWriter) -> Void) -> [UInt8] {
        var writer = YAMLWriter()
        write(&writer)
        writer.endLine()
        var output = ExportOutput()
        writer.flush(into: &output)
        return output.bytes
    }

    private static func text(_ write: (inout YAMLWriter) -> Void) -> String {
        String(decoding: bytes(write), as: UTF8.self)
    }

    /// A text in every place where one can be, as one document and as the tree that it must be read as.
    private static func everywhere(_ text: String) -> (bytes: [UInt8], tree: DocumentTree) {
        func write(to writer: inout some DocumentWriter) {
            writer.mapping { writer in
                writer.field("value", text)
                writer.field("list", [text, text]) { $0.string($1) }
                writer.field("flow", [text, text], .inline) { $0.string($1) }
                writer.field("mapping", .inline) { $0.field("a", text) }
                // libyaml takes no key of more than 1,024 characters; no document has one.
                if text.utf8.count < 400 {
                    writer.field("keys") { $0.field(text, text) }
                    writer.field("flow keys", .inline) { $0.field(text, text) }
                }
            }
        }
        var tree = DocumentTreeWriter()
        write(to: &tree)
        return (bytes { write(to: &$0) }, tree.tree ?? .mapping([]))
    }

    // MARK: Scalars

    @Test(arguments: [
        "新闻", "a", "全区：数字化#改革", "a#b", "http://news.example/a?b", "12月12日上午", "他说\"好\"", "it's", "𠮷野家 👍🏽",
        "（下转2版）", "“三个区”", "(a)", "/tmp/a.txt", "seeds/2021-12-13.txt", "noon", "yesterday", "\u{A0}a", "《a》, [b]",
        "e\u{301}", "１２３", "C:\\新闻", "a - b", "nan",
    ])
    func readableTextsStandAsTheyAre(_ text: String) throws {
        #expect(Self.text { $0.string(text) } == text + "\n")
    }

    @Test(arguments: [
        ("", #""""#), (" a", #"" a""#), ("a ", #""a ""#), ("a: b", #""a: b""#), ("编者按:", #""编者按:""#),
        ("a #b", #""a #b""#), ("a\nb", #""a\nb""#), ("a\tb", #""a\tb""#), ("\u{85}", #""\u0085""#),
        ("\u{FEFF}a\u{FFFE}", #""\ufeffa\ufffe""#), ("\"a\"", #""\"a\"""#), ("- a", #""- a""#), ("-", #""-""#),
    ])
    func othersStandInQuotationMarks(_ text: String, written: String) {
        #expect(Self.text { $0.string(text) } == written + "\n")
    }

    @Test(arguments: [
        "0", "-1", "+1", "1.10", "1e3", "0x1F", "0o17", "017", "0b1", "1_000", "1,000", ".5", "5.", ".inf", "-.INF",
        ".nan", "12:30", "12:30:45", "190:20:30.15", "2021-12-13", "2021-12-13T06:00:00Z", "2001-1-1 1:02:03",
        "--12-12",
        "y", "N", "yes", "No", "ON", "off", "true", "False", "null", "NULL", "~", "=", "<<", "!tag", "&a", "*a", "%a",
        "@a", "`a`", "|", ">", "? a", "?", ":a", ":", ",a", "[a]", "{a}", "]", "}", "#a", "'a'", "...", "---", "- ",
    ])
    func whatLooksLikeSomethingElseIsQuoted(_ text: String) {
        #expect(Self.text { $0.string(text) } == "\"\(text)\"\n")
    }

    @Test func hostileTextsAreReadBackEqual() throws {
        for hostile in HostileText.all {
            let (bytes, tree) = Self.everywhere(hostile.text)
            #expect(try LibYAMLLoader.load(bytes) == tree, "\(hostile.name)")
        }
    }

    @Test func everyScalarIsReadBackEqual() throws {
        for plane in 0..<17 {
            let scalars = (UInt32(plane) << 16..<UInt32(plane + 1) << 16).compactMap(Unicode.Scalar.init)
            // In rows, so that most of them are in plain scalars.
            for start in stride(from: 0, to: scalars.count, by: 64) {
                let row = String(String.UnicodeScalarView(scalars[start..<min(start + 64, scalars.count)]))
                #expect(try LibYAMLLoader.load(Self.bytes { $0.string(row) }) == .string(row))
            }
        }
    }

    /// Short texts of the characters that mean something to YAML, in every order.
    @Test(arguments: 0..<24)
    func anyTextIsReadBackEqual(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let alphabets = [
            Array("-?:,[]{}#&*!|>'\"%@`~=<. \t\n\ra0好".unicodeScalars),
            Array("0123456789+-.:_,eExXobTZ~ ".unicodeScalars),
            Array("yesnoYESNOtrufalonTRUFLnull ~".unicodeScalars),
            HostileText.all.flatMap { $0.text.unicodeScalars.prefix(40) },
        ]
        for _ in 0..<60 {
            let alphabet = alphabets.randomElement(using: &generator) ?? []
            let length = Int.random(in: 0..<8, using: &generator)
            let scalars = (0..<length).compactMap { _ in alphabet.randomElement(using: &generator) }
            let (bytes, tree) = Self.everywhere(String(String.UnicodeScalarView(scalars)))
            #expect(try LibYAMLLoader.load(bytes) == tree, "\(String(decoding: bytes, as: UTF8.self))")
        }
    }

    // MARK: Layout

    @Test func containersAreLaidOut() {
        let text = Self.text { writer in
            writer.mapping { writer in
                writer.field("nothing") { _ in }
                writer.field("none", [Int]()) { $0.integer($1) }
                writer.field("flow", [1, -2], .inline) { $0.integer($1) }
                writer.field("empty flow", [Int](), .inline) { $0.integer($1) }
                writer.field("block", [1, 2]) { $0.integer($1) }
                writer.field("rows", [[1, 2], []]) { $0.sequence($1) { $0.integer($1) } }
                writer.field("mappings", ["a", "b"]) { writer, text in
                    writer.mapping { writer in
                        writer.field("text", text)
                        writer.field("inner") { $0.field("deep", text) }
                        writer.field("flow", .inline) { writer in
                            writer.field("is", text)
                            // A block container inside a flow collection must be one as well.
                            writer.field("pair", [1, 2]) { $0.integer($1) }
                        }
                    }
                }
                writer.field("empty mappings", [0, 1]) { writer, _ in writer.mapping { _ in } }
                writer.key("truth")
                writer.boolean(true)
            }
        }
        #expect(
            text == """
                nothing: {}
                none: []
                flow: [1, -2]
                empty flow: []
                block:
                  - 1
                  - 2
                rows:
                  - - 1
                    - 2
                  - []
                mappings:
                  - text: a
                    inner:
                      deep: a
                    flow: {is: a, pair: [1, 2]}
                  - text: b
                    inner:
                      deep: b
                    flow: {is: b, pair: [1, 2]}
                empty mappings:
                  - {}
                  - {}
                truth: true

                """)
    }

    /// Random trees, in random layouts.
    @Test(arguments: 0..<20)
    func anyTreeIsReadBackEqual(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var yaml = YAMLWriter()
        var tree = DocumentTreeWriter()
        func write(depth: Int, inline: Bool) {
            let layout: DocumentLayout = inline || Int.random(in: 0..<4, using: &generator) == 0 ? .inline : .block
            let count = Int.random(in: 0..<4, using: &generator)
            switch depth == 0 ? 4 : Int.random(in: 0..<6, using: &generator) {
            case 0, 1:
                yaml.beginMapping(layout)
                tree.beginMapping(layout)
                for index in 0..<count {
                    yaml.key("key \(index)")
                    tree.key("key \(index)")
                    write(depth: depth - 1, inline: layout == .inline)
                }
                yaml.endMapping()
                tree.endMapping()
            case 2, 3:
                yaml.beginSequence(layout)
                tree.beginSequence(layout)
                for _ in 0..<count { write(depth: depth - 1, inline: layout == .inline) }
                yaml.endSequence()
                tree.endSequence()
            default:
                let number = Int(truncatingIfNeeded: generator.next())
                yaml.integer(number)
                tree.integer(number)
            }
        }
        for _ in 0..<20 {
            yaml = YAMLWriter()
            tree = DocumentTreeWriter()
            write(depth: 6, inline: false)
            let written = Self.bytes { $0 = yaml }
            #expect(try LibYAMLLoader.load(written) == tree.tree, "\(String(decoding: written, as: UTF8.self))")
            #expect(tree.faults == [])
        }
    }
}
