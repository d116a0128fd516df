/// A set of scalars of the basic plane, asked with one look at a table of bits.
struct ScalarSet: Sendable {
    private var bits = [UInt64](repeating: 0, count: 1024)

    /// The scalars of a text; those beyond U+FFFF are left out.
    init(_ scalars: String) {
        for scalar in scalars.unicodeScalars { insert(scalar) }
    }

    /// Adds a scalar, unless it is beyond U+FFFF.
    mutating func insert(_ scalar: Unicode.Scalar) {
        if let code = UInt16(exactly: scalar.value) { insert(code) }
    }

    /// Adds the scalar with a code of the basic plane.
    mutating func insert(_ code: UInt16) {
        bits[Int(code >> 6)] |= 1 << UInt64(code & 63)
    }

    /// Adds the scalars of another set.
    mutating func formUnion(_ other: ScalarSet) {
        for index in bits.indices { bits[index] |= other.bits[index] }
    }

    /// Whether a scalar is in the set.
    @inline(__always)
    func contains(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x10000 && bits[Int(scalar.value >> 6)] & (1 << UInt64(scalar.value & 63)) != 0
    }

    /// Whether the scalar with a code of the basic plane is in the set.
    @inline(__always)
    func contains(_ code: UInt16) -> Bool {
        bits[Int(code >> 6)] & (1 << UInt64(code & 63)) != 0
    }
}
