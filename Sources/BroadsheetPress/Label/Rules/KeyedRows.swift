/// The rule of lists whose entries open alike.
extension LabelRule {
    /// A short row that opens with the same four characters as three or more others of the page, numerals alike, is no
    /// headline: 分布区域 …, 第1计. Above a dateline or a byline it may be one.
    static let keyedRow = LabelRule("keyed-row") { page, take in
        var counts: [UInt64: Int] = [:]
        let keys = page.rows.indices.map { page.key($0) }
        for case let key? in keys { counts[key, default: 0] += 1 }
        for (row, key) in keys.enumerated() {
            guard let key, counts[key, default: 0] > RuledRows.mostAlike, !page.isAboveOpening(row) else { continue }
            take(row, .never(.headline))
        }
    }
}

extension RuledRows {
    /// So many rows that open alike may still be headlines.
    fileprivate static let mostAlike = 3

    /// The first four characters of a row that is as long as an entry of a list, all numerals as one.
    fileprivate func key(_ row: Int) -> UInt64? {
        guard (5...26).contains(sketch(row).scalars) else { return nil }
        let range = rows[row].range
        var scanner = Scanner(text, in: range)
        var key: UInt64 = 0
        for _ in 0..<4 {
            scanner.skip { $0.isPageSpace }
            guard !scanner.isAtEnd else { return nil }
            key = key << 16 | UInt64((scanner.next.isNumeral ? 0x30 : scanner.next.value) & 0xFFFF)
            scanner.advance()
        }
        return key
    }

    fileprivate func isAboveOpening(_ row: Int) -> Bool {
        row + 1 < count
            && !evidence[row + 1].isDisjoint(with: [.opensWithDateline, .opensWithByline, .isByline, .isDateline])
    }
}
