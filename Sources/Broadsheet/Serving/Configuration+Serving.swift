extension Configuration.Destination {
    /// The path at which an output is served: that of the file which a run writes, seen from the configuration's folder;
    /// `/feed.xml` of `feed.xml`, and `/site/` of a folder.
    ///
    /// `nil` where it is not a file, or one that lies elsewhere: a path that leads out of the folder is not one to be served at.
    public var servedPath: String? {
        guard case .file(let path) = self, path.utf8.first != UInt8(ascii: "/") else { return nil }
        let names = path.split(separator: "/").filter { $0 != "." }
        guard !names.contains("..") else { return nil }
        return "/" + names.joined(separator: "/") + (isFolder && !names.isEmpty ? "/" : "")
    }
}

extension FormatDescriptor {
    /// The value of `Content-Type` for an output: the media type, and the charset of texts and XML (RFC 7303
    /// §3.2). JSON has no such parameter (RFC 8259 §11).
    public var contentType: String { Self.contentType(ofMediaType: mediaType) }

    /// The value of `Content-Type` for a media type.
    package static func contentType(ofMediaType mediaType: String) -> String {
        let hasCharset = mediaType.hasPrefix("text/") || mediaType.hasSuffix("+xml") || mediaType.hasSuffix("/xml")
        return hasCharset ? "\(mediaType); charset=utf-8" : mediaType
    }
}
