import Broadsheet
import BroadsheetPress
import BroadsheetRSS
import Testing

/// What an app does with the library: from whatever actor, in memory or to a file, until it changes its mind.
@Suite struct EmbeddingTests {
    private static let page = "今日要闻\n\n本报讯（记者 王小明）昨日，全区工作会议召开。会议指出，各项工作稳步推进。"

    private static func edition() async -> Edition {
        let paper = Publication(title: "晨报", link: "https://news.example/", language: "zh-CN")
        return await Pipeline.standard.parse(
            [.bytes(Array(page.utf8), name: "1.txt")], configuration: Configuration(publication: paper),
            date: CalendarDate("2021-12-13")
        ).edition
    }

    private static func chunks(_ edition: Edition) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        for try await chunk in Export(RSSExporter()).chunks(of: [edition]) { bytes += chunk }
        return bytes
    }

    @MainActor final class Window {
        var feed: [UInt8] = []

        func show() async throws {
            feed = try await EmbeddingTests.chunks(await EmbeddingTests.edition())
        }
    }

    actor Shelf {
        var feed: [UInt8] = []

        func fill() async throws {
            feed = try await EmbeddingTests.chunks(await EmbeddingTests.edition())
        }
    }

    @Test func everyActorGetsTheSameFeed() async throws {
        let expected = try Export(RSSExporter()).bytes([await Self.edition()])
        let window = await MainActor.run { Window() }
        try await window.show()
        #expect(await window.feed == expected)
        let shelf = Shelf()
        try await shelf.fill()
        #expect(await shelf.feed == expected)
        #expect(String(decoding: expected, as: UTF8.self).contains("王小明"))
    }

    /// Values that an app hands from one actor to another.
    @Test func everythingCanBeSent() {
        func send(_ type: (some Sendable).Type) {}
        send(Pipeline.self)
        send(Configuration.self)
        send(RunReport.self)
        send(ReadResult.self)
        send(ParseResult.self)
        send(RunProgress.self)
        send(PageInput.self)
        send(Export.self)
        send(ExportChunks.self)
        send(ExporterRegistry.self)
        send(ParserRegistry.self)
        send(PressPageParser.self)
        send(ParsedEdition.self)
        send(Edition.self)
        send(Diagnostic.self)
    }

    @Test func aFeedIsWrittenToAFile() async throws {
        let folder = try TemporaryFolder()
        let edition = await Self.edition()
        let export = Export(RSSExporter())
        let summary = try export.write([edition], toFile: folder.path("feed.xml"))
        #expect(summary.articles == edition.articles.count)
        #expect(try folder.text("feed.xml") == export.text([edition]))
        #expect(try folder.listing() == ["feed.xml"])
    }

    @Test(arguments: ["missing/feed.xml", "folder"]) func aFileThatCannotBeWrittenIsNamed(_ name: String) async throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("folder")
        let edition = await Self.edition()
        let failure = #expect(throws: ExportFailure.self) {
            try Export(RSSExporter()).write([edition], toFile: folder.path(name))
        }
        #expect(failure?.diagnostic.location?.path == folder.path(name))
    }

    @Test func whatFailsLeavesTheOldFile() throws {
        let folder = try TemporaryFolder()
        try folder.write("yesterday", to: "list.txt")
        let articles = ["one", "fail"].map { Article(headline: Headline(decks: [Deck(role: .main, text: $0)])) }
        let edition = Edition(info: Edition.Info(), articles: articles)
        #expect(throws: ExportFailure.self) {
            try Export(ListExporter(options: NoOptions())).write([edition], toFile: folder.path("list.txt"))
        }
        #expect(folder.text("list.txt") == "yesterday")
        #expect(try folder.listing() == ["list.txt"])
    }

    @Test func aCancelledTaskWritesNothing() async throws {
        let folder = try TemporaryFolder()
        let edition = await Self.edition()
        let path = folder.path("feed.xml")
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try Export(RSSExporter()).write([edition], toFile: path)
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(try folder.listing() == [])
        let chunks = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await Self.chunks(edition)
        }
        await #expect(throws: CancellationError.self) { try await chunks.value }
    }

    /// What a server needs: which files there are, wherever the configuration is, and every output in memory.
    @Test func aProgramThatRunsOnServesWhatTheConfigurationNames() async throws {
        let (pages, settings) = (try TemporaryFolder(), try TemporaryFolder())
        try pages.write(Self.page, to: "2021-12-14/01.txt")
        try pages.write(Self.page, to: "2021-12-13/02.txt")
        try pages.write(Self.page, to: "2021-12-13/01.txt")
        try settings.write(
            "version: 1\npublication: {title: 晨报, link: https://news.example/}\nsources: [path: \"{date}/*.txt\"]\n"
                + "opml: feeds.opml\nexporters:\n  - rss: {output: \"{page}.xml\"}\n",
            to: "b.yaml")
        let pipeline = Pipeline.standard
        var configuration = pipeline.load(settings.path("b.yaml"))
        #expect(configuration.folder == settings.path)
        #expect(pipeline.files(of: configuration) == [])
        configuration.folder = pages.path
        #expect(configuration.path == settings.path("b.yaml"))
        #expect(
            pipeline.files(of: configuration).map(pages.hidingPath) == [
                "~/2021-12-13/01.txt", "~/2021-12-13/02.txt", "~/2021-12-14/01.txt",
            ])

        let editions = await pipeline.read(configuration).editions
        let outputs = configuration.splittingOutputs(over: editions).outputs
        #expect(outputs.map(\.destination.name) == ["1.xml", "2.xml", "feeds.opml"])
        let texts = try outputs.map { try #require($0.export).text(editions) }
        let report = await pipeline.run(configuration)
        #expect(!report.hasErrors, "\(report.diagnostics)")
        #expect(outputs.map { pages.text($0.destination.name) } == texts)
    }
}
