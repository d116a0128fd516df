/// The headline of an article: one deck or more.
public struct Headline: Sendable, Hashable {
    /// The decks in the order of the page; a main deck that was broken over rows is one for each row.
    public var decks: [Deck]
    /// How sure it is that these are the decks, where a space inside a row was treated as the end of one or was not;
    /// `nil` where there is no doubt.
    public var confidence: Confidence?

    /// A headline of these decks, in printed order.
    public init(decks: [Deck], confidence: Confidence? = nil) {
        self.decks = decks
        self.confidence = confidence
    }

    /// The decks on one line, with a space between; the rows of one main deck in Chinese need none.
    public var text: String {
        decks.count == 1 ? decks[0].text : joined(decks[...])
    }

    /// The text of the main deck; of the first where none is marked as main.
    public var main: String {
        guard let first = decks.firstIndex(where: { $0.role == .main }) else { return decks.first?.text ?? "" }
        return joined(decks[first...].prefix { $0.role == .main })
    }

    private func joined(_ decks: ArraySlice<Deck>) -> String {
        var text = ""
        var last: Deck?
        for deck in decks {
            if let last { text += last.goesOn(in: deck) ? "" : " " }
            text += deck.text
            last = deck
        }
        return text
    }
}

/// A row of a headline.
public struct Deck: Sendable, Hashable {
    /// Its place in the headline.
    public var role: Role
    /// The words of the deck, in one line.
    public var text: String
    /// Ranges of the deck on its page, in order.
    public var ranges: [SourceRange]

    /// Whether the next deck is only a further row of this one, in a script that puts no space between words.
    fileprivate func goesOn(in next: Deck) -> Bool {
        guard role == .main, next.role == .main, let last = text.unicodeScalars.last,
            let first = next.text.unicodeScalars.first
        else { return false }
        return last.value >= 0x2E80 && first.value >= 0x2E80
    }

    /// A deck from its parts.
    public init(role: Role, text: String, ranges: [SourceRange] = []) {
        self.role = role
        self.text = text
        self.ranges = ranges
    }

    /// The place of a deck in a headline (CONVENTIONS 4).
    @nonexhaustive public enum Role: String, Sendable, Hashable, CaseIterable {
        /// The row above the main one that leads to it: 引题, 肩题.
        case kicker
        /// The headline proper: 主题.
        case main
        /// A row below the main one: 副题.
        case sub
    }
}
