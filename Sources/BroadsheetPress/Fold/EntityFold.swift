/// Folds entities of HTML: `&ldquo;`, `&#8220;`, and those whose own sign was escaped again, `&amp;nbsp;`.
struct EntityFold: FoldPass {
    /// The scalars of the names.
    private static let scalars: [String: UInt32] = {
        var scalars: [String: UInt32] = [:]
        for word in names.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
            guard let equals = word.firstIndex(of: UInt8(ascii: "=")) else { continue }
            let code = String(decoding: word[word.index(after: equals)...], as: UTF8.self)
            scalars[String(decoding: word[..<equals], as: UTF8.self)] = UInt32(code, radix: 16)
        }
        return scalars
    }()

    /// The characters of Windows-1252 that are where Unicode has control characters from U+0080 on.
    private static let windows: [UInt32] = [
        0x20AC, 0, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0, 0x17E, 0x178,
    ]

    /// A name has no more bytes.
    private static let longestName = 8

    func fold(_ editor: inout FoldEditor, from start: Int) {
        let text = editor.text
        var offset = start
        while offset < text.bytes.count {
            guard text.bytes[offset] == UInt8(ascii: "&"), let entity = Self.entity(at: offset, in: text) else {
                offset += 1
                continue
            }
            let range = offset..<entity.end
            if entity.scalar == "\u{200B}" {
                editor.remove(range, as: .entity)
            } else {
                editor.replace(range, with: entity.scalar, as: .entity)
            }
            offset = entity.end
        }
    }

    /// The entity that begins with `&` at an offset.
    private static func entity(at start: Int, in text: PageText) -> (scalar: Unicode.Scalar, end: Int)? {
        guard var found = plainEntity(at: start + 1, in: text) else { return nil }
        // &amp;amp;nbsp;
        while found.scalar == "&", let inner = plainEntity(at: found.end, in: text) { found = inner }
        return found
    }

    /// The entity whose name begins at an offset, after the `&`.
    private static func plainEntity(at start: Int, in text: PageText) -> (scalar: Unicode.Scalar, end: Int)? {
        guard start < text.bytes.count else { return nil }
        if text.bytes[start] == UInt8(ascii: "#") { return numeric(at: start + 1, in: text) }
        var end = start
        while end < text.bytes.count, end - start <= longestName, Unicode.Scalar(text.bytes[end]).isASCIIWordScalar {
            end += 1
        }
        let name = String(decoding: text.bytes[start..<end], as: UTF8.self)
        guard let value = scalars[name], let scalar = Unicode.Scalar(value) else { return nil }
        if end < text.bytes.count, text.bytes[end] == UInt8(ascii: ";") { return (scalar, end + 1) }
        // The one entity that is often written without its semicolon.
        return name == "nbsp" ? (scalar, end) : nil
    }

    /// The character with a number, which begins at an offset after `&#`.
    private static func numeric(at start: Int, in text: PageText) -> (scalar: Unicode.Scalar, end: Int)? {
        guard start < text.bytes.count else { return nil }
        let isHexadecimal = text.bytes[start] | 0x20 == UInt8(ascii: "x")
        let first = isHexadecimal ? start + 1 : start
        var end = first
        var value = 0
        while end < text.bytes.count, end - first < 8,
            let digit = HexadecimalDigit.value(of: Unicode.Scalar(text.bytes[end])), isHexadecimal || digit < 10
        {
            value = value * (isHexadecimal ? 16 : 10) + digit
            end += 1
        }
        guard end > first, end < text.bytes.count, text.bytes[end] == UInt8(ascii: ";"), value <= 0x10FFFF,
            let scalar = ordinary(UInt32(value))
        else { return nil }
        return (scalar, end + 1)
    }

    /// The character that a number means; a line end is one that does not count as a line of the file.
    private static func ordinary(_ value: UInt32) -> Unicode.Scalar? {
        switch value {
        case 0x09, 0xA0, 0x2002, 0x2009: " "
        case 0x0A, 0x0D: "\u{B}"
        case 0x2003: "\u{3000}"
        case 0x00...0x1F, 0x7F: nil
        case 0x80...0x9F: windows[Int(value) - 0x80] == 0 ? nil : Unicode.Scalar(windows[Int(value) - 0x80])
        default: Unicode.Scalar(value)
        }
    }
}
