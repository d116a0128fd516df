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
    /// - Parameter suspectParts: The parts of the text that may have to be folded.
    init(
        _ original: PageText, in encoding: TextEncoding, markLength: Int, faults: [Range<Int>], isText: Bool,
        suspectParts: [SuspectPart]
    ) {
        let folded = FoldedText(of: original, from: markLength, parts: isText ? suspectParts : [])
        text = folded.text
        map = folded.map
        folds = folded.folds
        self.original = original
        self.encoding = encoding
        self.markLength = markLength
        self.faults = faults
        self.isText = isText
    }

    /// Where an offset of the original is: the line that an editor counts, and the column in scalars.
    ///
    /// - Parameters:
    ///   - offset: The offset.
    ///   - line: The line of ``text`` that has it.
    ///   - file: The file.
    func location(of offset: Int, in line: PageLine, file: String) -> FileLocation {
        var column = 1
        var place = map.end(of: line.start)
        while place < offset {
            place += original.scalar(at: place, before: original.bytes.count).length
            column += 1
        }
        return FileLocation(path: file, line: line.number, column: column)
    }
}
