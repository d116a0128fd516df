import BroadsheetCore

/// A style sheet that a feed names for browsers (`<?xml-stylesheet?>`).
public struct StyleSheet: Hashable, Sendable {
    /// Its address or relative path as a URI reference.
    public let reference: String
    /// `text/css` or `text/xsl`, by its extension.
    public let mediaType: String

    /// The style sheet that a text names; `nil` for one that is blank, of another scheme than `http` and `https`, or no
    /// CSS or XSL file.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)[...]
        if let address = WebAddress(text) {
            reference = address.uri
        } else {
            // A colon in the first part of a relative path would make it a scheme (RFC 3986 §4.2).
            guard !text.isBlank, !bytes.prefix(while: { $0 != UInt8(ascii: "/") }).contains(UInt8(ascii: ":")) else {
                return nil
            }
            reference = PercentEncoding.encodeReference(bytes)
        }
        let path = String(Substring(reference.utf8.prefix { !"?#".utf8.contains($0) })).lowercased()
        if path.hasSuffix(".css") {
            mediaType = "text/css"
        } else if path.hasSuffix(".xsl") || path.hasSuffix(".xslt") {
            mediaType = "text/xsl"
        } else {
            return nil
        }
    }
}
