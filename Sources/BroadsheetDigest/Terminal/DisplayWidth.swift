import BroadsheetCore

/// How many columns of a terminal a Unicode scalar takes.
///
/// Characters of ambiguous width (East_Asian_Width A: “ ” … — ·) take one column, as in terminals that are not set to a
/// legacy East Asian encoding.
enum DisplayWidth {
    /// 0, 1 or 2 columns. Control characters, which have no width, count 1: they are replaced before they are written.
    static func columns(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case ..<0x0300: 1
        case 0x4E00...0x9FFF: 2
        default: isWithin(zeroBounds, scalar.value) ? 0 : isWithin(wideBounds, scalar.value) ? 2 : 1
        }
    }

    /// Whether an odd number of bounds lies at or below a value, so that it is between a beginning and an end.
    private static func isWithin(_ bounds: [UInt32], _ value: UInt32) -> Bool {
        bounds.partitioningIndex { $0 > value } % 2 == 1
    }
}
