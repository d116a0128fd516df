/// A tag as it is in a page's bytes.
struct HTMLTag {
    /// Its name in small letters.
    var name = ""
    /// Whether it ends an element.
    var isEnd = false
    /// Its attributes, the names in small letters, values with the entities that are in them.
    var attributes: [(name: String, value: String)] = []
    /// Where it ends, after the `>`; the end of the bytes where it has none.
    var end = 0

    /// The longest value that is kept, in bytes: addresses may hold whole pictures.
    private static let longestValue = 1000

    /// The value of an attribute.
    subscript(name: String) -> String? {
        attributes.first { $0.name == name }?.value
    }

    /// The tag that begins at a `<`; `nil` where no name follows.
    init?(_ bytes: [UInt8], at start: Int) {
        var place = start + 1
        isEnd = place < bytes.count && bytes[place] == UInt8(ascii: "/")
        if isEnd { place += 1 }
        guard place < bytes.count, bytes[place].isLetter else { return nil }
        name = Self.word(bytes, &place) { $0.isSpace || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">") }
        while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
            guard !bytes[place].isSpace, bytes[place] != UInt8(ascii: "/") else {
                place += 1
                continue
            }
            readAttribute(bytes, &place)
        }
        end = min(bytes.count, place + 1)
    }

    private mutating func readAttribute(_ bytes: [UInt8], _ place: inout Int) {
        let first = place
        var key = Self.word(bytes, &place) {
            $0.isSpace || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "=")
        }
        // A name may begin with '='.
        if place == first {
            place += 1
            key = "="
        }
        var next = place
        while next < bytes.count, bytes[next].isSpace { next += 1 }
        guard next < bytes.count, bytes[next] == UInt8(ascii: "=") else {
            attributes.append((key, ""))
            return
        }
        place = next + 1
        while place < bytes.count, bytes[place].isSpace { place += 1 }
        guard place < bytes.count else { return }
        let quote = bytes[place]
        let start: Int
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            start = place + 1
            place = bytes[start...].firstIndex(of: quote) ?? bytes.count
        } else {
            start = place
            place = bytes[start...].firstIndex { $0.isSpace || $0 == UInt8(ascii: ">") } ?? bytes.count
        }
        let value = String(decoding: bytes[start..<min(place, start + Self.longestValue)], as: UTF8.self)
        if place < bytes.count, bytes[place] == quote, start > 0, bytes[start - 1] == quote { place += 1 }
        if attributes.count < Self.mostAttributes { attributes.append((key, value)) }
    }

    /// More attributes than this are not kept.
    private static let mostAttributes = 40

    private static func word(_ bytes: [UInt8], _ place: inout Int, until isEnd: (UInt8) -> Bool) -> String {
        let start = place
        while place < bytes.count, !isEnd(bytes[place]) { place += 1 }
        return String(unsafeUninitializedCapacity: 60) { letters in
            let count = min(60, place - start)
            for index in 0..<count { letters[index] = bytes[start + index].lowercased }
            return count
        }
    }
}

extension UInt8 {
    /// Whether it is a letter of ASCII.
    var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
    /// Whether it is white space of HTML.
    var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) && self != 0x0B }
    /// A letter of ASCII as a small one.
    var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
