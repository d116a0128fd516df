import BroadsheetCore

/// A source's bytes as the UTF-8 text that every later stage reads.
struct DecodedPage: Sendable {
    /// The text that every stage reads: the original with the characters folded that converters have changed.
    let text: PageText
    /// The text as it was decoded, which ranges and ledger count; the bytes of the file themselves where they are UTF-8,
    /// so that places in it are places in the file.
    let original: PageText
    /// The map from ``text`` to ``original``.
    let map: TextMap
    let folds: [Fold]
    /// The encoding that the bytes were read in.
    var encoding: TextEncoding
    /// The length in bytes of the byte order mark at the beginning of the text.
    var markLength: Int
    /// Where the original holds what could not be decoded, run by run.
    var faults: [Range<Int>]
    /// Whether the bytes are text at all.
    var isText: Bool
    /// The encoding that the user named, where the bytes were read as another because they plainly are.
    var namedEncoding: TextEncoding?

    /// A page of a decoded text.
    ///
    /// - Parameters:
    ///   - suspectParts: The parts of the text that may have to be folded.
    ///   - words: The words by which they are folded; `nil` to leave them as they are.
    init(
        _ original: PageText, in encoding: TextEncoding, markLength: Int, faults: [Range<Int>], isText: Bool,
        suspectParts: [SuspectPart], words: Lexicon?
    ) {
        let folded = words.flatMap { words in
            isText ? FoldedText(of: original, from: markLength, parts: suspectParts, words: words) : nil
        }
        text = folded?.text ?? original
        map = folded?.map ?? TextMap()
        folds = folded?.folds ?? []
        self.original = original
        self.encoding = encoding
        self.markLength = markLength
        self.faults = faults
        self.isText = isText
    }
}
