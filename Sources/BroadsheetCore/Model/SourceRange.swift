/// A stretch of one page's text: where something that was read is.
public struct SourceRange: Sendable, Hashable {
    /// The page's source file, as it was named when it was read.
    public var file: String
    /// The page's code, such as `1` or `A02`.
    public var page: String
    /// The bytes of the page's UTF-8 text, half-open, counted from 0 at the first byte of the file.
    ///
    /// A byte order mark counts. Where the file is in another encoding, the text that was made from it counts.
    public var bytes: Range<Int>
    /// The lines that the bytes touch, closed, counted from 1.
    ///
    /// A line ends at LF, CR LF or CR, as it does for an editor; U+2028 and its like are characters of a line.
    public var lines: ClosedRange<Int>
    /// Where the text is on the page, column by column; empty for a page of text alone.
    public var boxes: [PageBox] = []

    /// A range from its parts.
    public init(file: String, page: String, bytes: Range<Int>, lines: ClosedRange<Int>) {
        self.file = file
        self.page = page
        self.bytes = bytes
        self.lines = lines
    }
}
