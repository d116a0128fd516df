import BroadsheetCore
import BroadsheetTesting
import Testing

@Suite struct ExporterConformanceTests {
    struct Refused: Error {}

    private func read(_ bytes: [UInt8]) throws {
        if bytes.contains(0) { throw Refused() }
    }

    @Test func anExporterThatKeepsTheLawsHasNoFaults() {
        #expect(ExporterConformance.check(ToyExporter.self, reading: read) == [])
    }

    @Test(
        arguments: zip(
            ToyExporter.Law.allCases,
            [
                "same-bytes-however-drained", "same-bytes", "bounded-memory", "writes-any-text", "writes-everything",
                "utf-8", "valid-output",
            ]))
    func anExporterThatBreaksALawIsFound(_ law: ToyExporter.Law, name: String) {
        let faults = ExporterConformance.check(ToyExporter.self, options: [.init(breaking: law)], reading: read)
        #expect(faults.contains { $0.law == name }, "\(faults)")
    }

    @Test func brokenOptionsAreFound() {
        func laws(_ faults: [ConformanceFault]) -> Set<String> { Set(faults.map(\.law)) }
        #expect(laws(OptionsConformance.check(BrokenOptions.OtherDefault.self)) == ["defaults"])
        #expect(laws(OptionsConformance.check(BrokenOptions.DefaultOutOfBounds.self)) == ["defaults"])
        #expect(laws(OptionsConformance.check(BrokenOptions.SilentMistake.self)) == ["mistake-is-reported"])
        #expect(laws(OptionsConformance.check(BrokenOptions.StopsEarly.self)).contains("every-option-is-read"))
        #expect(
            laws(OptionsConformance.check(BrokenOptions.Reserved.self, reserved: ["limit"]))
                == ["reserved-key", "kebab-case", "one-key-once", "help"])
        let examples = OptionsConformance.check(BrokenOptions.BadExamples.self)
        #expect(laws(examples) == ["example"] && examples.count == 5, "\(examples)")
        #expect(OptionsConformance.check(BrokenOptions.GoodExamples.self) == [])
        #expect(OptionsConformance.check(NoOptions.self) == [])
        #expect(OptionsConformance.check(BrokenOptions.EmptyDefaults.self) == [])
    }

    /// What goes wrong only where two options come together is found.
    @Test func combinationsAreTried() {
        #expect(ExporterConformance.check(ClashingExporter.self).map(\.law).contains("same-bytes"))
    }
}

@Suite struct ParserConformanceTests {
    private let samples = [
        PageSource(text: "标题\n\n正文，第一段。\r\n第二段\r", file: "a.txt"), PageSource(text: "", file: "b.txt"),
    ]

    @Test func aParserThatKeepsTheLawsHasNoFaults() {
        #expect(ParserConformance.check(ToyParser.self, samples: samples) == [])
    }

    @Test(arguments: ToyParser.Law.allCases)
    func aParserThatBreaksALawIsFound(_ law: ToyParser.Law) {
        let faults = ParserConformance.check(ToyParser.self, options: .init(breaking: law), samples: samples)
        #expect(faults.contains { $0.law == law.rawValue }, "\(faults)")
    }

    @Test func damageIsTheSameForTheSameSeed() {
        let page = Array("一二三四五六七八九十\n".utf8)
        var first = PageDamage(seed: 7)
        var second = PageDamage(seed: 7)
        var other = PageDamage(seed: 8)
        let copies = (0..<20).map { _ in first.damaged(page) }
        #expect(copies == (0..<20).map { _ in second.damaged(page) })
        #expect(copies != (0..<20).map { _ in other.damaged(page) })
        #expect(Set(copies).count > 10)
    }
}

@Suite struct SampleEditionsTests {
    @Test func theRichEditionsUseEveryCaseOfTheModel() {
        let articles = SampleEditions.rich.flatMap(\.articles)
        #expect(Set(articles.map(\.kind)) == Set(Article.Kind.allCases))
        #expect(Set(articles.flatMap(\.body).map(\.kind)) == Set(Block.Kind.allCases))
        #expect(Set(articles.flatMap { $0.headline?.decks ?? [] }.map(\.role)) == Set(Deck.Role.allCases))
        #expect(Set(articles.map(\.id)).count == articles.count)
    }

    @Test func theirLedgersTileTheirPages() {
        for page in SampleEditions.rich.flatMap(\.info.pages) {
            let end = page.ledger.fragments.last?.bytes.upperBound ?? 0
            #expect(end > 0)
            #expect(page.ledger.firstFault(inTextOf: end) == nil)
        }
    }
}
