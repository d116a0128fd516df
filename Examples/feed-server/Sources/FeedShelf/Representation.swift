/// The bytes of a document in one content coding, and the name of exactly these bytes.
public struct Representation: Sendable, Hashable {
    /// The bytes as they are sent.
    public let bytes: [UInt8]
    /// The strong entity tag with its quotation marks (RFC 9110 §8.8.3).
    ///
    /// It is made of the bytes alone, so a restart does not make every reader fetch the feed again.
    public let entityTag: String

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        // 64-bit FNV-1a.
        let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
        entityTag = "\"\(String(hash, radix: 16))-\(String(bytes.count, radix: 16))\""
    }
}
