import Foundation

/// Something that is served at one path, ready to be sent: it is compressed here once, not for every reader.
public struct Document: Sendable, Hashable {
    /// The value of `Content-Type`.
    public let contentType: String
    /// The bytes as they are.
    public let plain: Representation
    /// The bytes compressed; `nil` where that does not make them fewer.
    public let gzipped: Representation?
    /// When the bytes changed last, in whole seconds.
    ///
    /// An edition's own time would not do: a page that comes in later is of the same edition.
    public let lastModified: Date

    /// A document of bytes.
    ///
    /// - Parameters:
    ///   - previous: What was served at the same path before; where the bytes are the same, so is the document.
    ///   - changed: When the bytes changed, if they did.
    init(_ bytes: [UInt8], contentType: String, after previous: Document?, changed: Date) {
        if let previous, previous.plain.bytes == bytes, previous.contentType == contentType {
            self = previous
            return
        }
        self.contentType = contentType
        plain = Representation(bytes)
        gzipped = Gzip.compress(bytes).flatMap { $0.count < bytes.count ? Representation($0) : nil }
        lastModified = Date(timeIntervalSince1970: changed.timeIntervalSince1970.rounded(.down))
    }
}
