import BroadsheetCore

/// The options of ``PressPageParser``: what one paper does differently, and what the parser is to be reported.
public struct PressOptions: ParserOptions {
    /// The encoding of the pages; `nil` to find out for each.
    public var encoding: TextEncoding?
    /// How the paper sets the decks of a headline.
    public var deckSeparation = DeckSeparation.auto
    /// The names of the paper itself: they count as 本报 does, and as the edition's title where a masthead has one.
    public var paper: [String] = []
    /// Agencies that are in the paper's datelines and bylines.
    public var agencies: [String] = []
    /// Other papers, channels and bodies that are there.
    public var organisations: [String] = []
    /// Words by which the paper says what somebody did, by what they say.
    public var roles: [Contributor.Role: [String]] = [:]
    /// Titles that come before or after names.
    public var titles: [String] = []
    /// Surnames that the built-in list lacks.
    public var surnames: [String] = []
    /// Names of the paper's columns and sections.
    public var sections: [String] = []
    /// Words that look like names and are not.
    public var notNames: [String] = []

    /// The default options.
    public init() {}

    /// Reads the options.
    public init(reading reader: inout OptionReader) {
        encoding = reader.parsed(
            "encoding", form: TextEncoding.writtenForm, pattern: TextEncoding.writtenPattern, example: "gb18030",
            help: "The encoding of the pages; found out for each page where it is not named."
        ) { TextEncoding(written: $0) }
        deckSeparation = reader.choice(
            "deck-separation", default: deckSeparation, example: "wide-spaces",
            help: "What parts the decks of a headline: rows only, every space or every wide one as well, or spaces "
                + "that look so.")
        paper = Self.words(
            "paper", from: &reader, example: "[今日柯城, 柯城快报]", help: "The paper's own names, which count as 本报 does.")
        agencies = Self.words("agencies", from: &reader, example: "[浙中社]", help: "Agencies in datelines and bylines.")
        organisations = Self.words(
            "organisations", from: &reader, example: "[柯城发布]", help: "Other papers and bodies in datelines and bylines."
        )
        roles = reader.mapping(
            "roles", example: "{correspondent: [报料人], photographer: [光影]}",
            help: "Words for what somebody did, by role."
        ) { reader in
            var roles: [Contributor.Role: [String]] = [:]
            for role in Contributor.Role.allCases {
                let word = Self.example(of: role)
                let words = Self.words(
                    role.rawValue, from: &reader, example: "[\(word)]", help: "Words such as \(word).")
                if !words.isEmpty { roles[role] = words }
            }
            return roles
        }
        titles = Self.words("titles", from: &reader, example: "[掌灯人]", help: "Titles that stand before or after names.")
        surnames = reader.parsedList(
            "surnames", form: "a surname of one to three Chinese characters",
            pattern: "^[\(Unicode.Scalar.hanziClass)]{1,3}$", example: "[亓]",
            help: "Surnames that the built-in list does not have."
        ) { word in
            (1...3).contains(word.unicodeScalars.count) && word.unicodeScalars.allSatisfy(\.isHanzi) ? word : nil
        }
        sections = Self.words(
            "sections", from: &reader, example: "[荷花茶馆]", help: "Names of the paper's columns and sections.")
        notNames = Self.words(
            "not-names", from: &reader, example: "[金山]", help: "Words that look like names and are none.")
    }

    /// The longest word, in scalars.
    private static let longestWord = 30

    /// A list of words that are on pages as they are written here.
    private static func words(
        _ key: String, from reader: inout OptionReader, example: String, help: String
    ) -> [String] {
        reader.parsedList(
            key, form: "a word of 2 to \(longestWord) characters without white space",
            pattern: "^\\S{2,\(longestWord)}$", mayBeNumber: true, example: example, help: help
        ) { word in
            let isWord =
                (2...longestWord).contains(word.unicodeScalars.count)
                && !word.unicodeScalars.contains { $0.isPageSpace || $0.properties.generalCategory == .control }
            return isWord ? word : nil
        }
    }

    /// A word for a role, for help.
    private static func example(of role: Contributor.Role) -> String {
        switch role {
        case .reporter: "记者"
        case .correspondent: "通讯员"
        case .intern: "实习生"
        case .photographer: "摄影"
        case .illustrator: "绘图"
        case .commentator: "评论员"
        case .author: "作者"
        case .editor: "编辑"
        case .translator: "翻译"
        case .provider: "供稿"
        }
    }

    /// How the decks of a headline are separated.
    public enum DeckSeparation: String, Sendable, Hashable, CaseIterable {
        /// By rows, and by spaces where both sides are long enough and are not two halves of one thought.
        case auto
        /// By rows, and by every space with four scalars or more on both sides.
        case spaces
        /// By rows, and by every wide space (U+3000, or two spaces) with four scalars or more on both sides.
        case wideSpaces = "wide-spaces"
        /// Decks are separated by rows alone; a space in a row is a pause.
        case rows
    }

    var words: UserWords {
        UserWords(
            paper: paper, roles: roles, organisations: agencies + organisations, titles: titles,
            surnames: surnames, sections: sections, notNames: notNames)
    }

    /// All words: tables are made once for the built-in ones, and anew only for a paper that has words of its own.
    var lexicon: Lexicon {
        let words = words
        return words == UserWords() ? Lexicon.standard : Lexicon(adding: words)
    }
}
