import BroadsheetCore

/// Reads saved web pages: the files of electronic newspapers, and articles and pages of newspapers' sites.
///
/// What it gives is in order: a row for each paragraph, heading and line, with the hints of the markup. Navigation,
/// footers and lists of links are furniture. Scripts, styles and comments have no words, but for the metadata about title,
/// writers, date and page.
public enum HTMLReader: LayoutReader {
    /// The name of the format.
    public static let name = "html"

    /// Whether a file begins as HTML: with `<!doctype html`, `<html` or `<head`, after white space, comments and a
    /// declaration of XML.
    public static func recognizes(_ head: ArraySlice<UInt8>) -> Bool {
        // UTF-16 has a zero for each character of the markup.
        let bytes = head.contains(0) ? head.filter { $0 != 0 } : Array(head)
        var place = bytes.firstIndex { $0 > 0x20 && !marks.contains($0) } ?? bytes.count
        func starts(with word: String) -> Bool {
            bytes[place...].prefix(word.utf8.count).lazy.map(\.lowercased).elementsEqual(word.utf8)
        }
        while place < bytes.count {
            if bytes[place].isSpace {
                place += 1
            } else if starts(with: "<!--") {
                guard let end = bytes[place...].firstRange(of: Array("-->".utf8)) else { return false }
                place = end.upperBound
            } else if starts(with: "<?xml") {
                guard let end = bytes[place...].firstIndex(of: UInt8(ascii: ">")) else { return false }
                place = end + 1
            } else {
                return ["<!doctype html", "<html", "<head"].contains { word in
                    let next = place + word.utf8.count
                    return starts(with: word) && (next >= bytes.count || !bytes[next].isLetter)
                }
            }
        }
        return false
    }

    /// The bytes of the byte order marks.
    private static let marks: [UInt8] = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF]

    /// The name of the encoding that a page declares near its beginning, in small letters; `nil` where it does not.
    public static func declaredEncoding(_ head: ArraySlice<UInt8>) -> String? {
        guard let start = head.prefix(4096).lowercasedRange(of: Array("charset".utf8)) else { return nil }
        let value = head[start.upperBound...].drop { $0.isSpace || $0 == UInt8(ascii: "=") }
            .drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        let name = value.prefix(20).prefix { $0.isLetter || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
        return name.isEmpty ? nil : String(decoding: name.map(\.lowercased), as: UTF8.self)
    }

    /// Reads a page.
    ///
    /// - Parameters:
    ///   - bytes: Its text in UTF-8; bytes that are not become U+FFFD.
    ///   - file: The file's name, for diagnostics; a day in it counts where the page says none, and a list of pages is
    ///     looked up for it.
    public static func read(_ bytes: [UInt8], file: String) -> LayoutReading {
        let filter = MarkupFilter(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
        let reading = PageReading(filter, file: file)
        return LayoutReading(pages: reading.page.map { [$0] } ?? [], diagnostics: reading.diagnostics)
    }
}
