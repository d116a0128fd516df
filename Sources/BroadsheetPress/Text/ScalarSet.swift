/// A set of scalars, asked with one look at a table of bits. Of those beyond the basic plane either all are in it, or
/// none is.
struct ScalarSet: Sendable {
    /// Whether scalars beyond the basic plane are in it.
    private(set) var hasRare = false
    private var bits = [UInt64](repeating: 0, count: 1024)

    /// The scalars of a text.
    init(_ scalars: String) {
        for scalar in scalars.unicodeScalars { insert(scalar) }
    }

    /// Adds a scalar; with one beyond U+FFFF all such scalars.
    mutating func insert(_ scalar: Unicode.Scalar) {
        if let code = UInt16(exactly: scalar.value) { insert(code) } else { hasRare = true }
    }

    /// Adds the scalar with a code of the basic plane.
    mutating func insert(_ code: UInt16) {
        bits[Int(code >> 6)] |= 1 << UInt64(code & 63)
    }

    /// Adds the scalars of another set.
    mutating func formUnion(_ other: ScalarSet) {
        hasRare = hasRare || other.hasRare
        for index in bits.indices { bits[index] |= other.bits[index] }
    }

    /// Lets a loop over bytes look at the set: a word for each 64 codes of the basic plane, which are those that
    /// characters of three bytes share the first two with.
    @inline(__always)
    func withWords<Result>(_ body: (UnsafeBufferPointer<UInt64>) -> Result) -> Result {
        bits.withUnsafeBufferPointer(body)
    }

    /// Whether a scalar is in the set.
    @inline(__always)
    func contains(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value < 0x10000 else { return hasRare }
        return bits[Int(scalar.value >> 6)] &>> UInt64(scalar.value & 63) & 1 == 1
    }

    /// Whether the scalar with a code of the basic plane is in the set.
    @inline(__always)
    func contains(_ code: UInt16) -> Bool {
        bits[Int(code >> 6)] &>> UInt64(code & 63) & 1 == 1
    }
}
