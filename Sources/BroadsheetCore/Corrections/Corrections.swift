/// Corrections of a page by somebody who looked at it: which of them were treated as what they are not, where articles
/// end, and which decks and writers a line names.
///
/// It is kept in a file beside the page, `NAME.corrections.yaml`, which `init(reading:file:)` reads; an embedder may
/// also make one in code and hand it to a parser in ``PageSource/corrections``. A value with mistakes is still a value:
/// what they concern is left out, and ``diagnostics`` has them.
///
/// ```swift
/// var corrections = Corrections()
/// corrections.lines = [Corrections.Line(line: 47, begins: "奋力交出数字化改革工作高分答卷", label: .headline)]
/// source.corrections = corrections
/// ```
public struct Corrections: Sendable, Hashable {
    /// The file's name, for diagnostics and for ``Page/corrections``.
    public var file: String
    /// The name of the page's file, without its folder; `nil` where it is not said.
    public var page: String?
    /// Where the page's name is.
    public var pageLocation: FileLocation?
    /// Whether somebody looked at every line of the page.
    public var isChecked = false
    /// The facts known about the page and its edition.
    public var edition = EditionFacts()
    /// The corrected lines, each once.
    public var lines: [Line] = []
    /// The mistakes that were found while the file was read.
    public var diagnostics: [Diagnostic] = []

    /// No corrections.
    ///
    /// - Parameter file: A name for diagnostics.
    public init(file: String = "corrections") {
        self.file = file
    }

    /// The facts known about a page and its edition, whatever the page says.
    public struct EditionFacts: Sendable, Hashable {
        /// The edition's day; `nil` leaves the page's own.
        public var date: CalendarDate?
        /// Place of the day in the file, for diagnostics.
        public var dateLocation: FileLocation?
        /// The page's code, such as A02; `nil` leaves the page's own.
        public var pageCode: String?
        /// The page's name, such as 要闻; `nil` leaves the page's own.
        public var pageName: String?

        /// Facts of which none is given, so that the page's own hold.
        public init() {}
    }

    /// A line of the page, and what it is.
    public struct Line: Sendable, Hashable {
        /// The line's number when it was corrected, counted from 1.
        public var line: Int
        /// The words with which it begins: the first 24 characters, or the whole line where it has fewer.
        public var begins: String
        /// Its kind; `nil` where only what is in it is corrected.
        public var label: Label?
        /// The decks of a headline's line, which together are the whole line; empty where they are not corrected.
        public var decks: [String] = []
        /// The names of those that a byline or a credit names, each of which is in the line; empty where they are not
        /// corrected.
        public var writers: [String] = []
        /// Whether its article ends with it.
        public var endsArticle = false
        /// Where the correction is, for diagnostics.
        public var location: FileLocation?

        /// A correction of a line.
        public init(line: Int, begins: String, label: Label? = nil) {
            self.line = line
            self.begins = begins
            self.label = label
        }
    }

    /// The kind of a line of a page, as somebody who corrects it names it.
    ///
    /// The newspaper-page parser has the same cases once more, on purpose: these are a promise to users and to other parsers,
    /// those may change with its model.
    public enum Label: String, Sendable, Hashable, CaseIterable {
        /// The first row of a headline, with which an article begins.
        case headline
        /// A further row of a headline.
        case deck
        /// Text with which an article begins that has no headline.
        case lead
        /// The writers, in a row of their own.
        case byline
        /// A paragraph of running text, or a part of one.
        case body
        /// A further part of the paragraph before.
        case continuation
        /// A heading inside an article.
        case subheading
        /// The text under a picture.
        case caption
        /// The photographers or the source of a picture, in a row of their own.
        case credit
        /// The name of a column or section.
        case section
        /// A jump line in a row of its own.
        case jump
        /// Everything that belongs to the page and to no article.
        case furniture
        /// A word of the editors.
        case note
        /// An item of a list.
        case item
    }
}

/// The outcome of the corrections of a page.
public struct CorrectionUse: Sendable, Hashable {
    /// The file that holds them.
    public var file: String
    /// How many lines of the page were corrected.
    public var used: Int
    /// How many of these are no longer as they were when they were corrected.
    public var changed: Int
    /// How many corrections found no line, and were not obeyed.
    public var stale: Int

    /// Counts of the corrections that were used, changed and stale.
    public init(file: String, used: Int, changed: Int, stale: Int) {
        self.file = file
        self.used = used
        self.changed = changed
        self.stale = stale
    }
}
