/// Hashes that are the same in every run and on every machine, unlike those of `Hasher`.
package enum StableHash {
    /// The 64-bit FNV-1a hash of nothing.
    package static let empty: UInt64 = 0xcbf2_9ce4_8422_2325

    /// The 64-bit FNV-1a hash of a text's UTF-8 bytes.
    package static func fnv1a(_ text: String) -> UInt64 {
        var hash = empty
        for byte in text.utf8 { add(byte, to: &hash) }
        return hash
    }

    /// The 64-bit FNV-1a hash of bytes that follow others of which the hash is known.
    package static func fnv1a(_ bytes: ArraySlice<UInt8>, behind start: UInt64) -> UInt64 {
        var hash = start
        bytes.withUnsafeBufferPointer { for byte in $0 { add(byte, to: &hash) } }
        return hash
    }

    private static func add(_ byte: UInt8, to hash: inout UInt64) {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }

    /// A hash as 16 hexadecimal digits.
    package static func hexadecimal(_ hash: UInt64) -> String {
        String(unsafeUninitializedCapacity: 16) { digits in
            for place in 0..<16 {
                let digit = UInt8(truncatingIfNeeded: hash >> UInt64(60 - 4 * place)) & 0xF
                digits[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
            }
            return 16
        }
    }
}
