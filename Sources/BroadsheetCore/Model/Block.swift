/// A block of an article's text.
public struct Block: Sendable, Hashable {
    /// The kind of the block.
    public var kind: Kind
    /// Its words, healed where a column or a line broke them.
    public var text: String
    /// Where it is; a paragraph that a column end broke has two ranges or more.
    public var ranges: [SourceRange]

    /// A block from its parts.
    public init(kind: Kind = .paragraph, text: String, ranges: [SourceRange] = []) {
        self.kind = kind
        self.text = text
        self.ranges = ranges
    }

    /// The kind of a block.
    @nonexhaustive public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A paragraph of the text, healed where a column broke it.
        case paragraph
        /// A heading inside the text.
        case subheading
        /// A word of the editors to the reader: 编者按, 开栏的话.
        case editorsNote
        /// An item of a list.
        case listItem
    }
}
