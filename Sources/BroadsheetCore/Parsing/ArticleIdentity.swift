/// Gives the articles of one edition their ids.
///
/// The rule: an id is a hash of the edition's date and of the headline's letters and digits. Spaces and punctuation do
/// not count, so a headline that is set in other rows keeps its id; nor do the page, the place on it, the text, and the
/// articles around it. An article without a headline, or with one of fewer than six letters (图片新闻, 简讯), is reported
/// apart by the beginning of its text as well. Where two articles of one edition would still share an id, the
/// later one is distinguished by the beginning of its text, and after that by counting.
public struct ArticleIdentity: Sendable {
    /// The edition's day, as it is in what is hashed.
    private let day: [UInt8]
    private var taken: Set<UInt64> = []
    /// The number that the next article of the same headline and text gets, so that a page of a thousand equal lines
    /// does not count from two a thousand times.
    private var nextCount: [[UInt8]: Int] = [:]

    private static let separator: UInt8 = 0x1F

    /// Ids for the articles of the edition of a day.
    public init(date: CalendarDate?) {
        day = Array((date?.description ?? "").utf8)
    }

    /// The id of an article: 16 hexadecimal digits, which no other article has been given.
    public mutating func id(for article: Article) -> String {
        var words = day + [Self.separator]
        let count = Self.appendLetters(of: article.headline?.text ?? "", atMost: 400, to: &words)
        if count >= 6, let id = take(words) { return id }
        words.append(Self.separator)
        _ = Self.appendLetters(
            of: article.body.first?.text ?? article.photos.first?.caption ?? "", atMost: 40, to: &words)
        if let id = take(words) { return id }
        while true {
            let count = nextCount[words] ?? 2
            nextCount[words] = count + 1
            if let id = take(words + [Self.separator] + Array(String(count).utf8)) { return id }
        }
    }

    /// The id of some words; `nil` where another article has it.
    private mutating func take(_ words: [UInt8]) -> String? {
        let hash = StableHash.fnv1a(words[...], behind: StableHash.empty)
        return taken.insert(hash).inserted ? StableHash.hexadecimal(hash) : nil
    }

    /// Appends the letters and digits of a text, what is left when spaces, punctuation and symbols are dropped, and says
    /// how many they are.
    private static func appendLetters(of text: String, atMost limit: Int, to bytes: inout [UInt8]) -> Int {
        var count = 0
        for scalar in text.unicodeScalars where isKept(scalar) {
            // Full-width forms count as the ASCII characters that they stand for.
            let plain = (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) : scalar
            if let encoded = UTF8.encode(plain ?? scalar) { bytes.append(contentsOf: encoded) }
            count += 1
            if count == limit { break }
        }
        return count
    }

    /// Whether a scalar is a letter or a digit. Chinese characters and Chinese marks are reported without asking for their
    /// properties.
    @inline(__always)
    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x4E00...0x9FA5: true
        case 0x20, 0x2014...0x2026, 0x3000...0x3003, 0x3008...0x3011, 0xFF08...0xFF0F, 0xFF1A...0xFF1F: false
        default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
    }
}
