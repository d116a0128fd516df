/// What is done with an element.
enum ElementKind: Equatable {
    /// Kept as a block that holds others, under this name for the tree.
    case block(String)
    /// Kept as a block that the next one of its kind may end.
    case open(String)
    /// Kept as a sign without content.
    case void(String)
    /// The tags are left out, what is in them stays.
    case inline
    case link
    /// A time, which stands by itself outside of paragraphs.
    case time
    /// Left out with what is in it.
    case skipped
    case script
    case title
    /// A mark of where an article's text is.
    case content

    /// What is done with the elements of a name.
    init(_ name: String) {
        self = Self.kinds[name] ?? (name.utf8.contains(UInt8(ascii: "-")) ? .block("div") : .inline)
    }

    private static let kinds: [String: ElementKind] = {
        var kinds: [String: ElementKind] = [
            "p": .open("p"), "li": .open("li"), "dt": .open("li"), "dd": .open("li"), "option": .open("li"),
            "tr": .open("tr"), "td": .open("td"), "th": .open("td"), "table": .block("table"), "ul": .block("ul"),
            "ol": .block("ul"), "dl": .block("ul"), "select": .block("ul"), "pre": .block("pre"),
            "caption": .open("caption"), "br": .void("br"), "hr": .void("hr"), "img": .void("img"),
            "image": .void("img"), "a": .link, "time": .time, "script": .script, "title": .title,
            "founder-content": .content,
        ]
        for name in [
            "div", "section", "article", "main", "nav", "aside", "header", "footer", "figure", "figcaption", "address",
            "center", "form", "fieldset", "legend", "details", "summary", "hgroup", "blockquote", "dialog", "menu",
            "button", "video", "audio", "canvas", "map",
        ] {
            kinds[name] = .block("div")
        }
        for level in 1...6 { kinds["h\(level)"] = .block("h\(level)") }
        for name in ["style", "iframe", "noscript", "noframes", "svg", "textarea", "template", "xmp"] {
            kinds[name] = .skipped
        }
        return kinds
    }()
}
