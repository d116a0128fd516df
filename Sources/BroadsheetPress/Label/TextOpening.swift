/// How a text begins, as far as it tells the first paragraph of an article from the others.
enum TextOpening {
    /// Words with which reports begin: they say when, without saying when.
    private static let now = WordTable(
        """
        近日 日前 最近 近来 连日来 昨日 昨天 今天 近年来 新年 今年 去年 本月 上周 本周 记者 近期 前不久 不久前 如今 隆冬 元旦 春节 初夏 盛夏 金秋
        """)

    /// How far into the text such a word may be, in bytes.
    private static let reach = 24

    /// 1 where the text opens with a day (1月2日, １９９７年), 2 where it opens with such a word, 0 otherwise.
    static func step(of text: PageText, in range: Range<Int>) -> Int {
        let end = min(range.upperBound, range.lowerBound + reach)
        let now = now
        var sawDigit = false
        var offset = range.lowerBound
        while offset < end {
            let (scalar, length) = text.scalar(at: offset, before: range.upperBound)
            switch scalar {
            case "年", "月", "日": if sawDigit { return 1 }
            case "，", "。": return 0
            default:
                sawDigit = ScalarClass(scalar.value) == .digit
                if !sawDigit, now.match(text, at: offset, before: range.upperBound) != nil { return 2 }
            }
            offset += length
        }
        return 0
    }
}
