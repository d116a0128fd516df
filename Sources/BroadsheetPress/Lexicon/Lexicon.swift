/// The words by which a page is read: roles, agencies, titles, surnames, openings, sections and so on.
struct Lexicon: Sendable {
    /// The built-in words.
    static let standard = Lexicon()

    /// The built-in words and a user's own, which win over them.
    init(adding words: UserWords = UserWords()) {}
}

/// The words that one paper adds to the built-in ones.
struct UserWords: Sendable, Hashable {
    /// Papers and agencies that stand in datelines and bylines: 今日柯城.
    var organisations: [String] = []
    /// Titles of persons: 区委书记.
    var titles: [String] = []
    /// Surnames.
    var surnames: [String] = []
    /// Names of columns and sections.
    var sections: [String] = []
    /// Words that look like names and are none.
    var notNames: [String] = []
}
