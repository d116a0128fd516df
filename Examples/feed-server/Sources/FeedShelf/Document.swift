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
    init(_ bytes: [UInt8], mediaType: String, after previous: Document?, changed: Date) {
        let contentType = Self.contentType(mediaType)
        if let previous, previous.plain.bytes == bytes, previous.contentType == contentType {
            self = previous
            return
        }
        self.contentType = contentType
        plain = Representation(bytes)
        gzipped = Gzip.compress(bytes).flatMap { $0.count < bytes.count ? Representation($0) : nil }
        lastModified = Date(timeIntervalSince1970: changed.timeIntervalSince1970.rounded(.down))
    }

    /// Texts and XML say their charset (RFC 7303 §3.2); JSON has no such parameter (RFC 8259 §11).
    private static func contentType(_ mediaType: String) -> String {
        let hasCharset = mediaType.hasPrefix("text/") || mediaType.hasSuffix("+xml") || mediaType.hasSuffix("/xml")
        return hasCharset ? "\(mediaType); charset=utf-8" : mediaType
    }
}
