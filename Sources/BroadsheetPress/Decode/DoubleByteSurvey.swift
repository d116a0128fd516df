import BroadsheetCore

/// What one reading of some bytes says about them as text of two-byte Chinese characters.
///
/// GB 2312 and Big5 use the same lead bytes, so what decides is how often each encoding's forms of the three
/// commonest signs occur, which are others in the other encoding: the comma, the full stop and 的.
struct DoubleByteSurvey: Sendable {
    /// How many pairs of a lead byte and a trail byte there are.
    private(set) var pairs = 0
    private var strays = 0
    private var signsOfGB = 0
    private var signsOfBig5 = 0

    /// Reads the bytes once.
    init(of bytes: [UInt8]) {
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
            count(UInt16(lead) << 8 | UInt16(bytes[offset + 1]))
            offset += 2
        }
    }

    /// The encoding that the bytes look like; `nil` where they look like neither.
    var likelyEncoding: TextEncoding? {
        let signs = max(signsOfGB, signsOfBig5)
        guard pairs > 0, strays * 50 <= pairs, signs * 100 >= pairs || (pairs < 100 && strays == 0) else { return nil }
        return signsOfBig5 > signsOfGB ? .big5 : .gb18030
    }

    private mutating func count(_ pair: UInt16) {
        pairs += 1
        switch pair {
        case 0xA3AC, 0xA1A3, 0xB5C4, 0xA1A2: signsOfGB += 1
        case 0xA141, 0xA143, 0xAABA, 0xA142: signsOfBig5 += 1
        default: break
        }
    }
}
