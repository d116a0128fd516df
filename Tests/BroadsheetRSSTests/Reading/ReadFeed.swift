import Foundation

/// A feed as a reader sees it, whatever its format.
struct ReadFeed {
    var title: String
    var description: String?
    var items: [Item]

    /// An item as a reader sees it.
    struct Item {
        var id: String
        var link: String?
        var title: String?
        /// The summary as plain text.
        var summary: String?
        /// The full text as HTML.
        var html: String?
        /// A full text that is not HTML.
        var text: String?
        var makers: [String]
        var helpers: [String]
        /// The categories, with what names their kind where the format has a place for that.
        var categories: [Category]
        var published: String?
    }

    struct Category: Hashable {
        var kind: String?
        var value: String
    }
}

/// The text that HTML without elements stands for, of the escapes that the exporters may write.
func textOfHTML(_ html: String) -> String {
    var text = html
    for (escape, meaning) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#13;", "\r"), ("&amp;", "&")] {
        text = text.replacingOccurrences(of: escape, with: meaning, options: .literal)
    }
    return text
}
