import BroadsheetCore

/// Writes a digest in plain text, for an e-mail or a terminal: for each edition a masthead, for each article its
/// headline, who wrote it, where it is and how it begins.
///
/// No line is wider than the option `width`, counted as a terminal counts, and lines break by
/// the rules of East Asian typesetting. A run without any article says so under the newest edition's masthead.
/// Control characters, which could do harm to a terminal, become U+FFFD; each article that holds some is reported once
/// as `control-character`.
public struct DigestExporter: ArticleExporter {
    /// `digest`, `text/plain`.
    public static let descriptor = FormatDescriptor(
        name: "digest", mediaType: "text/plain", fileExtension: "txt",
        summary: "Plain-text digest with headlines and summaries, for an e-mail or a terminal")

    private let options: DigestOptions
    private var job = ExportJob()
    /// The edition whose masthead was written last.
    private var edition: Edition.Info?
    private var lines: DigestLines

    /// An exporter with these options.
    public init(options: DigestOptions = DigestOptions()) {
        var options = options
        // Options made in code have not been through a reader that knows the bounds.
        options.width = min(max(options.width, DigestOptions.widths.lowerBound), DigestOptions.widths.upperBound)
        self.options = options
        lines = DigestLines(width: options.width)
    }

    /// It does not mention ledgers.
    public var readsLedgers: Bool { false }

    /// Writes nothing yet: a masthead comes before the first article of its edition.
    public mutating func begin(_ job: ExportJob, into output: inout ExportOutput) throws(ExportFailure) {
        self.job = job
        edition = nil
        lines = DigestLines(width: options.width)
    }

    /// Writes an article, and the masthead before the first one of an edition.
    public mutating func write(
        _ article: Article, in edition: Edition.Info, into output: inout ExportOutput
    ) throws(ExportFailure) {
        if self.edition != edition {
            if self.edition != nil { lines.addBlank() }
            writeMasthead(of: edition, above: article)
            flush(into: &output, subject: "an edition's masthead", at: nil)
            self.edition = edition
        }
        lines.addBlank()
        let entry = DigestEntry(
            article: article, fields: options.fields, sentences: options.sentences,
            language: edition.publication.language ?? job.publication.language)
        for deck in entry.headline { lines.add(deck) }
        lines.add(entry.facts, indent: Self.indent)
        lines.add(entry.summary, indent: Self.indent)
        let place = article.ranges.first.map { FileLocation(path: $0.file, line: $0.lines.lowerBound) }
        flush(into: &output, subject: "an article", at: place)
    }

    /// Reports that there is no article where none was written.
    public mutating func finish(into output: inout ExportOutput) throws(ExportFailure) {
        guard edition == nil else { return }
        let edition = job.editions.first ?? Edition.Info(publication: job.publication)
        writeMasthead(of: edition, above: nil)
        lines.addBlank()
        lines.add(labels(of: edition, above: nil).noArticles)
        flush(into: &output, subject: "the masthead", at: nil)
    }

    /// The columns by which what belongs to a headline is indented from it.
    private static let indent = 2

    private mutating func writeMasthead(of edition: Edition.Info, above article: Article?) {
        let labels = labels(of: edition, above: article)
        let given = [edition.publication.title, job.publication.title].compactMap { $0 }.first { !$0.isBlank }
        let title = given ?? labels.language.newspaper
        let day = edition.date.map { labels.language.text(of: $0) }
        lines.add([title, day].compactMap { $0 }.joined(separator: "  "), underlined: true)
    }

    /// The labels of a masthead; where the language is not given, title or first article show it.
    private func labels(of edition: Edition.Info, above article: Article?) -> DigestLabels {
        DigestLabels.labels(
            for: edition.publication.language ?? job.publication.language,
            beside: edition.publication.title ?? job.publication.title ?? article?.headline?.text ?? "")
    }

    private mutating func flush(into output: inout ExportOutput, subject: Diagnostic.Message, at place: FileLocation?) {
        if lines.replacedCount > 0 {
            output.report(
                Diagnostic(
                    .warning, code: "control-character",
                    "\(lines.replacedCount) control character\(lines.replacedCount == 1 ? "" : "s") of \(subject) "
                        + "could change a terminal and became U+FFFD; clean the source if they carry meaning",
                    at: place))
        }
        output.append(contentsOf: lines.bytes)
        lines.removeAll()
    }
}
