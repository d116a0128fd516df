import Broadsheet
import BroadsheetTesting
import TestSupport
import Testing

/// Parsers and exporters of other packages are chosen, set and corrected just like ours.
@Suite struct ForeignModuleTests {
    @Test func theyKeepTheLaws() {
        var options = CardExporter.Options()
        options.deck = "x"
        #expect(ExporterConformance.check(CardExporter.self, options: [options]) == [])
        let page = PageSource(text: "* 标题\n正文。\n\n前言\n* b\r\nc", file: "a.txt")
        #expect(ParserConformance.check(StarParser.self, samples: [page]) == [])
    }

    @Test func aWholeRun() async throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("out")
        try folder.write("* 第一条 #\n正文。\n* 一个太长的标题\n", to: "pages/1.txt")
        try folder.write(
            """
            version: 1
            sources:
              - {path: "pages/*.txt", parser: stars, kind: notice, maximum-length: 14}
            exporters:
              - cards: {output: out/a.cards, deck: 甲, columns: 3, style: {colours: [red, blue]}, limit: 5}
              - cards: {output: "out/{kind}.cards", deck: 乙, border: none}
              - json: {output: out/a.json, select: {kinds: [notice]}}

            """, to: "b.yaml")
        let pipeline = try Pipeline.withForeignModules()
        let configuration = pipeline.load(folder.path("b.yaml"))
        #expect(pipeline.check(configuration) == [])
        let report = await pipeline.run(configuration)
        #expect(!report.hasErrors)
        #expect(
            report.diagnostics.map { folder.hidingPath($0.description) } == [
                "~/pages/1.txt:3:3: warning: a headline of 21 bytes; shorten it [long-headline]",
                "~/pages/1.txt:1: warning: a card has no place for '#' [odd-card]",
                "~/pages/1.txt:1: warning: a card has no place for '#' [odd-card]",
            ])
        let cards = "[第一条 #]\n[一个太长的标题]\n"
        #expect(folder.text("out/a.cards") == "甲 3 single [\"red\", \"blue\"]\n\(cards)")
        #expect(folder.text("out/notice.cards") == "乙 2 none []\n\(cards)")
        #expect(folder.text("out/a.json")?.contains("第一条") == true)
    }

    @Test(arguments: [
        (
            "exporters:\n  - ▲card: {output: a}",
            ["unknown exporter 'card'; did you mean 'cards'? [unknown-exporter]"]
        ),
        (
            "exporters:\n  - cards: ▲{output: a}",
            ["'cards' needs the key 'deck': The name of the deck of cards. [missing-key]"]
        ),
        (
            "exporters:\n  - cards: {output: a, deck: ▲[x], columns: ▲10, border: ▲singel, style: {▲colors: red, bold: ▲yes}, ▲colum: 3}",
            [
                "'deck' cannot be a list; write text [wrong-type]",
                "'columns' cannot be '10'; write a whole number from 1 to 9 [out-of-range]",
                "'border' cannot be 'singel'; did you mean 'single'? [unknown-value]",
                "unknown key 'colors'; did you mean 'colours'? [unknown-key]",
                "'bold' cannot be 'yes'; write true or false [wrong-type]",
                "unknown key 'colum'; did you mean 'columns'? [unknown-key]",
            ]
        ),
        (
            "sources:\n  - {path: a.txt, parser: ▲star}",
            ["unknown parser 'star'; did you mean 'stars'? [unknown-parser]"]
        ),
        (
            "sources:\n  - {path: a.txt, parser: stars, ▲maximum: 3, kind: ▲breif}",
            [
                "unknown key 'maximum'; known are: path, parser, corrections, kind, maximum-length [unknown-key]",
                "'kind' cannot be 'breif'; did you mean 'brief'? [unknown-value]",
            ]
        ),
        // An option of another parser's.
        (
            "sources:\n  - {path: a.txt, parser: press-page, ▲maximum-length: 3}",
            ["unknown key 'maximum-length'; known are: "]
        ),
    ])
    func mistakesAreToldAtTheirPlace(yaml: String, messages: [String]) throws {
        let marked = MarkedText("version: 1\n\(yaml)\n")
        let configuration = try Pipeline.withForeignModules().configuration(
            fromYAML: Array(marked.text.utf8), path: "b.yaml")
        let found = configuration.diagnostics.map { diagnostic in
            "\(diagnostic.message) [\(diagnostic.code)]"
        }
        #expect(found.count == messages.count, "\(found)")
        for (message, expected) in zip(found, messages) { #expect(message.hasPrefix(expected)) }
        let places = configuration.diagnostics.compactMap { $0.location?.description }
        #expect(Set(places) == Set(marked.places.map { "b.yaml:\($0)" }))
    }

    @Test func anExporterThatStopsLeavesTheOldFile() async throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "out/a.cards")
        try folder.write("* a\n* torn\n", to: "pages/1.txt")
        try folder.write(
            """
            version: 1
            sources: [{path: "pages/*.txt", parser: stars}]
            exporters: [{cards: {output: out/a.cards, deck: x}}, {json: {output: out/a.json}}]

            """, to: "b.yaml")
        let pipeline = try Pipeline.withForeignModules()
        let report = await pipeline.run(pipeline.load(folder.path("b.yaml")))
        #expect(report.diagnostics.filter { $0.severity == .error }.map(\.code) == ["torn-card"])
        #expect(folder.text("out/a.cards") == "old")
        #expect(report.outputs.map { $0.result == .notWritten } == [true, false])
    }

    /// What `broadsheet parse --to` does.
    @Test func aFormatIsChosenWithoutAConfiguration() async throws {
        let pipeline = try Pipeline.withForeignModules()
        let parsed = await pipeline.parse([.bytes(Array("* a\n".utf8), name: "1.txt")])
        let text = try pipeline.export(to: "cards", options: ["deck": "x", "border": "double"]).text([parsed.edition])
        #expect(text.hasPrefix("x 2 double []\n"))
        #expect(throws: ConfigurationError.self) {
            try pipeline.export(to: "cards", options: ["deck": "x", "colum": "1"])
        }
        do {
            _ = try pipeline.export(to: "crads")
        } catch {
            #expect(error.description == "error: unknown format 'crads'; did you mean 'cards'? [unknown-exporter]")
        }
    }

    @Test func namesAreTakenOnce() throws {
        struct Impostor: ArticleExporter {
            static let descriptor = FormatDescriptor(
                name: "rss", mediaType: "text/plain", fileExtension: "txt", summary: "Not the real one")
            init(options: NoOptions) {}
            func begin(_ job: ExportJob, into output: inout ExportOutput) {}
            func write(_ article: Article, in edition: Edition.Info, into output: inout ExportOutput) {}
            func finish(into output: inout ExportOutput) {}
        }
        var pipeline = try Pipeline.withForeignModules()
        let names = pipeline.exporters.entries.map(\.descriptor.name)
        #expect(throws: RegistrationError.self) { try pipeline.exporters.register(Impostor.self) }
        #expect(throws: RegistrationError.self) { try pipeline.exporters.register(CardExporter.self) }
        #expect(throws: RegistrationError.self) { try pipeline.parsers.register(StarParser.self) }
        #expect(pipeline.exporters.entries.map(\.descriptor.name) == names)
        #expect(ExporterRegistry.standard["cards"] == nil, "a registry is a value")
    }
}
