import Foundation
import Synchronization
import Testing

@testable import Broadsheet

@Suite struct RunTests {
    /// The sample page through every exporter: each file is what the exporter makes of the editions in memory.
    @Test func samplePage() async throws {
        let folder = try TemporaryFolder()
        let seeds = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("seeds")
        for name in try FileManager.default.contentsOfDirectory(atPath: seeds.path) {
            try folder.write(try Data(contentsOf: seeds.appendingPathComponent(name)), to: "seeds/\(name)")
        }
        try folder.makeFolder("out")
        let formats = ExporterRegistry.standard.entries.map(\.descriptor.name)
        let items = formats.map { "  - \($0): {output: out/\($0)}\n" }.joined()
        try folder.write(
            "version: 1\npublication: {title: 今日柯城, link: https://news.example/, language: zh-CN}\n"
                + "edition: {date: 2021-12-13}\nsources: [{path: \"seeds/*.txt\"}]\nexporters:\n" + items, to: "b.yaml")
        let pipeline = Pipeline.standard
        let configuration = pipeline.load(folder.path("b.yaml"))
        let report = await pipeline.run(configuration)
        #expect(!report.hasErrors)
        #expect(report.filesRead == 1 && report.pages == 1 && report.articles == 5)
        let editions = await pipeline.read(configuration).editions
        #expect(editions.first?.info.pages.map(\.code) == ["1"])
        for (output, result) in zip(configuration.outputs, report.outputs) {
            let expected = try #require(try output.export?.text(editions))
            #expect(folder.text("out/\(output.format)") == expected)
            #expect(result.result == .written(articles: 5, bytes: expected.utf8.count))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("out")).sorted() == formats.sorted())
        // The path that outputs name does not depend on where the program runs.
        #expect(folder.text("out/json")?.contains(folder.path) == false)
    }

    /// Editions by the day in the path, pages by their codes, whatever the order and number of parsers at work.
    @Test func editionsAndPages() async throws {
        let folder = try TemporaryFolder()
        for (name, text) in [
            ("2021-12-13/10.txt", "ten"), ("2021-12-13/02.txt", "say two"), ("2021-12-13/A01.txt", "a one"),
            ("2021-12-13/1.txt", "one"), ("20211214/第2版.txt", "next two"), ("x/3.txt", "of no day"),
        ] {
            try folder.write(text, to: "archive/\(name)")
        }
        try folder.write("loose\n", to: "loose/a.txt")
        try folder.write("more\n", to: "loose/02.txt")
        try folder.write("date 2021-12-15\nlast", to: "loose/c.txt")
        try folder.write(
            "version: 1\npublication: {title: t, link: https://n.example}\nsources:\n  - path: archive/{date}/{page}.txt\n"
                + "  - path: loose/*\n  - path: \"archive/2021-12-13/*.txt\"\nexporters:\n  - list: {output: l.txt}\n"
                + "  - list: {output: \"-\", select: {pages: [2]}, limit: 2}\n",
            to: "b.yaml")
        let expected = """
            t https://n.example/l.txt
            2021-12-15 1 loose
            2021-12-15 2 more
            2021-12-15 3 last
            2021-12-14 2 next two
            2021-12-13 1 one
            2021-12-13 2 say two
            2021-12-13 10 ten
            2021-12-13 A01 a one

            """
        for concurrency in [0, 1, 3, 100] {
            var pipeline = try Pipeline.toys()
            pipeline.maximumConcurrentPages = concurrency
            let printed = Mutex("")
            let progress = Mutex<[RunProgress]>([])
            let report = await pipeline.run(
                pipeline.load(folder.path("b.yaml")),
                standardOutput: { chunk in printed.withLock { $0 += String(decoding: chunk, as: UTF8.self) } },
                progress: { step in progress.withLock { $0.append(step) } })
            #expect(folder.text("l.txt") == expected)
            #expect(printed.withLock { $0 } == "t ?\n2021-12-15 2 more\n2021-12-14 2 next two\n")
            #expect(
                report.diagnostics.map { folder.hidingPath($0.description) } == [
                    "~/archive/2021-12-13/02.txt:1:1: note: read [read]"
                ])
            #expect(
                report.outputs == [
                    RunReport.Output(
                        format: "list", path: folder.path("l.txt"),
                        result: .written(articles: 8, bytes: expected.utf8.count)),
                    RunReport.Output(format: "list", path: "-", result: .written(articles: 2, bytes: 44)),
                ])
            let steps = progress.withLock { $0 }
            #expect(steps.map(\.filesRead) == Array(1...8) && steps.allSatisfy { $0.fileCount == 8 })
        }
    }

    @Test func doubtfulPages() async throws {
        let folder = try TemporaryFolder()
        try folder.write("a", to: "p/x-2.txt")
        try folder.write("date 2021-12-12\nb", to: "p/y-2.txt")
        try folder.write(
            "version: 1\nedition: {date: 2021-12-13}\nsources: [{path: \"p/*\"}]\nexporters: [{list: {output: l}}]",
            to: "b.yaml")
        let pipeline = try Pipeline.toys()
        let report = await pipeline.run(pipeline.load(folder.path("b.yaml")))
        #expect(
            report.diagnostics.map { folder.hidingPath($0.description) } == [
                "~/p/y-2.txt: warning: this is page 2 of the same edition as '~/p/x-2.txt'; both are read: name the days in the source's path with {date} if they are of different editions [duplicate-page]",
                "~/p/y-2.txt: warning: the page says that it is of 2021-12-12, but it is read as one of 2021-12-13; mend the date in the path, the option or the configuration [date-mismatch]",
            ])
        #expect(!report.hasErrors)
        #expect(folder.text("l") == "? ?\n2021-12-13 2 a\n2021-12-13 2 b\n")
    }

    /// An output is there whole, or as it was before; and what it was before it stays in all else.
    @Test func wholeOrNotAtAll() async throws {
        let folder = try TemporaryFolder()
        try folder.write("one\n" + String(repeating: "柯", count: 100_000) + "\nfail\n", to: "p/1.txt")
        try folder.write("old", to: "out/old.txt")
        try folder.write("old", to: "elsewhere/target.txt")
        try folder.link("out/link.txt", to: "../elsewhere/target.txt")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o640], ofItemAtPath: folder.path("elsewhere/target.txt"))
        try folder.write(
            "version: 1\nsources: [{path: p/1.txt}]\nexporters:\n  - list: {output: out/old.txt}\n"
                + "  - list: {output: out/new.txt}\n  - list: {output: out/link.txt, limit: 2}\n", to: "b.yaml")
        let pipeline = try Pipeline.toys()
        let report = await pipeline.run(pipeline.load(folder.path("b.yaml")))
        #expect(
            report.diagnostics.map { folder.hidingPath($0.description) } == [
                "~/b.yaml:4:20: error: the article says 'fail' [failed]",
                "~/b.yaml:5:20: error: the article says 'fail' [failed]",
            ])
        #expect(report.outputs.map { $0.result == .notWritten } == [true, true, false])
        #expect(folder.text("out/old.txt") == "old")
        let target = try #require(folder.text("elsewhere/target.txt"))
        #expect(target.utf8.count == 300_000 + "? ?\n- 1 one\n- 1 \n".utf8.count)
        #expect(folder.text("out/link.txt") == target)
        let mode = try FileManager.default.attributesOfItem(atPath: folder.path("elsewhere/target.txt"))[
            .posixPermissions]
        #expect(mode as? Int == 0o640)
        #expect(
            try folder.listing() == [
                "b.yaml", "elsewhere", "elsewhere/target.txt", "out", "out/link.txt", "out/old.txt", "p", "p/1.txt",
            ])
    }

    @Test func cancelled() async throws {
        let folder = try TemporaryFolder()
        for number in 1...20 { try folder.write("x", to: "p/\(number).txt") }
        try folder.write("old", to: "l")
        try folder.write("version: 1\nsources: [{path: \"p/*\"}]\nexporters: [{list: {output: l}}]", to: "b.yaml")
        let pipeline = try Pipeline.toys()
        let path = folder.path("b.yaml")
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await pipeline.run(pipeline.load(path))
        }
        let report = await task.value
        #expect(report.diagnostics.map(\.code) == ["cancelled"])
        #expect(report.hasErrors && report.outputs.map(\.result) == [.notWritten])
        #expect(folder.text("l") == "old")
    }

    @Test func pagesByName() async throws {
        let folder = try TemporaryFolder()
        for (name, text) in [("x.txt", "x"), ("02.txt", "two"), ("y.txt", "y"), ("2021-12-13-A1.txt", "a")] {
            try folder.write(text, to: name)
        }
        let pipeline = try Pipeline.toys()
        let inputs =
            ["x.txt", "2021-12-13-A1.txt", "y.txt", "02.txt", "none.txt", "."].map {
                PageInput(argument: folder.path($0))
            } + [.bytes(Array("z".utf8), name: "z")]
        let result = await pipeline.parse(inputs, date: CalendarDate(year: 2021, month: 12, day: 13))
        #expect(result.edition.articles.map { $0.headline?.text ?? "" } == ["x", "two", "y", "z", "a"])
        #expect(result.edition.info.pages.map(\.code) == ["1", "2", "3", "6", "A1"])
        #expect(result.edition.info.date?.description == "2021-12-13")
        #expect(
            result.diagnostics.map { folder.hidingPath($0.description) } == [
                "~/none.txt: error: '~/none.txt' does not exist; check its name and folder [missing-file]",
                "~/.: error: '~/.' is a folder; name a file in it [is-a-folder]",
            ])
        #expect(result.hasErrors)
        #expect(PageInput(argument: "-") == .standardInput)

        let text = try pipeline.export(to: "list").text([result.edition])
        #expect(text.hasPrefix("? ?\n2021-12-13 1 x\n"))
        #expect(throws: ConfigurationError.self) { try pipeline.export(to: "lst") }
        #expect(throws: ConfigurationError.self) { try pipeline.export(to: "list", options: ["ledger": "true"]) }
    }

    /// Editions that an embedder made go to the outputs of a configuration that names no sources.
    @Test func outputsOfEditionsInMemory() throws {
        let folder = try TemporaryFolder()
        try folder.write("version: 1\nexporters: [{list: {output: l}}]", to: "b.yaml")
        let pipeline = try Pipeline.toys()
        let parsed = LineParser(options: NoOptions()).edition(from: [PageSource(text: "a\nb")])
        let report = pipeline.write([parsed.edition], outputsOf: pipeline.load(folder.path("b.yaml")))
        #expect(report.diagnostics.isEmpty && !report.hasErrors)
        #expect(folder.text("l") == "? ?\n- 1 a\n- 1 b\n")
    }

    @Test func chunks() async throws {
        let parsed = LineParser(options: NoOptions()).edition(from: [PageSource(text: "a\nb\n")])
        let export = Export(ListExporter(options: NoOptions()), limit: 5)
        var chunks: [String] = []
        for try await chunk in export.chunks(of: [parsed.edition]) {
            chunks.append(String(decoding: chunk, as: UTF8.self))
        }
        #expect(chunks == ["? ?\n- 1 a\n", "- 1 b\n"])
        #expect(chunks.joined() == (try export.text([parsed.edition])))
        let failing = LineParser(options: NoOptions()).edition(from: [PageSource(text: "a\nfail\n")])
        var iterator = export.chunks(of: [failing.edition]).makeAsyncIterator()
        #expect(try await iterator.next() != nil)
        await #expect(throws: ExportFailure.self) { try await iterator.next() }
    }

    @Test func largeFilesAreRefused() async throws {
        let folder = try TemporaryFolder()
        try folder.write(String(repeating: "x", count: 2_097_153), to: "1.txt")
        var pipeline = try Pipeline.toys()
        pipeline.maximumFileSize = 2_097_152
        let large = PageInput.bytes([UInt8](repeating: 1, count: 2_097_153), name: "b")
        let result = await pipeline.parse([.file(folder.path("1.txt")), large])
        #expect(
            result.diagnostics.map { folder.hidingPath($0.description) } == [
                "~/1.txt: error: '~/1.txt' holds more than 2 MiB; split it into one file a page, or raise the limit 'page-bytes' [file-too-large]",
                "b: error: 'b' holds more than 2 MiB; split it into one file a page, or raise the limit 'page-bytes' [file-too-large]",
            ])
    }

    @Test func standardRegistries() {
        #expect(
            ExporterRegistry.standard.entries.map(\.descriptor.name) == [
                "rss", "atom", "json-feed", "json", "jsonl", "ninjs", "yaml", "digest", "html", "proof",
            ])
        #expect(ParserRegistry.standard.entries.map(\.descriptor.name) == ["press-page", "layout", "pdf", "e-paper"])
        #expect(
            Configuration.outputOptions.map(\.key) == [
                "output", "url", "select", "limit", "limit-days", "limit-bytes", "archive", "keep", "headers",
            ])
        #expect(Configuration.sourceOptions.map(\.key) == ["path", "parser", "corrections"])
        #expect(
            Configuration.options.map(\.key) == [
                "version", "messages", "publication", "edition", "sources", "exporters", "opml", "limits",
            ])
        // An exporter whose option has the pipeline's name could never be reported its own.
        let taken = Set(Configuration.outputOptions.map(\.key))
        for entry in ExporterRegistry.standard.entries {
            #expect(entry.options.allSatisfy { !taken.contains($0.key) })
        }
    }
}
