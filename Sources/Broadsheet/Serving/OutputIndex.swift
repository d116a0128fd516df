/// A page that lists what is served, in which browsers and readers find the feeds.
public struct OutputIndex: Sendable, Hashable {
    /// Title, link, language and description of the newspaper.
    public var publication: Publication
    /// The documents that are served, in order.
    public var entries: [Entry]

    /// A page from its parts.
    public init(publication: Publication, entries: [Entry] = []) {
        self.publication = publication
        self.entries = entries
    }

    /// An output with its path, its format and its address.
    public struct Entry: Sendable, Hashable {
        /// The path at which it is served, without percent-encoding.
        public var path: String
        /// The name of its format.
        public var format: String
        /// Its media type, such as `application/rss+xml`.
        public var mediaType: String
        /// One line: what it is for.
        public var summary: String

        /// An output from its parts.
        public init(path: String, format: String, mediaType: String, summary: String) {
            (self.path, self.format, self.mediaType, self.summary) = (path, format, mediaType, summary)
        }

        /// Whether feed readers subscribe to it.
        var isFeed: Bool {
            ["application/rss+xml", "application/atom+xml", "application/feed+json"].contains(mediaType)
        }

        /// The path from the page, in the form of a URI.
        var address: String {
            "."
                + path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
                .map(PercentEncoding.encodeSegment).joined(separator: "/")
        }
    }

    /// The page as an HTML document in UTF-8.
    public var html: String {
        let title = Self.escaped(publication.title ?? "Feeds")
        let links = entries.filter(\.isFeed).map {
            "<link rel=\"alternate\" type=\"\(Self.escaped($0.mediaType))\" title=\"\(title) "
                + "(\(Self.escaped($0.format)))\" href=\"\(Self.escaped($0.address))\">\n"
        }
        let items = entries.map {
            "<li><a href=\"\(Self.escaped($0.address))\">\(Self.escaped(String($0.path.dropFirst())))</a>: "
                + "\(Self.escaped($0.summary))</li>\n"
        }
        let language = publication.language.map { " lang=\"\(Self.escaped($0))\"" } ?? ""
        return """
            <!DOCTYPE html>
            <html\(language)>
            <head>
            <meta charset="utf-8">
            <title>\(title)</title>
            \(links.joined())</head>
            <body>
            <h1>\(title)</h1>
            <ul lang="en">
            \(items.joined())</ul>
            </body>
            </html>

            """
    }

    /// A text for HTML, by scalars: `<` with a combining mark after it is one `Character`, and is found by no search for
    /// `<`.
    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { escaped, scalar in
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case "\"": escaped += "&quot;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
    }
}
