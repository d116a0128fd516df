/// Writes documents as JSON (RFC 8259) in UTF-8.
///
/// Texts are written by ``QuotedText``, so no value holds what some program takes for the end of a line.
package struct JSONWriter: DocumentNotation {
    /// How the values are laid out.
    package enum Style: Sendable {
        case compact
        /// Block containers over lines, indented by two spaces; inline containers on one line.
        case pretty
    }

    /// The part before the next key or value.
    private enum Before {
        /// Nothing in the same container.
        case nothing
        /// A value of the same container, so that a comma has to part them.
        case value
        /// The key that the value belongs to.
        case key
    }

    /// Where the text is put together. Only the first ``count`` bytes are written; the room after them is kept from
    /// one article to the next, so that nothing has to ask for it byte by byte.
    private var room = [UInt8](repeating: 0, count: 4096)
    private var count = 0
    private let isPretty: Bool
    /// Whether each open container is laid out on one line, the innermost last; for the pretty style alone.
    private var inlines: [Bool] = []
    /// How many containers are open.
    private var depth = 0
    private var before = Before.nothing

    /// A writer of one document or more.
    package init(_ style: Style) {
        isPretty = style == .pretty
    }

    /// Hands over what has been written since the last time.
    package mutating func flush(into output: inout ExportOutput) {
        output.append(contentsOf: room[..<count])
        count = 0
    }

    /// Ends the line after a value.
    package mutating func endLine() {
        append(UInt8(ascii: "\n"))
    }

    package mutating func beginMapping(_ layout: DocumentLayout) {
        begin(UInt8(ascii: "{"), layout)
    }

    package mutating func endMapping() {
        end(UInt8(ascii: "}"))
    }

    package mutating func beginSequence(_ layout: DocumentLayout) {
        begin(UInt8(ascii: "["), layout)
    }

    package mutating func endSequence() {
        end(UInt8(ascii: "]"))
    }

    package mutating func key(_ key: String) {
        quote(key, behindComma: separate())
        append(UInt8(ascii: ":"))
        if isPretty { append(UInt8(ascii: " ")) }
        before = .key
    }

    package mutating func string(_ value: String) {
        quote(value, behindComma: separate())
    }

    package mutating func integer(_ value: Int) {
        append(decimal: value, behindComma: separate())
    }

    /// Writes a number of two decimals.
    package mutating func decimal(hundredths: Int) {
        append(separate(), "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10)")
    }

    /// Writes `true` or `false`.
    package mutating func boolean(_ value: Bool) {
        append(separate(), value ? "true" : "false")
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

    /// Writes a comma where one is due, and then some bytes that need no escapes.
    private mutating func append(_ isBehindComma: Bool, _ text: String) {
        if isBehindComma { append(UInt8(ascii: ",")) }
        for byte in text.utf8 { append(byte) }
    }

    private mutating func append(decimal value: Int, behindComma isBehindComma: Bool) {
        guard value >= 0 else { return append(isBehindComma, String(value)) }
        // No number of 64 bits has more digits than 19.
        makeRoom(for: 20)
        let start = count
        count = room.withUnsafeMutableBufferPointer { room in
            var end = start
            if isBehindComma {
                room[end] = UInt8(ascii: ",")
                end += 1
            }
            // Nearly all are places in a page, and have a few digits.
            var rest = UInt(bitPattern: value)
            var digits = rest < 10 ? 1 : rest < 100 ? 2 : rest < 1000 ? 3 : rest < 10_000 ? 4 : 5
            var limit: UInt = 100_000
            while digits >= 5, digits < 19, rest >= limit {
                limit &*= 10
                digits += 1
            }
            end += digits
            for place in 1...digits {
                let quotient = rest / 10
                room[end - place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest &- quotient &* 10)
                rest = quotient
            }
            return end
        }
    }

    /// Writes a text in quotation marks. What needs escapes goes by way of ``QuotedText``; hardly any text does.
    private mutating func quote(_ text: String, behindComma isBehindComma: Bool) {
        let isPlain = text.utf8.withContiguousStorageIfAvailable { utf8 in
            guard Self.isPlain(utf8) else { return false }
            makeRoom(for: utf8.count + 3)
            let start = count
            count = room.withUnsafeMutableBytes { room in
                var end = start
                if isBehindComma {
                    room[end] = UInt8(ascii: ",")
                    end += 1
                }
                room[end] = UInt8(ascii: "\"")
                UnsafeMutableRawBufferPointer(rebasing: room[(end + 1)...]).copyMemory(
                    from: UnsafeRawBufferPointer(utf8))
                end += utf8.count + 2
                room[end - 1] = UInt8(ascii: "\"")
                return end
            }
            return true
        }
        guard isPlain != true else { return }
        if isBehindComma { append(UInt8(ascii: ",")) }
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
        var index = skippingPlainASCII(utf8)
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

    /// Where eight bytes begin that are not all plain characters of ASCII; keys, names of files and numbers of pages are
    /// nothing else.
    @inline(__always)
    private static func skippingPlainASCII(_ utf8: UnsafeBufferPointer<UInt8>) -> Int {
        let bytes = UnsafeRawBufferPointer(utf8)
        let high: UInt64 = 0x8080_8080_8080_8080
        let ones: UInt64 = 0x0101_0101_0101_0101
        var index = 0
        while bytes.count &- index >= 8 {
            let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            // A byte below 0x20, or one that is 0 when a sign is removed from it, borrows from its highest bit.
            let controls = word &- ones &* 0x20
            let quotes = (word ^ ones &* 0x22) &- ones
            let slashes = (word ^ ones &* 0x5C) &- ones
            let deletes = word &+ ones
            guard (word | controls | quotes | slashes | deletes) & high == 0 else { break }
            index &+= 8
        }
        return index
    }

    // MARK: Layout

    private mutating func begin(_ bracket: UInt8, _ layout: DocumentLayout) {
        if separate() { append(UInt8(ascii: ",")) }
        append(bracket)
        depth += 1
        before = .nothing
        if isPretty { inlines.append(layout == .inline) }
    }

    private mutating func end(_ bracket: UInt8) {
        depth -= 1
        if isPretty, inlines.removeLast() == false, before == .value { breakLine() }
        append(bracket)
        before = depth == 0 ? .nothing : .value
    }

    /// Whether a comma comes before the next key or value, which is yet to be written; the pretty style writes it
    /// itself, and the white space after it.
    @inline(__always)
    private mutating func separate() -> Bool {
        let isDue = before == .value
        let isBehindKey = before == .key
        before = depth == 0 ? .nothing : .value
        guard isPretty, depth > 0, !isBehindKey else { return isDue }
        layOut(behindValue: isDue)
        return false
    }

    /// Writes what the pretty style has between a container's beginning or a value and the next key or value.
    private mutating func layOut(behindValue isBehindValue: Bool) {
        if isBehindValue { append(UInt8(ascii: ",")) }
        if inlines.last == false {
            breakLine()
        } else if isBehindValue {
            append(UInt8(ascii: " "))
        }
    }

    private mutating func breakLine() {
        append(UInt8(ascii: "\n"))
        for _ in 0..<2 * depth { append(UInt8(ascii: " ")) }
    }
}
