import BroadsheetCore

/// A source's bytes as the UTF-8 text that every later stage reads.
struct DecodedPage: Sendable {
    /// The text; the bytes of the file themselves where they are UTF-8, so that places in it are places in the file.
    var text: PageText
    /// The encoding that the bytes were read in.
    var encoding: TextEncoding
    /// The length in bytes of the byte order mark at the beginning of the text.
    var markLength: Int
    /// Where the text holds what could not be decoded, run by run.
    var faults: [Range<Int>]
    /// Whether the bytes are text at all.
    var isText: Bool
    /// The encoding that the user named, where the bytes were read as another because they plainly are.
    var namedEncoding: TextEncoding?
}
