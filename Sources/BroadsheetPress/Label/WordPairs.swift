/// Pairs of ideographs, which stand for the words of a text.
enum WordPairs {
    /// Visits the pairs of a stretch of text, each as one number. Pairs with a particle are left out.
    @inline(__always)
    static func visit(_ text: PageText, in range: Range<Int>, _ body: (UInt32) -> Void) {
        let range = range.clamped(to: text.range)
        particles.withWords { particles in
            text.bytes.withUnsafeBufferPointer { bytes in
                var offset = range.lowerBound
                var last: UInt32 = 0
                let end = range.upperBound
                while offset < end {
                    let lead = bytes[offset]
                    // 0xE4 to 0xE9 lead U+4000-9FFF.
                    guard lead &- 0xE4 <= 5, end &- offset >= 3,
                        let code = PageText.threeByteCode(bytes, at: offset)
                    else {
                        // A line end inside a wrapped row does not part a word.
                        if lead != 0x0A, lead != 0x0D { last = 0 }
                        offset &+= 1
                        continue
                    }
                    offset &+= 3
                    guard code >= 0x4E00, particles[Int(code >> 6)] &>> UInt64(code & 63) & 1 == 0 else {
                        last = 0
                        continue
                    }
                    if last != 0 { body(last << 16 | UInt32(code)) }
                    last = UInt32(code)
                }
            }
        }
    }

    /// In every text, so they say nothing about this one.
    private static let particles = ScalarSet("的了是在和有不一与及等为这中上个年月日")
}
