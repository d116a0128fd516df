import Broadsheet

/// The head of a request (RFC 9112), as far as a server of files looks at it.
struct RequestHead: Hashable {
    /// Whether the answer has no body: `HEAD` instead of `GET`.
    var wantsHeadOnly: Bool
    /// The names of the path without percent-encoding; the last one is empty where the path ends in `/`.
    var names: [String]
    /// The value of the field `Host`; `nil` where there is none, which HTTP/1.0 allows.
    var host: String?

    /// The longest head that is read, in bytes.
    static let maximumLength = 8192

    /// The path that the names make.
    var path: String { "/" + names.joined(separator: "/") }

    /// Reads a head.
    ///
    /// - Parameter bytes: The lines up to the empty one, without that.
    /// - Throws: The status to answer with.
    init(_ bytes: ArraySlice<UInt8>) throws(ServerStatus) {
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
        guard !lines.isEmpty else { throw .badRequest }
        let words = lines.removeFirst().split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard words.count == 3, Self.isToken(words[0]) else { throw .badRequest }
        guard words[2].elementsEqual("HTTP/1.1".utf8) || words[2].elementsEqual("HTTP/1.0".utf8) else {
            throw words[2].starts(with: "HTTP/".utf8) ? .versionNotSupported : .badRequest
        }
        host = try Self.host(in: lines)
        if host == nil, words[2].last == UInt8(ascii: "1") { throw .badRequest }
        if words[0].elementsEqual("GET".utf8) {
            wantsHeadOnly = false
        } else if words[0].elementsEqual("HEAD".utf8) {
            wantsHeadOnly = true
        } else {
            throw .methodNotAllowed
        }
        names = try Self.names(ofTarget: words[1])
    }

    /// The value of the one field `Host`.
    private static func host(in lines: [ArraySlice<UInt8>]) throws(ServerStatus) -> String? {
        var found: String?
        for line in lines {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), isToken(line[..<colon]),
                line.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 })
            else { throw .badRequest }
            let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
            guard name == "host" else { continue }
            guard found == nil else { throw .badRequest }
            let value = line[line.index(after: colon)...].split { $0 == 0x20 || $0 == 0x09 }
            guard value.count == 1 else { throw .badRequest }
            found = String(decoding: value[0], as: UTF8.self)
        }
        return found
    }

    /// The names in a target of the form `/path?query`; no other has a meaning here.
    private static func names(ofTarget target: ArraySlice<UInt8>) throws(ServerStatus) -> [String] {
        guard target.first == UInt8(ascii: "/"), target.allSatisfy({ (0x21..<0x7F).contains($0) }) else {
            throw .badRequest
        }
        let path = target.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }.dropFirst()
        var names: [String] = []
        for part in path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            names.append(try name(part))
        }
        return names
    }

    private static func name(_ part: ArraySlice<UInt8>) throws(ServerStatus) -> String {
        var bytes: [UInt8] = []
        var rest = part
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            let digits = rest.prefix(2)
            guard digits.count == 2, digits.allSatisfy(PercentEncoding.isHexDigit),
                let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            else { throw .badRequest }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        guard let name = String(validating: bytes, as: UTF8.self),
            !name.unicodeScalars.contains(where: VisibleText.isControl)
        else { throw .badRequest }
        // A name that would be more than one, or another folder, stands for no file.
        guard !bytes.contains(UInt8(ascii: "/")), name != ".", name != ".." else { throw .notFound }
        return name
    }

    /// Whether bytes are a name of a method or a field (RFC 9110 §5.6.2).
    private static func isToken(_ bytes: ArraySlice<UInt8>) -> Bool {
        !bytes.isEmpty
            && bytes.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "a")...UInt8(ascii: "z"):
                    true
                default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
                }
            }
    }
}

/// What a server answers that has no document for a request.
enum ServerStatus: Int, Error, Hashable {
    case movedPermanently = 301
    case badRequest = 400
    case notFound = 404
    case methodNotAllowed = 405
    case requestTimeout = 408
    case misdirectedRequest = 421
    case headTooLarge = 431
    case versionNotSupported = 505

    /// The words after the number.
    var reason: String {
        switch self {
        case .movedPermanently: "Moved Permanently"
        case .badRequest: "Bad Request"
        case .notFound: "Not Found"
        case .methodNotAllowed: "Method Not Allowed"
        case .requestTimeout: "Request Timeout"
        case .misdirectedRequest: "Misdirected Request"
        case .headTooLarge: "Request Header Fields Too Large"
        case .versionNotSupported: "HTTP Version Not Supported"
        }
    }
}
