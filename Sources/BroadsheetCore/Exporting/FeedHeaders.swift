/// The HTTP headers of a feed, for a host that serves files and takes headers from a file beside them.
///
/// They come from the feed itself: `ETag` is a hash of its bytes, `Last-Modified` its newest change, so a feed that has
/// not changed is answered with 304 however often it was written.
package enum FeedHeaders {
    /// The headers, one a line.
    package static func text(hash: UInt64, newestChange: Timestamp?, mediaType: String) -> String {
        var lines = ["ETag: \"\(StableHash.hexadecimal(hash))\""]
        if let newestChange {
            let date = RFC822Date.text(newestChange.inUTC)
            // HTTP knows GMT alone (RFC 9110 §5.6.7), which some moments of the years 1 and 9999 have none in.
            if date.hasSuffix(" +0000") { lines.append("Last-Modified: \(date.dropLast(5))GMT") }
        }
        lines.append("Content-Type: \(mediaType); charset=utf-8")
        return lines.map { $0 + "\n" }.joined()
    }
}
