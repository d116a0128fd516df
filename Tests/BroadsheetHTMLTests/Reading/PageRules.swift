/// The rules that every page keeps, whatever is in the newspaper: only the elements and attributes that the exporter knows, no
/// script that runs, and nothing loaded from elsewhere.
enum PageRules {
    private static let elements: Set<String> = [
        "html", "head", "meta", "title", "link", "style", "script", "body", "a", "header", "div", "p", "nav", "ul",
        "li",
        "main", "section", "article", "hgroup", "h1", "h2", "h3", "span", "time", "figure", "figcaption", "dl", "dt",
        "dd",
        "footer",
    ]
    private static let attributes: Set<String> = [
        "lang", "charset", "http-equiv", "content", "name", "property", "rel", "type", "title", "href", "class", "id",
        "aria-label", "role", "datetime",
    ]

    static func check(_ tree: HTMLTree) throws {
        var ids: Set<String> = []
        for element in tree.elements {
            guard elements.contains(element.name) else { throw HTMLTree.Fault("<\(element.name)>") }
            for (key, value) in element.attributes {
                guard attributes.contains(key) else { throw HTMLTree.Fault("\(key) of <\(element.name)>") }
                if key == "href" { try check(reference: value, of: element) }
            }
            if element.name == "script", element.attributes["type"] != "application/ld+json" {
                throw HTMLTree.Fault("a script")
            }
            if let id = element.attributes["id"] {
                let isName = !id.unicodeScalars.contains { $0.properties.isWhitespace }
                guard isName, ids.insert(id).inserted else { throw HTMLTree.Fault("the id '\(id)'") }
            }
        }
        for name in ["title", "body", "main", "h1"] where tree.all(name).count != 1 {
            throw HTMLTree.Fault("\(tree.all(name).count) <\(name)>")
        }
        let policy = tree.all("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" }
        guard policy?.attributes["content"]?.hasPrefix("default-src 'none'; ") == true else {
            throw HTMLTree.Fault("no content security policy")
        }
    }

    /// A reference inside the site, or an address that the configuration names.
    private static func check(reference: String, of element: HTMLTree.Element) throws {
        guard !reference.utf8.contains(where: { $0 <= 0x20 || $0 >= 0x7F }) else {
            throw HTMLTree.Fault("a raw character in '\(reference)'")
        }
        let scheme = reference.prefix { !"/?#".contains($0) }
        guard scheme.contains(":") else { return }
        let isAddress = reference.hasPrefix("https://") || reference.hasPrefix("http://")
        let loadsNothing = ["canonical", "alternate"].contains(element.attributes["rel"])
        guard isAddress && loadsNothing || reference == "data:," else {
            throw HTMLTree.Fault("the reference '\(reference)' of <\(element.name)>")
        }
    }
}
