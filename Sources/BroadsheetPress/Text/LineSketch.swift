/// The form of a line, counted in one pass over its scalars.
struct LineSketch: Sendable, Hashable {
    /// Scalars that are not white space.
    @Narrow var scalars = 0
    /// Columns that the line takes in print, two for a full-width scalar.
    @Narrow var width = 0
    @Narrow var ideographs = 0
    /// Kana, which are among the ideographs.
    @Narrow var kana = 0
    /// Letters that are not ideographs.
    @Narrow var letters = 0
    @Narrow var digits = 0
    @Narrow var stops = 0
    @Narrow var commas = 0
    /// Stretches of white space inside the line.
    @Narrow var gaps = 0
    @Narrow var dashes = 0
    @Narrow var colons = 0
    /// The first scalar; 0 for an empty line.
    var first: UInt32 = 0
    /// The last scalar; 0 for an empty line.
    var last: UInt32 = 0
    /// The last scalar before quotation marks and brackets that close at the line's end; 0 where there is none.
    var lastInside: UInt32 = 0
    /// The last scalar outside brackets and before closing quotation marks; 0 where there is none.
    var lastOutside: UInt32 = 0
    /// Whether everything is in brackets.
    var isBracketed = false
    /// How many brackets more are opened than closed.
    @Narrow var openBrackets = 0

    init() {}

    /// Looks at the words of a line.
    init(of text: PageText, in range: Range<Int>) {
        var offset = range.lowerBound
        var depth = 0
        var inSpace = false
        while offset < range.upperBound {
            if let (end, ideograph) = Self.skippingIdeographs(in: text, from: offset, before: range.upperBound) {
                let count = (end - offset) / 3
                if first == 0 { first = text.scalar(at: offset, before: end).scalar.value }
                ideographs += count
                width += 2 * count
                scalars += count
                inSpace = false
                last = ideograph
                lastInside = ideograph
                if depth <= 0 { lastOutside = ideograph }
                offset = end
                continue
            }
            let (found, length) = text.scalar(at: offset, before: range.upperBound)
            let scalar = found.value
            offset += length
            if found.isPageSpace {
                if !inSpace { gaps += 1 }
                inSpace = true
                width += scalar == 0x3000 ? 2 : 1
                continue
            }
            inSpace = false
            scalars += 1
            width += ScalarClass.isWide(scalar) ? 2 : 1
            let kind = ScalarClass(scalar)
            count(kind)
            if scalar >= 0x3040, scalar <= 0x30FF { kana += 1 }
            if first == 0 { first = scalar }
            last = scalar
            switch kind {
            case .openBracket: depth += 1
            case .closeBracket: depth -= 1
            default:
                if depth <= 0, kind != .closeQuote, kind != .closeTitle { lastOutside = scalar }
                if kind != .closeQuote, kind != .closeTitle { lastInside = scalar }
            }
        }
        openBrackets = depth
        isBracketed =
            lastOutside == 0 && scalars > 2 && ScalarClass(first) == .openBracket && ScalarClass(last) == .closeBracket
    }

    /// Where a run of ideographs that begins here ends, and the last of them; `nil` where none is.
    @inline(__always)
    private static func skippingIdeographs(
        in text: PageText, from start: Int, before end: Int
    ) -> (end: Int, last: UInt32)? {
        text.bytes.withUnsafeBufferPointer { bytes in
            var offset = start
            // 0xE4 0xB8 to 0xE9 0xBF lead U+4E00-9FFF.
            while offset + 3 <= end {
                let head = UInt32(bytes[offset]) << 8 | UInt32(bytes[offset + 1])
                guard head >= 0xE4_B8, head <= 0xE9_BF, head & 0xC0 == 0x80, bytes[offset + 2] & 0xC0 == 0x80 else {
                    break
                }
                offset += 3
            }
            guard offset > start, let last = PageText.threeByteCode(bytes, at: offset - 3) else { return nil }
            return (offset, UInt32(last))
        }
    }

    /// The sketch of two pieces of one line, this one first.
    func joined(with next: LineSketch) -> LineSketch {
        guard scalars > 0 else { return next }
        guard next.scalars > 0 else { return self }
        var whole = self
        whole.scalars += next.scalars
        whole.width += next.width
        whole.ideographs += next.ideographs
        whole.kana += next.kana
        whole.letters += next.letters
        whole.digits += next.digits
        whole.stops += next.stops
        whole.commas += next.commas
        whole.gaps += next.gaps
        whole.dashes += next.dashes
        whole.colons += next.colons
        whole.openBrackets += next.openBrackets
        whole.last = next.last
        whole.lastInside = next.lastInside
        if next.lastOutside != 0 { whole.lastOutside = next.lastOutside }
        whole.isBracketed =
            isBracketed && next.isBracketed
            || ScalarClass(first) == .openBracket && ScalarClass(next.last) == .closeBracket && stops == 0
        return whole
    }

    /// The class of the first scalar.
    var opening: ScalarClass { first == 0 ? .none : ScalarClass(first) }
    /// The class of the last scalar.
    var ending: ScalarClass { last == 0 ? .none : ScalarClass(last) }
    /// The class of the last scalar before closing quotation marks and brackets.
    var endingInside: ScalarClass { lastInside == 0 ? .none : ScalarClass(lastInside) }

    /// The class of the last scalar outside brackets.
    var endingOutside: ScalarClass { lastOutside == 0 ? .none : ScalarClass(lastOutside) }

    /// Whether the line ends with a question or an exclamation mark, inside closing marks or not.
    var asks: Bool {
        switch lastInside {
        case 0x21, 0x3F, 0xFF01, 0xFF1F: true
        default: false
        }
    }

    /// Whether the line ends as a sentence does: with a stop, dots or a dash, inside closing marks or not.
    var endsSentence: Bool {
        switch ending {
        case .stop, .ellipsis: true
        case .closeQuote, .closeTitle: endingInside == .stop || endingInside == .ellipsis
        case .closeBracket:
            // 始。（张三）: a bracket after the sentence's end belongs to no sentence.
            endingInside == .stop || endingOutside == .stop || endingOutside == .ellipsis
        default: false
        }
    }

    /// Looks at the small print at the end as if it was in brackets after a sentence: ……跑远路。（本报记者 周小远）.
    mutating func encloseEnd() {
        lastOutside = 0x3002
        last = 0xFF09
    }

    private mutating func count(_ kind: ScalarClass) {
        switch kind {
        case .ideograph: ideographs += 1
        case .letter: letters += 1
        case .digit: digits += 1
        case .stop: stops += 1
        case .comma: commas += 1
        case .dash: dashes += 1
        case .colon: colons += 1
        default: break
        }
    }
}
