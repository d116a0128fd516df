/// Reads numbers as layout files write them: `24`, `24.0`, `-3.5`, `1.2e+03`.
enum Decimal {
    /// The number that some bytes of ASCII are, spaces around it left out.
    ///
    /// - Returns: `nil` for anything else, also for NaN, infinity and numbers with rubbish after them.
    static func number(of text: UnsafeBufferPointer<UInt8>) -> Double? {
        var place = 0
        func byte() -> UInt8 { place < text.count ? text[place] : 0 }
        while byte() == 0x20 { place += 1 }
        let isNegative = byte() == UInt8(ascii: "-")
        if isNegative || byte() == UInt8(ascii: "+") { place += 1 }
        var value = 0.0
        var digits = 0
        while (0x30...0x39).contains(byte()) {
            value = value * 10 + Double(byte() - 0x30)
            digits += 1
            place += 1
        }
        if byte() == UInt8(ascii: ".") {
            place += 1
            var scale = 1.0
            var fraction = 0.0
            while (0x30...0x39).contains(byte()) {
                if scale < 1e15 {
                    fraction = fraction * 10 + Double(byte() - 0x30)
                    scale *= 10
                }
                digits += 1
                place += 1
            }
            value += fraction / scale
        }
        guard digits > 0 else { return nil }
        if byte() | 0x20 == UInt8(ascii: "e") {
            place += 1
            let isSmall = byte() == UInt8(ascii: "-")
            if isSmall || byte() == UInt8(ascii: "+") { place += 1 }
            var exponent = 0
            guard (0x30...0x39).contains(byte()) else { return nil }
            while (0x30...0x39).contains(byte()) {
                exponent = min(400, exponent * 10 + Int(byte() - 0x30))
                place += 1
            }
            for _ in 0..<exponent { value = isSmall ? value / 10 : value * 10 }
        }
        while byte() == 0x20 { place += 1 }
        guard place == text.count, value.isFinite else { return nil }
        return isNegative ? -value : value
    }
}
