/// Pairs of ideographs, which stand for the words of a text.
enum WordPairs {
    /// Visits the pairs of a stretch of text, each as one number. Pairs with a particle are left out.
    @inline(__always)
    static func visit(_ text: PageText, in range: Range<Int>, _ body: (UInt32) -> Void) {
        var offset = range.lowerBound
        var last: UInt32 = 0
        while offset < range.upperBound {
            let (found, length) = text.scalar(at: offset, before: range.upperBound)
            let scalar = found.value
            offset += length
            guard scalar >= 0x4E00, scalar <= 0x9FFF, !isParticle(scalar) else {
                // A line end inside a wrapped row does not part a word.
                if scalar != 0x0A, scalar != 0x0D { last = 0 }
                continue
            }
            if last != 0 { body(last << 16 | scalar) }
            last = scalar
        }
    }

    /// 的 了 是 在 和 有 不 一 与 及 等 为 这 中 上 个 年 月 日: in every text, so they say nothing about this one.
    @inline(__always)
    private static func isParticle(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x7684, 0x4E86, 0x662F, 0x5728, 0x548C, 0x6709, 0x4E0D, 0x4E00, 0x4E0E, 0x53CA, 0x7B49, 0x4E3A, 0x8FD9,
            0x4E2D, 0x4E0A, 0x4E2A, 0x5E74, 0x6708, 0x65E5:
            true
        default: false
        }
    }
}
