import BroadsheetCore

/// What a reading of some bytes as pairs says about them as UTF-16 text without a byte order mark.
///
/// In UTF-16 a line end, a space, a digit and every sign of Chinese print have a byte that reports which of the two comes
/// first; read the other way round they are characters that no newspaper prints.
struct WideSurvey: Sendable {
    private var units = 0
    private var little = Count()
    private var big = Count()

    /// What the units of one order of bytes are.
    private struct Count {
        /// Units that Chinese or English print is made of.
        var usual = 0
        /// Those among them that are not ideographs: signs, digits, letters, line ends.
        var signs = 0

        mutating func add(_ unit: UInt16) {
            switch unit {
            case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xB7, 0x2010...0x2027, 0x3000...0x3017, 0xFF01...0xFF5E:
                usual += 1
                signs += 1
            case 0x4E00...0x9FA5: usual += 1
            default: break
            }
        }
    }

    /// The most units that are looked at; they tell enough.
    private static let mostUnits = 4_096
    /// Fewer than this many units tell nothing.
    private static let leastUnits = 4

    init(of bytes: [UInt8]) {
        var offset = 0
        while offset + 1 < bytes.count, units < Self.mostUnits {
            let first = UInt16(bytes[offset])
            let second = UInt16(bytes[offset + 1])
            little.add(second << 8 | first)
            big.add(first << 8 | second)
            units += 1
            offset += 2
        }
    }

    /// The encoding that the bytes look like; `nil` where they look like neither.
    var likelyEncoding: TextEncoding? {
        let isLittle = little.usual > big.usual
        let (most, least) = isLittle ? (little, big) : (big, little)
        // Nine units in ten are what print is made of, and read the other way round far fewer are. Text of two bytes a
        // character may look like ideographs, but not like signs.
        guard units >= Self.leastUnits, most.usual * 10 >= units * 9, least.usual * 4 <= most.usual * 3,
            most.signs * 50 >= units
        else { return nil }
        return isLittle ? .utf16LittleEndian : .utf16BigEndian
    }
}
