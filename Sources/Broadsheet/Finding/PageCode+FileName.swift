// The codes of pages as file names and configurations write them.
extension PageCode {
    /// The longest text that is treated as a page's code, in Unicode scalars: 第AB123版.
    static let maximumLength = 7

    /// The code that a text writes: an optional letter or two and a number of up to three digits, as `2`, `02`, `A02`,
    /// also with 第 before and 版 after it, also in full-width or, with 第 or 版, in Chinese numerals. Letters become
    /// capitals; a bare number loses its leading zeros.
    ///
    /// - Returns: `nil` for anything else, also for page 0.
    static func normalized(_ text: some Collection<Unicode.Scalar>) -> String? {
        var scalars = text.map(narrowed)[...]
        let isOrdinal = scalars.first == "第"
        if isOrdinal { scalars.removeFirst() }
        let isNamed = scalars.last == "版"
        if isNamed { scalars.removeLast() }
        if isOrdinal || isNamed, let number = chineseNumber(scalars) { return String(number) }

        let letters = scalars.prefix { ("A"..."Z").contains($0) || ("a"..."z").contains($0) }
        let digits = scalars[letters.endIndex...]
        guard letters.count <= 2, (1...3).contains(digits.count), digits.allSatisfy(isDigit) else { return nil }
        if letters.isEmpty {
            let number = digits.drop { $0 == "0" }
            return number.isEmpty ? nil : String(String.UnicodeScalarView(number))
        }
        return String(String.UnicodeScalarView(letters)).uppercased() + String(String.UnicodeScalarView(digits))
    }

    /// The code in the name of a file: the name without its extension, or what is there after the last `-` or
    /// `_`. A name that ends in a day or a month (`2021-12-13.txt`) has none, nor has one that an e-paper's program has
    /// numbered (`content_7.htm`, `node_2.htm`).
    static func ofFile(named path: String) -> String? {
        let stem = Array(FilePath.stem(of: path).unicodeScalars)
        guard !endsInDate(stem) else { return nil }
        if ["content_", "node_"].contains(where: { String(String.UnicodeScalarView(stem)).hasPrefix($0) }),
            stem.last.map(isDigit) == true, !stem.contains(where: isCapital)
        {
            return nil
        }
        let tail = stem.lastIndex { $0 == "-" || $0 == "_" }.map { stem[($0 + 1)...] } ?? stem[...]
        return normalized(tail)
    }

    /// Whether a name ends in `2021-12-13` or `2021-12`, with `-` or `_` between.
    private static func endsInDate(_ name: [Unicode.Scalar]) -> Bool {
        ["0000-00-00", "0000-00"].contains { form in
            let tail = name.suffix(form.unicodeScalars.count)
            guard tail.count == form.unicodeScalars.count else { return false }
            let fits = zip(tail, form.unicodeScalars).allSatisfy { scalar, expected in
                expected == "0" ? isDigit(scalar) : scalar == "-" || scalar == "_"
            }
            let before = name.dropLast(tail.count).last
            return fits && before.map(isDigit) != true
        }
    }

    private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
        ("A"..."Z").contains(scalar)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar)
    }

    /// The ASCII form of a full-width character.
    private static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }

    /// A number from 一 to 九十九.
    private static func chineseNumber(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
        let digits: [Unicode.Scalar] = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
        func digit(_ scalar: Unicode.Scalar?) -> Int? {
            scalar.flatMap(digits.firstIndex(of:)).map { $0 + 1 }
        }
        guard let ten = scalars.firstIndex(of: "十") else {
            return scalars.count == 1 ? digit(scalars.first) : nil
        }
        let before = scalars[..<ten]
        let after = scalars[(ten + 1)...]
        guard before.count <= 1, after.count <= 1 else { return nil }
        guard let tens = before.isEmpty ? 1 : digit(before.first), let ones = after.isEmpty ? 0 : digit(after.first)
        else { return nil }
        return tens * 10 + ones
    }
}
