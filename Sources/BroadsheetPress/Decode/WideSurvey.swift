import BroadsheetCore

/// What a reading of some bytes as pairs says about them as UTF-16 text without a byte order mark.
///
/// In UTF-16 a line end, a space, a digit and every sign of Chinese print have a byte that tells which of the two comes
/// first; read the other way round they are characters that no newspaper prints.
struct WideSurvey: Sendable {
    private var units = 0
    private var usualLittle = 0
    private var usualBig = 0

    /// The most units that are looked at; they tell enough.
    private static let mostUnits = 4_096
    /// Fewer than this many units tell nothing.
    private static let leastUnits = 4

    /// Reads the bytes once.
    init(of bytes: [UInt8]) {
        var offset = 0
        while offset + 1 < bytes.count, units < Self.mostUnits {
            let first = UInt16(bytes[offset])
            let second = UInt16(bytes[offset + 1])
            if Self.isUsual(second << 8 | first) { usualLittle += 1 }
            if Self.isUsual(first << 8 | second) { usualBig += 1 }
            units += 1
            offset += 2
        }
    }

    /// The encoding that the bytes look like; `nil` where they look like neither.
    var likelyEncoding: TextEncoding? {
        let most = max(usualLittle, usualBig)
        let least = min(usualLittle, usualBig)
        // Nine units in ten are what print is made of, and read the other way round far fewer are.
        guard units >= Self.leastUnits, most * 10 >= units * 9, least * 4 <= most * 3 else { return nil }
        return usualLittle > usualBig ? .utf16LittleEndian : .utf16BigEndian
    }

    /// Whether a unit is what Chinese or English print is made of.
    private static func isUsual(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xB7, 0x2010...0x2027, 0x3000...0x3017, 0x4E00...0x9FA5, 0xFF01...0xFF5E:
            true
        default: false
        }
    }
}
