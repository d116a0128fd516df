import BroadsheetCore

/// The options of ``PressPageParser``: what one paper does differently, and what the parser is to be told.
public struct PressOptions: ParserOptions {
    /// The encoding of the pages; `nil` to find out for each.
    public var encoding: TextEncoding?
    /// How the paper sets the decks of a headline.
    public var deckSeparation = DeckSeparation.auto
    /// Papers and agencies that stand in the paper's datelines and bylines.
    public var organisations: [String] = []
    /// Titles that stand before or after names.
    public var titles: [String] = []
    /// Surnames.
    public var surnames: [String] = []
    /// Names of the paper's columns and sections.
    public var sections: [String] = []
    /// Words that look like names and are none.
    public var notNames: [String] = []

    /// The options where nothing is said.
    public init() {}

    /// Reads the options.
    public init(reading reader: inout OptionReader) {
        let encodings = TextEncoding.allCases.map(\.rawValue)
        encoding = reader.parsed(
            "encoding", form: encodings.joined(separator: " | "),
            help: "The encoding of the pages; found out for each page where it is not named."
        ) { TextEncoding(rawValue: $0) }
        deckSeparation = reader.choice(
            "deck-separation", default: deckSeparation,
            help: "What parts the decks of a headline: rows only, every space as well, or spaces that look so.")
        organisations = reader.strings("organisations", help: "Papers and agencies in datelines and bylines.")
        titles = reader.strings("titles", help: "Titles that stand before or after names.")
        surnames = reader.strings("surnames", help: "Surnames that the built-in list does not have.")
        sections = reader.strings("sections", help: "Names of the paper's columns and sections.")
        notNames = reader.strings("not-names", help: "Words that look like names and are none.")
    }

    /// How the decks of a headline are parted.
    public enum DeckSeparation: String, Sendable, Hashable, CaseIterable {
        /// By rows, and by spaces where both sides are long enough and are not two halves of one thought.
        case auto
        /// By rows, and by every space with four scalars or more on both sides.
        case spaces
        /// By rows alone.
        case rows
    }

    /// The user's own words.
    var words: UserWords {
        UserWords(
            organisations: organisations, titles: titles, surnames: surnames, sections: sections, notNames: notNames)
    }
}
