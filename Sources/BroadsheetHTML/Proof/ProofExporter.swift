import BroadsheetCore

/// Writes the proof sheets of the pages that were read: as a folder with a sheet for each page and a list of them, or as
/// one sheet.
///
/// The folder has the sheets of all pages of an edition of which an article was chosen; one sheet has the pages on which
/// the chosen articles start. A page shows how it was read where its parser told it (`Page.proof`), and has no sheet
/// otherwise. See ``ProofSheet`` for what a sheet is.
public struct ProofExporter: FolderExporter {
    /// `proof`, `text/html`.
    public static let descriptor = FormatDescriptor(
        name: "proof", mediaType: "text/html", fileExtension: "html",
        summary: "Proof sheets, to see whether pages were read right, and to correct them")

    /// The options.
    public var options: ProofOptions
    /// `true`: a proof shows how each row was read.
    public var readsProofs: Bool { true }
    private var state = State()

    /// What is known while an output is written.
    private struct State: Sendable {
        var job = ExportJob()
        var sheet = ProofSheet(language: nil, beside: "")
        /// The edition that is written, and those of its pages that have been.
        var edition: Edition.Info?
        var writtenPages: Set<String> = []
        /// The editions that have articles, newest first, and how many of them have been written.
        var places: [EditionPlace] = []
        var writtenEditions = 0
        var list = HTMLWriter()
        var hasReportedMissing = false
        /// The paths that are taken, without regard to capitals.
        var taken: Set<String> = []
    }

    /// An exporter with these options.
    public init(options: ProofOptions = ProofOptions()) {
        self.options = options
    }

    // MARK: One sheet

    /// Writes the sheet's head.
    public mutating func begin(_ job: ExportJob, into output: inout ExportOutput) throws(ExportFailure) {
        state = State(job: job, sheet: Self.sheet(of: job))
        let dates = Set(job.editions.map(\.date))
        let date = dates.count == 1 ? job.editions.first?.date : nil
        output.append(contentsOf: state.sheet.head(title: title([job.subject, date?.description])))
    }

    /// Writes the page on which an article starts, where it is not written yet.
    public mutating func write(
        _ article: Article, in edition: Edition.Info, into output: inout ExportOutput
    ) throws(ExportFailure) {
        if state.edition != edition {
            state.edition = edition
            state.writtenPages = []
        }
        guard let code = article.page, state.writtenPages.insert(code).inserted else { return }
        for page in edition.pages where page.code == code {
            if page.proof == nil { reportMissing(page) { output.report($0) } }
            if isWanted(page) { output.append(contentsOf: state.sheet.page(page)) }
        }
    }

    /// Writes the end of the sheet.
    public mutating func finish(into output: inout ExportOutput) throws(ExportFailure) {
        if state.sheet.pageCount == 0 { output.append(contentsOf: state.sheet.nothing()) }
        output.append(contentsOf: state.sheet.end())
    }

    // MARK: A folder

    /// Begins the list of the sheets.
    public mutating func begin(_ job: ExportJob, into folder: inout ExportFolder) throws(ExportFailure) {
        state = State(job: job, sheet: Self.sheet(of: job))
        let dates = job.editions.indices.filter { job.articleCounts.isEmpty || job.articleCounts[$0] > 0 }
            .map { job.editions[$0].date }
        state.places = EditionPlace.places(of: dates)
        _ = take(Self.list)
        state.sheet.beginList(title: title([]), into: &state.list)
    }

    /// Writes a sheet for each page of an edition that is to have one.
    public mutating func write(_ edition: Edition, into folder: inout ExportFolder) throws(ExportFailure) {
        let number = state.writtenEditions
        state.writtenEditions += 1
        let place = number < state.places.count ? state.places[number] : EditionPlace.places(of: [edition.info.date])[0]
        let labels = state.sheet.labels
        state.list.element("<section><h2>", place.date?.description ?? labels.undated, "</h2>\n<ul>\n")
        for page in edition.info.pages {
            guard let proof = ProofPage(page) else {
                reportMissing(page) { folder.report($0) }
                continue
            }
            state.list.markup("<li>")
            if isWanted(page) {
                let path = path(of: page, in: place)
                var sheet = state.sheet
                let bytes =
                    sheet.head(
                        title: title([place.date?.description]), home: Self.list.reference(from: path))
                    + sheet.page(page) + sheet.end()
                folder.add(bytes, at: path.text)
                state.list.markup("<a")
                state.list.attribute("href", path.reference(from: Self.list))
                state.list.element(">", labels.name(of: page), "</a>")
            } else {
                state.list.text(labels.name(of: page))
            }
            state.list.element(" <span class=\"soft\">", labels.counts(of: proof), "</span></li>\n")
        }
        state.list.markup("</ul></section>\n")
    }

    /// Writes the list of the sheets.
    public mutating func finish(into folder: inout ExportFolder) throws(ExportFailure) {
        state.list.markup("</main>\n</body>\n</html>\n")
        folder.add(state.list.bytes, at: Self.list.text)
    }

    /// The list of all sheets.
    private static let list = SitePath(["index.html"])

    private static func sheet(of job: ExportJob) -> ProofSheet {
        let rows = job.editions.first?.pages.first?.proof?.rows.prefix(8).map(\.text) ?? []
        let sample = ([job.publication.title, job.publication.description].compactMap { $0 } + rows).joined()
        return ProofSheet(language: job.publication.language, beside: sample)
    }

    /// The title of a sheet: the newspaper's, or what stands for it, and more.
    private func title(_ more: [String?]) -> String {
        let name = state.job.publication.title.flatMap { $0.isBlank ? nil : $0 }
        return ([name] + more).compactMap { $0 }.joined(separator: " ")
    }

    private func isWanted(_ page: Page) -> Bool {
        guard let proof = ProofPage(page) else { return false }
        return options.pages == .all || proof.hasWarnings || proof.doubtCount > 0
    }

    /// Says of the first page without a proof that it has none.
    private mutating func reportMissing(_ page: Page, _ tell: (Diagnostic) -> Void) {
        guard !state.hasReportedMissing else { return }
        state.hasReportedMissing = true
        tell(
            Diagnostic(
                .warning, code: "no-proof",
                "nothing says how the rows of page \(Diagnostic.quoted(page.code)) were read, so it has no proof sheet; read "
                    + "it with a parser that says so, such as 'press-page'", at: FileLocation(path: page.file)))
    }

    /// The path of a page's sheet, which no other one has.
    private mutating func path(of page: Page, in place: EditionPlace) -> SitePath {
        let code = page.code.isBlank ? "page" : page.code
        let wanted = SitePath([place.folder, SitePath.name(PercentEncoding.encodeSegment(code + ".html"))])
        if take(wanted) { return wanted }
        var number = 2
        while !take(wanted.numbered(number)) { number += 1 }
        return wanted.numbered(number)
    }

    private mutating func take(_ path: SitePath) -> Bool {
        state.taken.insert(path.text.lowercased()).inserted
    }
}

extension ProofSheet {
    /// That there is no page, for nothing is in doubt.
    fileprivate func nothing() -> [UInt8] {
        var html = HTMLWriter()
        html.element("<p>", labels.noDoubts, "</p>\n")
        return html.bytes
    }

    /// Begins the list of all sheets.
    fileprivate func beginList(title: String, into html: inout HTMLWriter) {
        html.beginSheet(
            title: title, kind: labels.allSheets, language: labels.tag, policy: SiteStyle.proofPolicy,
            style: SiteStyle.proofSheet)
        html.element("<p class=\"soft\">", labels.rule, "</p>\n")
    }
}
