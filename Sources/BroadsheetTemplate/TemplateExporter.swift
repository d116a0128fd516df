import BroadsheetCore

/// Writes articles by a Mustache template: once for each article, or once for editions or for everything, as the
/// template's names ask for.
///
/// Only a template that needs all articles at once, because it names them in several places or asks which is the
/// last, has them collected; all others are written as the articles come.
public struct TemplateExporter: ArticleExporter {
    /// `template`.
    public static let descriptor = FormatDescriptor(
        name: "template", mediaType: "text/markdown", fileExtension: "md",
        summary: "A format of your own, by a Mustache template; Markdown and CSV come with it")

    private let plan: TemplatePlan
    private let template: CheckedTemplate
    private let values: TemplateValues
    /// Made when a job begins: most exporters are made to be asked what they read.
    private var renderer: TemplateRenderer?
    private var job = ExportJob()
    /// The editions that were not written yet, with their articles.
    private var waiting: [Edition] = []
    /// How many editions of the job were written or wait.
    private var seenEditions = 0
    /// What was rendered last; its room is used again.
    private var room: [UInt8] = []

    /// An exporter with these options.
    public init(options: TemplateOptions) {
        template = options.template
        plan = TemplatePlan(template)
        values = TemplateValues(for: template)
    }

    /// It does not mention ledgers.
    public var readsLedgers: Bool { false }

    /// Writes the part before the articles.
    public mutating func begin(_ job: ExportJob, into output: inout ExportOutput) {
        renderer = TemplateRenderer(template, parts: parts)
        self.job = job
        if case .parts(let parts) = plan { render(parts.head, values.of(job), into: &output) }
    }

    /// The parts of the template that are rendered each by itself.
    private var parts: [Range<Int>] {
        if case .parts(let parts) = plan { [parts.head, parts.item, parts.tail] } else { [whole] }
    }

    /// Writes an article, or keeps it for later.
    public mutating func write(_ article: Article, in edition: Edition.Info, into output: inout ExportOutput) {
        switch plan {
        case .eachArticle: render(whole, values.of(article, in: edition, job), into: &output)
        case .parts(let parts) where !parts.isOfEditions:
            render(parts.item, values.of(article, in: edition, job), into: &output)
        case .parts(let parts):
            if waiting.last?.info != edition {
                writeEditions(parts.item, into: &output)
                expect(edition)
            }
            waiting[waiting.count - 1].articles.append(article)
        case .whole:
            if waiting.last?.info != edition { expect(edition) }
            waiting[waiting.count - 1].articles.append(article)
        }
    }

    /// Writes the part after the articles.
    public mutating func finish(into output: inout ExportOutput) {
        switch plan {
        case .eachArticle: break
        case .parts(let parts):
            if parts.isOfEditions {
                expectRest()
                writeEditions(parts.item, into: &output)
            }
            render(parts.tail, values.of(job), into: &output)
        case .whole:
            expectRest()
            render(whole, values.of(waiting, job), into: &output)
            waiting = []
        }
    }

    private var whole: Range<Int> { 0..<template.main.source.bytes.count }

    private mutating func render(_ part: Range<Int>, _ values: TemplateValues.Root, into output: inout ExportOutput) {
        room.removeAll(keepingCapacity: true)
        renderer?.render(part, values.mapping, into: &room)
        output.append(contentsOf: room)
        guard values.replaced > 0 else { return }
        output.report(
            Diagnostic(
                .warning, code: "unwritable-character",
                "\(values.replaced) text\(values.replaced == 1 ? "" : "s") of \(values.subject) held characters that "
                    + "cannot appear in HTML or XML and became U+FFFD; clean the source if they carry meaning"))
    }

    private mutating func writeEditions(_ item: Range<Int>, into output: inout ExportOutput) {
        for edition in waiting { render(item, values.of(edition, job), into: &output) }
        waiting = []
    }

    /// Lets an edition wait for its articles, after those of the job before it, of which no article comes.
    private mutating func expect(_ edition: Edition.Info) {
        if let index = job.editions[seenEditions...].firstIndex(of: edition) {
            waiting += job.editions[seenEditions..<index].map { Edition(info: $0, articles: []) }
            seenEditions = index + 1
        }
        waiting.append(Edition(info: edition, articles: []))
    }

    /// Lets the editions wait of which no article has come.
    private mutating func expectRest() {
        waiting += job.editions[seenEditions...].map { Edition(info: $0, articles: []) }
        seenEditions = job.editions.count
    }
}
