import BroadsheetCore

/// Converts Chinese encodings by tables of its own, so that the same bytes are the same text on every system.
enum CharsetConverter {
    /// The UTF-8 text of the bytes; `nil` where the encoding is neither GB 18030 nor Big5.
    static func utf8(from bytes: [UInt8], in encoding: TextEncoding) -> ConvertedText? {
        switch encoding {
        case .gb18030: text(of: bytes, by: GB18030Table.standard)
        case .big5: text(of: bytes, by: Big5Table.standard)
        default: nil
        }
    }

    /// The text of some bytes. A code that has no character, and a byte that begins none, become U+FFFD.
    private static func text(of bytes: [UInt8], by table: some DoubleByteTable) -> ConvertedText {
        var text = ConvertedText()
        text.bytes.reserveCapacity(bytes.count + bytes.count / 2 + 16)
        bytes.withUnsafeBufferPointer { bytes in
            var offset = 0
            while offset < bytes.count {
                let start = offset
                while offset < bytes.count, bytes[offset] < 0x80 { offset += 1 }
                text.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<offset]))
                guard offset < bytes.count else { break }
                let character = table.character(at: offset, in: bytes)
                if let scalar = Unicode.Scalar(character.scalar), character.scalar != 0 {
                    text.append(scalar)
                    if let mark = Unicode.Scalar(character.mark), character.mark != 0 { text.append(mark) }
                } else {
                    text.appendFault()
                }
                offset += character.length
            }
        }
        return text
    }
}

/// A table of an encoding that writes Chinese characters in two bytes, and others in one or four.
protocol DoubleByteTable {
    /// The character that begins with a byte from 0x80 on.
    func character(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> DoubleByteCharacter
}

/// A character of such an encoding.
struct DoubleByteCharacter {
    /// How many bytes it has; 1 where the byte begins none.
    var length: Int
    /// Its scalar; 0 where the code has none.
    var scalar: UInt32 = 0
    /// A mark that follows the scalar; 0 where none does.
    var mark: UInt32 = 0
}
