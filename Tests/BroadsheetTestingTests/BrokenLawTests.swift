import BroadsheetCore
import BroadsheetTesting
import Synchronization
import Testing

/// Laws that hold by the way in which options and exporters are made, unless somebody takes pains to break them.
@Suite struct BrokenLawTests {
    private func laws(_ faults: [ConformanceFault]) -> Set<String> { Set(faults.map(\.law)) }

    enum NoWord: String, CaseIterable {
        case word
        static let allCases: [NoWord] = []
    }

    struct NoChoices: ExporterOptions {
        init() {}
        init(reading reader: inout OptionReader) {
            _ = reader.choice("word", of: NoWord.self, help: "A word.")
        }
    }

    /// A key that is said to be required, and is not missed.
    struct NotMissed: ExporterOptions {
        var title: String?
        init() {}
        init(reading reader: inout OptionReader) {
            let isMissing = reader.location != nil && !reader.has("title")
            title = reader.string("title", required: !isMissing, help: "The title.")
        }
    }

    /// The second mistake waits until the first is mended.
    struct OneAtATime: ExporterOptions {
        var width = 80
        var depth = 3
        init() {}
        init(reading reader: inout OptionReader) {
            width = reader.integer("width", in: 1...100, default: width, help: "Columns.")
            guard reader.diagnostics.isEmpty else {
                _ = reader.node("depth", type: .integer(1...5), help: "The depth.")
                return
            }
            depth = reader.integer("depth", in: 1...5, default: depth, help: "The depth.")
        }
    }

    @Test func options() {
        #expect(laws(OptionsConformance.check(NoChoices.self)).contains("choice"))
        #expect(laws(OptionsConformance.check(NotMissed.self)).contains("missing-key-is-reported"))
        #expect(laws(OptionsConformance.check(OneAtATime.self)) == ["all-mistakes-at-once"])
    }

    /// An exporter that cannot be registered, and says nothing in its reports.
    struct Nameless: ArticleExporter {
        static let descriptor = FormatDescriptor(name: "No Name", mediaType: "text", fileExtension: ".t", summary: "")
        init(options: NoOptions) {}
        mutating func begin(_ job: ExportJob, into output: inout ExportOutput) {
            output.report(Diagnostic(.note, code: "No Code", ""))
        }
        mutating func write(_ article: Article, in edition: Edition.Info, into output: inout ExportOutput) {}
        mutating func finish(into output: inout ExportOutput) {}
    }

    @Test func exporters() {
        let faults = ExporterConformance.check(Nameless.self)
        #expect(laws(faults) == ["descriptor", "diagnostics-say-something"])
        #expect(faults.filter { $0.law == "descriptor" }.count > 2, "\(faults)")
        let stopping = ExporterConformance.check(ToyExporter.self, options: [.init(breaking: .throwsInFinish)])
        #expect(laws(stopping).contains("stops-in-begin-only"))
    }

    @Test(arguments: [nil] + BrokenFolderExporter.Law.allCases)
    func folders(_ law: BrokenFolderExporter.Law?) {
        let faults = ExporterConformance.checkFolder(of: BrokenFolderExporter.self, options: [.init(breaking: law)]) {
            if $0.contains(where: { $0.bytes.contains(0) }) { throw ExporterConformanceTests.Refused() }
        }
        #expect(laws(faults) == (law.map { [$0.rawValue] } ?? []), "\(faults)")
    }

    /// A parser that cannot be registered, says nothing, and counts its readings.
    struct Counting: ArticleParser {
        static let descriptor = ParserDescriptor(name: "No Name", summary: "")
        private static let readings = Mutex(0)
        init(options: NoOptions) {}
        func parse(_ source: PageSource) -> [ParsedPage] {
            var page = PageBuilder(source)
            if !page.bytes.isEmpty { _ = page.place(page.bytes, as: .separator) }
            var parsed = page.parsed()
            parsed.page.name = "\(Self.readings.withLock { readings in (readings += 1, readings).1 })"
            parsed.diagnostics = [Diagnostic(.note, code: "No Code", "", at: FileLocation(path: source.file))]
            return [parsed]
        }
    }

    @Test func parsers() {
        let faults = ParserConformance.check(Counting.self, samples: [PageSource(text: "正文", file: "a.txt")])
        #expect(laws(faults) == ["descriptor", "diagnostics-say-something", "same-result"], "\(faults)")
    }
}
