/// Reads a configuration from its tree of nodes, and collects every mistake in it.
struct ConfigurationReader {
    /// The only version of the configuration's form so far.
    static let version = "1"

    let parsers: ParserRegistry
    let exporters: ExporterRegistry

    /// The configuration of a tree.
    func read(_ node: ConfigurationNode, path: String?) -> Configuration {
        var configuration = Configuration(path: path)
        var reader = OptionReader(node, subject: "the configuration")
        readVersion(from: &reader)
        configuration.publication = readPublication(from: &reader)
        readEdition(from: &reader, into: &configuration)
        let sources = reader.node("sources", type: .list(.mapping(Self.sourceOptions)), help: "The files of pages.")
        let outputs = reader.node("exporters", type: .list(.string), help: "The outputs, each under its format's name.")
        readFeedList(from: &reader, into: &configuration)
        reader.finish()
        // What stands outside the two lists holds for everything that a run would do.
        configuration.isUsable = !reader.diagnostics.contains { $0.severity == .error }
        configuration.diagnostics = reader.diagnostics
        readSources(sources, into: &configuration)
        readOutputs(outputs, into: &configuration)
        return configuration
    }

    private func readVersion(from reader: inout OptionReader) {
        let node = reader.node(
            "version", type: .choice([Self.version]), help: "The version of the configuration's form.")
        guard let node else {
            // What is no mapping at all has been told already.
            guard reader.diagnostics.isEmpty else { return }
            reader.report(
                Diagnostic(
                    .error, code: "missing-version",
                    "the version of the configuration is missing; write 'version: \(Self.version)' on its first line",
                    at: reader.location))
            return
        }
        if case .scalar(Self.version, _) = node.content { return }
        reader.report(
            Diagnostic(
                .error, code: "unknown-version",
                "version \(node.kindDescription) is not known; this program reads 'version: \(Self.version)'",
                at: node.location))
    }

    private func readPublication(from reader: inout OptionReader) -> Publication {
        reader.mapping("publication", help: "The newspaper.") { reader in
            Publication(
                title: reader.string("title", help: "The newspaper's name."),
                link: reader.parsed(
                    "link", form: WebAddress.form, help: "The newspaper's address on the web.", WebAddress.checked),
                language: reader.parsed(
                    "language", form: LanguageTag.form, help: "The language of its text."
                ) { LanguageTag($0)?.text },
                description: reader.string("description", help: "One sentence about it."))
        }
    }

    private func readEdition(from reader: inout OptionReader, into configuration: inout Configuration) {
        reader.mapping("edition", help: "What holds for editions whose pages do not say it.") { reader in
            configuration.date = reader.parsed(
                "date", form: "a day such as 2021-12-13", help: "The day of pages whose path says none."
            ) { CalendarDate($0) }
            configuration.offset =
                reader.parsed(
                    "time-zone", form: "an offset such as \"+08:00\"", default: "Z",
                    help: "The publish time's offset from UTC; names of zones are not known."
                ) { UTCOffset($0) } ?? .utc
            configuration.publishTime =
                reader.parsed(
                    "publish-time", form: "a time such as \"06:00\"", default: "00:00",
                    help: "The time of day at which editions appear."
                ) { TimeOfDay($0) } ?? .midnight
        }
    }

    /// The items of a list; what is no list, or an empty one, is reported.
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
