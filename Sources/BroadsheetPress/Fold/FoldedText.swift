/// The ordinary text of a file that extractors and converters have changed.
///
/// Every stage reads this text. ``map`` leads from its offsets to those of the source, which ranges and ledger count. Each
/// part of the file between form feeds is folded as if it were a file of its own, and only where it has to be.
struct FoldedText: Sendable {
    private(set) var text: PageText
    /// The map to the source.
    private(set) var map = TextMap()
    /// What was folded, in the order of the source.
    private(set) var folds: [Fold] = []

    /// The ordinary text of a text.
    ///
    /// - Parameters:
    ///   - source: The text as it was decoded.
    ///   - start: Where its words begin; a byte order mark before them stays.
    ///   - parts: The parts of the text that may have to be folded, in order.
    ///   - words: The words by which they are folded.
    init(of source: PageText, from start: Int, parts: [SuspectPart], words: Lexicon) {
        text = source
        guard !parts.isEmpty else { return }
        let isDocument = TagFold.isDocument(source, from: start)
        var bytes: [UInt8] = []
        var edits: [TextMap.Edit] = []
        var taken = 0
        for part in parts {
            let isWhole = part.bytes == source.range
            var folded = FoldedPart(isWhole ? source : PageText(bytes: Array(source.bytes[part.bytes])), words: words)
            folded.fold(part.suspects, from: max(0, start - part.bytes.lowerBound), isDocument: isDocument)
            guard !folded.folds.isEmpty else { continue }
            if bytes.isEmpty { bytes.reserveCapacity(source.bytes.count) }
            bytes.append(contentsOf: source.bytes[taken..<part.bytes.lowerBound])
            edits += folded.map.edits.map { $0.moved(text: bytes.count, source: part.bytes.lowerBound) }
            folds += folded.folds.map { Fold(kind: $0.kind, offset: $0.offset + part.bytes.lowerBound) }
            bytes.append(contentsOf: folded.text.bytes)
            taken = part.bytes.upperBound
        }
        guard !folds.isEmpty else { return }
        bytes.append(contentsOf: source.bytes[taken...])
        text = PageText(bytes: bytes)
        map = TextMap(edits)
    }
}

/// A pass over a text that folds characters of one kind.
protocol FoldPass {
    /// Folds a text from an offset on.
    func fold(_ editor: inout FoldEditor, from start: Int)
}
