/// The rows of a table of characters, as `Scripts/character-tables` writes them.
///
/// A row is a code in hexadecimal digits, a space, and the characters of that code and of those after it; a full stop
/// is a code that has none.
enum CharacterRows {
    /// Visits the characters of a table: the code of the row that one is in, how far after it, and the character.
    static func visit(_ table: String, _ body: (_ code: Int, _ distance: Int, _ character: Unicode.Scalar) -> Void) {
        var code = 0
        var distance = -1
        for scalar in table.unicodeScalars {
            if scalar == "\n" {
                code = 0
                distance = -1
            } else if distance >= 0 {
                if scalar != "." { body(code, distance, scalar) }
                distance += 1
            } else if scalar == " " {
                distance = 0
            } else {
                code = code << 4 | (HexadecimalDigit.value(of: scalar) ?? 0)
            }
        }
    }
}

/// A digit of hexadecimal numbers.
enum HexadecimalDigit {
    /// Its value from 0 to 15; `nil` for all other scalars.
    static func value(of scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "0"..."9": Int(scalar.value) - 0x30
        case "A"..."F": Int(scalar.value) - 0x37
        case "a"..."f": Int(scalar.value) - 0x57
        default: nil
        }
    }
}
