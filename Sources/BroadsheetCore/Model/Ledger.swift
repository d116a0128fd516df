/// The label of each byte of a page.
///
/// The ledger's law: its fragments tile the page's text without gap or overlap, in order. Put together they are the
/// input, byte for byte. Where a source file holds several pages, the pages' ledgers in order tile the file.
public struct Ledger: Sendable, Hashable {
    /// The fragments in the order of the text.
    public var fragments: [Fragment]

    /// A ledger of these fragments, which tile the page in order.
    public init(fragments: [Fragment] = []) {
        self.fragments = fragments
    }

    /// A stretch of the page with one role.
    public struct Fragment: Sendable, Hashable {
        /// The bytes of the page's UTF-8 text, half-open.
        public var bytes: Range<Int>
        /// The role of the bytes, such as `headline`.
        public var role: Role
        /// The ``Article/id`` of the article that the bytes belong to.
        public var article: String?

        /// A fragment from its parts.
        public init(bytes: Range<Int>, role: Role, article: String? = nil) {
            self.bytes = bytes
            self.role = role
            self.article = article
        }
    }

    /// What a stretch of a page is.
    @nonexhaustive public enum Role: String, Sendable, Hashable, CaseIterable {
        /// A row of a headline: kicker, main deck or sub-deck.
        case deck
        /// The words that say where a report comes from, such as 本报讯.
        case dateline
        /// The words that name the writers.
        case byline
        /// A paragraph or a part of one.
        case paragraph
        /// A heading inside an article.
        case subheading
        /// A word of the editors to the reader, such as 编者按.
        case editorsNote
        /// An item of a list.
        case listItem
        /// The text under a picture.
        case caption
        /// The words that name the photographers or the source of a picture.
        case credit
        /// A jump line: where the article continues, or comes from.
        case jump
        /// The name of a column or section above an article.
        case section
        /// Everything that belongs to the page and to no article: masthead, folio, responsible editors.
        case furniture
        /// Line ends, blank lines and white space between the other fragments, byte order mark, bullets.
        case separator
        /// What the parser could not place.
        case unassigned
    }

    /// The first place where the fragments do not tile a text of this many bytes; `nil` where they do.
    public func firstFault(inTextOf byteCount: Int, from start: Int = 0) -> Int? {
        var expected = start
        for fragment in fragments {
            guard fragment.bytes.lowerBound == expected, !fragment.bytes.isEmpty else { return expected }
            expected = fragment.bytes.upperBound
        }
        return expected == byteCount ? nil : expected
    }
}
