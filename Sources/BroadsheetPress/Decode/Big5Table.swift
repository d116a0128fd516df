/// Big5 as Taiwan and Hong Kong write it: code page 950, and HKSCS-2004 where the code page has nothing.
///
/// C6A1 to C8FE and F9FE are those of HKSCS.
struct Big5Table: DoubleByteTable {
    /// The table, which is made once.
    static let standard = Big5Table()

    private static let trails = 157
    /// The scalars of all codes from 8140 on; 0 for those without one.
    private let scalars: [UInt32]

    private init() {
        var scalars = [UInt32](repeating: 0, count: 126 * Self.trails)
        CharacterRows.visit(Self.characters) { code, distance, character in
            guard let first = Self.index(UInt8(code >> 8), UInt8(code & 0xFF)) else { return }
            scalars[first + distance] = character.value
        }
        self.scalars = scalars
    }

    private static func index(_ lead: UInt8, _ trail: UInt8) -> Int? {
        guard (0x81...0xFE).contains(lead) else { return nil }
        switch trail {
        case 0x40...0x7E: return Int(lead - 0x81) * trails + Int(trail) - 0x40
        case 0xA1...0xFE: return Int(lead - 0x81) * trails + Int(trail) - 0xA1 + 63
        default: return nil
        }
    }

    func character(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> DoubleByteCharacter {
        guard offset + 1 < bytes.count, let index = Self.index(bytes[offset], bytes[offset + 1]) else {
            return DoubleByteCharacter(length: 1)
        }
        if scalars[index] != 0 { return DoubleByteCharacter(length: 2, scalar: scalars[index]) }
        // Four codes of HKSCS are a letter and a mark over it.
        switch (bytes[offset], bytes[offset + 1]) {
        case (0x88, 0x62): return DoubleByteCharacter(length: 2, scalar: 0xCA, mark: 0x304)
        case (0x88, 0x64): return DoubleByteCharacter(length: 2, scalar: 0xCA, mark: 0x30C)
        case (0x88, 0xA3): return DoubleByteCharacter(length: 2, scalar: 0xEA, mark: 0x304)
        case (0x88, 0xA5): return DoubleByteCharacter(length: 2, scalar: 0xEA, mark: 0x30C)
        default: return DoubleByteCharacter(length: 2)
        }
    }
}
