import Broadsheet
import Foundation

/// The page at `/`: a list of what is served, in which browsers and readers find the feeds.
struct IndexPage {
    /// The newspaper.
    var publication: Publication
    /// What is served.
    var entries: [Entry]

    /// One output.
    struct Entry {
        var path: String
        var descriptor: FormatDescriptor

        /// Whether feed readers subscribe to it.
        var isFeed: Bool {
            ["application/rss+xml", "application/atom+xml", "application/feed+json"].contains(descriptor.mediaType)
        }

        var address: String {
            let name = path.dropFirst()
            return "./" + (name.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? String(name))
        }
    }

    /// The page.
    var html: String {
        let title = Self.escaped(publication.title ?? "Feeds")
        let links = entries.filter(\.isFeed).map {
            "<link rel=\"alternate\" type=\"\($0.descriptor.mediaType)\" title=\"\(title) (\($0.descriptor.name))\" "
                + "href=\"\(Self.escaped($0.address))\">\n"
        }
        let items = entries.map {
            "<li><a href=\"\(Self.escaped($0.address))\">\(Self.escaped(String($0.path.dropFirst())))</a>: "
                + "\(Self.escaped($0.descriptor.summary))</li>\n"
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

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }
}
