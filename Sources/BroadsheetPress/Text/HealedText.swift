import BroadsheetCore

/// A paragraph put together from the pieces in which the page has it.
///
/// A name or a date that a column end broke is found in it as in any other text, and is reported as places on the page.
///
/// A paragraph that the page has in one piece is read where it is: its text is the page's, and ``range`` says which
/// stretch of it is the paragraph.
struct HealedText: Sendable, Hashable {
    /// The UTF-8 text in which the paragraph is.
    let text: PageText
    /// Where in ``text`` it is.
    let range: Range<Int>
    /// Its place where it is in the page's own text.
    private let whole: SourceRange?
    /// The pieces in order, where it is put together.
    private let pieces: [Piece]

    private struct Piece: Sendable, Hashable {
        /// Where the piece is in the healed text.
        var range: Range<Int>
        /// Where it is on the page.
        var source: SourceRange
    }

    /// A paragraph from the place of its only piece.
    init(of page: PageText, at source: SourceRange) {
        text = page
        range = source.bytes.clamped(to: page.range)
        whole = source
        pieces = []
    }

    /// A paragraph from the places of its pieces; each lies on one page and, as a rule, on one line.
    ///
    /// Chinese pieces are joined without a gap, Latin words with a space (``Seam``).
    init(of page: PageText, at ranges: [SourceRange]) {
        if ranges.count == 1 {
            self = HealedText(of: page, at: ranges[0])
            return
        }
        var bytes: [UInt8] = []
        var pieces: [Piece] = []
        bytes.reserveCapacity(ranges.reduce(0) { $0 + $1.bytes.count + 1 })
        pieces.reserveCapacity(ranges.count)
        for source in ranges {
            let range = source.bytes.clamped(to: page.range)
            guard let first = page.bytes[range].first else { continue }
            if let last = bytes.last, Seam.needsSpace(after: last, before: first) { bytes.append(UInt8(ascii: " ")) }
            pieces.append(Piece(range: bytes.count..<bytes.count + range.count, source: source))
            bytes.append(contentsOf: page.bytes[range])
        }
        text = PageText(bytes: bytes)
        range = 0..<bytes.count
        whole = nil
        self.pieces = pieces
    }

    /// A text of its own, as far as its places are known: a block of an article that was read before.
    ///
    /// Where the block's ranges do not add up to its text, a mention is reported as all of them.
    init(_ string: String, at ranges: [SourceRange]) {
        text = PageText(string)
        let whole = text.range
        range = whole
        self.whole = nil
        // A U+FFFD stands for bytes whose number it does not tell.
        let hasFaults = text.contains([0xEF, 0xBF, 0xBD], in: whole)
        let gaps = hasFaults ? -1 : whole.count - ranges.reduce(0) { $0 + $1.bytes.count }
        if gaps == 0 || (1..<max(2, ranges.count)).contains(gaps) {
            var pieces: [Piece] = []
            var offset = 0
            for source in ranges {
                let isGap = offset > 0 && gaps > 0 && offset < whole.upperBound && text.bytes[offset] == 0x20
                if isGap { offset += 1 }
                pieces.append(Piece(range: offset..<offset + source.bytes.count, source: source))
                offset += source.bytes.count
            }
            self.pieces = pieces
        } else {
            pieces = ranges.map { Piece(range: whole, source: $0) }
        }
    }

    /// The block's words as a string.
    var string: String { text.string(of: range) }

    /// Whether its text is the page's own.
    var isOnPage: Bool { whole != nil }

    /// Where a range of ``text`` is on the page, piece by piece.
    func sources(of range: Range<Int>) -> [SourceRange] {
        if let whole { return Self.part(of: whole, in: range).map { [$0] } ?? [] }
        var sources: [SourceRange] = []
        visitSources(of: range) { sources.append($0) }
        return sources
    }

    /// Visits the places of a range of ``text`` on the page, piece by piece.
    func visitSources(of range: Range<Int>, _ body: (SourceRange) -> Void) {
        if let whole {
            if let part = Self.part(of: whole, in: range) { body(part) }
            return
        }
        // The pieces are in order, but for those of a text whose places are not known.
        var first = 0
        var last = pieces.count
        while first < last {
            let middle = (first + last) / 2
            if pieces[middle].range.upperBound <= range.lowerBound { first = middle + 1 } else { last = middle }
        }
        for piece in pieces[first...] {
            guard piece.range.lowerBound < range.upperBound else { return }
            let part = piece.range.clamped(to: range)
            guard !part.isEmpty else { continue }
            var source = piece.source
            if piece.range.count == source.bytes.count {
                let start = source.bytes.lowerBound + part.lowerBound - piece.range.lowerBound
                source.bytes = start..<start + part.count
            }
            body(source)
        }
    }

    /// What of a place on the page lies in a range of the page's text.
    private static func part(of whole: SourceRange, in range: Range<Int>) -> SourceRange? {
        let bytes = whole.bytes.clamped(to: range)
        guard !bytes.isEmpty else { return nil }
        var part = whole
        part.bytes = bytes
        return part
    }
}
