import BroadsheetCore
import BroadsheetRSS
import Testing

/// Mistakes in options that only feeds know.
@Suite struct FeedOptionTests {
    private static func read(_ options: [(String, String)]) -> (RSSOptions, [Diagnostic]) {
        let entries = options.enumerated().map { line, option in
            let place = FileLocation(path: "b.yaml", line: line + 1, column: 20)
            return ConfigurationNode.Entry(
                key: option.0, keyLocation: FileLocation(path: "b.yaml", line: line + 1, column: 1),
                value: ConfigurationNode(.scalar(option.1, isPlain: true), at: place))
        }
        var reader = OptionReader(
            ConfigurationNode(.mapping(entries), at: FileLocation(path: "b.yaml", line: 1, column: 1)))
        let options = RSSOptions(reading: &reader)
        reader.finish()
        return (options, reader.diagnostics)
    }

    @Test(arguments: [
        ("item-link", "https://a b.example/{id}"), ("item-link", "https://a.example/{ID}"), ("hub", "hub.example"),
        ("hub", "https://-hub.example/"), ("image", "https://a.example/a.svg"), ("image", "a.png"),
        ("stylesheet", "feed.txt"), ("stylesheet", "javascript:x.css"), ("tag-authority", "a b"), ("ids", "link"),
        ("ids", "permalink"), ("content", "text"), ("title", "sub"),
        ("writers", "both"),
    ])
    func saysWhatIsWrongAtItsPlace(key: String, value: String) {
        let diagnostics = Self.read([("copyright", "©"), (key, value)]).1
        #expect(diagnostics.count == 1 && diagnostics.first?.severity == .error)
        #expect(diagnostics.first?.location == FileLocation(path: "b.yaml", line: 2, column: 20))
        #expect(
            diagnostics.first?.message.contains("write") == true || diagnostics.first?.message.contains("one") == true
                || diagnostics.first?.message.contains("did you mean") == true)
    }

    @Test func readsEveryOption() {
        let (options, diagnostics) = Self.read([
            ("content", "full"), ("summary-sentences", "3"), ("title", "main"), ("categories", "people"),
            ("item-link", "https://a.example/{id}"), ("ids", "link"), ("tag-authority", "a.example,2020"),
            ("image", "https://a.example/A.JPEG?x"), ("copyright", "©"), ("hub", "https://hub.example"),
            ("ttl-minutes", "5"), ("writers", "each"), ("stylesheet", "/a/feed.xslt"),
        ])
        #expect(diagnostics == [])
        #expect(options.content == .full && options.summarySentences == 3 && options.title == .main)
        #expect(options.categories == [.people] && options.itemLink?.text == "https://a.example/{id}")
        #expect(options.ids == .link && options.tagAuthority?.date == "2020" && options.copyright == "©")
        #expect(options.image?.uri == "https://a.example/A.JPEG?x" && options.hub?.uri == "https://hub.example")
        #expect(options.writers == .each && options.ttlMinutes == 5 && options.styleSheet?.mediaType == "text/xsl")
    }

    /// A template with a mistake is reported once, and not that there is none.
    @Test func tellsAMistakeOnce() {
        let diagnostics = Self.read([("item-link", "x"), ("ids", "link")]).1
        #expect(diagnostics.map(\.location?.line) == [1])
    }
}
