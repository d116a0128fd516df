import Broadsheet
import BroadsheetTesting
import Testing

@Suite struct ConfigurationTests {
    private func read(_ yaml: String) -> Configuration {
        Pipeline.standard.configuration(fromYAML: Array(yaml.utf8), path: "papers/broadsheet.yaml")
    }

    @Test func everything() throws {
        let configuration = read(
            """
            version: 1
            publication: {title: 今日柯城, link: https://news.example/kecheng, language: zh-CN, description: d}
            edition: {date: 2021-12-13, time-zone: "+08:00", publish-time: 06:00}
            sources:
              - path: seeds/*.txt
              - {path: "archive/{date}/{page}.txt", parser: press-page}
            exporters:
              - rss: {output: public/新 闻.xml, select: {kinds: photo, pages: [01, a2, ２], sections: [x], contributors: [y]}}
              - digest: {output: "-", limit: 3, width: 60}
              - json: {output: /abs/a.json, url: "https://elsewhere.example/a"}
            """)
        #expect(configuration.diagnostics.isEmpty)
        #expect(configuration.isUsable)
        #expect(configuration.folder == "papers")
        #expect(
            configuration.publication
                == Publication(
                    title: "今日柯城", link: "https://news.example/kecheng", language: "zh-CN", description: "d"))
        #expect(configuration.date == CalendarDate(year: 2021, month: 12, day: 13))
        #expect(configuration.offset.minutes == 480)
        #expect(configuration.publishTime == TimeOfDay(hour: 6, minute: 0))
        #expect(configuration.sources.map(\.pattern.text) == ["seeds/*.txt", "archive/{date}/{page}.txt"])
        #expect(configuration.sources.allSatisfy { $0.parser != nil })
        #expect(configuration.outputs.map(\.format) == ["rss", "digest", "json"])
        #expect(configuration.outputs.map(\.destination.name) == ["public/新 闻.xml", "-", "/abs/a.json"])
        #expect(
            configuration.outputs.map(\.url) == [
                "https://news.example/kecheng/%E6%96%B0%20%E9%97%BB.xml", nil, "https://elsewhere.example/a",
            ])
        #expect(configuration.outputs.map(\.limits.articles) == [nil, 3, nil])
        #expect(
            configuration.outputs[0].selection
                == ArticleSelection(kinds: [.photo], pages: ["1", "A2", "2"], sections: ["x"], contributors: ["y"]))
        #expect(configuration.outputs.allSatisfy { $0.export != nil })
        #expect(configuration.outputs[2].location?.description == "papers/broadsheet.yaml:10:20")
    }

    @Test func aMistakeTakesOnlyWhatItConcerns() {
        let outputs = read(
            "version: 1\nexporters: [{rss: {output: a, limt: 1}}, {json: {output: b}}, {xml: {output: c}}]")
        #expect(outputs.isUsable)
        #expect(outputs.outputs.map { $0.export == nil } == [true, false, true])
        #expect(outputs.outputs.map(\.destination.name) == ["a", "b", "c"])
        let sources = read("version: 1\nsources: [{path: a, parser: x}, {path: b}]")
        #expect(sources.isUsable)
        #expect(sources.sources.map { $0.parser == nil } == [true, false])
        #expect(!read("version: 1\npublication: {link: x}").isUsable)
        #expect(!read("version: 3\n").isUsable)
        #expect(!read("version: 1\nversion: 1\n").isUsable)
    }

    @Test(
        "addresses",
        arguments: [
            ("https://news.example/", true), ("HTTP://news.example", true), ("https://新闻.example/柯城?a=b#c", true),
            ("https://news.example:8080/x", true), ("https://[::1]:80/", true), ("https://a@news.example/", true),
            ("news.example", false), ("/feed.xml", false), ("ftp://news.example/", false), ("https://", false),
            ("https:///x", false), ("https://a b/", false), ("https://a/\u{0}", false), ("https://a/\u{200B}b", true),
            ("https://x:99999/", false), ("https://x:a/", false), ("https://:80/", false), ("https://[::1", false),
            ("https://a/<b>", false), ("http:/a", false), ("", false), ("https://a/\u{3000}", false),
            ("https://x:/", true),
        ])
    func addresses(text: String, isGood: Bool) {
        let node = ConfigurationNode(
            .mapping([
                entry("version", "1"),
                ConfigurationNode.Entry(
                    key: "publication", keyLocation: place,
                    value: ConfigurationNode(.mapping([entry("link", text)]), at: place)),
            ]), at: place)
        #expect(Pipeline.standard.configuration(from: node).diagnostics.isEmpty == isGood)
    }

    @Test(
        "language tags",
        arguments: [
            ("zh", true), ("zh-CN", true), ("zh-Hans-CN", true), ("en-GB-oed", true), ("x-private", true),
            ("i-klingon", true), ("zh-CN-CN", false), ("zh-1", false),
            ("de-CH-1996", true), ("zh-u-nu-hanidec", true), ("zh_CN", true), ("", false), ("中文", false),
            ("zh-", false),
            ("-zh", false), ("a-b", false), ("zh-toolongsub", false), ("12", false), ("x", false), ("zh-x", false),
            ("zh CN", false),
        ])
    func languageTags(text: String, isGood: Bool) {
        let node = ConfigurationNode(
            .mapping([
                entry("version", "1"),
                ConfigurationNode.Entry(
                    key: "publication", keyLocation: place,
                    value: ConfigurationNode(.mapping([entry("language", text)]), at: place)),
            ]), at: place)
        #expect(Pipeline.standard.configuration(from: node).diagnostics.isEmpty == isGood)
    }

    private let place = FileLocation(path: "x")

    private func entry(_ key: String, _ value: String) -> ConfigurationNode.Entry {
        ConfigurationNode.Entry(
            key: key, keyLocation: place, value: ConfigurationNode(.scalar(value, isPlain: false), at: place))
    }

    @Test func joiningLinks() {
        let joined = ["https://a.example", "https://a.example/b/", "https://a.example/b?x=1#y"].map { link in
            read("version: 1\npublication: {link: \"\(link)\"}\nexporters: [{json: {output: x/a%b.json}}]").outputs[0]
                .url
        }
        #expect(
            joined == [
                "https://a.example/a%25b.json", "https://a.example/b/a%25b.json", "https://a.example/b/a%25b.json",
            ])
    }

    /// Damages a valid configuration in thousands of ways: a mistake is reported, or a configuration comes out.
    @Test func damagedConfigurations() throws {
        let whole = Array(
            """
            version: 1
            publication: {title: 今日柯城, link: https://news.example/kecheng, language: zh-CN}
            edition: {date: 2021-12-13, time-zone: "+08:00", publish-time: 06:00}
            sources:
              - {path: "archive/**/{date}/{page}*.tx?", parser: press-page}
            exporters:
              - rss: {output: public/a.xml, select: {kinds: [photo], pages: [1]}, limit: 99999999999999999999}
              - digest: {output: "-", width: 60}
            """.utf8)
        let alphabet = Array("{}[]:-,*?/'\"\n 0129~&!.柯".utf8)
        // The page parser brings its weights along each time that one is made.
        var pipeline = Pipeline(parsers: ParserRegistry())
        try pipeline.parsers.register(LineParser.self)
        var random = SeededGenerator(seed: 7)
        for _ in 0..<2000 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let at = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0...2, using: &random) {
                case 0: bytes[at] = alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
                case 1: bytes.insert(alphabet[Int.random(in: 0..<alphabet.count, using: &random)], at: at)
                default: bytes.removeSubrange(at..<min(at + 9, bytes.count - 1))
                }
            }
            let configuration = pipeline.configuration(fromYAML: bytes, path: "b.yaml")
            #expect(configuration.diagnostics.allSatisfy { $0.location?.line != nil })
            #expect(configuration.isUsable || configuration.diagnostics.contains { $0.severity == .error })
            for source in configuration.sources { #expect(source.pattern.text.utf8.count > 0) }
        }
    }
}
