import BroadsheetCore

/// What one reading of some bytes says about them as text of two-byte Chinese characters.
///
/// GB 2312 and Big5 use the same lead bytes, so what decides is where most pairs lie: each encoding has its signs and its
/// commoner characters in one part of the table, which in the other holds rare characters or nothing.
struct DoubleByteSurvey: Sendable {
    /// How many pairs of a lead byte and a trail byte there are.
    private(set) var pairs = 0
    private var strays = 0
    private let byteCount: Int
    private var usualInGB = 0
    private var usualInBig5 = 0

    init(of bytes: [UInt8]) {
        byteCount = bytes.count
        var offset = 0
        while offset < bytes.count {
            let lead = bytes[offset]
            guard lead >= 0x80 else {
                offset += 1
                continue
            }
            guard (0x81...0xFE).contains(lead), offset + 1 < bytes.count, bytes[offset + 1] >= 0x30 else {
                strays += 1
                offset += 1
                continue
            }
            let trail = bytes[offset + 1]
            // Four bytes are one character of GB 18030, and nothing in Big5.
            let isLong = (0x30...0x39).contains(trail)
            pairs += 1
            if isLong {
                usualInGB += 1
                offset += min(4, bytes.count - offset)
            } else {
                if Self.isUsualInGB(lead, trail) { usualInGB += 1 }
                if Self.isUsualInBig5(lead, trail) { usualInBig5 += 1 }
                offset += 2
            }
        }
    }

    /// The encoding that the bytes look like; `nil` where they look like neither.
    var likelyEncoding: TextEncoding? {
        let usual = max(usualInGB, usualInBig5)
        guard pairs > 0, strays * 20 <= pairs || strays <= 2 else { return nil }
        // A few rare characters and nothing else may still be text; a few pairs among Latin letters are accents.
        guard usual * 2 >= pairs || strays == 0 && pairs < 100 && pairs * 4 >= byteCount else { return nil }
        return usualInBig5 > usualInGB ? .big5 : .gb18030
    }

    /// The encoding that the bytes are beyond doubt; `nil` where they may be either.
    var plainEncoding: TextEncoding? {
        let usual = max(usualInGB, usualInBig5)
        let other = min(usualInGB, usualInBig5)
        guard pairs >= 20, strays * 20 <= pairs, usual * 10 >= pairs * 9, other * 10 <= pairs * 7 else { return nil }
        return usualInBig5 > usualInGB ? .big5 : .gb18030
    }

    /// Signs, full-width letters, and the characters of the first level, 3,755 of them.
    private static func isUsualInGB(_ lead: UInt8, _ trail: UInt8) -> Bool {
        trail >= 0xA1 && ((0xA1...0xA3).contains(lead) || (0xB0...0xD7).contains(lead))
    }

    /// Signs, and the characters of the first level, 5,401 of them.
    private static func isUsualInBig5(_ lead: UInt8, _ trail: UInt8) -> Bool {
        (0xA1...0xC6).contains(lead) && ((0x40...0x7E).contains(trail) || (0xA1...0xFE).contains(trail))
    }
}
