/// What a date can begin with: its first scalar, and the one after it, which rules out nearly all that the first one
/// lets pass (一 in 一个, 上 in 上面).
struct DateLeads: Sendable {
    private var firsts = ScalarSet("")
    private var whole = ScalarSet("")
    private let pairs: PairTable
    private let numerals = ScalarSet("0123456789０１２３４５６７８９〇零一二三四五六七八九十廿")
    /// The part after the first sign of a date in figures.
    private let behindNumerals = ScalarSet(
        "0123456789０１２３４５６７８９〇○零Ｏ一二两三四五六七八九十百廿卅年月日号號 \u{3000}\u{A0}-/.－／．")

    /// The beginnings of words, and of figures.
    init(words: [String]) {
        var pairs: [(key: UInt64, number: Int8)] = []
        for word in words {
            let codes = word.utf16.prefix(2)
            guard let first = codes.first, let last = codes.last else { continue }
            firsts.insert(first)
            if codes.count == 1 { whole.insert(first) } else { pairs.append((PairTable.key(0, first, last), 1)) }
        }
        self.pairs = PairTable(pairs)
        firsts.formUnion(numerals)
    }

    /// The first offset from a place on where a scalar is with which a date can begin; `nil` where there is none.
    func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, before end: Int) -> Int? {
        firsts.withWords { words in
            var offset = start
            while offset < end {
                let byte = bytes[offset]
                // 0xE3 to 0xE9 lead Chinese, 0xEF full-width digits; no date begins with what has two bytes or four.
                guard byte >= 0xE3, byte < 0xF0, end &- offset >= 3, bytes[offset &+ 1] & 0xC0 == 0x80,
                    bytes[offset &+ 2] & 0xC0 == 0x80
                else {
                    if byte < 0x80, mayBegin(with: UInt16(byte), bytes, at: offset, length: 1, before: end) {
                        return offset
                    }
                    offset &+= 1
                    continue
                }
                let word = words[Int(byte & 0x0F) << 6 | Int(bytes[offset &+ 1] & 0x3F)]
                if word &>> UInt64(bytes[offset &+ 2] & 0x3F) & 1 == 1,
                    let code = PageText.threeByteCode(bytes, at: offset),
                    mayBegin(with: code, bytes, at: offset, length: 3, before: end)
                {
                    return offset
                }
                offset &+= 3
            }
            return nil
        }
    }

    /// Whether a date can begin with a scalar of so many bytes, as far as the next one tells.
    private func mayBegin(
        with code: UInt16, _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, length: Int, before end: Int
    ) -> Bool {
        guard firsts.contains(code) else { return false }
        let isNumeral = numerals.contains(code)
        if whole.contains(code) { return true }
        let next = offset + length
        guard next < end else { return false }
        let second: UInt16
        if bytes[next] < 0x80 {
            second = UInt16(bytes[next])
        } else if bytes[next] > 0xE0, bytes[next] < 0xF0, next + 3 <= end,
            let code = PageText.threeByteCode(bytes, at: next)
        {
            second = code
        } else {
            return true
        }
        return isNumeral ? behindNumerals.contains(second) : pairs.number(PairTable.key(0, code, second)) != 0
    }
}
