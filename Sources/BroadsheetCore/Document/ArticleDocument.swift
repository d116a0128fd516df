/// The document `broadsheet/1`: a publication, articles, and the editions that they come from.
///
/// ```
/// {"schema": "broadsheet/1", "publication": {…}, "articles": […], "editions": [{"date": …, "pages": […]}]}
/// ```
///
/// Its laws, which `DocumentDescription` and the schema made of it, `Schemas/broadsheet-1.schema.json`, spell out:
/// - Keys are lowerCamelCase and come in a fixed order: in each mapping the order of the model's properties, with what
///   identifies the thing first.
/// - What is not known is absent, never null. Lists are always there, empty where there is nothing to list; only
///   `ranges` and `creditRanges` depend on ``DocumentOptions/ranges``, and `fragments` on ``DocumentOptions/ledger``.
/// - Dates have the forms of ``CalendarDate``, ``PartialDate`` and ``Timestamp``.
///
/// An exporter calls ``begin(_:to:)``, ``write(_:in:to:)`` for each article and ``finish(to:)``, as it is called
/// itself. Between the calls the document keeps the job, and no article; what ``finish(to:)`` writes grows with the
/// pages, and with their ledgers where those are asked for.
public struct ArticleDocument: Sendable {
    /// The name of the schema that the document follows.
    public static let schema = "broadsheet/1"

    private let options: DocumentOptions
    private var job = ExportJob()

    /// A document that says as much as the options ask for.
    public init(options: DocumentOptions = DocumentOptions()) {
        self.options = options
    }

    /// Writes the part before the first article.
    public mutating func begin(_ job: ExportJob, to writer: inout some DocumentWriter) {
        self.job = job
        writer.beginMapping(.block)
        writer.field("schema", Self.schema)
        writer.key("publication")
        job.publication.write(to: &writer)
        writer.key("articles")
        writer.beginSequence(.block)
    }

    /// Writes an article of an edition.
    public func write(_ article: Article, in edition: Edition.Info, to writer: inout some DocumentWriter) {
        article.write(to: &writer, in: edition, options: options)
    }

    /// Writes the part after the last article: the editions, also those of which no article was chosen.
    public func finish(to writer: inout some DocumentWriter) {
        writer.endSequence()
        writer.field("editions", job.editions) { writer, edition in
            edition.write(to: &writer, besides: job.publication, options: options)
        }
        writer.endMapping()
    }
}
