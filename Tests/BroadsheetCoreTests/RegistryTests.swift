import BroadsheetCore
import Testing

/// Not the testing library's.
private typealias Place = FileLocation

@Suite struct RegistryTests {
    struct Lines: ArticleExporter {
        struct Options: ExporterOptions {
            var prefix = "-"
            init() {}
            init(reading reader: inout OptionReader) {
                prefix = reader.string("prefix", default: prefix, help: "What stands before a line.")
            }
        }
        static let descriptor = FormatDescriptor(
            name: "lines", mediaType: "text/plain", fileExtension: "txt", summary: "A headline a line.")
        let options: Options
        init(options: Options) { self.options = options }
        mutating func begin(_ job: ExportJob, into output: inout ExportOutput) {}
        mutating func write(_ article: Article, in edition: Edition.Info, into output: inout ExportOutput) {
            output.append("\(options.prefix)\(article.headline?.text ?? "")\n")
        }
        mutating func finish(into output: inout ExportOutput) {}
    }

    struct Nothing: ArticleParser {
        static let descriptor = ParserDescriptor(name: "nothing", summary: "Reads nothing.")
        init(options: NoOptions) {}
        func parse(_ source: PageSource) -> [ParsedPage] { [] }
    }

    struct Misnamed: ArticleParser {
        static let descriptor = ParserDescriptor(name: "Mis-Named", summary: "Reads nothing.")
        init(options: NoOptions) {}
        func parse(_ source: PageSource) -> [ParsedPage] { [] }
    }

    @Test func exportersAreMadeFromTheirOptions() throws {
        var registry = ExporterRegistry()
        try registry.register(Lines.self)
        let entry = try #require(registry["lines"])
        #expect(registry["line"] == nil)
        #expect(entry.descriptor == Lines.descriptor)
        #expect(entry.options.map(\.key) == ["prefix"])
        let place = Place(path: "b.yaml", line: 1, column: 1)
        var reader = OptionReader(
            ConfigurationNode(
                .mapping([
                    ConfigurationNode.Entry(
                        key: "prefix", keyLocation: place,
                        value: ConfigurationNode(.scalar("* ", isPlain: false), at: place))
                ]), at: place))
        let article = Article(headline: Headline(decks: [Deck(role: .main, text: "标题")]))
        let edition = Edition(info: Edition.Info(), articles: [article])
        #expect(try Export(entry.make(&reader)).text([edition]) == "* 标题\n")
    }

    /// One type that stands for many formats, and hands its options on.
    struct Relay: ArticleExporter {
        static let descriptor = FormatDescriptor(
            name: "relay", mediaType: "text/plain", fileExtension: "txt", summary: "Hands on.")
        var format = Self.descriptor
        var keys: [String] = []
        init(options: NoOptions) {}
        mutating func begin(_ job: ExportJob, into output: inout ExportOutput) throws(ExportFailure) {
            output.report(Diagnostic(.warning, code: "said", "before"))
            guard keys.isEmpty else { throw ExportFailure(Diagnostic(.error, code: "keys", "\(keys)")) }
        }
        mutating func write(_ article: Article, in edition: Edition.Info, into output: inout ExportOutput) {}
        mutating func finish(into output: inout ExportOutput) {}
    }

    @Test func aTypeMayStandForManyFormats() throws {
        var registry = ExporterRegistry()
        for name in ["one", "two"] {
            let format = FormatDescriptor(name: name, mediaType: "text/plain", fileExtension: "txt", summary: name)
            try registry.register(format) { reader in
                var relay = Relay(options: NoOptions())
                relay.format = format
                _ = reader.string("prefix", help: "Read.")
                relay.keys = reader.otherEntries().map(\.key)
                return relay
            }
        }
        #expect(throws: RegistrationError.self) {
            try registry.register(try #require(registry["one"]).descriptor) { _ in Relay(options: NoOptions()) }
        }
        try registry.register(Lines.self)
        #expect(registry.entries.map(\.descriptor.name) == ["one", "two", "lines"])
        #expect(registry.entries.map(\.takesOtherKeys) == [true, true, false])
        #expect(registry["two"]?.options.map(\.key) == ["prefix"])

        let place = Place(path: "b.yaml", line: 1, column: 1)
        let entries = ["limit", "prefix", "z", "a"].map {
            ConfigurationNode.Entry(
                key: $0, keyLocation: place, value: ConfigurationNode(.scalar("1", isPlain: true), at: place))
        }
        var reader = OptionReader(ConfigurationNode(.mapping(entries), at: place))
        _ = reader.string("limit", help: "The driver's.")
        let exporter = try #require(registry["two"]?.make(&reader))
        reader.finish()
        #expect(reader.diagnostics == [])
        #expect(exporter.format.name == "two")
        // What was reported before an export stops is not lost.
        let failure = #expect(throws: ExportFailure.self) { try Export(exporter).bytes([]) }
        #expect(failure?.description == "error: [\"z\", \"a\"] [keys]")
        #expect(failure?.reported.map(\.code) == ["said"])
    }

    @Test func aNameIsTakenOnce() throws {
        var registry = ExporterRegistry()
        try registry.register(Lines.self)
        let error = #expect(throws: RegistrationError.self) { try registry.register(Lines.self) }
        #expect(error?.description == "the name 'lines' is taken; register each name once, or choose another")
        #expect(registry.entries.count == 1)
    }

    @Test func parsers() throws {
        var registry = ParserRegistry()
        try registry.register(Nothing.self)
        var reader = OptionReader(nil)
        #expect(registry["nothing"]?.make(&reader).parse(PageSource(text: "")) == [])
        let taken = #expect(throws: RegistrationError.self) { try registry.register(Nothing.self) }
        #expect(taken?.name == "nothing")
        let misnamed = #expect(throws: RegistrationError.self) { try registry.register(Misnamed.self) }
        #expect(
            misnamed?.description == "'Mis-Named' is not a name for a configuration; use small letters and digits, "
                + "with single hyphens between words, such as 'json-feed'")
        #expect(registry.entries.count == 1)
    }

    @Test func aRegistryIsAValue() throws {
        let empty = ExporterRegistry()
        var copy = empty
        try copy.register(Lines.self)
        #expect(empty.entries.isEmpty && copy.entries.count == 1)
    }
}
