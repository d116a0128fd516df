/// A place where the text that is read differs from the source, and why.
struct Fold: Sendable, Hashable {
    /// What was folded.
    var kind: Kind
    /// Where it begins in the source.
    var offset: Int

    /// Kinds of characters that converters leave instead of the ordinary ones.
    enum Kind: UInt8, Sendable, CaseIterable {
        /// A radical or compatibility ideograph for a Hanzi.
        case lookalike
        /// A mark as it is set in vertical lines.
        case verticalMark
        /// A blank from the private use area.
        case blank
        /// A zero-width sign, variation selector, soft hyphen or control character.
        case invisible
        /// U+0002 or U+FFFE for a hyphen.
        case hyphen
        /// An entity of HTML.
        case entity
        /// A tag of HTML.
        case tag
        /// A mark of Markdown.
        case markdown
        /// A character that faked bold type printed more than once.
        case doubled
        /// A line with a space after each character.
        case spacedLine
        /// A space where two lines were joined.
        case joint
        /// A straight quotation mark.
        case quotationMark

        /// What so many of them are called in a message.
        func words(_ count: Int) -> String {
            let (one, many) = names
            return "\(count) \(count == 1 ? one : many)"
        }

        private var names: (one: String, many: String) {
            switch self {
            case .lookalike: ("look-alike of a Hanzi", "look-alikes of Hanzi")
            case .verticalMark: ("vertical mark", "vertical marks")
            case .blank: ("private-use blank", "private-use blanks")
            case .invisible: ("invisible sign", "invisible signs")
            case .hyphen: ("lost hyphen", "lost hyphens")
            case .entity: ("HTML entity", "HTML entities")
            case .tag: ("HTML tag", "HTML tags")
            case .markdown: ("Markdown mark", "Markdown marks")
            case .doubled: ("doubled character", "doubled characters")
            case .spacedLine: ("letter-spaced line", "letter-spaced lines")
            case .joint: ("space between Hanzi", "spaces between Hanzi")
            case .quotationMark: ("straight quotation mark", "straight quotation marks")
            }
        }
    }
}
