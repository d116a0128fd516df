/// A person whom an article names.
public struct Person: Sendable, Hashable {
    /// The full name, also where later mentions shorten it.
    public var name: String
    /// The titles that are with the name, each once, in order: 区委副书记, 代区长.
    public var titles: [String]
    /// How often the article names the person, with or without a title, by the whole name or by surname and title.
    public var mentions: Int
    /// Where the name, or the surname before a title, is, mention by mention.
    public var ranges: [SourceRange]

    /// A person from its parts.
    public init(name: String, titles: [String] = [], mentions: Int = 1, ranges: [SourceRange] = []) {
        self.name = name
        self.titles = titles
        self.mentions = mentions
        self.ranges = ranges
    }
}
