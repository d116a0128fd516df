/// Addresses on the web, as far as a configuration needs them: absolute, `http` or `https`. Characters beyond ASCII
/// are let through; exporters encode them as their format asks.
enum WebAddress {
    /// What an address looks like, in the words of a diagnostic.
    static let form = "an address such as https://news.example/kecheng/"

    /// The text, where it is an address; otherwise `nil`.
    static func checked(_ text: String) -> String? {
        guard let rest = afterScheme(text), !rest.unicodeScalars.contains(where: isForbidden) else { return nil }
        let authority = rest.utf8.prefix { !"/?#".utf8.contains($0) }
        let hostAndPort =
            authority.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false).last ?? authority
        if hostAndPort.first == UInt8(ascii: "[") {
            guard let end = hostAndPort.firstIndex(of: UInt8(ascii: "]")) else { return nil }
            return hasPortOrNothing(hostAndPort[hostAndPort.index(after: end)...]) ? text : nil
        }
        let host = hostAndPort.prefix { $0 != UInt8(ascii: ":") }
        return !host.isEmpty && hasPortOrNothing(hostAndPort[host.endIndex...]) ? text : nil
    }

    /// The address of a file in the folder that an address names: query and fragment go, a `/` comes between.
    static func join(_ address: String, _ file: String) -> String {
        let folder = String(Substring(address.utf8.prefix { !"?#".utf8.contains($0) }))
        return (folder.utf8.last == UInt8(ascii: "/") ? folder : folder + "/") + PercentEncoding.encodeSegment(file)
    }

    private static func afterScheme(_ text: String) -> Substring? {
        for scheme in ["https://", "http://"] {
            let start = text.utf8.prefix(scheme.utf8.count)
            let lowercased = start.map { (65...90).contains($0) ? $0 + 32 : $0 }
            if lowercased.elementsEqual(scheme.utf8) { return Substring(text.utf8.dropFirst(scheme.utf8.count)) }
        }
        return nil
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
            || "<>\"{}|\\^`".unicodeScalars.contains(scalar)
    }

    private static func hasPortOrNothing(_ rest: Substring.UTF8View) -> Bool {
        guard let first = rest.first else { return true }
        let digits = rest.dropFirst()
        return first == UInt8(ascii: ":") && digits.count <= 5 && digits.allSatisfy { (48...57).contains($0) }
            && (UInt16(String(Substring(digits))) != nil || digits.isEmpty)
    }
}
