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
            misnamed?.description == "'Mis-Named' is no name for a configuration; use small letters and digits, "
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
