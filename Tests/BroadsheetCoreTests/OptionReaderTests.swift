import BroadsheetCore
import Testing

/// Not the testing library's.
private typealias Place = FileLocation

/// Every mistake that can be made in options, with its whole message.
@Suite struct OptionReaderTests {
    enum Colour: String, CaseIterable { case red, green, blue }

    /// Reads one option of every type from a mapping with one entry.
    private func read(_ key: String, _ value: ConfigurationNode.Content) -> [String] {
        var reader = OptionReader(mapping([(key, value)]), subject: "exporter 'toy'")
        _ = reader.string("title", help: "The title.")
        _ = reader.string("name", default: "x", help: "The name.")
        _ = reader.integer("count", in: 1...50, help: "The count.")
        _ = reader.integer("size", in: 1...Int.max, default: 7, help: "The size.")
        _ = reader.boolean("pretty", default: true, help: "Whether it is pretty.")
        _ = reader.choice("colour", default: Colour.red, help: "The colour.")
        _ = reader.parsed("date", form: "a date such as 2021-12-13", help: "The day.") { CalendarDate($0) }
        _ = reader.strings("tags", help: "The tags.")
        _ = reader.choices("colours", default: [Colour.red], help: "The colours.")
        _ = reader.mapping("inner", help: "More.") { reader in reader.boolean("deep", default: false, help: "Deep.") }
        reader.finish()
        return reader.diagnostics.map(\.description)
    }

    private func mapping(_ entries: [(String, ConfigurationNode.Content)]) -> ConfigurationNode {
        ConfigurationNode(
            .mapping(
                entries.enumerated().map { line, entry in
                    ConfigurationNode.Entry(
                        key: entry.0, keyLocation: Place(path: "b.yaml", line: line + 2, column: 3),
                        value: ConfigurationNode(entry.1, at: Place(path: "b.yaml", line: line + 2, column: 9))
                    )
                }), at: Place(path: "b.yaml", line: 1, column: 1))
    }

    private static func plain(_ text: String) -> ConfigurationNode.Content { .scalar(text, isPlain: true) }

    private static func list(_ texts: String...) -> ConfigurationNode.Content {
        .sequence(
            texts.enumerated().map { number, text in
                ConfigurationNode(plain(text), at: Place(path: "b.yaml", line: 2, column: 20 + number))
            })
    }

    private static let inner = ConfigurationNode.Content.mapping([
        ConfigurationNode.Entry(
            key: "dep", keyLocation: Place(path: "b.yaml", line: 3, column: 5),
            value: ConfigurationNode(plain("yes"), at: Place(path: "b.yaml", line: 3, column: 10)))
    ])

    @Test(
        arguments: [
            ("title", plain("x"), nil), ("title", .scalar("", isPlain: false), nil), ("title", plain("true"), nil),
            ("title", plain(""), "'title' cannot be nothing; write text [wrong-type]"),
            ("title", plain("~"), "'title' cannot be nothing; write text [wrong-type]"),
            ("title", plain("Null"), "'title' cannot be nothing; write text [wrong-type]"),
            ("title", .scalar("null", isPlain: false), nil),
            ("title", list("a"), "'title' cannot be a list; write text [wrong-type]"),
            ("title", inner, "'title' cannot be a mapping of keys; write text [wrong-type]"),
            ("count", plain("50"), nil), ("count", plain("1"), nil), ("count", .scalar("7", isPlain: false), nil),
            ("count", plain("0"), "'count' cannot be '0'; write a whole number from 1 to 50 [out-of-range]"),
            ("count", plain("51"), "'count' cannot be '51'; write a whole number from 1 to 50 [out-of-range]"),
            ("count", plain("-1"), "'count' cannot be '-1'; write a whole number from 1 to 50 [out-of-range]"),
            (
                "count", plain("99999999999999999999"),
                "'count' cannot be '99999999999999999999'; write a whole number from 1 to 50 [out-of-range]"
            ),
            ("count", plain("１２"), "'count' cannot be '１２'; write it with half-width characters: '12' [wrong-type]"),
            ("count", plain("1.5"), "'count' cannot be '1.5'; write a whole number from 1 to 50 [wrong-type]"),
            ("count", plain("-"), "'count' cannot be '-'; write a whole number from 1 to 50 [wrong-type]"),
            ("count", list(), "'count' cannot be a list; write a whole number from 1 to 50 [wrong-type]"),
            ("size", plain("0"), "'size' cannot be '0'; write a whole number from 1 [out-of-range]"),
            ("pretty", plain("false"), nil),
            ("pretty", plain("yes"), "'pretty' cannot be 'yes'; write true or false [wrong-type]"),
            ("pretty", plain("True"), nil),
            ("pretty", plain("tRUE"), "'pretty' cannot be 'tRUE'; write true or false [wrong-type]"),
            ("colour", plain("blue"), nil),
            ("colour", plain("gren"), "'colour' cannot be 'gren'; did you mean 'green'? [unknown-value]"),
            ("colour", plain("GREEN"), "'colour' cannot be 'GREEN'; did you mean 'green'? [unknown-value]"),
            ("colour", plain("purple"), "'colour' cannot be 'purple'; write one of red, green, blue [unknown-value]"),
            ("colour", list("red"), "'colour' cannot be a list; write red | green | blue [wrong-type]"),
            ("date", plain("2021-12-13"), nil),
            (
                "date", plain("13.12.2021"),
                "'date' cannot be '13.12.2021'; write a date such as 2021-12-13 [wrong-type]"
            ),
            ("tags", plain("one"), nil), ("tags", list("one", "two"), nil), ("tags", list(), nil),
            ("tags", plain(""), "'tags' cannot be nothing; write text [wrong-type]"),
            ("tags", inner, "'tags' cannot be a mapping of keys; write text [wrong-type]"),
            ("colours", list("red", "blue"), nil), ("colours", plain("red"), nil),
            ("inner", plain(""), nil),
            ("inner", plain("x"), "'inner' is 'x'; write a mapping of keys to values here [wrong-type]"),
            ("inner", list("x"), "'inner' is a list; write a mapping of keys to values here [wrong-type]"),
            (
                "title", plain("a\nb\u{1B}[2J\u{202E}"), nil
            ),
            (
                "count", plain("a\nb\u{1B}[2J\u{202E}"),
                "'count' cannot be 'a\\u{A}b\\u{1B}[2J\\u{202E}'; write a whole number from 1 to 50 [wrong-type]"
            ),
            (
                "count", plain(String(repeating: "长", count: 61)),
                "'count' cannot be '\(String(repeating: "长", count: 60))…'; write a whole number from 1 to 50 [wrong-type]"
            ),
        ] as [(String, ConfigurationNode.Content, String?)])
    func mistakesInAValue(_ key: String, value: ConfigurationNode.Content, message: String?) {
        #expect(read(key, value) == (message.map { ["b.yaml:2:9: error: \($0)"] } ?? []))
    }

    @Test func mistakesInAListStandAtTheElement() {
        #expect(
            read("colours", Self.list("red", "violet", "bleu")) == [
                "b.yaml:2:21: error: 'colours' cannot be 'violet'; write one of red, green, blue [unknown-value]",
                "b.yaml:2:22: error: 'colours' cannot be 'bleu'; did you mean 'blue'? [unknown-value]",
            ])
    }

    /// A list is given as it is written; an empty one is not a list that is absent.
    @Test(
        arguments: [
            (list("blue", "red", "blue"), ["blue", "red", "blue"]), (list(), []), (plain("green"), ["green"]),
            (nil, ["red"]),
        ] as [(ConfigurationNode.Content?, [String])])
    func listsAreGivenAsTheyAreWritten(_ value: ConfigurationNode.Content?, expected: [String]) {
        var reader = OptionReader(value.map { mapping([("colours", $0), ("tags", $0)]) })
        let colours = reader.choices("colours", default: [Colour.red], help: "The colours.")
        let tags = reader.strings("tags", help: "The tags.")
        reader.finish()
        #expect(reader.diagnostics == [])
        #expect(colours.map(\.rawValue) == expected)
        #expect(tags == (value == nil ? [] : expected))
    }

    @Test func unknownKeysStandAtTheKey() {
        #expect(
            read("titel", Self.plain("x")) == [
                "b.yaml:2:3: error: unknown key 'titel'; did you mean 'title'? [unknown-key]"
            ])
        #expect(
            read("Title", Self.plain("x")) == [
                "b.yaml:2:3: error: unknown key 'Title'; did you mean 'title'? [unknown-key]"
            ])
        #expect(
            read("zzzzzzzz", Self.plain("x")) == [
                "b.yaml:2:3: error: unknown key 'zzzzzzzz'; known are: title, name, count, size, pretty, colour, date, "
                    + "tags, colours, inner [unknown-key]"
            ])
        #expect(
            read("inner", Self.inner) == ["b.yaml:3:5: error: unknown key 'dep'; did you mean 'deep'? [unknown-key]"])
    }

    @Test func allMistakesAreCollected() {
        var reader = OptionReader(
            mapping([("pretty", Self.plain("maybe")), ("extra", Self.plain("1")), ("count", Self.plain("99"))]),
            subject: "exporter 'toy'")
        let isPretty = reader.boolean("pretty", default: true, help: "Pretty.")
        let count = reader.integer("count", in: 1...9, default: 5, help: "The count.")
        let output = reader.string("output", required: true, help: "The file to write.")
        reader.report(Diagnostic(.warning, code: "own", "own words", at: reader.location(of: "count")))
        reader.finish()
        #expect(isPretty && count == 5 && output == nil)
        #expect(
            reader.diagnostics.map(\.description) == [
                "b.yaml:2:9: error: 'pretty' cannot be 'maybe'; write true or false [wrong-type]",
                "b.yaml:4:9: error: 'count' cannot be '99'; write a whole number from 1 to 9 [out-of-range]",
                "b.yaml:1:1: error: exporter 'toy' needs the key 'output': The file to write. [missing-key]",
                "b.yaml:4:9: warning: own words [own]",
                "b.yaml:3:3: error: unknown key 'extra'; known are: pretty, count, output [unknown-key]",
            ])
        #expect(reader.has("extra") && !reader.has("output"))
        #expect(reader.location(of: "output") == reader.location)
    }

    @Test func aMappingThatIsAbsentMissesNoKeys() {
        func read(_ node: ConfigurationNode) -> [Diagnostic] {
            var reader = OptionReader(node)
            reader.mapping("inner", help: "More.") { _ = $0.string("deep", required: true, help: "Deep.") }
            return reader.diagnostics
        }
        #expect(read(mapping([])) == [])
        #expect(read(mapping([("inner", .mapping([]))])).map(\.code) == ["missing-key"])
        #expect(read(mapping([("inner", Self.plain(""))])).map(\.code) == ["missing-key"])
    }

    @Test(
        arguments: [
            (plain(""), nil), (plain("~"), nil), (.mapping([]), nil),
            (plain("x"), "b.yaml:1:1: error: this mapping is 'x'; write a mapping of keys to values here [wrong-type]"),
            (list(), "b.yaml:1:1: error: this mapping is a list; write a mapping of keys to values here [wrong-type]"),
            (
                .scalar("", isPlain: false),
                "b.yaml:1:1: error: this mapping is ''; write a mapping of keys to values here [wrong-type]"
            ),
        ] as [(ConfigurationNode.Content, String?)])
    func whatIsNoMapping(_ content: ConfigurationNode.Content, message: String?) {
        let reader = OptionReader(ConfigurationNode(content, at: Place(path: "b.yaml", line: 1, column: 1)))
        #expect(reader.diagnostics.map(\.description) == (message.map { [$0] } ?? []))
    }

    @Test func whatIsReadIsDescribed() {
        struct Options: ExporterOptions {
            init() {}
            init(reading reader: inout OptionReader) {
                _ = reader.string("output", required: true, help: "The file.")
                _ = reader.integer("ttl-minutes", in: 1...60, default: 5, help: "Minutes.")
                _ = reader.choices("colours", default: [Colour.red, .blue], help: "Colours.")
                reader.mapping("inner", help: "More.") { _ = $0.boolean("deep", default: false, help: "Deep.") }
                _ = reader.parsed("day", form: "a date", default: "today", help: "The day.") { CalendarDate($0) }
                _ = reader.node("rules", type: .list(.string), help: "Rules.")
            }
        }
        #expect(
            OptionReader.describe(Options.self) == [
                OptionDescriptor(key: "output", type: .string, isRequired: true, help: "The file."),
                OptionDescriptor(key: "ttl-minutes", type: .integer(1...60), defaultValue: "5", help: "Minutes."),
                OptionDescriptor(
                    key: "colours", type: .list(.choice(["red", "green", "blue"])), defaultValue: "[red, blue]",
                    help: "Colours."),
                OptionDescriptor(
                    key: "inner",
                    type: .mapping([OptionDescriptor(key: "deep", type: .boolean, defaultValue: "false", help: "Deep.")]
                    ),
                    help: "More."),
                OptionDescriptor(key: "day", type: .formatted("a date"), defaultValue: "today", help: "The day."),
                OptionDescriptor(key: "rules", type: .list(.string), help: "Rules."),
            ])
        let types: [OptionDescriptor.ValueType] = [
            .string, .formatted("a date"), .integer(1...5), .integer(0...Int.max), .boolean, .choice(["a", "b"]),
            .list(.integer(1...2)), .mapping([]),
        ]
        #expect(
            types.map(\.description) == [
                "text", "a date", "a whole number from 1 to 5", "a whole number from 0", "true or false", "a | b",
                "a list of: a whole number from 1 to 2", "a mapping of keys",
            ])
    }
}
