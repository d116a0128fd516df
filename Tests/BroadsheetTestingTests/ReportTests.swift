import BroadsheetCore
import BroadsheetTesting
import Testing

@Suite struct MemoryTests {
    @Test(arguments: HoardingExporter.Way.allCases)
    func whatIsKeptOfArticlesIsMeasured(_ way: HoardingExporter.Way) {
        let faults = ExporterConformance.checkMemory(of: HoardingExporter.self, options: .init(way))
        #expect(faults.map(\.law) == (way.isHonest ? [] : ["bounded-memory"]))
    }

    @Test func copiesThatShareAreFound() {
        let laws = Set(ExporterConformance.check(SharingExporter.self).map(\.law))
        #expect(laws == ["copies-are-independent"])
    }
}

@Suite struct KeepingConformanceTests {
    @Test(arguments: [nil] + ToyKeepingExporter.Law.allCases)
    func anExporterThatBreaksALawIsFound(_ law: ToyKeepingExporter.Law?) {
        let options = ToyKeepingExporter.Options(breaking: law)
        let faults = ExporterConformance.checkKeeping(of: ToyKeepingExporter.self, options: options)
        #expect(law.map { law in faults.contains { $0.law == law.rawValue } } ?? faults.isEmpty, "\(faults)")
        // The check of everything finds out by itself that outputs can be kept.
        let all = ExporterConformance.check(ToyKeepingExporter.self, options: [options])
        #expect(Set(all.map(\.law)) == Set(faults.map(\.law)), "\(all)")
    }
}

@Suite struct ReportTests {
    @Test func aReportCountsWhatWasTried() {
        let good = ExporterConformance.report(ToyExporter.self)
        #expect(good.subject == "toy")
        #expect(good.faults == [])
        #expect(good.laws.allSatisfy { ($0.cases > 0) == ($0.remedy == nil) && $0.broken == 0 })
        // Nobody but a reader can report whether an output is valid.
        #expect(good.laws.filter { $0.remedy != nil }.map(\.name) == ["valid-output"])
        #expect(good.description.contains(/\nvalid-output +not checked: give a reader\n/))
        let read = ExporterConformance.report(ToyExporter.self) { _ in }
        #expect(read.laws.allSatisfy { $0.cases > 0 && $0.remedy == nil })
        #expect(read.laws.map(\.name) == good.laws.map(\.name))
        let names = Set(good.laws.map(\.name))
        #expect(
            names.isSuperset(of: [
                "descriptor", "mistake-is-reported", "all-mistakes-at-once", "same-bytes", "same-bytes-however-drained",
                "copies-are-independent", "utf-8", "writes-everything", "stops-in-begin-only", "writes-any-text",
                "bounded-memory",
            ]), "\(names)")
        #expect(!names.contains("kept-items"))

        let bad = ExporterConformance.report(ToyExporter.self, options: [.init(breaking: .throwsInFinish)])
        let law = bad.laws.first { $0.name == "writes-everything" }
        #expect(law.map { $0.broken > 0 && $0.broken <= $0.cases && $0.faults.count <= 8 } == true)
        #expect(bad.faults == ExporterConformance.check(ToyExporter.self, options: [.init(breaking: .throwsInFinish)]))
    }

    /// The reader is reported with which options an output was written, and every value of every option comes up.
    @Test func everyValueOfEveryOptionIsTried() {
        var seen: Set<ToyExporter.Options> = []
        let report = ExporterConformance.report(ToyExporter.self) { _, options in seen.insert(options) }
        #expect(report.faults == [])
        #expect(Set(seen.map(\.width)) == [80, 20, 500])
        #expect(Set(seen.map(\.style)) == [.plain, .upper])
        #expect(Set(seen.map(\.isWide)) == [false, true])
        #expect(Set(seen.map(\.inner.depth)) == [3, 1, .max])
        #expect(Set(seen.map(\.inner.words)) == [[.plain], [.upper], [], [.plain, .upper]])
        #expect(Set(seen.map(\.tags)).count > 3)
    }

    @Test func aTableIsAligned() {
        let good = ConformanceReport(subject: "toy", laws: [.init(name: "same-bytes", cases: 1_200)])
        let bad = ConformanceReport(
            subject: "other",
            laws: [
                .init(name: "utf-8", cases: 7),
                .init(name: "same-bytes", cases: 3, broken: 1, faults: [.init("same-bytes", "they differ")]),
            ])
        let expected = """
            law          toy          other
            -------------------------------
            same-bytes  1200  1 of 3 broken
            utf-8          -              7
            -------------------------------
            faults         0              1
            other: same-bytes: they differ

            """
        #expect(ConformanceReport.table(of: [good, bad]) == expected)
        #expect(good.description.hasPrefix("law          toy\n"))
    }

    @Test func parsersHaveAReport() {
        let page = PageSource(text: "标题\n\n正文", file: "a.txt")
        let report = ParserConformance.report(ToyParser.self, samples: [page])
        #expect(report.subject == "toy")
        #expect(report.faults == [])
        #expect(Set(report.laws.map(\.name)).isSuperset(of: ["ledger-tiles", "ids-differ", "words-stand-in-the-text"]))
    }

    @Test func aFormatMayHaveEscapes() {
        let page = PageSource(text: "R&amp;D &amp;amp; 研发", file: "a.xml")
        #expect(
            ParserConformance.check(EscapingParser.self, samples: [page], unescaping: EscapingParser.unescaping) == [])
        let laws = Set(ParserConformance.check(EscapingParser.self, samples: [page]).map(\.law))
        #expect(laws == ["words-stand-in-the-text"])
    }
}
