import ArgumentParser
import Broadsheet
import BroadsheetHTML
import BroadsheetPress

/// `broadsheet proof`: pages line by line beside what was read from them, as an HTML document.
struct ProofCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandLineTool.current.command(
            "proof",
            abstract: "Print a proof sheet of pages: each line beside what was read from it, in HTML.",
            discussion: """
                One document that needs nothing else, to open in a browser. What is in doubt comes first. \
                The roles of the words are in colour; below each line stands why it was taken for what it was, as \
                'explain' prints it. Each line can be corrected there; the file of corrections that the sheet saves is put \
                beside the page, and later runs obey it. Several files are the pages of one edition.

                  broadsheet proof page.txt > proof.html
                  broadsheet proof --config broadsheet.yaml 2021-12-13-*.txt > proof.html
                """)
    }

    @Option(help: ArgumentHelp("The edition's date, such as 2021-12-13; else the page is asked.", valueName: "date"))
    var date: CalendarDate?

    @Option(
        help: ArgumentHelp("A configuration that says publication and the parser's options.", valueName: "config"),
        completion: .file(extensions: ["yaml", "yml"]))
    var config: String?

    @Option(
        help: ArgumentHelp(
            "The encoding of the pages: \(PageEncoding.names.joined(separator: ", ")); else it is found out.",
            valueName: "encoding"), completion: .list(PageEncoding.names))
    var encoding: PageEncoding?

    @OptionGroup var corrections: CorrectionsArgument
    @OptionGroup var programs: ProgramArguments
    @OptionGroup var pageLimit: PageLimitArgument

    @Argument(help: "The pages' text files; '-' for standard input.", completion: .file(extensions: ["txt"]))
    var files: [String]

    func validate() throws {
        try corrections.check(pages: files.count)
    }

    func run() async throws {
        var pipeline = corrections.applied(to: pageLimit.limiting(try programs.pipeline()))
        let configuration = config.map { pipeline.load($0) } ?? Configuration()
        Console.say(programs.explaining(configuration.diagnostics))
        if configuration.diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode.failure }
        pipeline.limits.pageBytes = pipeline.limits.pageBytes ?? configuration.limits.pageBytes
        var sources: [PageSource] = []
        for file in files {
            do throws(InputFailure) {
                sources.append(
                    try pipeline.source(
                        of: PageInput(argument: file), date: date, encoding: encoding?.encoding, of: configuration))
            } catch {
                Console.say([error.diagnostic])
                throw ExitCode.failure
            }
        }
        let laidOut = sources.filter { pipeline.layouts(of: $0) != nil }
        guard laidOut.isEmpty else {
            Console.say(laidOut.map(\.noText))
            throw ExitCode.failure
        }
        let result = await pipeline.parse(
            sources.map { source in
                var page = EditionPage(.bytes(source.bytes, name: source.file), encoding: encoding?.encoding)
                page.corrections = source.corrections.map { .given($0) } ?? CorrectionChoice.none
                return page
            }, configuration: configuration, date: date)
        Console.say(result.diagnostics)
        let parser = ExplainCommand.pressParser(of: configuration)
        try write(result, sources, parser)
        if result.hasErrors { throw ExitCode.failure }
    }

    /// Writes the sheet page by page.
    private func write(_ result: ParseResult, _ sources: [PageSource], _ parser: PressPageParser) throws {
        let info = result.edition.info
        let sample = result.edition.articles.lazy.compactMap { $0.headline?.text }.first ?? ""
        var sheet = ProofSheet(language: info.publication.language, beside: sample)
        let title = [info.publication.title, info.date?.description].compactMap { $0 }.joined(separator: " ")
        try Console.writeResult(sheet.head(title: title.isEmpty ? files.joined(separator: " ") : title)[...])
        for source in sources {
            let rows = parser.explain(source).rows.map(ProofPage.Row.init)
            let said = result.diagnostics.filter { $0.location?.path == source.file }
            let digest = StableHash.hexadecimal(StableHash.fnv1a(source.bytes[...], behind: StableHash.empty))
            let pages = info.pages.filter { $0.file == source.file }
            for (number, page) in pages.enumerated() {
                let end = page.ledger.fragments.last?.bytes.upperBound ?? 0
                let start = page.ledger.fragments.first?.bytes.lowerBound ?? 0
                let own = rows.filter { (start..<end).contains($0.bytes.lowerBound) }
                let lines = own.first.map { $0.lines.lowerBound...(own.last ?? $0).lines.upperBound }
                var proof = ProofPage(
                    page: page,
                    articles: result.edition.articles.filter { $0.ranges.contains { $0.page == page.code } },
                    rows: own,
                    diagnostics: said.filter { diagnostic in
                        guard let line = diagnostic.location?.line else { return number == 0 }
                        return lines?.contains(line) ?? (number == 0)
                    })
                proof.corrections = source.corrections
                proof.digest = digest
                try Console.writeResult(sheet.page(proof)[...])
            }
        }
        try Console.writeResult(sheet.end()[...])
    }
}

extension PageSource {
    /// What is said of a PDF or another layout.
    fileprivate var noText: Diagnostic {
        Diagnostic(
            .error, code: "wrong-parser",
            "a proof sheet shows pages of text, which \(Diagnostic.quoted(file)) is not; take its text, as with "
                + "'pdftotext -raw', or look at it with 'broadsheet explain'", at: FileLocation(path: file))
    }
}

extension ProofPage.Row {
    /// A row as the parser explains it.
    fileprivate init(_ row: PageExplanation.Row) {
        let decision: String? =
            switch row.decision {
            case .weights: nil
            case .rule(let name), .repair(let name): name
            case .correction: "correction"
            }
        self.init(
            lines: row.lines, bytes: row.bytes, text: row.text, label: row.label, runnerUp: row.runnerUp,
            margin: row.margin, confidence: row.confidence, decision: decision)
        reasons = row.reasons.map { ($0.feature, $0.weight) }
    }
}
