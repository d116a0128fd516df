import BroadsheetCore

/// The text of a template's file, with places in it.
struct TemplateSource: Sendable, Hashable {
    /// The file as the user named it.
    let path: String
    /// The text in UTF-8, without a byte order mark.
    let bytes: [UInt8]

    /// A source from a file's bytes.
    ///
    /// - Throws: A diagnostic where the bytes are not UTF-8.
    init(path: String, bytes: [UInt8]) throws(TemplateFault) {
        self.path = path
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        self.bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
        guard let text = String(validating: self.bytes, as: UTF8.self) else {
            let start = Self.validLength(of: self.bytes)
            throw TemplateFault(
                "not-utf-8", "this byte is not UTF-8; save the template in UTF-8", at: location(of: start))
        }
        guard let zero = text.utf8.firstIndex(of: 0) else { return }
        throw TemplateFault(
            "not-utf-8", "there is a U+0000 character here; remove it",
            at: location(of: text.utf8.distance(from: text.startIndex, to: zero)))
    }

    /// The place of a byte.
    func location(of offset: Int) -> FileLocation {
        let before = bytes[..<min(offset, bytes.count)]
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
        return FileLocation(path: path, line: line, column: column)
    }

    /// A part of the text.
    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// How many bytes from the beginning are UTF-8.
    private static func validLength(of bytes: [UInt8]) -> Int {
        var valid = 0
        var decoder = UTF8()
        var rest = bytes.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&rest) { valid += UTF8.width(scalar) }
        return valid
    }
}

/// A mistake in a template, at its place.
struct TemplateFault: Error {
    let diagnostic: Diagnostic

    init(_ code: String, _ message: Diagnostic.Message, at location: FileLocation?) {
        diagnostic = Diagnostic(.error, code: code, message, at: location)
    }
}
