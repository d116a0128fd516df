/// An absolute address on the web: `http` or `https`, and a URI (RFC 3986) in ASCII.
///
/// What people write in a configuration is an IRI as a rule (RFC 3987): 新闻.example/柯城. Its host becomes Punycode,
/// what else is not allowed in a URI becomes percent-encoded UTF-8. What is percent-encoded already stays so.
public struct WebAddress: Hashable, Sendable {
    /// The pattern (ECMA-262) of every text that stands for an address; whether its host is right, it does not say.
    package static let writtenPattern = "^\\s*[Hh][Tt][Tt][Pp][Ss]?://[^/?#\\s]"

    /// The address in ASCII, never empty.
    public let uri: String
    /// The host without port; `nil` for an IPv6 address, which no tag: URI may name.
    package let host: HostName?

    /// The address that a text stands for; `nil` where it is relative, of another scheme, or has no valid host.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)[...].trimmingSpaces()
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
        let rest = bytes[(colon + 1)...]
        guard scheme == "http" || scheme == "https", rest.starts(with: "//".utf8) else { return nil }
        let authorityAndPath = rest.dropFirst(2)
        let pathStart = authorityAndPath.firstIndex { "/?#".utf8.contains($0) } ?? authorityAndPath.endIndex
        guard let authority = Authority(authorityAndPath[..<pathStart]) else { return nil }
        host = authority.host
        uri = scheme + "://" + authority.text + PercentEncoding.encodeReference(authorityAndPath[pathStart...])
    }

    /// The address with `/` where it has no path, as validators of feeds want it for an id (RFC 3986 §6.2.3).
    package var canonicalURI: String {
        let start = uri.utf8.firstIndex(of: UInt8(ascii: "/")).map { uri.utf8.index($0, offsetBy: 2) } ?? uri.endIndex
        guard let end = uri.utf8[start...].firstIndex(where: { "/?#".utf8.contains($0) }) else { return uri + "/" }
        return uri.utf8[end] == UInt8(ascii: "/") ? uri : "\(uri[..<end])/\(uri[end...])"
    }

    /// The part between `//` and the path: user, host and port (RFC 3986 §3.2).
    private struct Authority {
        let text: String
        let host: HostName?

        init?(_ bytes: ArraySlice<UInt8>) {
            let at = bytes.lastIndex(of: UInt8(ascii: "@"))
            let user = at.map { PercentEncoding.encodeUserInformation(bytes[..<$0]) + "@" } ?? ""
            var name = at.map { bytes[($0 + 1)...] } ?? bytes
            var port = ""
            // A colon inside the brackets of an IPv6 address begins no port.
            if let colon = name.lastIndex(of: UInt8(ascii: ":")), name.last != UInt8(ascii: "]") {
                let digits = name[(colon + 1)...]
                guard digits.count <= 5, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
                let number = String(decoding: digits, as: UTF8.self)
                guard digits.isEmpty || UInt16(number) != nil else { return nil }
                port = digits.isEmpty ? "" : ":" + number
                name = name[..<colon]
            }
            if Self.isBracketedAddress(name) {
                host = nil
                text = user + String(decoding: name, as: UTF8.self) + port
            } else {
                guard let host = HostName(String(decoding: name, as: UTF8.self)) else { return nil }
                self.host = host
                text = user + host.ascii + port
            }
        }

        /// Whether the bytes look like an IPv6 address in brackets (RFC 3986 §3.2.2), enough to keep the URI sound.
        private static func isBracketedAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
            guard bytes.count > 3, bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]") else {
                return false
            }
            return bytes.dropFirst().dropLast().allSatisfy { "0123456789abcdefABCDEF:.".utf8.contains($0) }
        }
    }
}

extension ArraySlice<UInt8> {
    /// The bytes without the ASCII spaces and line ends around them.
    fileprivate func trimmingSpaces() -> ArraySlice<UInt8> {
        let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
        guard let first = firstIndex(where: { !isSpace($0) }), let last = lastIndex(where: { !isSpace($0) }) else {
            return self[endIndex...]
        }
        return self[first...last]
    }
}
