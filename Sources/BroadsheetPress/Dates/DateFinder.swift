import BroadsheetCore

/// Finds the dates that an article names and says which days they mean.
struct DateFinder: Sendable {
    private let scanner: DateScanner

    /// A finder that knows these words.
    init(lexicon: Lexicon) {
        scanner = DateScanner(lexicon: lexicon)
    }

    /// The dates of one article in order.
    ///
    /// - Parameters:
    ///   - paragraphs: The article's text in order.
    ///   - edition: The edition's date, where it is known.
    ///   - dateline: The day of the article's dateline, which goes before the edition's for 今天 and 昨天.
    func dates(
        in paragraphs: [HealedText], edition: CalendarDate? = nil, dateline: PartialDate? = nil
    ) -> [DateMention] {
        var resolver = DateResolver(edition: edition, dateline: dateline)
        var mentions: [DateMention] = []
        for paragraph in paragraphs {
            var place = Scanner(
                paragraph.text, in: paragraph.range, lookingBackTo: paragraph.range.lowerBound)
            var end = paragraph.range.lowerBound
            resolver.endSentence()
            while let words = scanner.next(&place) {
                if paragraph.text.hasSentence(end..<words.range.lowerBound) { resolver.endSentence() }
                end = words.range.upperBound
                mentions.append(
                    DateMention(
                        text: paragraph.text.string(of: words.range), date: resolver.resolve(words.meaning),
                        part: words.part, ranges: paragraph.sources(of: words.range)))
            }
        }
        return mentions
    }
}
