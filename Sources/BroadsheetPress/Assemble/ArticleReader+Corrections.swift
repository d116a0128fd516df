import BroadsheetCore

/// Decks and names that a correction says.
extension ArticleReader {
    /// The decks of a row as its correction parts them; `nil` where it does not, or cannot, which is reported.
    mutating func correctedDecks(ofRow row: Int, _ passage: Passage) -> [Range<Int>]? {
        guard let decks = corrections[row]?.decks, !decks.isEmpty else { return nil }
        let found = CorrectedFields(of: passage.healed.text, in: passage.healed.range).ranges(ofParts: decks)
        if found == nil { impossible.append((row, "its decks together are not the line; part its own words with '|'")) }
        return found
    }

    /// The names that a correction says of a row; `nil` where it says none, or where one is not in it.
    func correctedNames(ofRow row: Int, _ passage: Passage, isCredit: Bool) -> [Contributor]? {
        guard let names = corrections[row]?.writers, !names.isEmpty else { return nil }
        let corrected = CorrectedFields(of: passage.healed.text, in: passage.healed.range)
        let ranges = names.prefix(CorrectedFields.mostNames).compactMap(corrected.range)
        guard ranges.count == names.count else { return nil }
        return corrected.readings(ofNames: ranges, by: fields, isCredit: isCredit).map { passage.contributor($0) }
    }

    /// Reads a row of bylines; one that is corrected to be such stays one though it names nobody.
    mutating func readByline(_ row: Int) -> Bool {
        var passage = Passage(of: CollectionOfOne(row), among: rows, on: map)
        beginNames(ofRow: row, passage)
        let isRead = readSmallPrint(row) || readMarkedByline(row)
        guard isRead || rows[row].isFixed || ignoresNames else { return false }
        endNames(ofRow: row, passage, isCredit: false)
        if !isRead {
            passage.markRest(as: .byline)
            marks += passage.marks
        }
        return true
    }

    /// From here on names that are read are passed over, where those of a row are corrected.
    mutating func beginNames(ofRow row: Int, _ passage: Passage) {
        guard corrections[row]?.writers.isEmpty == false else { return }
        ignoresNames = correctedNames(ofRow: row, passage, isCredit: false) != nil
        guard !ignoresNames else { return }
        impossible.append((row, "one of its writers is not in the line, or there are more than 64"))
    }

    /// Takes the corrected names of a row, unless they are those of its credit.
    mutating func endNames(ofRow row: Int, _ passage: Passage, isCredit: Bool) {
        guard ignoresNames else { return }
        ignoresNames = false
        if let last = blocks.last, last.row == row, last.credit != nil { return }
        for name in correctedNames(ofRow: row, passage, isCredit: isCredit) ?? []
        where !article.contributors.contains(where: { $0.name == name.name && $0.role == name.role }) {
            article.contributors.append(name)
        }
    }
}
