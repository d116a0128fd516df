import BroadsheetCore

/// Divides a row of a headline at its spaces into decks.
struct DeckDivider: Sendable {
    /// How the paper sets the decks of a headline.
    var separation: PressOptions.DeckSeparation

    /// The shortest deck, in scalars: a space beside less than this only stretches a headline.
    private static let shortest = 5
    /// The longest half of a headline of two halves of the same length: 对仗, one thought in two parts.
    private static let longestHalf = 11

    /// The decks of a row, in order, and how sure they are where the paper's ways are not known.
    func division(of text: PageText, in range: Range<Int>) -> (decks: [Range<Int>], confidence: Confidence?) {
        guard separation != .rows else { return ([range], nil) }
        let pieces = pieces(of: text, in: range)
        guard pieces.count > 1 else { return ([range], nil) }
        let decks = decks(of: pieces)
        if decks.count > 1 { return (decks, separation == .auto ? FieldConfidence.partedAtSpace : nil) }
        let isDoubtful = zip(pieces, pieces.dropFirst()).contains { min($0.length, $1.length) >= Self.shortest }
        return (decks, separation == .auto && isDoubtful ? FieldConfidence.keptAcrossSpace : nil)
    }

    private func decks(of pieces: [Piece]) -> [Range<Int>] {
        var decks: [Piece] = []
        for piece in pieces {
            guard let last = decks.last, isOneDeck(last, piece) else {
                decks.append(piece)
                continue
            }
            decks[decks.count - 1] = Piece(
                range: last.range.lowerBound..<piece.range.upperBound, length: last.length + piece.length,
                lastLength: piece.length)
        }
        return decks.map(\.range)
    }

    private struct Piece {
        var range: Range<Int>
        /// The scalars of the whole, and of its last part.
        var length: Int
        var lastLength: Int
    }

    private func isOneDeck(_ upper: Piece, _ lower: Piece) -> Bool {
        if min(upper.length, lower.length) < 4 { return true }
        if separation != .auto { return false }
        return min(upper.length, lower.length) < Self.shortest
            || upper.lastLength == lower.length && lower.length <= Self.longestHalf
    }

    /// Whether a gap is wider than the space between two words: U+3000, or two spaces.
    private func isWide(_ text: PageText, _ gap: Range<Int>) -> Bool {
        var scanner = Scanner(text, in: gap)
        if scanner.next == "\u{3000}" { return true }
        scanner.advance()
        return !scanner.isAtEnd
    }

    /// The stretches between white space; brackets are not divided.
    private func pieces(of text: PageText, in range: Range<Int>) -> [Piece] {
        var pieces: [Piece] = []
        var start = range.lowerBound
        var offset = start
        var length = 0
        var depth = 0
        func close(at end: Int) {
            guard length > 0 else { return }
            pieces.append(Piece(range: start..<end, length: length, lastLength: length))
        }
        while offset < range.upperBound {
            let (scalar, size) = text.scalar(at: offset, before: range.upperBound)
            if scalar.isPageSpace, depth <= 0 {
                let end = text.skippingSpace(from: offset, before: range.upperBound)
                if separation != .wideSpaces || isWide(text, offset..<end) {
                    close(at: offset)
                    length = 0
                    start = end
                }
                offset = end
                continue
            } else if !scalar.isPageSpace {
                switch ScalarClass(scalar.value) {
                case .openBracket, .openQuote, .openTitle: depth += 1
                case .closeBracket, .closeQuote, .closeTitle: depth -= 1
                default: break
                }
                length += 1
            }
            offset += size
        }
        close(at: range.upperBound)
        return pieces
    }
}
