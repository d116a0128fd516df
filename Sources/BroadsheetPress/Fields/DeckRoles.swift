import BroadsheetCore

/// Reports which deck is the headline proper, where the text alone must tell: the sizes of type are lost.
enum DeckRoles {
    private static let leadIns = WordTable.split(Words.headlineLeadIns)
    private static let unitEndings = WordTable(Words.unitKickers)
    private static let attendances = WordTable(Words.attendances)
    private static let demands = WordTable(Words.demands)
    private static let notUnits = WordTable(Words.notUnitKickers)

    /// Gives the decks of a headline their roles.
    ///
    /// Of one or two the first is the main one, unless it leads on to the second; of three or more the second is. A
    /// row that opens with a dash is always a sub-deck (CONVENTIONS 4). Decks that are in one row are set in one
    /// type, so that where there are several rows it is rows that count.
    ///
    /// - Parameter rows: The row of each deck.
    static func assign(to decks: inout [Deck], rows: [Int]) {
        guard decks.count > 1, decks.count == rows.count else { return }
        let starts = rows.indices.filter { $0 == 0 || rows[$0] != rows[$0 - 1] }
        let units = starts.count > 1 ? starts : Array(decks.indices)
        let leads = leadsOn(decks[units[1] - 1]) || units.count == 2 && isUnit(decks[0], above: decks[units[1]])
        // ——记市劳动模范王立新 may be above the headline that it explains.
        let isSubFirst = opensWithDash(decks[0]) && !opensWithDash(decks[units[1]])
        let isLower = opensWithDash(decks[units[1]]) || tellsOfMeeting(decks[units[1]])
        let main = units.count > 2 && !isLower || leads || isSubFirst ? units[1] : 0
        for index in decks.indices {
            decks[index].role = index < main ? .kicker : index == main ? .main : .sub
            if opensWithDash(decks[index]), index != main { decks[index].role = .sub }
        }
    }

    /// Gives the decks the roles that the markup says, where it tells the headline proper from the rest; a row that
    /// opens with a dash is a sub-deck all the same.
    ///
    /// - Parameters:
    ///   - roles: The role that the markup gives each deck's row.
    ///   - rows: The row of each deck.
    static func assign(to decks: inout [Deck], by roles: [Deck.Role?], rows: [Int]) {
        guard roles.contains(.main), Set(rows).count > 1 else { return }
        for (index, role) in roles.enumerated() where !(role == .main && opensWithDash(decks[index])) {
            decks[index].role = role ?? decks[index].role
        }
    }

    /// Whether a deck says what was demanded at a meeting, or who was there: 强调坚持绿色发展, 张国强出席.
    private static func tellsOfMeeting(_ deck: Deck) -> Bool {
        let text = PageText(deck.text)
        return demands.match(text, at: 0, before: text.range.upperBound) != nil || namesAttendance(text, text.range)
    }

    /// Whether words end with what somebody did at a meeting, after a name: 吴海东主持.
    static func namesAttendance(_ text: PageText, _ words: Range<Int>) -> Bool {
        attendances.match(text, endingAt: words.upperBound, after: words.lowerBound)
            .map { $0.length + 6 <= words.count } ?? false
    }

    private static func opensWithDash(_ deck: Deck) -> Bool {
        deck.text.unicodeScalars.first.map { ScalarClass($0.value) == .dash } ?? false
    }

    /// Whether a deck is nothing but the township or the office of which the longer one below it tells: 落潮井镇.
    private static func isUnit(_ deck: Deck, above next: Deck) -> Bool {
        let length = deck.text.utf8.count
        guard (9...24).contains(length), next.text.utf8.count > length + 6, !opensWithDash(next) else { return false }
        let text = PageText(deck.text)
        return text.isHanzi(text.range) && isUnit(text, text.range)
    }

    /// Whether words are the name of a township or an office.
    static func isUnit(_ text: PageText, _ words: Range<Int>) -> Bool {
        unitEndings.match(text, endingAt: words.upperBound, after: words.lowerBound)
            .map { $0.length < words.count } ?? false
            && notUnits.match(text, endingAt: words.upperBound, after: words.lowerBound) == nil
    }

    private static func leadsOn(_ deck: Deck) -> Bool {
        if leadIns.contains(where: { deck.text.endsWithBytes(of: $0) }) { return true }
        switch deck.text.unicodeScalars.last.map({ ScalarClass($0.value) }) {
        case .comma, .colon, .ellipsis: return true
        default: return false
        }
    }
}
