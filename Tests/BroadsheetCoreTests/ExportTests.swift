import BroadsheetCore
import BroadsheetTesting
import Testing

@Suite struct ExportTests {
    /// Writes its instructions, call by call.
    struct Trace: ArticleExporter {
        static let descriptor = FormatDescriptor(
            name: "trace", mediaType: "text/plain", fileExtension: "txt", summary: "What an exporter is told.")
        init(options: NoOptions) {}
        init() {}

        mutating func begin(_ job: ExportJob, into output: inout ExportOutput) {
            let days = job.editions.map { $0.date?.description ?? "-" }.joined(separator: ",")
            output.append("\(job.publication.title ?? "-") \(days) \(job.newestChange?.description ?? "-")")
            output.append(" \(job.outputURL ?? "-")\n")
        }
        mutating func write(_ article: Article, in edition: Edition.Info, into output: inout ExportOutput) {
            output.append("\(edition.date?.description ?? "-") \(article.id)\n")
            output.report(Diagnostic(.note, code: "seen", article.id))
        }
        mutating func finish(into output: inout ExportOutput) { output.append("end") }
    }

    private func edition(
        _ date: String?, _ ids: String..., time: String = "06:00", offset: String = "+08:00", title: String? = nil
    ) -> Edition {
        Edition(
            info: Edition.Info(
                publication: Publication(title: title), date: date.flatMap { CalendarDate($0) },
                publishTime: TimeOfDay(time) ?? .midnight, offset: UTCOffset(offset) ?? .utc),
            articles: ids.map { Article(id: $0) })
    }

    /// Days count back from the newest edition, which is the first; an edition without a date has no age.
    @Test(
        arguments: [
            (nil, "a b c d x"), (1, "a b x"), (2, "a b c x"), (3, "a b c x"), (4, "a b c d x"), (.max, "a b c d x"),
        ] as [(Int?, String)])
    func limitsDays(days: Int?, expected: String) throws {
        let editions = [
            edition("2021-12-10", "d"), edition(nil, "x"), edition("2021-12-13", "a", "b"), edition("2021-12-12", "c"),
        ]
        let text = try Export(Trace(), limits: ExportLimits(days: days)).text(editions)
        #expect(
            text.split(separator: "\n").dropFirst().dropLast().map { $0.suffix(1) }.joined(separator: " ") == expected)
    }

    /// The newest edition counts where nothing was selected from it, too.
    @Test func countsDaysFromTheNewestOfAllEditions() throws {
        let editions = [edition("2021-12-13", "a"), edition("2021-12-10", "b")]
        let none = ArticleSelection(pages: ["9"])
        #expect(try Export(Trace(), selection: none, limits: ExportLimits(days: 5)).text(editions).hasSuffix("\nend"))
        var old = editions
        old[1].articles[0].ranges = [SourceRange(file: "f", page: "9", bytes: 0..<1, lines: 1...1)]
        for (days, holds) in [(3, false), (4, true)] {
            let text = try Export(Trace(), selection: none, limits: ExportLimits(days: days)).text(old)
            #expect(text.contains("2021-12-10 b") == holds)
        }
    }

    /// For every number of bytes the output is the longest that fits, and nothing is reported of what was left out.
    @Test func limitsBytes() throws {
        let editions = [edition("2021-12-13", "a", "b"), edition("2021-12-12", "c")]
        let outputs = try (0...3).map { try Export(Trace(), limit: $0).text(editions) }
        for limit in 1...(outputs[3].utf8.count + 5) {
            let export = Export(Trace(), limits: ExportLimits(bytes: limit))
            var text = ""
            let summary = try export.write(editions) { text += String(decoding: $0, as: UTF8.self) }
            #expect(text == outputs.last { $0.utf8.count <= limit } ?? outputs[0])
            #expect(summary.diagnostics.count { $0.code == "seen" } == summary.articles)
            #expect(summary.diagnostics.contains { $0.code == "limit-too-small" } == (summary.articles == 0))
        }
    }

    /// An exporter whose bytes come late shows only the size of the whole.
    @Test(arguments: [0, 1, 7, 99, 100, 101, 150])
    func limitsBytesOfALateExporter(_ fitting: Int) throws {
        struct Late: ArticleExporter {
            static let descriptor = FormatDescriptor(
                name: "late", mediaType: "text/plain", fileExtension: "txt", summary: "Late.")
            var count = 0
            init(options: NoOptions) {}
            mutating func begin(_ job: ExportJob, into output: inout ExportOutput) {}
            mutating func write(_ article: Article, in edition: Edition.Info, into output: inout ExportOutput) {
                count += 1
            }
            mutating func finish(into output: inout ExportOutput) {
                output.append(contentsOf: repeatElement(0, count: 10 * count + 5))
            }
        }
        let articles = (0..<100).map { Article(id: "\($0)") }
        let export = Export(Late(options: NoOptions()), limits: ExportLimits(bytes: 10 * fitting + 9))
        let summary = try export.write([Edition(info: Edition.Info(), articles: articles)]) { _ in }
        #expect(summary.articles == min(fitting, 100))
        #expect(summary.diagnostics.map(\.code) == (fitting == 0 ? ["limit-too-small"] : []))
    }

    @Test func newestFirstAndWithinAnEditionInReadingOrder() throws {
        let editions = [
            edition(nil, "x"), edition("2021-12-12", "a", "b", title: "old"),
            edition("2021-12-13", "c", "d", title: "new"),
            edition(nil, "y"), edition("2021-12-12", "e"),
        ]
        #expect(
            try Export(Trace(), outputURL: "https://a.example/f").text(editions) == """
                new 2021-12-13,2021-12-12,2021-12-12,-,- 2021-12-13T06:00:00+08:00 https://a.example/f
                2021-12-13 c
                2021-12-13 d
                2021-12-12 a
                2021-12-12 b
                2021-12-12 e
                - x
                - y
                end
                """)
    }

    @Test func oneMomentInTwoZonesKeepsItsOrder() {
        let east = edition("2021-12-13", time: "06:00", offset: "+08:00")
        let utc = edition("2021-12-12", time: "22:00", offset: "Z")
        let later = edition("2021-12-12", time: "23:00", offset: "Z")
        #expect(Export.newestFirst([east, utc, later]) == [later, east, utc])
        #expect(Export.newestFirst([utc, later, east]) == [later, utc, east])
    }

    @Test func everyOrderOfTheEditionsGivesTheSameBytes() throws {
        var editions = (1...9).map { edition("2021-12-0\($0)", "\($0)") }
        let expected = try Export(Trace()).bytes(editions, publication: Publication())
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<20 {
            editions.shuffle(using: &generator)
            #expect(try Export(Trace()).bytes(editions, publication: Publication()) == expected)
        }
    }

    @Test(arguments: [(nil, 4), (0, 0), (1, 1), (3, 3), (4, 4), (99, 4), (-1, 0)] as [(Int?, Int)])
    func theLimitCountsInThatOrder(_ limit: Int?, count: Int) throws {
        let editions = [edition("2021-12-12", "c", "d"), edition("2021-12-13", "a", "b")]
        var text = ""
        let summary = try Export(Trace(), limit: limit).write(editions) { text += String(decoding: $0, as: UTF8.self) }
        #expect(summary.articles == count)
        #expect(summary.diagnostics.map(\.message) == Array(["a", "b", "c", "d"].prefix(count)))
        let written = text.split(separator: "\n").dropFirst().dropLast().map { String($0.suffix(1)) }
        #expect(written == Array(["a", "b", "c", "d"].prefix(count)))
    }

    @Test func theNewestChangeIsThatOfTheArticlesWritten() throws {
        let editions = [edition("2021-12-13"), edition("2021-12-12", "a"), edition("2021-12-11", "b")]
        #expect(try Export(Trace()).text(editions).contains("2021-12-12T06:00:00+08:00"))
        #expect(try Export(Trace(), limit: 0).text(editions).hasPrefix("- 2021-12-13,2021-12-12,2021-12-11 - -\n"))
        #expect(try Export(Trace()).text([]) == "-  - -\nend")
    }

    @Test func thePublicationIsTheOneGivenOrTheNewest() throws {
        let editions = [edition("2021-12-12", "a", title: "old"), edition("2021-12-13", "b", title: "new")]
        #expect(try Export(Trace()).text(editions).hasPrefix("new "))
        #expect(try Export(Trace()).text(editions, publication: Publication(title: "given")).hasPrefix("given "))
    }

    @Test func aChunkForEachArticle() throws {
        var chunks: [String] = []
        try Export(Trace()).write([edition(nil, "a", "b")]) { chunks.append(String(decoding: $0, as: UTF8.self)) }
        #expect(chunks == ["- - - -\n- a\n", "- b\n", "end"])
    }

    @Test func whatTheReceiverThrowsEndsTheRun() {
        struct Full: Error {}
        var count = 0
        #expect(throws: Full.self) {
            try Export(Trace()).write([edition(nil, "a", "b")]) { _ in
                count += 1
                throw Full()
            }
        }
        #expect(count == 1)
    }

    @Test func selection() {
        let report = Article(
            contributors: [Contributor(name: "甲", role: .reporter)], section: "要闻",
            ranges: [SourceRange(file: "1.txt", page: "1", bytes: 0..<1, lines: 1...1)])
        let photo = Article(
            kind: .photo, photos: [Photo(caption: "", contributors: [Contributor(name: "乙", role: .photographer)])],
            ranges: [SourceRange(file: "2.txt", page: "2", bytes: 0..<1, lines: 1...1)])
        let loose = Article(kind: .brief)
        func included(_ selection: ArticleSelection) -> [Bool] { [report, photo, loose].map(selection.includes) }
        #expect(included(.all) == [true, true, true])
        #expect(included(ArticleSelection(kinds: [.photo, .brief])) == [false, true, true])
        #expect(included(ArticleSelection(pages: ["1", "3"])) == [true, false, false])
        #expect(included(ArticleSelection(pages: ["01"])) == [true, false, false])
        #expect(included(ArticleSelection(pages: ["10", "A1"])) == [false, false, false])
        #expect(included(ArticleSelection(sections: ["要闻"])) == [true, false, false])
        #expect(included(ArticleSelection(contributors: ["乙", "丙"])) == [false, true, false])
        #expect(included(ArticleSelection(kinds: [.report], pages: ["2"])) == [false, false, false])
        #expect(
            included(ArticleSelection(kinds: [.report], pages: ["1"], contributors: ["甲"])) == [true, false, false])
    }

    @Test func nobodyIsHandedAnEmptyChunk() {
        var output = ExportOutput()
        output.takeBytes { _ in Issue.record("there is nothing to take") }
        output.append("a")
        output.append(98)
        output.append(contentsOf: [99, 100])
        var taken: [UInt8] = []
        output.takeBytes { taken += $0 }
        #expect(taken == Array("abcd".utf8) && output.bytes.isEmpty)
    }
}
