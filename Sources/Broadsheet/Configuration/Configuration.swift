/// What a run is to do: whose newspaper it is, which files are its pages, and which outputs are made of them.
///
/// ``Pipeline/load(_:)`` reads one from a YAML file; an embedder may also put one together in code.
///
/// A configuration with mistakes is still a value, so that one run can report every mistake and do what they leave
/// possible: a source or an output that was written wrongly is ``Source/parser`` or ``Output/exporter`` `nil`, and
/// is left out. A mistake in what holds for all outputs makes it unusable as a whole.
public struct Configuration: Sendable {
    /// The file that it was read from, as the user named it; `nil` for one that was made in code.
    public var path: String?
    /// Title, link, language and description of the newspaper.
    public var publication: Publication
    /// The edition's day, for pages whose path says none. The pages' own mastheads are asked where both are silent.
    public var date: CalendarDate?
    /// The time of day at which editions are published.
    public var publishTime: TimeOfDay
    /// The offset of that time from UTC.
    public var offset: UTCOffset
    /// Patterns of the files that are pages, in order.
    public var sources: [Source]
    /// What is made of them, in order.
    public var outputs: [Output]
    /// Where a list of all feeds goes (OPML), where one is asked for.
    var feedList: FeedList?
    /// The files that options were read from, such as templates.
    var optionFiles: [OptionFile] = []
    /// How large the files may be that a run reads, where the pipeline sets no limits.
    public var limits = ResourceLimits()
    /// The language that messages about it are wanted in, as ``MessageCatalogue/languages`` names them; `nil` for English.
    package var messageLanguage: String?
    /// What was found while it was read.
    public var diagnostics: [Diagnostic]
    /// Whether a run may begin: `false` where a mistake concerns all outputs, or where there is nothing to read.
    public var isUsable: Bool
    /// The folder that was set.
    private var otherFolder: String?
    /// Whether a source was left out for a mistake that has been reported: then none being there is no news.
    var hasLostSources = false
    /// The parsers and exporters whose options have mistakes, each once.
    package internal(set) var formatsWithMistakes: [String] = []

    /// A configuration from its parts.
    public init(
        path: String? = nil, publication: Publication = Publication(), date: CalendarDate? = nil,
        publishTime: TimeOfDay = .midnight, offset: UTCOffset = .utc, sources: [Source] = [], outputs: [Output] = [],
        diagnostics: [Diagnostic] = [], isUsable: Bool = true
    ) {
        self.path = path
        self.publication = publication
        self.date = date
        self.publishTime = publishTime
        self.offset = offset
        self.sources = sources
        self.outputs = outputs
        self.diagnostics = diagnostics
        self.isUsable = isUsable
    }

    /// The folder to which the paths in the configuration are relative: that of ``path``, or the current one, unless
    /// another is set.
    public var folder: String {
        get { otherFolder ?? path.map(FilePath.folder(of:)) ?? "." }
        set { otherFolder = newValue }
    }

    /// The facts known about every edition before its pages are read.
    var editionInfo: Edition.Info {
        Edition.Info(publication: publication, date: date, publishTime: publishTime, offset: offset)
    }

    /// Files of pages, and the parser that reads them.
    public struct Source: Sendable {
        /// Pattern of the paths of the files.
        public var pattern: PathPattern
        /// The parser with its options; `nil` where the configuration has a mistake in it.
        public var parser: (any ArticleParser)?
        /// Where the pattern is, for diagnostics.
        public var location: FileLocation?
        /// Which files hold the pages' corrections, by day and page; `nil` for those beside the pages.
        public var corrections: PathPattern?
        /// Whether corrections are looked for at all.
        public var findsCorrections = true
        /// The parser's name, where the source was read from a configuration.
        var parserName: String?
        /// The parser's options, where the source was read from a configuration.
        var parserOptions: (any ParserOptions)?
        /// How the parser was chosen.
        var choice = ParserChoice.standard

        /// A source from its parts.
        public init(pattern: PathPattern, parser: (any ArticleParser)?, location: FileLocation? = nil) {
            self.pattern = pattern
            self.parser = parser
            self.location = location
        }
    }

    /// One output: a format, where it goes, and what is taken into it.
    public struct Output: Sendable {
        /// The name of the format, as the configuration has it.
        public var format: String
        /// Destination of the bytes: a file, a folder or standard output.
        public var destination: Destination
        /// The exporter with its options; `nil` where the configuration has a mistake in it.
        public var exporter: (any ArticleExporter)?
        /// Conditions that an article of the output meets.
        public var selection: ArticleSelection
        /// How much is taken at most.
        public var limits: ExportLimits
        /// Whether the items that the output holds already are kept (`KeepingExporter`).
        public var keeps: Bool
        /// How many items an archive holds at most, into which the items go that fall out of the limits of a feed that is
        /// kept (RFC 5005 §4); `nil` where they are lost.
        public var archiveSize: Int?
        /// Whether the HTTP headers of the output are written to a file beside it.
        public var writesHeaders: Bool
        /// The address at which the output will be.
        public var url: String?
        /// What the output is about, where a placeholder in its path has divided it.
        var subject: String?
        /// Where its articles are in the editions over which it was divided; `nil` where it was not divided.
        var places: [EditionList.Place]?
        /// Where the destination is, for diagnostics.
        public var location: FileLocation?
        /// Where its selection is, and the sections and pages in it.
        var selectionLocation: FileLocation?
        var selectionPlaces: [SelectionReader.Place] = []
        /// Where it is that the output is kept.
        var keepLocation: FileLocation?

        /// An output from its parts.
        public init(
            format: String, destination: Destination, exporter: (any ArticleExporter)?,
            selection: ArticleSelection = .all, limits: ExportLimits = .none, keeps: Bool = false,
            archiveSize: Int? = nil, writesHeaders: Bool = false, url: String? = nil, location: FileLocation? = nil
        ) {
            self.format = format
            self.destination = destination
            self.exporter = exporter
            self.selection = selection
            self.limits = limits
            self.keeps = keeps
            self.archiveSize = archiveSize
            self.writesHeaders = writesHeaders
            self.url = url
            self.location = location
        }
    }

    /// Destination of an output: a file, a folder or standard output.
    public enum Destination: Sendable, Hashable {
        /// Standard output, written `-`.
        case standardOutput
        /// A file; a relative path starts at ``Configuration/folder``.
        case file(String)
        /// Nowhere, because the configuration does not say where.
        case unknown

        /// Whether a folder is named, by a `/` at the end, for the exporters that can write one.
        public var isFolder: Bool {
            if case .file(let path) = self { path.utf8.last == UInt8(ascii: "/") } else { false }
        }

        /// The destination as it is written in a configuration.
        public var name: String {
            switch self {
            case .standardOutput: "-"
            case .file(let path): path
            case .unknown: "?"
            }
        }
    }
}
