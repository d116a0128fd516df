import BroadsheetCore

/// Writes documents as JSON (RFC 8259) in UTF-8.
///
/// Texts are written by ``QuotedText``, so no value holds what some program takes for the end of a line.
package struct JSONWriter: DocumentWriter, Sendable {
    /// How the values are laid out.
    package enum Style: Sendable {
        /// Without any white space.
        case compact
        /// Block containers over lines, indented by two spaces; inline containers on one line.
        case pretty
    }

    /// An open container.
    private struct Container {
        var isInline: Bool
        var isEmpty = true
    }

    /// Where the text is put together. Only the first ``count`` bytes are written; the room behind them is kept from
    /// one article to the next, so that nothing has to ask for it byte by byte.
    private var room = [UInt8](repeating: 0, count: 4096)
    private var count = 0
    private let style: Style
    /// The open containers but for the innermost, which is kept by itself because every value asks for it.
    private var outer: [Container] = []
    private var innermost: Container?
    private var isBehindKey = false

    /// A writer of one document or more.
    package init(_ style: Style) {
        self.style = style
    }

    /// Hands over what has been written since the last time.
    package mutating func flush(into output: inout ExportOutput) {
        output.append(contentsOf: room[..<count])
        count = 0
    }

    /// Ends the line behind a value.
    package mutating func endLine() {
        append(UInt8(ascii: "\n"))
    }

    /// Begins an object.
    package mutating func beginMapping(_ layout: DocumentLayout) {
        begin(UInt8(ascii: "{"), layout)
    }

    /// Ends an object.
    package mutating func endMapping() {
        end(UInt8(ascii: "}"))
    }

    /// Begins an array.
    package mutating func beginSequence(_ layout: DocumentLayout) {
        begin(UInt8(ascii: "["), layout)
    }

    /// Ends an array.
    package mutating func endSequence() {
        end(UInt8(ascii: "]"))
    }

    /// Writes a key.
    package mutating func key(_ key: String) {
        separate()
        quote(key)
        append(UInt8(ascii: ":"))
        if style == .pretty {
            append(UInt8(ascii: " "))
        }
        isBehindKey = true
    }

    /// Writes a string.
    package mutating func string(_ value: String) {
        separate()
        quote(value)
    }

    /// Writes a whole number.
    package mutating func integer(_ value: Int) {
        separate()
        append(decimal: value)
    }

    /// Writes a number of two decimals.
    package mutating func decimal(hundredths: Int) {
        separate()
        for byte in "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10)".utf8 { append(byte) }
    }

    /// Writes `true` or `false`.
    package mutating func boolean(_ value: Bool) {
        separate()
        for byte in (value ? "true" : "false").utf8 { append(byte) }
    }

    // MARK: Bytes

    /// Sees to it that so many bytes can be written.
    @inline(__always)
    private mutating func makeRoom(for more: Int) {
        if room.count - count < more { room.append(contentsOf: repeatElement(0, count: max(more, room.count))) }
    }

    @inline(__always)
    private mutating func append(_ byte: UInt8) {
        makeRoom(for: 1)
        room[count] = byte
        count += 1
    }

    private mutating func append(decimal value: Int) {
        guard value >= 0 else {
            for byte in String(value).utf8 { append(byte) }
            return
        }
        var value = value
        var digits = 1
        var rest = value
        while rest >= 10 {
            rest /= 10
            digits += 1
        }
        makeRoom(for: digits)
        let end = count + digits
        room.withUnsafeMutableBufferPointer { room in
            for place in 1...digits {
                room[end - place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10)
                value /= 10
            }
        }
        count += digits
    }

    /// Writes a text in quotation marks. What needs escapes goes by way of ``QuotedText``; hardly any text does.
    private mutating func quote(_ text: String) {
        var text = text
        let isPlain = text.withUTF8 { utf8 in
            guard Self.isPlain(utf8) else { return false }
            makeRoom(for: utf8.count + 2)
            let start = count
            room.withUnsafeMutableBytes { room in
                room[start] = UInt8(ascii: "\"")
                UnsafeMutableRawBufferPointer(rebasing: room[(start + 1)...]).copyMemory(
                    from: UnsafeRawBufferPointer(utf8))
                room[start + 1 + utf8.count] = UInt8(ascii: "\"")
            }
            count += utf8.count + 2
            return true
        }
        guard !isPlain else { return }
        var quoted: [UInt8] = []
        QuotedText.append(text, to: &quoted)
        makeRoom(for: quoted.count)
        room.replaceSubrange(count..<count + quoted.count, with: quoted)
        count += quoted.count
    }

    /// Whether no character of a text begins as one does that is written as an escape, see
    /// ``QuotedText/isEscaped(_:)``: U+0080-009F are 0xC2 0x80 to 0xC2 0x9F, U+2028 and 2029 0xE2 0x80 0xA8 and 0xA9,
    /// U+FEFF and the noncharacters begin with 0xEF 0xBB and 0xEF 0xBF.
    private static func isPlain(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index < utf8.count {
            let lead = utf8[index]
            if lead >= 0xE3, lead < 0xEF {
                index += 3
            } else if lead < 0x80 {
                if lead < 0x20 || lead == 0x22 || lead == 0x5C || lead == 0x7F { return false }
                index += 1
            } else if lead < 0xE0 {
                guard index + 1 < utf8.count, lead != 0xC2 || utf8[index + 1] >= 0xA0 else { return false }
                index += 2
            } else if lead == 0xE2 || lead == 0xEF {
                guard index + 2 < utf8.count else { return false }
                let second = utf8[index + 1]
                if lead == 0xE2 ? second == 0x80 && utf8[index + 2] & 0xFE == 0xA8 : second == 0xBB || second == 0xBF {
                    return false
                }
                index += 3
            } else {
                index += lead < 0xF0 ? 3 : 4
            }
        }
        return true
    }

    // MARK: Layout

    private mutating func begin(_ bracket: UInt8, _ layout: DocumentLayout) {
        separate()
        append(bracket)
        if let innermost { outer.append(innermost) }
        innermost = Container(isInline: layout == .inline || style == .compact)
    }

    private mutating func end(_ bracket: UInt8) {
        let ended = innermost
        innermost = outer.popLast()
        if let ended, !ended.isInline, !ended.isEmpty { breakLine() }
        append(bracket)
    }

    /// Writes what stands between the last value and the next key or value.
    private mutating func separate() {
        if isBehindKey {
            isBehindKey = false
            return
        }
        guard let container = innermost else { return }
        innermost?.isEmpty = false
        if !container.isEmpty {
            append(UInt8(ascii: ","))
        }
        if !container.isInline {
            breakLine()
        } else if style == .pretty, !container.isEmpty {
            append(UInt8(ascii: " "))
        }
    }

    private mutating func breakLine() {
        let depth = outer.count + (innermost == nil ? 0 : 1)
        append(UInt8(ascii: "\n"))
        for _ in 0..<2 * depth { append(UInt8(ascii: " ")) }
    }
}
