/// A part of a file while the passes fold it, one after the other.
struct FoldedPart {
    /// The text as the passes so far have left it.
    private(set) var text: PageText
    /// The map to the part's source.
    private(set) var map = TextMap()
    /// What was folded; the offsets are those of the part's source.
    private(set) var folds: [Fold] = []

    /// The words by which it is folded.
    private let words: Lexicon

    init(_ source: PageText, words: Lexicon) {
        text = source
        self.words = words
    }

    /// Folds the part.
    ///
    /// - Parameters:
    ///   - suspects: What it may have to be folded for.
    ///   - start: Where its words begin.
    ///   - isDocument: Whether it is of a document of HTML, whose markup stays.
    mutating func fold(_ suspects: FoldSuspects, from start: Int, isDocument: Bool) {
        var suspects = suspects
        if suspects.contains(.markup), !isDocument, fold(EntityFold(), from: start) {
            // An entity may stand for any character.
            suspects.formUnion([.signs, .doubled, .spaces, .quotationMarks])
        }
        if suspects.contains(.signs) { fold(SignFold(of: text, from: start), from: start) }
        if suspects.contains(.markup), !isDocument { fold(TagFold(), from: start) }
        if suspects.contains(.markdown) { fold(MarkdownFold(words: words), from: start) }
        if suspects.contains(.doubled) { fold(DoubledFold(), from: start) }
        if suspects.contains(.spaces) { fold(SpaceFold(words: words), from: start) }
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
