import BroadsheetTesting
import BroadsheetYAML
import TestSupport
import Testing

@testable import Broadsheet

/// Files of corrections: how they are read and found.
@Suite struct CorrectionsFileTests {
    private static let page =
        "晨湾大桥今日合龙\n\n本报讯（记者 白帆）3月1日上午，晨湾大桥最后一段钢梁落位。\n\n守塔人的第十三个冬天\n\n灯塔守护人乔木说，风大的时候，要把门闩紧。\n"
    private static let corrected =
        "version: 1\nlines:\n  - {line: 5, begins: \"守塔人的第十三个冬天\", is: subheading}\n"

    @Test func everyKeyIsRead() throws {
        let yaml = """
            version: 1
            page: "01.txt"
            checked: true
            edition: {date: 2021-12-13, page-code: "02", page-name: 要闻}
            lines:
              - line: 47
                begins: "奋力交出"
                is: headline
                decks: ["奋力", "交出"]
              - {line: 45, begins: "（葛", is: credit, writers: ["葛一", "王二"], ends-article: true}
            """
        let corrections = Pipeline.standard.corrections(fromYAML: Array(yaml.utf8), file: "c.yaml")
        #expect(corrections.diagnostics == [] && corrections.page == "01.txt" && corrections.isChecked)
        #expect(corrections.edition.date?.description == "2021-12-13" && corrections.edition.pageCode == "2")
        #expect(corrections.edition.pageName == "要闻" && corrections.lines.map(\.line) == [47, 45])
        #expect(corrections.lines[0].label == .headline && corrections.lines[0].decks == ["奋力", "交出"])
        #expect(corrections.lines[1].writers == ["葛一", "王二"] && corrections.lines[1].endsArticle)
        #expect(corrections.lines[1].location?.description == "c.yaml:10:5")
        for empty in ["version: 1", "version: 1\nlines:\n", "version: 1\nlines: []\nchecked: true"] {
            let read = Pipeline.standard.corrections(fromYAML: Array(empty.utf8), file: "c.yaml")
            #expect(read.diagnostics == [] && read.lines == [])
        }
    }

    /// `▲` is where the mistake is reported.
    @Test(arguments: [
        ("▲lines: []", "missing-version"), ("version: ▲2\nlines: x\n", "unknown-version"),
        ("version: 1\n▲line: []", "unknown-key"), ("version: 1\nlines: ▲x", "wrong-type"),
        ("version: 1\nlines:\n  - ▲x", "wrong-type"),
        ("version: 1\nlines:\n  - {line: 1, begins: a, is: ▲headlin}", "unknown-value"),
        ("version: 1\nlines:\n  - {line: 1, begins: a, ▲label: body}", "unknown-key"),
        ("version: 1\nlines:\n  - ▲{line: 1, is: body}", "missing-key"),
        ("version: 1\nlines:\n  - {line: ▲0, begins: a}", "out-of-range"),
        ("version: 1\nlines:\n  - {line: 1, begins: ▲\" \"}", "wrong-type"),
        ("version: 1\nlines:\n  - {line: 1, begins: a}\n  - ▲{line: 1, begins: b}", "duplicate-correction"),
        ("version: 1\nedition: {date: ▲13.12.}", "wrong-type"),
        ("version: 1\nedition: {page-code: ▲a b}", "wrong-type"),
        ("version: 1\nchecked: ▲yes", "wrong-type"), ("version: 1\nlines: ▲@", "syntax"),
    ])
    func mistakesAreTold(_ marked: String, code: String) {
        let text = MarkedText(marked)
        let read = Pipeline.standard.corrections(fromYAML: Array(text.text.utf8), file: "c.yaml")
        #expect(read.diagnostics.map(\.code) == [code], "\(read.diagnostics)")
        #expect(read.diagnostics.first?.location?.description == "c.yaml:\(text.places[0])")
        #expect(read.diagnostics.first?.severity == .error)
    }

    @Test func labelsAreSuggested() {
        let yaml = "version: 1\nlines: [{line: 1, begins: a, is: headlin}]"
        let read = Pipeline.standard.corrections(fromYAML: Array(yaml.utf8), file: "c.yaml")
        #expect(read.diagnostics.first?.message == "'is' cannot be 'headlin'; did you mean 'headline'?")
    }

    /// The schema and the reader say the same.
    @Test func theSchemaAllowsWhatIsRead() throws {
        let name = "broadsheet-corrections-1.schema.json"
        let checker = try SchemaChecker(schema: CorrectionsSchema.text, name: name)
        for (yaml, isRight) in [
            (Self.corrected, true), ("version: 1\nchecked: true", true), ("version: 2", false), ("lines: []", false),
            ("version: 1\nlines: [{line: 1}]", false), ("version: 1\nlines: [{line: 1, begins: a, is: x}]", false),
            ("version: 1\nlines: [{line: 1, begins: a, decks: [b]}]\nedition: {date: 2021-12-13}", true),
            ("version: 1\nhints: []", false),
        ] {
            let node = try #require(YAMLReader().read(Array(yaml.utf8), path: "").node)
            #expect(
                try checker.faults(in: DocumentTree(asEditorSees: node), against: name).isEmpty == isRight, "\(yaml)")
            let read = Pipeline.standard.corrections(fromYAML: Array(yaml.utf8), file: "c.yaml")
            #expect(read.diagnostics.isEmpty == isRight, "\(yaml)")
        }
    }

    // MARK: Finding

    private static func folder(_ files: [String: String], source: String) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for (name, text) in files { try folder.write(text, to: name) }
        try folder.write("version: 1\nsources: [\(source)]\nexporters: [{json: {output: out.json}}]\n", to: "b.yaml")
        return folder
    }

    private static func read(_ folder: TemporaryFolder) async -> ReadResult {
        await Pipeline.standard.read(Pipeline.standard.load(folder.path("b.yaml")))
    }

    @Test func thoseBesideThePageAreFound() async throws {
        let folder = try Self.folder(
            [
                "2021-12-13/01.txt": Self.page, "2021-12-13/01.corrections.yaml": Self.corrected,
                "2021-12-13/02.txt": Self.page,
            ],
            source: "{path: \"{date}/*\"}")
        let result = await Self.read(folder)
        #expect(result.diagnostics == [], "\(result.diagnostics)")
        // The file of corrections is not a page.
        #expect(result.filesRead == 2 && result.editions[0].info.pages.map(\.code) == ["1", "2"])
        #expect(
            result.editions[0].info.pages.map(\.corrections) == [
                CorrectionUse(file: "2021-12-13/01.corrections.yaml", used: 1, changed: 0, stale: 0), nil,
            ])
        #expect(result.editions[0].articles.map(\.ranges.first?.page) == ["1", "2", "2"])
        #expect(result.paths["2021-12-13/01.corrections.yaml"] == folder.path("2021-12-13/01.corrections.yaml"))
    }

    @Test func aSourceNamesThem() async throws {
        let files = [
            "pages/2021-12-13/01.txt": Self.page, "c/20211213/1.yaml": Self.corrected,
            "pages/2021-12-13/01.corrections.yaml": "version: 1\n", "pages/2021-12-14/01.txt": Self.page,
            "pages/2021-12-14/01.corrections.yaml": Self.corrected,
        ]
        let folder = try Self.folder(
            files, source: "{path: \"pages/{date}/*.txt\", corrections: \"c/{date}/{page}.yaml\"}")
        let pages = await Self.read(folder).editions.flatMap(\.info.pages)
        // The first that is there counts.
        #expect(
            pages.map(\.corrections?.file) == ["c/20211213/1.yaml", "pages/2021-12-14/01.corrections.yaml"])
        #expect(pages.map(\.corrections?.used) == [1, 1])
        let none = try Self.folder(files, source: "{path: \"pages/{date}/*.txt\", corrections: none}")
        #expect(await Self.read(none).editions.flatMap(\.info.pages).allSatisfy { $0.corrections == nil })
        let wrong = try Self.folder(files, source: "{path: \"pages/{date}/*.txt\", corrections: all.yaml}")
        #expect(Pipeline.standard.load(wrong.path("b.yaml")).diagnostics.map(\.code) == ["bad-path"])
    }

    @Test func aCorrectedDateMakesTheEdition() async throws {
        let dated = "version: 1\nedition: {date: 2024-03-01}\n"
        let folder = try Self.folder(
            ["2021-12-13/01.txt": Self.page, "2021-12-13/01.corrections.yaml": dated], source: "{path: \"{date}/*\"}")
        let result = await Self.read(folder)
        #expect(result.editions.map { $0.info.date?.description } == ["2024-03-01"] && result.diagnostics == [])
        let input = PageInput.file(folder.path("2021-12-13/01.txt"))
        let parsed = await Pipeline.standard.parse([input])
        #expect(parsed.edition.info.date?.description == "2024-03-01" && parsed.diagnostics == [])
        let asked = await Pipeline.standard.parse([input], date: CalendarDate("2021-12-13"))
        #expect(asked.edition.info.date?.description == "2021-12-13")
        #expect(asked.diagnostics.map(\.code) == ["overruled-correction"])
        #expect(asked.diagnostics.map(\.severity) == [.note])
    }

    @Test func anEmbedderHandsThemOver() async throws {
        var corrections = Corrections()
        corrections.lines = [Corrections.Line(line: 5, begins: "守塔人", label: .subheading)]
        var page = EditionPage(.bytes(Array(Self.page.utf8), name: "1.txt"))
        page.corrections = .given(corrections)
        #expect(await Pipeline.standard.parse([page]).edition.articles.count == 1)
        page.corrections = CorrectionChoice.none
        #expect(await Pipeline.standard.parse([page]).edition.articles.count == 2)
    }

    @Test func filesThatCannotBeReadAreTold() async throws {
        let folder = try Self.folder(
            ["1.txt": Self.page, "1.corrections.yaml": "version: 1\nlins: []\n"], source: "{path: \"*.txt\"}")
        let result = await Self.read(folder)
        #expect(result.diagnostics.map(\.code) == ["unknown-key"])
        #expect(result.diagnostics.first?.location?.path == folder.path("1.corrections.yaml"))
        var pipeline = Pipeline.standard
        pipeline.corrections = .file(folder.path("no.yaml"))
        let missing = await pipeline.parse([.file(folder.path("1.txt"))])
        #expect(missing.diagnostics.map(\.code) == ["missing-file"] && missing.edition.articles.count == 2)
    }

    @Test func aBuildKnowsThemAsInputs() async throws {
        let folder = try Self.folder(
            ["1.txt": Self.page, "1.corrections.yaml": Self.corrected], source: "{path: \"*.txt\"}")
        let configuration = Pipeline.standard.load(folder.path("b.yaml"))
        let report = await Pipeline.standard.build(
            configuration, into: folder.path("out"), dependencies: folder.path("out.d"))
        #expect(!report.hasErrors, "\(report.diagnostics)")
        #expect(folder.text("out.d")?.contains("1.corrections.yaml") == true)
        #expect(
            folder.text("out/out.json")?.contains("\"corrections\": {\"file\": \"1.corrections.yaml\", \"used\": 1")
                == true)
        let outside = try Self.folder(
            ["1.txt": Self.page], source: "{path: \"*.txt\", corrections: \"../{page}.yaml\"}")
        let refused = await Pipeline.standard.build(
            Pipeline.standard.load(outside.path("b.yaml")), into: outside.path("out"))
        #expect(refused.diagnostics.map(\.code) == ["outside-folder"])
    }

    @Test func parsersThatKnowNoneAreTold() async throws {
        let folder = try Self.folder(
            ["1.txt": Self.page, "1.corrections.yaml": Self.corrected], source: "{path: \"*.txt\", parser: deaf}")
        var pipeline = Pipeline.standard
        try pipeline.parsers.register(DeafParser.self)
        let result = await pipeline.read(pipeline.load(folder.path("b.yaml")))
        #expect(result.diagnostics.map(\.code) == ["corrections-ignored"])
    }
}

private struct DeafParser: ArticleParser {
    static let descriptor = ParserDescriptor(name: "deaf", summary: "Knows no corrections")

    init(options: NoOptions) {}

    func parse(_ source: PageSource) -> [ParsedPage] { [PageBuilder(source).parsed()] }
}
