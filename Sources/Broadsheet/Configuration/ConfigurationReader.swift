/// Reads a configuration from its tree of nodes, and collects every mistake in it.
struct ConfigurationReader {
    let parsers: ParserRegistry
    let exporters: ExporterRegistry

    /// The keys at the top.
    static let options: [OptionDescriptor] = {
        var reader = OptionReader(nil)
        var configuration = Configuration()
        _ = readTop(from: &reader, into: &configuration)
        return reader.descriptors
    }()

    /// The configuration of a tree.
    func read(_ node: ConfigurationNode, path: String?) -> Configuration {
        var configuration = Configuration(path: path)
        // Of what the form of a later version holds nothing can be reported.
        if let newer = Self.newerVersion(in: node) {
            configuration.diagnostics = [newer]
            configuration.isUsable = false
            return configuration
        }
        var reader = OptionReader(node, subject: "the configuration")
        let lists = Self.readTop(from: &reader, into: &configuration)
        reader.finish()
        // The part outside the two lists holds for everything that a run would do.
        configuration.isUsable = !reader.diagnostics.contains { $0.severity == .error }
        configuration.diagnostics = reader.diagnostics
        readSources(lists.sources, into: &configuration)
        readOutputs(lists.exporters, into: &configuration)
        configuration.linkSites()
        return configuration
    }

    /// Reads the part outside the two lists, and finds these.
    private static func readTop(
        from reader: inout OptionReader, into configuration: inout Configuration
    ) -> (sources: ConfigurationNode?, exporters: ConfigurationNode?) {
        readVersion(from: &reader)
        configuration.messageLanguage = reader.choice(
            MessageCatalogue.key, among: MessageCatalogue.languages, example: "zh",
            help: "The language of messages; --language on the command line goes before it.")
        configuration.publication = readPublication(from: &reader)
        readEdition(from: &reader, into: &configuration)
        let sources = reader.node(
            "sources", type: .list(.mapping(sourceOptions)), example: "[{path: pages/*.txt}]",
            help: "The files of pages.")
        let exporters = reader.node(
            "exporters", type: .list(.mapping([])), example: "[{rss: {output: feed.xml}}]",
            help: "The outputs in order, each under its format's name.")
        readFeedList(from: &reader, into: &configuration)
        readLimits(from: &reader, into: &configuration)
        return (sources, exporters)
    }

    private static func readPublication(from reader: inout OptionReader) -> Publication {
        reader.mapping(
            "publication", example: "{title: My Newspaper, link: https://news.example/, language: zh-CN}",
            help: "The newspaper."
        ) { reader in
            Publication(
                title: reader.string("title", example: "My Newspaper", help: "The newspaper's name."),
                link: reader.parsed(
                    "link", form: WebAddress.form, pattern: WebAddress.pattern, example: "https://news.example/",
                    help: "The newspaper's address on the web.", WebAddress.checked),
                language: reader.parsed(
                    "language", form: LanguageTag.form, pattern: LanguageTag.writtenPattern, example: "zh-CN",
                    help: "The language of its text."
                ) { LanguageTag(written: $0)?.text },
                description: reader.string(
                    "description", example: "Every day's articles of My Newspaper", help: "One sentence about it."))
        }
    }

    private static func readEdition(from reader: inout OptionReader, into configuration: inout Configuration) {
        reader.mapping(
            "edition", example: "{date: 2021-12-13, time-zone: \"+08:00\", publish-time: \"06:00\"}",
            help: "What holds for editions whose pages do not say it."
        ) { reader in
            configuration.date = reader.parsed(
                "date", form: "a day such as 2021-12-13", pattern: CalendarDate.writtenPattern, mayBeNumber: true,
                example: "2021-12-13", help: "The day of pages whose path says none."
            ) { CalendarDate(written: $0) }
            configuration.offset =
                reader.parsed(
                    "time-zone", form: "an offset such as \"+08:00\"", pattern: UTCOffset.writtenPattern,
                    mayBeNumber: true, default: "Z", example: "\"+08:00\"",
                    help: "The publish time's offset from UTC; names of zones are not known."
                ) { UTCOffset(written: $0) } ?? .utc
            configuration.publishTime =
                reader.parsed(
                    "publish-time", form: "a time such as \"06:00\"", pattern: TimeOfDay.writtenPattern,
                    default: "00:00", example: "\"06:00\"",
                    help: "The time of day at which editions appear."
                ) { TimeOfDay(written: $0) } ?? .midnight
        }
    }

    /// The items of a list; what is not a list, or an empty one, is reported.
    func items(
        of node: ConfigurationNode?, key: String, example: String, _ report: (Diagnostic) -> Void
    ) -> [ConfigurationNode] {
        guard let node else { return [] }
        if case .sequence(let items) = node.content, !items.isEmpty { return items }
        report(
            Diagnostic(
                .error, code: "wrong-type",
                "'\(key)' must be a list of at least one item; write '\(example)' below it", at: node.location))
        return []
    }
}

extension Configuration {
    /// Notes that a format has mistakes in its options, where the diagnostics after the first ones have such.
    mutating func noteMistakes(in format: String, since count: Int) {
        let codes: Set = ["unknown-key", "unknown-value", "wrong-type", "out-of-range", "missing-key"]
        guard diagnostics[count...].contains(where: { codes.contains($0.code) }),
            !formatsWithMistakes.contains(format)
        else { return }
        formatsWithMistakes.append(format)
    }
}
