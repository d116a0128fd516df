import Broadsheet
import Testing

/// What `broadsheet formats`, the schema and the documentation teach of our own options.
@Suite struct OptionExampleTests {
    private static let options: [(path: String, option: OptionDescriptor)] = {
        let pipeline = Pipeline.standard
        var lists = [
            ("", Configuration.options), ("exporters.", Configuration.outputOptions),
            ("sources.", Configuration.sourceOptions),
        ]
        lists += pipeline.exporters.entries.map { ("\($0.descriptor.name).", $0.options) }
        lists += pipeline.parsers.entries.map { ("\($0.descriptor.name).", $0.options) }
        return lists.flatMap { all($0.1, under: $0.0) }
    }()

    private static func all(
        _ options: [OptionDescriptor], under path: String
    ) -> [(path: String, option: OptionDescriptor)] {
        options.flatMap { option in
            var found = [(path: path + option.key, option: option)]
            if case .mapping(let inner) = option.type { found += all(inner, under: "\(path)\(option.key).") }
            return found
        }
    }

    @Test func everyOptionHasAnExample() {
        #expect(Self.options.count > 80)
        #expect(Self.options.filter { $0.option.example == nil }.map(\.path) == [])
    }

    /// An example that is the default teaches nothing; where there is no choice it may be.
    @Test func examplesTeach() {
        let same = Self.options.filter { $0.option.example == $0.option.defaultValue }.map(\.path)
        #expect(Set(same.map { $0.split(separator: ".").last }) == ["ids"])
    }

    @Test func everyMeasureHasAUnit() {
        let measures = Self.options.filter {
            if case .integer = $0.option.type { true } else { false }
        }
        #expect(!measures.isEmpty)
        #expect(measures.filter { $0.option.unit == nil }.map(\.path) == [])
    }

    /// The conformance checks hold the examples of exporters and parsers to being accepted; these are the others.
    @Test func examplesOfTheConfigurationAreAccepted() {
        func lines(_ options: [OptionDescriptor], indent: String) -> String {
            options.map { option in
                guard case .mapping(let inner) = option.type else {
                    return "\(indent)\(option.key): \(option.example ?? "")\n"
                }
                return "\(indent)\(option.key):\n" + lines(inner, indent: indent + "  ")
            }.joined()
        }
        let output = Configuration.outputOptions
        for yaml in [
            Configuration.options.map { "\($0.key): \($0.example ?? "")\n" }.joined(),
            lines(Configuration.options, indent: ""),
            "version: 1\nsources:\n  -\n" + lines(Configuration.sourceOptions, indent: "    "),
            "version: 1\nexporters:\n  - rss:\n" + lines(output, indent: "      "),
            "version: 1\nexporters:\n  - rss:\n"
                + output.map { "      \($0.key): \($0.example ?? "")\n" }.joined(),
        ] {
            let configuration = Pipeline.standard.configuration(fromYAML: Array(yaml.utf8), path: "")
            #expect(configuration.diagnostics == [], "\(yaml)")
        }
    }

    /// The example of a format leaves nothing out but what only feeds can do.
    @Test func theExampleOfAFormatHasEveryOption() throws {
        let pipeline = Pipeline.standard
        for entry in pipeline.exporters.entries {
            let example = try #require(pipeline.example(ofExporter: entry.descriptor.name))
            let keys = (Configuration.outputOptions + entry.options).map(\.key)
            let isFeed = ["rss", "atom", "json-feed"].contains(entry.descriptor.name)
            #expect(keys.filter { !example.contains("\n      \($0): ") } == (isFeed ? [] : ["archive", "keep"]))
        }
        for entry in pipeline.parsers.entries {
            let example = try #require(pipeline.example(ofParser: entry.descriptor.name))
            #expect(entry.options.filter { !example.contains("\n    \($0.key): ") }.map(\.key) == [])
        }
    }
}
