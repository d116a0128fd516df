import BroadsheetCore

/// Where a file is in a site: the names of its folders, and its own.
struct SitePath: Hashable, Sendable {
    /// The names as the file system has them.
    let names: [String]

    /// A path of names that are known to be good.
    init(_ names: [String]) {
        self.names = names
    }

    /// The path of a file in a folder of names that come from a newspaper or a template of links.
    ///
    /// - Parameter encoded: The part of an address after the site's own. Where it ends in `/`, the file is `index.html`.
    init(encoded: Substring) {
        var segments = encoded.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true)
            .map { Self.name(String(Substring($0))) }
        if encoded.utf8.last == UInt8(ascii: "/") || segments.isEmpty { segments.append("index.html") }
        names = segments
    }

    /// The path as text, with `/` between the names.
    var text: String { names.joined(separator: "/") }

    /// The path as a part of an address; that of a folder for its `index.html`.
    var address: String {
        let names = names.last == "index.html" ? names.dropLast() + [""] : names[...]
        return names.map(PercentEncoding.encodeSegment).joined(separator: "/")
    }

    /// The reference to this file from another one.
    func reference(from other: SitePath) -> String {
        let shared = zip(names.dropLast(), other.names.dropLast()).prefix { $0 == $1 }.count
        let steps = Array(repeating: "..", count: other.names.count - 1 - shared)
        let reference = (steps + names.dropFirst(shared).map(PercentEncoding.encodeSegment)).joined(separator: "/")
        // A colon in the first name would make it a scheme (RFC 3986 §4.2).
        let first = reference.utf8.prefix { $0 != UInt8(ascii: "/") }
        return first.contains(UInt8(ascii: ":")) ? "./" + reference : reference
    }

    /// The path with a number after the file's name, for a second file that would be the same.
    func numbered(_ number: Int) -> SitePath {
        var names = names
        let name = names.removeLast()
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else {
            return SitePath(names + ["\(name)-\(number)"])
        }
        return SitePath(names + ["\(name[..<dot])-\(number)\(name[dot...])"])
    }

    /// The longest name of a file that every file system takes, in bytes.
    private static let longestName = 200

    /// The name of a file or folder for a part of an address: what it stands for, unless that would lead elsewhere or
    /// be hidden; then the part as it is written.
    static func name(_ encoded: String) -> String {
        let decoded = PercentEncoding.decode(Array(encoded.utf8)[...])
        let isGood =
            !decoded.isEmpty && decoded.utf8.first != UInt8(ascii: ".")
            && !decoded.unicodeScalars.contains { $0 == "/" || $0 == "\\" || VisibleText.isControl($0) }
            && !decoded.unicodeScalars.contains("\u{FFFD}")
        var name = isGood ? decoded : encoded
        if name.utf8.first == UInt8(ascii: ".") || name.isEmpty { name = "_" + name }
        guard name.utf8.count > longestName else { return name }
        let fileExtension = name.utf8.lastIndex(of: UInt8(ascii: ".")).map { name[$0...] } ?? ""
        let hash = StableHash.hexadecimal(StableHash.fnv1a(name))
        return hash + (fileExtension.utf8.count <= 8 ? fileExtension : "")
    }
}
