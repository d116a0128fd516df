/// Makes dashes of the numerals that programs read for them: of —— they make 一一.
///
/// Both are of three bytes in UTF-8, so that nothing after them moves.
enum RecognizedDashes {
    private static let one: [UInt8] = [0xE4, 0xB8, 0x80]
    private static let dash: [UInt8] = [0xE2, 0x80, 0x94]

    /// Mends the end of a row, which ends the text.
    ///
    /// - Parameters:
    ///   - bytes: The text in UTF-8.
    ///   - line: Where the last line of the row begins; what is before it was mended, but for a numeral at its end.
    ///   - start: Where the row begins.
    static func mend(_ bytes: inout [UInt8], from line: Int, inRowFrom start: Int) {
        var place = max(start, line - 4)
        while place + 6 <= bytes.count {
            guard bytes[place] == one[0], bytes[place..<place + 3].elementsEqual(one) else {
                place += 1
                continue
            }
            let first = place
            place += 3
            if place < bytes.count, bytes[place] == 0x20 { place += 1 }
            guard bytes[place...].starts(with: one) else { continue }
            let second = place
            place += 3
            let before = bytes[start..<first], behind = bytes[place...]
            guard !isNumeral(before.suffix(3)), !isNumeral(behind.prefix(3)),
                before.isEmpty || !verbs.contains(where: behind.starts)
            else { continue }
            bytes.replaceSubrange(first..<first + 3, with: dash)
            bytes.replaceSubrange(second..<second + 3, with: dash)
        }
    }

    private static let numerals = Set("一二三四五六七八九十百千万亿零〇两第".unicodeScalars.map { Array(String($0).utf8) })

    private static func isNumeral(_ bytes: ArraySlice<UInt8>) -> Bool {
        numerals.contains(Array(bytes)) || bytes.last.map { (0x30...0x39).contains($0) } ?? false
            || bytes.first.map { (0x30...0x39).contains($0) } ?? false
    }

    /// What is done one by one.
    private static let verbs = [
        "列", "介绍", "作答", "作了", "做了", "回答", "回应", "对应", "对照", "说明", "解答", "解释", "解决", "道来", "数来", "记下", "记录", "点评",
        "指出", "指明", "核实", "核对", "登记", "拜访", "走访", "落实", "兑现", "过目", "化解", "破解", "排查", "展示", "展现", "呈现", "握手", "告别",
        "道别", "讲解", "清点", "查看", "检查", "询问", "问候", "辨认", "陈述",
    ].map { Array($0.utf8) }
}
