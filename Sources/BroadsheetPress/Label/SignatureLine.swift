/// Rows that name a writer by office (农业部部长张三), and last paragraphs that name who was there.
enum SignatureLine {
    /// The last characters of offices and bodies that come right before a writer's name.
    private static let officeEndings: Set<Unicode.Scalar> = [
        "长", "授", "员", "席", "记", "理", "任", "师", "士", "生", "家", "者", "会", "院", "所", "学", "部", "局", "司", "社", "团", "校",
        "区",
        "县", "市", "省", "处", "办", "事", "人", "裁", "监", "兵", "官", "系", "室", "心", "厂", "村", "乡",
    ]

    /// Verbs of the sentence that ends many reports: 某某参加会见.
    private static let guestVerbs = WordTable("参加 出席 列席 陪同 在座")

    /// How far before the end such a verb is, in bytes.
    private static let reach = 48

    /// Whether a row ends with an office or a body and one name of two or three characters.
    static func endsWithName(_ text: PageText, in range: Range<Int>, surnames: WordTable) -> Bool {
        for length in [9, 6] {
            let start = range.upperBound - length
            guard start - range.lowerBound >= 6, text.scalar(at: start, before: range.upperBound).length == 3,
                surnames.match(text, at: start, before: range.upperBound) != nil
            else { continue }
            if officeEndings.contains(text.scalar(endingAt: start, after: range.lowerBound).scalar) { return true }
        }
        return false
    }

    /// Whether the end of a paragraph says who was there.
    static func namesGuests(_ text: PageText, in range: Range<Int>) -> Bool {
        // The verb is not the last word: a stop or a noun comes after it.
        let end = range.upperBound - 1
        var offset = max(range.lowerBound, range.upperBound - reach)
        let verbs = guestVerbs
        while offset < end {
            if verbs.match(text, at: offset, before: end) != nil { return true }
            offset += text.scalar(at: offset, before: end).length
        }
        return false
    }
}
