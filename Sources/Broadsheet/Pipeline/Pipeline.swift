/// The whole way from pages to files: finds the pages that a configuration names, parses them, puts editions together,
/// and writes every output.
///
/// ```swift
/// let pipeline = Pipeline.standard
/// let report = await pipeline.run(pipeline.load("broadsheet.yaml"))
/// for diagnostic in report.diagnostics { print(diagnostic) }
/// ```
///
/// Nothing here throws: faults of the input are diagnostics, all of them collected, and what they leave possible is
/// done. The same files give the same outputs, byte for byte, however many pages are parsed at a time.
public struct Pipeline: Sendable {
    /// The parsers that a configuration can choose.
    public var parsers: ParserRegistry
    /// The exporters that a configuration can choose.
    public var exporters: ExporterRegistry
    /// The readers of layouts, the first that knows a file being the one that reads it.
    public var layoutReaders: [any LayoutReader.Type] = Self.standardLayoutReaders
    /// How large the files may be that are read. What is set here goes before the `limits` of a configuration.
    public var limits = ResourceLimits()
    /// Which corrections of pages are obeyed, where a page does not say it itself.
    public var corrections = CorrectionChoice.found
    /// Whether each page says how it was read (`Page.proof`), also where no output asks for it.
    public var makesProofs = false
    /// How many pages are parsed at a time at most.
    public var maximumConcurrentPages = 8

    /// What the run before has read, where a run follows one.
    var earlier: EarlierRun?

    /// The pipeline with the parsers and exporters of this package.
    public static let standard = Pipeline()

    /// A pipeline with parsers and exporters.
    public init(parsers: ParserRegistry = .standard, exporters: ExporterRegistry = .standard) {
        self.parsers = parsers
        self.exporters = exporters
    }

    /// The largest file that is read as a page, in bytes; 64 MiB unless it is set.
    public var maximumFileSize: Int {
        get { limits.page }
        set { limits.pageBytes = newValue }
    }
}
