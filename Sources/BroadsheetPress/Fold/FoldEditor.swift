/// Makes a text from another by replacing stretches of it, in order.
struct FoldEditor {
    /// The text that is folded.
    let text: PageText
    /// What was folded so far; the offsets are those of ``text``.
    private(set) var folds: [Fold] = []
    private var bytes: [UInt8] = []
    private var edits: [TextMap.Edit] = []
    /// How far the text has been adopted.
    private var taken = 0

    init(_ text: PageText) {
        self.text = text
    }

    var isEmpty: Bool { folds.isEmpty }

    /// Puts some bytes in the place of others, which follow all that were replaced before; others stay as they are.
    mutating func replace(_ range: Range<Int>, with replacement: some Collection<UInt8>, as kind: Fold.Kind) {
        guard range.lowerBound >= taken else { return }
        edit(range, with: replacement)
        folds.append(Fold(kind: kind, offset: range.lowerBound))
    }

    /// The same, as a part of what was counted already.
    mutating func edit(_ range: Range<Int>, with replacement: some Collection<UInt8>) {
        guard range.lowerBound >= taken else { return }
        if bytes.isEmpty { bytes.reserveCapacity(text.bytes.count) }
        bytes.append(contentsOf: text.bytes[taken..<range.lowerBound])
        let start = bytes.count
        bytes.append(contentsOf: replacement)
        if bytes.count - start != range.count {
            edits.append(TextMap.Edit(text: start..<bytes.count, source: range))
        }
        taken = range.upperBound
    }

    mutating func remove(_ range: Range<Int>, as kind: Fold.Kind) {
        replace(range, with: EmptyCollection(), as: kind)
    }

    /// Puts a scalar in the place of some bytes.
    mutating func replace(_ range: Range<Int>, with scalar: Unicode.Scalar, as kind: Fold.Kind) {
        replace(range, with: UTF8.encode(scalar).map(Array.init) ?? [], as: kind)
    }

    /// The text, and its map to the one that was folded.
    func finished() -> (text: PageText, map: TextMap) {
        var bytes = bytes
        bytes.append(contentsOf: text.bytes[taken...])
        return (PageText(bytes: bytes), TextMap(edits))
    }
}
