import FeedShelf
import Foundation
import Hummingbird

/// The facts that a client knows about the bytes that it got before (RFC 9110 §13).
struct Validators {
    private let entityTags: [String]
    private let modifiedSince: String?

    init(_ headers: HTTPFields) {
        entityTags = headers[values: .ifNoneMatch]
        modifiedSince = headers[.ifModifiedSince]
    }

    /// Whether the client has these bytes already, so that 304 says enough.
    ///
    /// `If-Modified-Since` counts only where there is no `If-None-Match`, which is more exact. A date that cannot be
    /// read is treated as none.
    func match(_ representation: Representation, lastModified: Date) -> Bool {
        if !entityTags.isEmpty { return Self.names(representation.entityTag, in: entityTags.joined(separator: ",")) }
        guard let modifiedSince, let date = HTTPDate.moment(modifiedSince) else { return false }
        return lastModified <= date
    }

    /// Whether a list of entity tags holds one, compared weakly: caches in between make `W/"x"` of `"x"`.
    ///
    /// - Parameters:
    ///   - entityTag: The tag with its quotation marks.
    ///   - list: `*`, or tags between commas; a comma may also be within a tag.
    private static func names(_ entityTag: String, in list: String) -> Bool {
        var rest = list[...]
        while true {
            rest = rest.drop { $0.isWhitespace || $0 == "," }
            if rest.first == "*" { return true }
            if rest.hasPrefix("W/") { rest = rest.dropFirst(2) }
            guard rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") else { return false }
            if rest[...end] == entityTag { return true }
            rest = rest[rest.index(after: end)...]
        }
    }
}
