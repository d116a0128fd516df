/// The ordinary text of a page that extractors and converters have changed.
///
/// Every stage reads this text. ``map`` leads from its offsets to those of the source, which ranges and ledger count.
struct FoldedText: Sendable {
    /// The ordinary text.
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
    ///   - suspects: What the text may have to be folded for.
    init(of source: PageText, from start: Int, suspects: FoldSuspects) {
        text = source
        guard !suspects.isEmpty else { return }
        var suspects = suspects
        let isDocument = TagFold.isDocument(source, from: start)
        if suspects.contains(.markup), !isDocument, fold(EntityFold(), from: start) {
            // An entity may stand for any character.
            suspects.formUnion([.signs, .doubled, .spaces, .quotationMarks])
        }
        if suspects.contains(.signs) { fold(SignFold(of: text, from: start), from: start) }
        if suspects.contains(.markup), !isDocument { fold(TagFold(), from: start) }
        if suspects.contains(.markdown) { fold(MarkdownFold(), from: start) }
        if suspects.contains(.doubled) { fold(DoubledFold(), from: start) }
        if suspects.contains(.spaces) { fold(SpaceFold(), from: start) }
        if suspects.contains(.quotationMarks) { fold(QuotationFold(), from: start) }
        folds.sort { ($0.offset, $0.kind.rawValue) < ($1.offset, $1.kind.rawValue) }
    }

    /// Lets a pass fold the text; says whether it found anything.
    @discardableResult
    private mutating func fold(_ pass: some FoldPass, from start: Int) -> Bool {
        var editor = FoldEditor(text)
        pass.fold(&editor, from: start)
        guard !editor.isEmpty else { return false }
        folds += editor.folds.map { Fold(kind: $0.kind, offset: map.start(of: $0.offset)) }
        let folded = editor.finished()
        text = folded.text
        map = map.followed(by: folded.map)
        return true
    }
}

/// A pass over a text that folds characters of one kind.
protocol FoldPass {
    /// Folds a text from an offset on.
    func fold(_ editor: inout FoldEditor, from start: Int)
}
