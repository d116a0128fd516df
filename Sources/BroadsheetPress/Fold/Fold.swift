import BroadsheetCore

/// A place where the text that is read differs from the source, and why.
struct Fold: Sendable, Hashable {
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
        case entity
        case tag
        case markdown
        /// A character that faked bold type printed more than once.
        case doubled
        /// A line with a space after each character.
        case spacedLine
        /// A space where two lines were joined.
        case joint
        case quotationMark

        /// What so many of them are called in a message.
        func words(_ count: Int) -> Diagnostic.Message {
            let plural = count == 1 ? "" : "s"
            return switch self {
            case .lookalike: "\(count) look-alike\(plural) of \(count == 1 ? "a " : "")Hanzi"
            case .verticalMark: "\(count) vertical mark\(plural)"
            case .blank: "\(count) private-use blank\(plural)"
            case .invisible: "\(count) invisible sign\(plural)"
            case .hyphen: "\(count) lost hyphen\(plural)"
            case .entity: "\(count) HTML entit\(count == 1 ? "y" : "ies")"
            case .tag: "\(count) HTML tag\(plural)"
            case .markdown: "\(count) Markdown mark\(plural)"
            case .doubled: "\(count) doubled character\(plural)"
            case .spacedLine: "\(count) letter-spaced line\(plural)"
            case .joint: "\(count) space\(plural) between Hanzi"
            case .quotationMark: "\(count) straight quotation mark\(plural)"
            }
        }
    }
}
