/// GB 18030-2022, and what encoders of earlier editions write: the same characters in codes of four bytes, and old
/// characters in codes of the private use area.
struct GB18030Table: DoubleByteTable {
    /// The table, which is made once.
    static let standard = GB18030Table()

    private static let trails = 190
    /// The scalars of all codes of two bytes from 8140 on; 0 for those without one.
    private let scalars: [UInt32]
    /// The runs of codes of four bytes in the basic plane: the number of the first, and its scalar.
    private let runs: [(number: Int, scalar: UInt32)]

    private init() {
        var scalars = [UInt32](repeating: 0, count: 126 * Self.trails)
        var isKnown = [Bool](repeating: false, count: 0x10000)
        CharacterRows.visit(Self.characters) { code, distance, character in
            guard let first = Self.index(UInt8(code >> 8), UInt8(code & 0xFF)) else { return }
            scalars[first + distance] = character.value
            if character.value < 0x10000 { isKnown[Int(character.value)] = true }
        }
        Self.addHanzi(to: &scalars, besides: isKnown)
        Self.addUserDefined(to: &scalars)
        self.scalars = scalars
        runs = Self.runs.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }).compactMap { word in
            let parts = word.split(separator: UInt8(ascii: "="))
            guard parts.count == 2, let number = Int(String(decoding: parts[0], as: UTF8.self)),
                let scalar = UInt32(String(decoding: parts[1], as: UTF8.self), radix: 16)
            else { return nil }
            return (number, scalar)
        }
    }

    /// GBK/3 and GBK/4: the Hanzi from U+4E00 to U+9FA5 that GB 2312 lacks, in their order.
    private static func addHanzi(to scalars: inout [UInt32], besides isKnown: [Bool]) {
        var next = 0x4E00
        for lead in Array(0x81...0xA0) + Array(0xAA...0xFD) {
            for place in 0..<(lead <= 0xA0 ? trails : 96) {
                let index = (lead - 0x81) * trails + place
                // The last five codes before FDA1, and those from FE40 on, are other characters.
                guard next <= 0x9FA5, scalars[index] == 0 else { continue }
                while next <= 0x9FA5, isKnown[next] { next += 1 }
                guard next <= 0x9FA5 else { continue }
                scalars[index] = UInt32(next)
                next += 1
            }
        }
    }

    /// The three areas for characters of one's own, which are U+E000 to U+E765.
    private static func addUserDefined(to scalars: inout [UInt32]) {
        var next: UInt32 = 0xE000
        for lead in Array(0xAA...0xAF) + Array(0xF8...0xFE) {
            for place in 96..<trails {
                scalars[(lead - 0x81) * trails + place] = next
                next += 1
            }
        }
        for lead in 0xA1...0xA7 {
            for place in 0..<96 {
                scalars[(lead - 0x81) * trails + place] = next
                next += 1
            }
        }
    }

    private static func index(_ lead: UInt8, _ trail: UInt8) -> Int? {
        guard (0x81...0xFE).contains(lead) else { return nil }
        switch trail {
        case 0x40...0x7E: return Int(lead - 0x81) * trails + Int(trail) - 0x40
        case 0x80...0xFE: return Int(lead - 0x81) * trails + Int(trail) - 0x41
        default: return nil
        }
    }

    func character(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> DoubleByteCharacter {
        guard offset + 1 < bytes.count else { return DoubleByteCharacter(length: 1) }
        if let index = Self.index(bytes[offset], bytes[offset + 1]) {
            return DoubleByteCharacter(length: 2, scalar: scalars[index])
        }
        guard let number = Self.number(at: offset, in: bytes) else { return DoubleByteCharacter(length: 1) }
        return DoubleByteCharacter(length: 4, scalar: scalar(ofNumber: number))
    }

    /// The number of a code of four bytes; `nil` where none is.
    private static func number(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard offset + 3 < bytes.count, (0x81...0xFE).contains(bytes[offset]),
            (0x30...0x39).contains(bytes[offset + 1]), (0x81...0xFE).contains(bytes[offset + 2]),
            (0x30...0x39).contains(bytes[offset + 3])
        else { return nil }
        return (Int(bytes[offset] - 0x81) * 10 + Int(bytes[offset + 1] - 0x30)) * 1260
            + Int(bytes[offset + 2] - 0x81) * 10 + Int(bytes[offset + 3] - 0x30)
    }

    /// The scalar of a code of four bytes; 0 for one without.
    private func scalar(ofNumber number: Int) -> UInt32 {
        // 90308130 is U+10000.
        if number >= 189_000 { return number < 189_000 + 0x100000 ? UInt32(number - 189_000 + 0x10000) : 0 }
        guard number < 39_420 else { return 0 }
        var low = 0
        var high = runs.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if runs[middle].number <= number { low = middle } else { high = middle }
        }
        return runs[low].scalar == 0 ? 0 : runs[low].scalar + UInt32(number - runs[low].number)
    }
}
