/// The order in which people count names: page 2 comes before page 10, 10 before A01.
enum NaturalOrder {
    /// Whether one name comes before another. Runs of ASCII digits compare as numbers of any length, everything else
    /// by Unicode scalar; names that differ in leading zeros alone compare by scalar, so no two names are equal.
    static func isBefore(_ left: String, _ right: String) -> Bool {
        var left = Array(left.utf8)[...]
        var right = Array(right.utf8)[...]
        let whole = (left, right)
        while let first = left.first, let second = right.first {
            if isDigit(first), isDigit(second) {
                let numbers = (takeNumber(&left), takeNumber(&right))
                if numbers.0.count != numbers.1.count { return numbers.0.count < numbers.1.count }
                if !numbers.0.elementsEqual(numbers.1) { return numbers.0.lexicographicallyPrecedes(numbers.1) }
            } else {
                if first != second { return first < second }
                left.removeFirst()
                right.removeFirst()
            }
        }
        if left.isEmpty != right.isEmpty { return left.isEmpty }
        return whole.0.lexicographicallyPrecedes(whole.1)
    }

    /// Takes a run of digits from the front; returns it without leading zeros.
    private static func takeNumber(_ bytes: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let digits = bytes.prefix(while: isDigit)
        bytes = bytes[digits.endIndex...]
        return digits.drop { $0 == UInt8(ascii: "0") }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
