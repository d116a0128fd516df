import Foundation
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@testable import Broadsheet

/// Many feeds from one output, the list of them, and their headers.
@Suite struct SplittingTests {
    private static func article(
        _ id: String, section: String? = nil, page: String = "1", kind: Article.Kind = .report, writers: [String] = [],
        people: [String] = []
    ) -> Article {
        Article(
            id: id, kind: kind, headline: Headline(decks: [Deck(role: .main, text: id)]),
            contributors: writers.map { Contributor(name: $0, role: .reporter) }, section: section,
            body: [Block(text: "文。")], people: people.map { Person(name: $0) },
            ranges: [SourceRange(file: "f", page: page, bytes: 0..<1, lines: 1...1)])
    }

    private static let edition = Edition(
        info: Edition.Info(
            publication: Publication(title: "报", link: "https://news.example/"), date: CalendarDate("2021-12-13"),
            publishTime: TimeOfDay("06:00") ?? .midnight, offset: UTCOffset("+08:00") ?? .utc),
        articles: [
            article("甲", section: "要闻", writers: ["王思"], people: ["江远帆"]),
            article("乙", section: "要闻", page: "A02", writers: ["王思", "李栋"]),
            article("丙", section: "../教育 & 科技", page: "2", kind: .photo), article("丁", section: " "), article("戊"),
        ])

    /// Writes the outputs of a configuration in a folder, and gives the files with the titles in each.
    private static func write(_ exporters: String, more: String = "") throws -> (TemporaryFolder, RunReport) {
        let folder = try TemporaryFolder()
        try folder.makeFolder("out")
        try folder.write(
            "version: 1\npublication: {title: 报, link: https://news.example/}\n\(more)exporters: [\(exporters)]\n",
            to: "b.yaml")
        let pipeline = Pipeline.standard
        return (folder, pipeline.write([edition], outputsOf: pipeline.load(folder.path("b.yaml"))))
    }

    /// The hash of a section's name that had to be changed.
    private static let hash = StableHash.hexadecimal(StableHash.fnv1a("../教育 & 科技")).prefix(8)

    private static func titles(_ text: String?) -> [String] {
        (text ?? "").matches(of: #/<item>\s*<title>(.*?)</title>/#).map { String($0.output.1) }
    }

    /// An output that does not know its articles looks at all of them, as often as there are outputs.
    @Test(arguments: OutputPattern.Field.allCases) func knowsTheArticlesOfEachOutput(field: OutputPattern.Field) throws
    {
        let yaml = "version: 1\nexporters: [rss: {output: 'a-{\(field.rawValue)}.xml'}]\n"
        let configuration = Pipeline.standard.configuration(fromYAML: Array(yaml.utf8), path: "b.yaml")
        let outputs = configuration.splittingOutputs(over: [Self.edition]).outputs
        #expect(!outputs.isEmpty && outputs.allSatisfy { $0.places?.isEmpty == false })
    }

    @Test func aPageHasTheArticlesOfAllFormsOfItsCode() throws {
        let yaml = "version: 1\nexporters: [rss: {output: 'a-{page}.xml'}]\n"
        var edition = Self.edition
        edition.articles = [
            Self.article("甲", page: "A1"), Self.article("乙", page: "A01"), Self.article("丙", page: "1"),
        ]
        let configuration = Pipeline.standard.configuration(fromYAML: Array(yaml.utf8), path: "b.yaml")
        let outputs = configuration.splittingOutputs(over: [edition]).outputs
        #expect(outputs.map { $0.places?.map(\.article) } == [[2], [0, 1], [0, 1]])
    }

    @Test(
        arguments: [
            ("{section}", ["教育-科技-\(hash)": ["丙"], "要闻": ["甲", "乙"]]),
            ("{page}", ["1": ["甲", "丁", "戊"], "2": ["丙"], "A02": ["乙"]]),
            ("{kind}", ["photo": ["丙"], "report": ["甲", "乙", "丁", "戊"]]),
            ("{contributor}", ["李栋": ["乙"], "王思": ["甲", "乙"]]), ("{person}", ["江远帆": ["甲"]]),
        ] as [(String, [String: [String]])])
    func writesAFeedForEachValue(placeholder: String, expected: [String: [String]]) throws {
        let (folder, report) = try Self.write("rss: {output: \"out/a-\(placeholder).xml\"}")
        #expect(!report.hasErrors)
        var found: [String: [String]] = [:]
        for file in try folder.listing() where file.hasPrefix("out/") {
            let text = try #require(folder.text(file))
            let name = String(file.dropFirst("out/a-".count).dropLast(".xml".count))
            found[name] = Self.titles(text)
            let address = "https://news.example/" + PercentEncoding.encodeSegment(FilePath.lastComponent(of: file))
            #expect(text.contains("href=\"\(address)\" rel=\"self\""))
            #expect(text.contains("<title>报 · "))
        }
        #expect(found == expected)
    }

    @Test("a file for each article has its id for a name, and no word of it in its title")
    func writesAFileForEachArticle() throws {
        let (folder, report) = try Self.write("rss: {output: \"out/{article}.xml\", select: {kinds: [report]}}")
        #expect(!report.hasErrors && report.outputs.count == 4)
        for id in ["甲", "乙", "丁", "戊"] {
            let text = folder.text("out/\(id).xml")
            #expect(Self.titles(text) == [id])
            #expect(text?.contains("<title>报</title>") == true)
            #expect(
                text?.contains("<atom:link href=\"https://news.example/\(PercentEncoding.encodeSegment(id)).xml\"")
                    == true)
        }
    }

    @Test func keepsSelectionAndAddress() throws {
        let (folder, report) = try Self.write(
            "rss: {output: \"out/{section}.xml\", url: \"https://a.example/f/{section}/\", select: {pages: [1]}}")
        #expect(!report.hasErrors)
        #expect(try folder.listing() == ["b.yaml", "out", "out/要闻.xml"])
        let text = try #require(folder.text("out/要闻.xml"))
        #expect(Self.titles(text) == ["甲"])
        #expect(text.contains("href=\"https://a.example/f/%E8%A6%81%E9%97%BB/\" rel=\"self\""))
    }

    /// Names are fit for files, no two alike even where small and capital letters are the same.
    @Test func givesEveryTextAFileNameOfItsOwn() {
        let texts = [
            "要闻", "A02", "a/b", "a b", "a:b", "../../etc/passwd", ".", "..", "", " ", "/", "News", "news", "NEWS",
            "CON\0",
            String(repeating: "长", count: 500), String(repeating: "长", count: 501), "é", "e\u{301}", "👍", "a\nb", "-",
            "--", "-rf", "-", "con", "Aux.b", "LPT1", "com²", "NUL.tar.gz", "COM10", "console",
        ]
        let names = FileNames.names(of: texts)
        #expect(Set(names.values.map { $0.lowercased() }).count == names.count)
        for (text, name) in names {
            #expect(!name.isEmpty && name.utf8.count <= 200 && name.first != "." && name.first != "-", "\(text)")
            let stem = name.lowercased().prefix { $0 != "." }
            #expect(stem.wholeMatch(of: #/con|aux|nul|prn|(com|lpt)[0-9¹²³]/#) == nil, "\(text)")
            #expect(name.unicodeScalars.allSatisfy { $0 != "/" && $0.value > 0x20 }, "\(text)")
        }
        #expect(
            names["要闻"] == "要闻" && names["A02"] == "A02" && names["COM10"] == "COM10" && names["console"] == "console")
        // The same in a run with other texts.
        #expect(FileNames.names(of: ["a/b"])["a/b"] == names["a/b"])
    }

    /// Two texts of which the first eight digits of the hash are the same.
    @Test func tellsTextsApartWhoseHashesBeginAlike() {
        let texts = ["a//*|::b", "a/!!>\":b"]
        #expect(Set(texts.map { StableHash.hexadecimal(StableHash.fnv1a($0)).prefix(8) }).count == 1)
        let names = FileNames.names(of: texts)
        #expect(Set(names.values).count == 2 && names.values.allSatisfy { $0.hasPrefix("a-b-70f4cce9") })
        // One that is alone keeps its short name, and one that bears the name of another's already is changed.
        #expect(FileNames.names(of: [texts[0]]) == [texts[0]: "a-b-70f4cce9"])
        #expect(
            Set(FileNames.names(of: [texts[0], "a-b-70f4cce9", "A-b-70f4cce9"]).values.map { $0.lowercased() }).count
                == 3)
    }

    @Test func listsAllFeeds() throws {
        let (folder, report) = try Self.write(
            "{rss: {output: \"out/{section}.xml\"}}, {json: {output: out/a.json}}, {atom: {output: out/all.atom}}",
            more: "opml: out/feeds.opml\n")
        #expect(!report.hasErrors && report.outputs.last?.format == "opml")
        let document = try XMLDocumentReader.outlines(of: try #require(folder.text("out/feeds.opml")))
        #expect(document.map { $0["text"] } == ["报 · ../教育 & 科技", "报 · 要闻", "报"])
        #expect(document.allSatisfy { $0["type"] == "rss" && $0["htmlUrl"] == "https://news.example/" })
        #expect(document.last?["xmlUrl"] == "https://news.example/all.atom")
        #expect(document[1]["xmlUrl"] == "https://news.example/%E8%A6%81%E9%97%BB.xml")
    }

    @Test func writesHeaders() throws {
        let (folder, report) = try Self.write(
            "{rss: {output: out/a.xml, headers: true}}, {json-feed: {output: out/b.json, headers: true, keep: true}}")
        #expect(!report.hasErrors)
        let lines = (folder.text("out/a.xml.headers") ?? "").split(separator: "\n")
        #expect(lines.first?.wholeMatch(of: #/ETag: "[0-9a-f]{16}"/#) != nil)
        #expect(
            lines.dropFirst() == [
                "Last-Modified: Sun, 12 Dec 2021 22:00:00 GMT", "Content-Type: application/rss+xml; charset=utf-8",
            ])
        let json = (folder.text("out/b.json.headers") ?? "").split(separator: "\n")
        #expect(json.count == 3 && json.first != lines.first && json[1] == lines[1])
        // The same feed has the same headers.
        #expect(
            try Self.write("rss: {output: out/a.xml, headers: true}").0.text("out/a.xml.headers")
                == folder.text("out/a.xml.headers"))
    }

    @Test(arguments: [
        ("rss: {output: \"{sektion}.xml\"}", "unknown placeholder '{sektion}'; did you mean 'section'?"),
        (
            "rss: {output: \"{section}-{page}.xml\"}",
            "'output' holds more than one placeholder; write an output for each"
        ),
        (
            "rss: {output: \"{section}/a.xml\"}",
            "a placeholder is allowed in the file's name only, such as \"feeds/{section}.xml\""
        ),
        ("rss: {output: \"{section.xml\"}", "'{' has no '}'; write one such as \"{section}.xml\""),
        ("rss: {output: \"section}.xml\"}", "'}' has no '{'; write one such as \"{section}.xml\""),
        (
            "rss: {output: \"{section}.xml\", url: https://a.example/f.xml}",
            "'url' must hold {section} as 'output' does, so that each file has an address of its own"
        ),
    ])
    func refusesPatterns(exporter: String, message: String) {
        let yaml = "version: 1\nexporters:\n  - \(exporter)\n"
        let configuration = Pipeline.standard.configuration(fromYAML: Array(yaml.utf8), path: "b.yaml")
        #expect(configuration.diagnostics.map(\.message) == [message])
        #expect(configuration.diagnostics.first?.location?.line == 3)
    }

    /// More outputs than are written at a time.
    @Test func writesHundredsOfFeeds() throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("out")
        try folder.write(
            "version: 1\nexporters: [{json: {output: \"out/{article}.json\", headers: true}}]\n", to: "b.yaml")
        let edition = Edition(info: Self.edition.info, articles: (1...300).map { Self.article("题\($0)") })
        let report = Pipeline.standard.write([edition], outputsOf: Pipeline.standard.load(folder.path("b.yaml")))
        #expect(!report.hasErrors && report.outputs.count == 300)
        #expect(report.outputs.allSatisfy { $0.result != .notWritten })
        #expect(try folder.listing().count == 602)
        #expect(try #require(folder.text("out/题77.json")).contains("题77"))
    }

    @Test func refusesFilesThatOutputsShare() throws {
        let (_, report) = try Self.write(
            "{rss: {output: out/a.xml, headers: true}}, {json: {output: out/a.xml.headers}}, {rss: {output: \"out/{kind}.xml\"}}, {atom: {output: out/report.xml}}"
        )
        #expect(report.diagnostics.filter { $0.severity == .error }.map(\.code) == ["same-output", "same-output"])
    }
}

/// Reads the outlines of an OPML document with Foundation's XMLParser.
private enum XMLDocumentReader {
    static func outlines(of text: String) throws -> [[String: String]] {
        let delegate = Delegate()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = delegate
        #expect(parser.parse() && parser.parserError == nil)
        return delegate.outlines
    }

    private final class Delegate: NSObject, XMLParserDelegate {
        var outlines: [[String: String]] = []

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            if name == "outline" { outlines.append(attributes) }
        }
    }
}
