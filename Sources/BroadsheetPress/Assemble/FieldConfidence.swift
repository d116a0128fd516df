import BroadsheetCore

/// How sure the readings are that rest on a guess.
///
/// Each number is the share of such readings that were right on labelled pages of two dailies; where next to all are
/// right, as with names that a surname opens, there is none.
enum FieldConfidence {
    /// A headline whose row was separated into decks at a space: it may as well be one deck of two halves.
    static let partedAtSpace = Confidence(hundredths: 65)
    /// A headline with such a space that was treated as one deck.
    static let keptAcrossSpace = Confidence(hundredths: 95)
    /// A name that neither a surname nor a foreign name's dot marks, that is longer than names are, or in which a sign
    /// stands for a Hanzi.
    static let unusualName = Confidence(hundredths: 40)
}

extension FieldReader {
    /// How sure it is that a contributor's name is one and whole; `nil` where there is no doubt.
    func confidence(of contributor: ContributorReading) -> Confidence? {
        let text = PageText(contributor.name)
        let length = contributor.name.unicodeScalars.count
        if contributor.name.unicodeScalars.contains(where: { $0.standsForHanzi || $0.describesHanzi }) {
            return FieldConfidence.unusualName
        }
        guard length > 2, contributor.role != .provider, contributor.name.unicodeScalars.allSatisfy(\.isHanzi),
            !lexicon.collectives.contains(text, text.range)
        else { return nil }
        let surname = lexicon.surnames.match(text, at: 0, before: text.range.upperBound)
        let isUsual = surname.map { length == 3 || length == 4 && $0.tag == Lexicon.doubleSurname } ?? false
        let isMinority =
            length == 4 && lexicon.minorityNameParts.match(text, at: 0, before: text.range.upperBound) != nil
            && lexicon.minorityNameParts.match(text, endingAt: text.range.upperBound, after: 0) != nil
        return isUsual || isMinority ? nil : FieldConfidence.unusualName
    }
}
