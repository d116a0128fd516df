import BroadsheetCore

extension FieldReader {
    /// Who sent the text in or gave it, in brackets after it: （市交通局供稿）, （本文由市茶叶协会提供）.
    ///
    /// It is not a credit: the article has no picture by it.
    func sender(_ text: PageText, _ bracket: Bracket) -> BylineReading? {
        var names = bracket.inside
        let opening = lexicon.givenTextOpenings.match(text, at: names.lowerBound, before: names.upperBound)
        if let opening { names = text.trimmed(names.lowerBound + opening.length..<names.upperBound) }
        let endings = opening == nil ? lexicon.senderEndings : lexicon.creditEndings
        let ending =
            endings.match(text, endingAt: names.upperBound, after: names.lowerBound)
            ?? lexicon.senderEndings.match(text, endingAt: names.upperBound, after: names.lowerBound)
        guard let ending, ending.length < names.count else { return nil }
        let label = text.string(of: names.upperBound - ending.length..<names.upperBound)
        names = text.trimmed(names.lowerBound..<names.upperBound - ending.length)
        // 图片由张三供稿 is of the picture.
        guard lexicon.creditOpenings.match(text, at: names.lowerBound, before: names.upperBound) == nil else {
            return nil
        }
        let content = bylines.content(of: text, in: names, plain: .provider)
        if content.isComplete, !content.contributors.isEmpty {
            return BylineReading(range: bracket.whole, contributors: content.contributors, hasRole: true)
        }
        guard text.isHanzi(names), names.count <= Self.longestSender else { return nil }
        let provider = ContributorReading(
            name: text.string(of: names), role: .provider, label: label, organisation: nil, range: names)
        return BylineReading(range: bracket.whole, contributors: [provider], hasRole: true)
    }

    /// The longest name of a body that sends texts in, in bytes.
    private static let longestSender = 60
}
