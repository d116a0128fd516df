/// Gives the articles of one edition their ids.
///
/// The rule: an id is a hash of the edition's date and of the headline's letters and digits. Spaces and punctuation do
/// not count, so a headline that is set in other rows keeps its id; nor do the page, the place on it, the text, and the
/// articles around it. An article without a headline, or with one of fewer than six letters (图片新闻, 简讯), is told
/// apart by the beginning of its text as well. Where two articles of one edition would still share an id, the
/// later one is told apart by the beginning of its text, and after that by counting.
public struct ArticleIdentity: Sendable {
    private let date: CalendarDate?
    private var taken: Set<String> = []
    /// The number that the next article of the same headline and text gets, so that a page of a thousand equal lines
    /// does not count from two a thousand times.
    private var nextCount: [String: Int] = [:]

    /// Ids for the articles of the edition of a day.
    public init(date: CalendarDate?) {
        self.date = date
    }

    /// The id of an article: 16 hexadecimal digits, which no other article has been given.
    public mutating func id(for article: Article) -> String {
        let title = Self.letters(of: article.headline?.text ?? "", atMost: 400)
        let opening = Self.letters(of: article.body.first?.text ?? article.photos.first?.caption ?? "", atMost: 40)
        let day = date?.description ?? ""
        var candidates = ["\(day)\u{1F}\(title)\u{1F}\(opening)"]
        if title.unicodeScalars.count >= 6 { candidates.insert("\(day)\u{1F}\(title)", at: 0) }
        for candidate in candidates {
            let id = Self.hash(candidate)
            if taken.insert(id).inserted { return id }
        }
        let last = candidates[candidates.count - 1]
        while true {
            let count = nextCount[last] ?? 2
            nextCount[last] = count + 1
            let id = Self.hash("\(last)\u{1F}\(count)")
            if taken.insert(id).inserted { return id }
        }
    }

    /// The letters and digits of a text: what is left when spaces, punctuation and symbols are dropped.
    private static func letters(of text: String, atMost limit: Int) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
            // Full-width forms count as the ASCII characters that they stand for.
            let plain = (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) : scalar
            kept.append(plain ?? scalar)
            if kept.count == limit { break }
        }
        return String(kept)
    }

    private static func hash(_ text: String) -> String {
        StableHash.hexadecimal(StableHash.fnv1a(text))
    }
}
