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
}
