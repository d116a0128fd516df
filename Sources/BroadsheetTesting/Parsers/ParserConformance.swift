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
    /// The keys of a source that are the pipeline's, which no option may have.
    public static let reservedKeys = ["path", "parser", "corrections"]

    /// Every check; see ``report(_:options:samples:damagedCopies:seed:unescaping:)``.
    ///
    /// - Returns: The faults found; empty where every law holds.
    public static func check<Parser: ArticleParser>(
        _ parser: Parser.Type, options: Parser.Options = Parser.Options(), samples: [PageSource],
        damagedCopies: Int = 40, seed: UInt64 = 1
    ) -> [ConformanceFault] {
        report(parser, options: options, samples: samples, damagedCopies: damagedCopies, seed: seed).faults
    }

    /// Every check, for a format with escapes.
    ///
    /// - Returns: The faults found; empty where every law holds.
    public static func check<Parser: ArticleParser>(
        _ parser: Parser.Type, options: Parser.Options = Parser.Options(), samples: [PageSource],
        damagedCopies: Int = 40, seed: UInt64 = 1, unescaping: @escaping (String) -> String
    ) -> [ConformanceFault] {
        report(
            parser, options: options, samples: samples, damagedCopies: damagedCopies, seed: seed, unescaping: unescaping
        ).faults
    }

    /// Every check: the name, ``OptionsConformance``, and ``check(_:on:)`` for the samples, for damaged
    /// copies of them, and for pages that come from no newspaper; then the samples as the pages of one edition.
    ///
    /// The samples are also read with every option at values of its own, one at a time.
    ///
    /// - Parameters:
    ///   - parser: The parser's type.
    ///   - options: Its options.
    ///   - samples: Real pages.
    ///   - damagedCopies: How many damaged copies of each sample are tried.
    ///   - seed: Decides what the damage is.
    ///   - unescaping: The meaning of the words of the text, for a format with escapes: `R&amp;D` in XML says `R&D`.
    public static func report<Parser: ArticleParser>(
        _ parser: Parser.Type, options: Parser.Options = Parser.Options(), samples: [PageSource],
        damagedCopies: Int = 40, seed: UInt64 = 1, unescaping: @escaping (String) -> String = { $0 }
    ) -> ConformanceReport {
        var found = FaultCollector()
        tryDescriptor(of: parser, &found)
        var ofOptions = FaultCollector()
        OptionsConformance.tryAll(of: Parser.Options.self, reserved: reservedKeys, &ofOptions)
        found.add(ofOptions, in: "the parser's options")

        let parser = Parser(options: options)
        var damage = PageDamage(seed: seed)
        for sample in samples {
            found.add(trying(parser, on: sample, unescaping), in: "sample \(sample.file)")
            for number in 0..<max(0, damagedCopies) {
                var copy = sample
                copy.bytes = damage.damaged(sample.bytes)
                found.add(
                    trying(parser, on: copy, unescaping), in: "damaged copy \(number) of \(sample.file), seed \(seed)")
            }
            for (name, bytes) in variants(of: sample) {
                var copy = sample
                copy.bytes = bytes
                found.add(trying(parser, on: copy, unescaping), in: "\(sample.file) \(name)")
            }
        }
        for (name, bytes) in damage.oddities() {
            found.add(trying(parser, on: PageSource(file: "odd.txt", bytes: bytes), unescaping), in: name)
        }
        tryEdition(of: samples, parser, &found)
        for variant in OptionVariants.all(of: Parser.Options.self) {
            for sample in samples {
                found.add(
                    trying(Parser(options: variant.options), on: sample, unescaping),
                    in: "sample \(sample.file), with \(variant.name)")
            }
        }
        return ConformanceReport(subject: Parser.descriptor.name, laws: found.laws)
    }

    /// The laws for one source: the ledgers tile it, every range lies in it and says the right lines, every field's
    /// words are where its ranges say, unless the page is folded (`ParsedPage.isFolded`), ids differ, a second reading
    /// gives the same.
    public static func check(_ parser: some ArticleParser, on source: PageSource) -> [ConformanceFault] {
        trying(parser, on: source) { $0 }.faults
    }

    private static func trying(
        _ parser: some ArticleParser, on source: PageSource, _ unescaping: @escaping (String) -> String
    ) -> FaultCollector {
        var found = FaultCollector()
        let pages = parser.parse(source)
        found.require(pages == parser.parse(source), "same-result", "a second reading gives something else")
        check(pages, of: source, unescaping, &found)
        let connected = tryEdition(of: [source], parser, &found)
        checkLedgers(of: connected.info.pages.map { ParsedPage(page: $0) }, text(of: pages, source, unescaping), &found)
        return found
    }

    /// The laws for the pages of one source.
    static func check(
        _ pages: [ParsedPage], of source: PageSource, _ unescaping: @escaping (String) -> String,
        _ found: inout FaultCollector
    ) {
        found.require(!pages.isEmpty, "a-page-at-least", "no page was returned; an empty source is an empty page")
        let text = text(of: pages, source, unescaping)
        checkLedgers(of: pages, text, &found)
        for page in pages {
            checkIdentity(of: page, &found)
            checkDiagnostics(of: page, source, pages.contains { $0.page.text == nil } ? text : nil, &found)
            for article in page.articles {
                PageCheck(page: page.page, file: source.file, text: text, isFolded: page.isFolded)
                    .check(article, &found)
            }
        }
    }

    /// What the ranges of pages count: the text of the source, or what the parser has made of a layout.
    private static func text(
        of pages: [ParsedPage], _ source: PageSource, _ unescaping: @escaping (String) -> String
    ) -> ReadText? {
        if pages.contains(where: { $0.page.text == nil }) {
            return ReadText(of: source, in: pages.first?.page.encoding ?? .utf8, unescaping)
        }
        return ReadText(of: PageSource(text: pages.compactMap(\.page.text).joined()), in: .utf8, unescaping)
    }

    /// The laws for the pages of an edition, once they have been connected.
    @discardableResult private static func tryEdition(
        of sources: [PageSource], _ parser: some ArticleParser, _ found: inout FaultCollector
    ) -> Edition {
        let parsed = parser.edition(from: sources)
        found.require(
            parsed == parser.edition(from: sources), "same-result", "connecting the pages again gives something else")
        let ids = Set(parsed.edition.articles.map(\.id))
        found.require(
            ids.count == parsed.edition.articles.count, "ids-differ", "two articles of the edition have one id")
        found.check(parsed.diagnostics, of: sources.first?.file ?? "no page")
        return parsed.edition
    }

    private static func tryDescriptor<Parser: ArticleParser>(of parser: Parser.Type, _ found: inout FaultCollector) {
        var registry = ParserRegistry()
        do {
            try registry.register(parser)
            found.require(true, "descriptor", "")
        } catch {
            found.add("descriptor", "the name cannot be registered: \(error)")
        }
        found.require(!Parser.descriptor.summary.isEmpty, "descriptor", "the summary is empty; say what it reads")
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
            let fault = page.page.ledger.firstFault(inTextOf: end, from: start)
            found.require(
                fault == nil, "ledger-tiles",
                "page \(page.page.code): the fragments do not tile the text at byte \(fault ?? end)")
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
            guard let article = fragment.article else { continue }
            found.require(
                known.contains(article), "ledger-names-articles",
                "fragment \(fragment.bytes) belongs to '\(article)', which is not an article of the page")
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
