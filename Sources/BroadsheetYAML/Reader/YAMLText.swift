import BroadsheetCore

/// The text of a YAML file: decoded, found free of what YAML forbids, and with a map from offsets to places.
///
/// libyaml decodes too, but it reports neither line nor column of bytes that it cannot read, and its own line numbers
/// count characters that no editor takes for a line end.
struct YAMLText {
    /// The text without a byte order mark.
    private(set) var utf8: [UInt8] = []
    let path: String
    /// The offset of every line's first scalar, in Unicode scalars.
    private var lineStarts = [0]

    /// The colon of a Chinese keyboard, which people type for YAML's.
    static let fullWidthColon: Unicode.Scalar = "："

    /// How many lines may begin with `%`. Directives come before the document and few exist; libyaml compares each
    /// with all others.
    private static let maximumDirectiveLines = 100

    /// Decodes UTF-8, or UTF-16 where a byte order mark says so.
    init(decoding bytes: [UInt8], path: String) throws(YAMLMistake) {
        self.path = path
        utf8.reserveCapacity(bytes.count)
        switch (bytes.first, bytes.dropFirst().first) {
        case (0xFF, 0xFE): try decode(UTF16.self, Self.codeUnits(bytes) { low, high in high << 8 | low })
        case (0xFE, 0xFF): try decode(UTF16.self, Self.codeUnits(bytes) { high, low in high << 8 | low })
        default: try decode(UTF8.self, bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...])
        }
    }

    /// The place of a scalar.
    func location(ofScalar offset: Int) -> FileLocation {
        let line = max(1, lineStarts.partitioningIndex { $0 > offset })
        return FileLocation(path: path, line: line, column: offset - lineStarts[line - 1] + 1)
    }

    /// The scalar at an offset, and the part before it on its line; for messages.
    func line(before offset: Int) -> (before: Substring.UnicodeScalarView, scalar: Unicode.Scalar?) {
        let scalars = String(decoding: utf8, as: UTF8.self).unicodeScalars
        let start = lineStarts[(location(ofScalar: offset).line ?? 1) - 1]
        guard let first = scalars.index(scalars.startIndex, offsetBy: start, limitedBy: scalars.endIndex),
            let end = scalars.index(first, offsetBy: offset - start, limitedBy: scalars.endIndex)
        else { return (Substring().unicodeScalars, nil) }
        return (scalars[first..<end], end < scalars.endIndex ? scalars[end] : nil)
    }

    /// The offset of the last full-width colon that is where a key ends, on the line of a scalar or on the line
    /// above it: where the line is still one word, before any ASCII colon, blank or quotation mark.
    func fullWidthColon(near offset: Int) -> Int? {
        let line = (location(ofScalar: offset).line ?? 1) - 1
        let scalars = String(decoding: utf8, as: UTF8.self).unicodeScalars
        for start in lineStarts[max(0, line - 1)...line].reversed() {
            guard let first = scalars.index(scalars.startIndex, offsetBy: start, limitedBy: scalars.endIndex)
            else { continue }
            let indentation = scalars[first...].prefix { $0 == " " || $0 == "-" }
            let key = scalars[indentation.endIndex...].prefix {
                $0 != Self.fullWidthColon && !"\r\n \t:'\"#".unicodeScalars.contains($0)
            }
            guard !key.isEmpty, key.endIndex < scalars.endIndex, scalars[key.endIndex] == Self.fullWidthColon
            else { continue }
            return start + indentation.count + key.count
        }
        return nil
    }

    /// A sign of a Chinese keyboard where YAML has one of its own, on the lines from one scalar to another: its offset, and
    /// the sign that was meant. A comma counts only where commas part values.
    func fullWidthSign(from start: Int, to end: Int, partsValues: Bool) -> (
        offset: Int, sign: Unicode.Scalar, meant: String
    )? {
        // Without commas that part values, only the line itself and the one above it are looked at.
        let last = location(ofScalar: end).line ?? 1
        let lines =
            partsValues ? max((location(ofScalar: start).line ?? 1) - 1, last - Self.mostLines) : last - 2
        let scalars = String(decoding: utf8, as: UTF8.self).unicodeScalars
        let first = lineStarts[max(0, lines)]
        guard let from = scalars.index(scalars.startIndex, offsetBy: first, limitedBy: scalars.endIndex) else {
            return nil
        }
        var before: Unicode.Scalar = "\n"
        var quotation: Unicode.Scalar?
        var isInside = false
        for (number, scalar) in scalars[from...].enumerated() {
            let offset = first + number
            if offset > end, scalar == "\n" || scalar == "\r" { return nil }
            if scalar == "\n" || scalar == "\r" { (quotation, isInside) = (nil, false) }
            if let open = quotation {
                if scalar == open { quotation = nil }
            } else if scalar == "\"" || scalar == "'" {
                quotation = scalar
            } else if before == " ", scalar == "#" {
                isInside = true
            } else if !isInside {
                let begins = "\n\r:-[{,：，".unicodeScalars.contains(before)
                switch scalar {
                case "＃" where "\n\r".unicodeScalars.contains(before): return (offset, scalar, "#")
                case "｛" where begins: return (offset, scalar, "{")
                case "［" where begins: return (offset, scalar, "[")
                case "\u{3000}" where before == ":": return (offset, scalar, " ")
                case "，" where partsValues && offset > start, "、" where partsValues && offset > start:
                    return (offset, scalar, ", ")
                case "｝" where partsValues && offset > start: return (offset, scalar, "}")
                case "］" where partsValues && offset > start: return (offset, scalar, "]")
                default: break
                }
            }
            if scalar != " " { before = scalar }
        }
        return nil
    }

    /// So many lines are looked through for a sign.
    private static let mostLines = 20

    // MARK: Decoding

    private mutating func decode<Codec: UnicodeCodec>(
        _ codec: Codec.Type, _ units: some Sequence<Codec.CodeUnit>
    ) throws(YAMLMistake) {
        var codec = Codec()
        var iterator = units.makeIterator()
        var offset = 0
        var previous: Unicode.Scalar = "\n"
        var directiveLines = 0
        while true {
            switch codec.decode(&iterator) {
            case .emptyInput: return
            case .error:
                throw mistake("invalid-text", "the bytes here are not text; save the file as UTF-8", at: offset)
            case .scalarValue(let scalar):
                // The LF of a CR LF ends the line that the CR seemed to end.
                if previous == "\r", scalar == "\n" { lineStarts.removeLast() }
                if scalar == "\n" || scalar == "\r" { lineStarts.append(offset + 1) }
                guard Self.isAllowed(scalar) else {
                    let name = String(scalar.value, radix: 16, uppercase: true)
                    let code = "U+" + String(repeating: "0", count: max(0, 4 - name.utf8.count)) + name
                    throw mistake(
                        "invalid-text",
                        "YAML does not allow the character \(code); remove it, or save the file as UTF-8",
                        at: offset)
                }
                if scalar == "%", previous == "\n" || previous == "\r" {
                    directiveLines += 1
                    guard directiveLines <= Self.maximumDirectiveLines else {
                        throw mistake("syntax", "too many lines begin with '%'; is this a YAML file?", at: offset)
                    }
                }
                previous = scalar
                offset += 1
                utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
    }

    private func mistake(_ code: String, _ message: Diagnostic.Message, at offset: Int) -> YAMLMistake {
        YAMLMistake(diagnostic: Diagnostic(.error, code: code, message, at: location(ofScalar: offset)))
    }

    /// The printable characters of YAML 1.1 §4.1.1.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    /// The code units after the byte order mark; a byte that is left over becomes an unpaired surrogate, which is
    /// reported as what it is: no text.
    private static func codeUnits(
        _ bytes: [UInt8], _ join: (UInt16, UInt16) -> UInt16
    ) -> [UInt16] {
        var units = stride(from: 2, to: bytes.count - 1, by: 2).map { join(UInt16(bytes[$0]), UInt16(bytes[$0 + 1])) }
        if bytes.count % 2 == 1 { units.append(0xD800) }
        return units
    }
}
