import ArgumentParser
import Broadsheet
import BroadsheetHTML

/// `broadsheet proof`: pages line by line beside what was read from them, as an HTML document.
struct ProofCommand: AsyncParsableCommand, ConfiguredCommand {
    static var configuration: CommandConfiguration {
        CommandLineTool.current.command(
            "proof",
            abstract: "Print a proof sheet of pages: each line beside what was read from it, in HTML.",
            discussion: """
                One document that needs nothing else, to open in a browser. What is in doubt comes first. \
                The roles of the words are in colour; below each line stands why it was taken for what it was, as \
                'explain' prints it. Each line can be corrected there; the file of corrections that the sheet saves is put \
                beside the page, and later runs obey it. A page whose file says what stands where, such as a PDF, is also shown as it is laid out. \
                Several files are the pages of one edition.

                  broadsheet proof page.txt > proof.html
                  broadsheet proof --picture page.png page.pdf > proof.html
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

    @Option(
        name: .customLong("picture"),
        help: ArgumentHelp(
            "A picture of a page, PNG or JPEG, over which its lines are shown; the first is of the first page.",
            valueName: "file"), completion: .file(extensions: ["png", "jpg", "jpeg"]))
    var pictures: [String] = []

    @OptionGroup var reader: ParserArgument
    @OptionGroup var corrections: CorrectionsArgument
    @OptionGroup var programs: ProgramArguments
    @OptionGroup var pageLimit: PageLimitArgument
    @OptionGroup var language: LanguageArgument

    @Argument(
        help: "The pages' files; '-' for standard input.",
        completion: .file(extensions: ["pdf", "txt", "hocr", "xml", "xhtml", "html", "htm"]))
    var files: [String]

    func validate() throws {
        try corrections.check(pages: files.count)
    }

    var configurationPath: String? { config }

    func run() async throws {
        var pipeline = corrections.applied(to: pageLimit.limiting(try programs.pipeline()))
        pipeline.makesProofs = true
        var configuration = config.map { pipeline.load($0) } ?? Configuration()
        Console.say(ProgramArguments.explaining(configuration.diagnostics))
        if configuration.diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode.failure }
        configuration = reader.applied(to: configuration, of: pipeline)
        let pictures = try pictures.map { try picture($0, pipeline, configuration) }
        let inputs = files.map { PageInput(argument: $0) }
        let (date, encoding) = (date, encoding?.encoding)
        // A program that reads PDFs must not outlive the command.
        let result = await Interruption.cancelling { [configuration, pipeline] in
            await pipeline.parse(inputs, configuration: configuration, date: date, encoding: encoding)
        }
        Console.say(result.diagnostics)
        if !result.isUnread { try write(result.edition, pictures) }
        if result.hasErrors { throw ExitCode.failure }
    }

    private func picture(_ file: String, _ pipeline: Pipeline, _ configuration: Configuration) throws -> ProofPicture {
        do throws(InputFailure) {
            let source = try pipeline.source(of: .file(file), date: nil, encoding: nil, of: configuration)
            if let picture = ProofPicture(source.bytes) { return picture }
            Console.say([
                Diagnostic(
                    .error, code: "bad-picture",
                    "this is not a PNG or JPEG of at most \(ProofPicture.largest >> 20) MiB; make one of the page, as with "
                        + "'pdftoppm -png -r 100'", at: FileLocation(path: file))
            ])
        } catch {
            Console.say([error.diagnostic])
        }
        throw ExitCode.failure
    }

    /// Writes the sheet page by page.
    private func write(_ edition: Edition, _ pictures: [ProofPicture]) throws {
        let info = edition.info
        let sample = edition.articles.lazy.compactMap { $0.headline?.text }.first ?? ""
        var sheet = ProofSheet(language: language.language ?? info.publication.language, beside: sample)
        let title = [info.publication.title, info.date?.description].compactMap { $0 }.joined(separator: " ")
        try Console.writeResult(sheet.head(title: title.isEmpty ? files.joined(separator: " ") : title)[...])
        for (number, page) in info.pages.enumerated() {
            let picture = number < pictures.count ? pictures[number] : nil
            try Console.writeResult(sheet.page(page, over: picture)[...])
        }
        try Console.writeResult(sheet.end()[...])
    }
}
