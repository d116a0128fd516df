/// Writes articles in a format.
///
/// A driver calls ``begin(_:into:)`` once, ``write(_:in:into:)`` for every article, and ``finish(into:)`` once.
/// Order, selection and limits are settled before an exporter sees an article.
///
/// Laws, which `BroadsheetTesting` checks:
/// - The same job, articles and options give the same bytes: no clock, locale, time zone or hash order.
/// - The bytes do not depend on how often the driver takes them away.
/// - No text in an article makes the output invalid; characters that the format cannot express are replaced and reported.
/// - What is kept from one article to the next is bounded; articles are not collected.
public protocol ArticleExporter: Sendable {
    /// The options that a configuration can set.
    associatedtype Options: ExporterOptions = NoOptions

    /// The name by which a configuration chooses the format, and what it is.
    static var descriptor: FormatDescriptor { get }

    /// What this one writes: ``descriptor``, unless a type stands for many formats.
    var format: FormatDescriptor { get }

    /// Whether it reads the ledgers of pages, or the texts that they count, which are as large as the pages; a driver may
    /// leave them out otherwise.
    /// `true` unless a type says something else.
    var readsLedgers: Bool { get }

    /// Whether it reads how pages were read (``Page/proof``); a driver that parses pages asks for it only then.
    /// `false` unless a type says something else.
    var readsProofs: Bool { get }

    /// An exporter with these options.
    init(options: Options)

    /// Writes the part before the first article.
    ///
    /// - Throws: ``ExportFailure`` where the format cannot be written at all from the facts of the job.
    mutating func begin(_ job: ExportJob, into output: inout ExportOutput) throws(ExportFailure)

    /// Writes an article of an edition.
    mutating func write(
        _ article: Article, in edition: Edition.Info, into output: inout ExportOutput
    ) throws(ExportFailure)

    /// Writes the part after the last article.
    mutating func finish(into output: inout ExportOutput) throws(ExportFailure)
}

extension ArticleExporter {
    /// The format of the type.
    public var format: FormatDescriptor { Self.descriptor }

    /// `true`: an exporter that does not say otherwise may read ledgers.
    public var readsLedgers: Bool { true }

    /// Most do not, so `false`.
    public var readsProofs: Bool { false }
}

/// The reason why an exporter could not write its format at all.
public struct ExportFailure: Error, Sendable, Hashable, CustomStringConvertible {
    /// The fault, and the remedy.
    public let diagnostic: Diagnostic
    /// What the exporter had reported before, in order; ``Export`` fills it in.
    public internal(set) var reported: [Diagnostic] = []

    /// A failure for a reason.
    public init(_ diagnostic: Diagnostic) {
        self.diagnostic = diagnostic
    }

    /// The diagnostic as one line.
    public var description: String { diagnostic.description }
}
