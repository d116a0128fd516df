/// Gives the articles of one edition their ids.
///
/// The rule: an id is a hash of the edition's date and of the headline's letters and digits. Spaces and punctuation do
/// not count, so a headline that is set in other rows keeps its id; nor do the page, the place on it, the text, and the
/// articles around it. An article without a headline, or with one of fewer than six letters (图片新闻, 简讯), is told
/// apart by the beginning of its text as well. Where two articles of one edition would still share an id, the
/// later one is told apart by the beginning of its text, and after that by counting.
public struct ArticleIdentity: Sendable {
    /// The edition's day, as it stands in what is hashed.
    private let day: String
    private var taken: Set<String> = []
    /// The number that the next article of the same headline and text gets, so that a page of a thousand equal lines
    /// does not count from two a thousand times.
    private var nextCount: [String: Int] = [:]

    /// Ids for the articles of the edition of a day.
    public init(date: CalendarDate?) {
        day = date?.description ?? ""
    }

    /// The id of an article: 16 hexadecimal digits, which no other article has been given.
    public mutating func id(for article: Article) -> String {
        let title = Self.letters(of: article.headline?.text ?? "", atMost: 400)
        let short = "\(day)\u{1F}\(String(title.text))"
        if title.count >= 6 {
            let id = Self.hash(short)
            if taken.insert(id).inserted { return id }
        }
        let opening = Self.letters(
            of: article.body.first?.text ?? article.photos.first?.caption ?? "", atMost: 40)
        let last = "\(short)\u{1F}\(String(opening.text))"
        let id = Self.hash(last)
        if taken.insert(id).inserted { return id }
        while true {
            let count = nextCount[last] ?? 2
            nextCount[last] = count + 1
            let id = Self.hash("\(last)\u{1F}\(count)")
            if taken.insert(id).inserted { return id }
        }
    }

    /// The letters and digits of a text: what is left when spaces, punctuation and symbols are dropped.
    private static func letters(of text: String, atMost limit: Int) -> Letters {
        var letters = Letters()
        for scalar in text.unicodeScalars where isKept(scalar) {
            // Full-width forms count as the ASCII characters that they stand for.
            let plain = (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) : scalar
            letters.text.append(plain ?? scalar)
            letters.count += 1
            if letters.count == limit { break }
        }
        return letters
    }

    private struct Letters {
        var text = String.UnicodeScalarView()
        var count = 0
    }

    /// Whether a scalar is a letter or a digit. Chinese characters and Chinese marks are told without asking for their
    /// properties.
    @inline(__always)
    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x4E00...0x9FA5: true
        case 0x20, 0x2014...0x2026, 0x3000...0x3003, 0x3008...0x3011, 0xFF08...0xFF0F, 0xFF1A...0xFF1F: false
        default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
    }

    private static func hash(_ text: String) -> String {
        StableHash.hexadecimal(StableHash.fnv1a(text))
    }
}
