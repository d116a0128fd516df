import BroadsheetCore

/// Credits that name no person: how a picture was got, and bodies that gave it.
extension CreditReader {
    /// Whether a credit says after its label how a picture was got, or who gave it without a name: 圖／翻攝畫面,
    /// 图：主办方提供, 圖擷自網路.
    func namesNobody(_ text: PageText, _ inside: Range<Int>) -> Bool {
        var scanner = Scanner(text, in: inside)
        guard let tag = scanner.take(lexicon.roles), Self.drawsOrShoots(lexicon.role(tag)) else { return false }
        scanner.skip { $0.isNameSeparator }
        let words = scanner.offset..<inside.upperBound
        return lexicon.namelessProviders.contains(text, words) || Self.namesNobody(text, words, lexicon)
    }

    /// Whether words say how a picture was got, or are those of somebody who is not named: 翻攝畫面, 翻攝自臉書,
    /// 品牌提供.
    static func namesNobody(_ text: PageText, _ words: Range<Int>, _ lexicon: Lexicon) -> Bool {
        if lexicon.takenFrom.match(text, at: words.lowerBound, before: words.upperBound) != nil
            || lexicon.bareCredits.contains(text, words)
        {
            return true
        }
        var scanner = Scanner(text, in: words)
        guard scanner.take(lexicon.namelessProviders) != nil, !scanner.isAtEnd else { return false }
        scanner.skipSpace()
        return scanner.take(lexicon.creditEndings) != nil && scanner.isAtEnd
    }

    /// Whether words after 图： may be the name of who gave it, and are not a sentence about what it shows: an agency, an
    /// office, letters of a brand.
    func isBody(_ text: PageText, _ range: Range<Int>) -> Bool {
        if lexicon.organisations.match(text, at: range.lowerBound, before: range.upperBound) != nil { return true }
        if lexicon.organisationEndings.match(text, endingAt: range.upperBound, after: range.lowerBound) != nil
            || lexicon.bodies.match(text, endingAt: range.upperBound, after: range.lowerBound) != nil
        {
            return range.count <= 45
        }
        var scanner = Scanner(text, in: range)
        scanner.skip { !$0.isHanzi }
        return scanner.isAtEnd || range.count <= 6
    }
}
