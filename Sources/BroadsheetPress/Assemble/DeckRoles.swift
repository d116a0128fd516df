import BroadsheetCore

/// Says which deck is the headline proper, where the text alone must tell: the sizes of type are lost.
enum DeckRoles {
    /// Gives the decks of a headline their roles.
    ///
    /// Of one or two the first is the main one, unless it leads on to the second; of three or more the second is. A
    /// row that opens with a dash is always a sub-deck (CONVENTIONS 4).
    static func assign(to decks: inout [Deck]) {
        guard decks.count > 1 else { return }
        let main = decks.count > 2 && !opensWithDash(decks[1]) || leadsOn(decks[0]) ? 1 : 0
        for index in decks.indices {
            decks[index].role = index < main ? .kicker : index == main ? .main : .sub
        }
    }

    private static func opensWithDash(_ deck: Deck) -> Bool {
        deck.text.unicodeScalars.first.map { ScalarClass($0.value) == .dash } ?? false
    }

    private static func leadsOn(_ deck: Deck) -> Bool {
        switch deck.text.unicodeScalars.last.map({ ScalarClass($0.value) }) {
        case .comma, .colon, .ellipsis: true
        default: false
        }
    }
}
