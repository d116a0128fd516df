extension PageText {
    /// Visits the lines of a text from an offset on, without their ends: LF, CR, form feed and vertical tab.
    func visitLines(from start: Int, _ body: (Range<Int>) -> Void) {
        var lineStart = start
        bytes.withUnsafeBufferPointer { bytes in
            for offset in start..<max(start, bytes.count) where bytes[offset] >= 0x0A && bytes[offset] <= 0x0D {
                body(lineStart..<offset)
                lineStart = offset + 1
            }
        }
        if lineStart < bytes.count { body(lineStart..<bytes.count) }
    }

    /// The scalar before an offset; `nil` at the beginning of a line or a range.
    func scalar(before offset: Int, in line: Range<Int>) -> Unicode.Scalar? {
        offset > line.lowerBound ? scalar(endingAt: offset, after: line.lowerBound).scalar : nil
    }

    /// The scalar at an offset; `nil` at the end of a line or a range.
    func scalar(after offset: Int, in line: Range<Int>) -> Unicode.Scalar? {
        offset < line.upperBound ? scalar(at: offset, before: line.upperBound).scalar : nil
    }

    /// Whether some ASCII characters are at an offset, in capitals or not.
    func hasASCII(_ word: StaticString, at offset: Int) -> Bool {
        word.withUTF8Buffer { word in
            guard offset + word.count <= bytes.count else { return false }
            for index in word.indices {
                let byte = bytes[offset + index]
                let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
                if lower != word[index] { return false }
            }
            return true
        }
    }
}

extension Unicode.Scalar {
    /// Whether it is a letter or a digit of ASCII.
    var isASCIIWordScalar: Bool {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }

    /// Whether Chinese type sets it without spaces at its sides: Hanzi, kana, and marks of full width.
    var isSetSolid: Bool {
        switch value {
        case 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0xB7, 0x3001...0x30FF, 0xFF01...0xFF5E: true
        default: isHanzi
        }
    }
}
