import BroadsheetCore

/// Holds a parser to the laws of `ArticleParser` and `Ledger`.
///
/// ```swift
/// @Test func conforms() {
///     let page = PageSource(file: "page.md", bytes: bytes)
///     #expect(ParserConformance.check(MarkdownParser.self, samples: [page]) == [])
/// }
/// ```
///
/// That a parser never traps and always ends shows in the check's coming back.
public enum ParserConformance {
    /// Everything: the name, ``OptionsConformance``, and ``check(_:on:)`` for the samples, for damaged copies of them,
    /// and for pages that come from no newspaper.
    ///
    /// - Parameters:
    ///   - parser: The parser's type.
    ///   - options: Its options.
    ///   - samples: Real pages.
    ///   - damagedCopies: How many damaged copies of each sample are tried.
    ///   - seed: Decides what the damage is.
    /// - Returns: The faults found; empty where every law holds.
    public static func check<Parser: ArticleParser>(
        _ parser: Parser.Type, options: Parser.Options = Parser.Options(), samples: [PageSource],
        damagedCopies: Int = 40, seed: UInt64 = 1
    ) -> [ConformanceFault] {
        var found = FaultCollector()
        var registry = ParserRegistry()
        do {
            try registry.register(parser)
        } catch {
            found.add("descriptor", "the name cannot be registered: \(error)")
        }
        found.require(!Parser.descriptor.summary.isEmpty, "descriptor", "the summary is empty; say what it reads")
        found.add(
            OptionsConformance.check(Parser.Options.self, reserved: ["path", "parser"]), in: "the parser's options")

        let parser = Parser(options: options)
        var damage = PageDamage(seed: seed)
        for sample in samples {
            found.add(check(parser, on: sample), in: "sample \(sample.file)")
            for number in 0..<max(0, damagedCopies) {
                var copy = sample
                copy.bytes = damage.damaged(sample.bytes)
                found.add(check(parser, on: copy), in: "damaged copy \(number) of \(sample.file), seed \(seed)")
            }
            for (name, bytes) in variants(of: sample) {
                var copy = sample
                copy.bytes = bytes
                found.add(check(parser, on: copy), in: "\(sample.file) \(name)")
            }
        }
        for (name, bytes) in damage.oddities() {
            found.add(check(parser, on: PageSource(file: "odd.txt", bytes: bytes)), in: name)
        }
        return found.faults
    }

    /// The laws for one source: the ledgers tile it, every range lies in it and says the right lines, every field's
    /// words stand where its ranges say, ids differ, a second reading gives the same.
    public static func check(_ parser: some ArticleParser, on source: PageSource) -> [ConformanceFault] {
        var found = FaultCollector()
        let pages = parser.parse(source)
        found.require(pages == parser.parse(source), "same-result", "a second reading gives something else")
        found.require(!pages.isEmpty, "a-page-at-least", "no page was returned; an empty source is an empty page")
        let text = ReadText(of: source, in: pages.first?.page.encoding ?? .utf8)
        checkLedgers(of: pages, text, &found)
        for page in pages {
            checkIdentity(of: page, &found)
            checkDiagnostics(of: page, source, text, &found)
            for article in page.articles {
                PageCheck(page: page.page, file: source.file, text: text).check(article, &found)
            }
        }
        let edition = parser.edition(from: [source]).edition
        found.require(
            Set(edition.articles.map(\.id)).count == edition.articles.count, "ids-differ",
            "two articles of the edition have one id")
        return found.faults
    }

    private static func variants(of sample: PageSource) -> [(name: String, bytes: [UInt8])] {
        let unmarked = sample.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(sample.bytes.dropFirst(3)) : sample.bytes
        return [
            ("with a byte order mark", [0xEF, 0xBB, 0xBF] + unmarked),
            ("with CRLF", unmarked.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }),
            ("with CR", unmarked.map { $0 == 0x0A ? 0x0D : $0 }),
            ("without its last byte", unmarked.dropLast()),
            ("twice", unmarked + unmarked),
            (
                "with a null in the middle",
                unmarked.prefix(unmarked.count / 2) + [0] + unmarked.suffix(unmarked.count / 2)
            ),
            ("with an invalid byte at the start", [0xFF] + unmarked),
            ("on one line", unmarked.filter { $0 != 0x0A && $0 != 0x0D }),
        ]
    }

    private static func checkLedgers(of pages: [ParsedPage], _ text: ReadText?, _ found: inout FaultCollector) {
        var start = 0
        for page in pages {
            let fragments = page.page.ledger.fragments
            let end = fragments.last?.bytes.upperBound ?? start
            if let fault = page.page.ledger.firstFault(inTextOf: end, from: start) {
                found.add("ledger-tiles", "page \(page.page.code): the fragments do not tile the text at byte \(fault)")
            }
            start = max(start, end)
        }
        if let text {
            found.require(
                start == text.bytes.count, "ledger-tiles",
                "the fragments end at byte \(start), the text at byte \(text.bytes.count)")
        }
    }

    private static func checkIdentity(of page: ParsedPage, _ found: inout FaultCollector) {
        let ids = page.articles.map(\.id)
        let known = Set(ids)
        found.require(known.count == ids.count, "ids-differ", "two articles of page \(page.page.code) have one id")
        found.require(!known.contains(""), "ids-differ", "an article of page \(page.page.code) has no id")
        for fragment in page.page.ledger.fragments {
            if let article = fragment.article, !known.contains(article) {
                found.add(
                    "ledger-names-articles", "fragment \(fragment.bytes) belongs to '\(article)', which is no article")
            }
        }
    }

    private static func checkDiagnostics(
        of page: ParsedPage, _ source: PageSource, _ text: ReadText?, _ found: inout FaultCollector
    ) {
        for diagnostic in page.diagnostics {
            found.require(
                diagnostic.location?.path == source.file, "diagnostics-have-a-place",
                "'\(diagnostic)' does not name the file '\(source.file)'")
            if let text, let line = diagnostic.location?.line {
                found.require(
                    (1...text.lineCount).contains(line), "diagnostics-have-a-place",
                    "'\(diagnostic)' names a line that the text of \(text.lineCount) lines does not have")
            }
        }
    }
}
