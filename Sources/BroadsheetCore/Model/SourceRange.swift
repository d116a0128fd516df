/// A stretch of one page's text: where something that was read is.
///
/// A range is small, for a page has hundreds: the names of its file and page are one object, which all of a page share.
public struct SourceRange: Sendable, Hashable {
    package var place: PagePlace
    private var start: UInt32
    private var end: UInt32
    private var firstLine: UInt32
    private var lastLine: UInt32
    private var foundBoxes: [PageBox]?

    /// A range from its parts.
    public init(file: String, page: String, bytes: Range<Int>, lines: ClosedRange<Int>) {
        self.init(on: PagePlace(file: file, page: page), bytes: bytes, lines: lines)
    }

    /// A range of a page of which there are more.
    package init(on place: PagePlace, bytes: Range<Int>, lines: ClosedRange<Int>) {
        self.place = place
        start = UInt32(clamping: bytes.lowerBound)
        end = UInt32(clamping: bytes.upperBound)
        firstLine = UInt32(clamping: lines.lowerBound)
        lastLine = UInt32(clamping: lines.upperBound)
    }

    /// The page's source file, as it was named when it was read.
    public var file: String {
        get { place.file }
        set { place = PagePlace(file: newValue, page: place.page) }
    }

    /// The page's code, such as `1` or `A02`.
    public var page: String {
        get { place.page }
        set { place = PagePlace(file: place.file, page: newValue) }
    }

    /// The bytes of the page's UTF-8 text, half-open, counted from 0 at the first byte of the file; none beyond 4 GiB.
    ///
    /// A byte order mark counts. Where the file is in another encoding, the text that was made from it counts.
    public var bytes: Range<Int> {
        get { Int(start)..<Int(end) }
        set { (start, end) = (UInt32(clamping: newValue.lowerBound), UInt32(clamping: newValue.upperBound)) }
    }

    /// The lines that the bytes touch, closed, counted from 1.
    ///
    /// A line ends at LF, CR LF or CR, as it does for an editor; U+2028 and its like are characters of a line.
    public var lines: ClosedRange<Int> {
        get { Int(firstLine)...Int(lastLine) }
        set { (firstLine, lastLine) = (UInt32(clamping: newValue.lowerBound), UInt32(clamping: newValue.upperBound)) }
    }

    /// Where the text is on the page, column by column; empty for a page of text alone.
    public var boxes: [PageBox] {
        get { foundBoxes ?? [] }
        set { foundBoxes = newValue.isEmpty ? nil : newValue }
    }
}

extension SourceRange: CustomReflectable {
    /// The range by its public members, whatever it is stored as.
    public var customMirror: Mirror {
        Mirror(self, children: ["file": file, "page": page, "bytes": bytes, "lines": lines, "boxes": boxes])
    }
}

/// A page by the names of its file and its code.
package final class PagePlace: Sendable, Hashable {
    /// The file, as it was named when it was read.
    package let file: String
    package let page: String

    package init(file: String, page: String) {
        self.file = file
        self.page = page
    }

    package static func == (left: PagePlace, right: PagePlace) -> Bool {
        left === right || left.file == right.file && left.page == right.page
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(file)
        hasher.combine(page)
    }
}
