import Broadsheet
import BroadsheetTemplate
import BroadsheetTesting
import BroadsheetYAML
import TestSupport
import Testing

/// What an editor says by the schema, against what the reading of the configuration says.
@Suite struct ConfigurationSchemaTests {
    private static let name = "broadsheet-configuration-1.schema.json"

    /// - Parameter isWhole: Whether sources and exporters are missed where there are none: as by `check`, and not only by
    ///   the reading.
    private func faults(
        in yaml: String, pipeline: Pipeline = .standard, isWhole: Bool = false
    ) throws -> (schema: [String], reading: [Diagnostic]) {
        let schema = ConfigurationSchema(parsers: pipeline.parsers, exporters: pipeline.exporters).text
        let checker = try SchemaChecker(schema: schema, name: Self.name)
        let node = try #require(YAMLReader().read(Array(yaml.utf8), path: "").node)
        let seen = try checker.faults(in: DocumentTree(asEditorSees: node), against: Self.name)
        let configuration = pipeline.configuration(fromYAML: Array(yaml.utf8), path: "")
        if isWhole { return (seen, pipeline.check(configuration)) }
        let lists = ["$.sources: missing", "$.exporters: missing"]
        return (seen.filter { !lists.contains($0) }, configuration.diagnostics)
    }

    /// The schema as the program `broadsheet` has it, with the exporter that is not of the library.
    private static let ofTheTool: String = {
        var exporters = ExporterRegistry.standard
        try? exporters.register(TemplateExporter.self)
        return ConfigurationSchema(parsers: .standard, exporters: exporters).text
    }()

    /// `BROADSHEET_RECORD=1` writes the files anew.
    @Test(arguments: [
        (name, ofTheTool), ("broadsheet-1.schema.json", DocumentSchema.document),
        ("broadsheet-1-article.schema.json", DocumentSchema.article),
        ("broadsheet-1-records.schema.json", RecordSchema.text),
        ("broadsheet-corrections-1.schema.json", CorrectionsSchema.text),
        ("broadsheet-1-article.spark.json", SparkSchema.article()),
    ])
    func theFileIsWhatIsGenerated(_ name: String, text: String) throws {
        #expect(try Golden.fault(in: text, comparedWith: name, folder: "Schemas") == nil)
    }

    /// The forms that YAML allows, and the reading with it.
    @Test(arguments: [
        "version: 1",
        "version: 1\npublication:\nedition: ~\n",
        "version: 1\npublication: {title: 2021, description: true, link: https://news.example/}",
        "version: 1\nedition: {date: 2021-12-13, time-zone: +08:00, publish-time: 06:00}",
        "version: 1\nedition: {date: \"2021-12-13\", time-zone: Z}",
        "version: 1\nsources: [{path: 1.txt}, {path: 20211213, parser: press-page, paper: 今日柯城, roles: ~}]",
        "version: 1\nsources: [{path: a, paper: [今日柯城], roles: {reporter: 采访}, encoding: big5, titles: []}]",
        "version: 1\nexporters: [{rss: {output: -, limit: \"50\", keep: false, select: {pages: 1, kinds: photo}}}]",
        "version: 1\nexporters: [{digest: {output: 1, width: +20, fields: [], select: {pages: [1, A02], people: []}}}]",
        "version: 1\nexporters: [{json: {output: a, pretty: \"true\", select: }}, {yaml: {output: b, ranges: false}}]",
        "version: 1\nopml: 1\nexporters: [{jsonl: &a {output: a}}, {jsonl: {output: b, limit: 9999999999}}]",
    ])
    func whatIsReadIsAllowed(_ yaml: String) throws {
        let found = try faults(in: yaml)
        #expect(found.reading == [])
        #expect(found.schema == [])
    }

    /// A value is right to an editor where it is right to the program; the command line reads days and encodings by the same
    /// functions.
    @Test(arguments: [
        ("version: %", ["1", "\"1\"", "1.0", "\"1.0\"", "01"], ["one", "1.5", "\"01\"", "v1", "\"\""]),
        (
            "version: 1\nedition: {date: %}", ["2021-12-13", "2021/12/13", "2021-12-1", "20211213", "\"20211213\""],
            ["13.12.2021", "2021-12", "today"]
        ),
        (
            "version: 1\nedition: {time-zone: %}", ["\"+08:00\"", "+8", "+08", "\"+0800\"", "UTC", "Z", "\"-5:30\""],
            ["Asia/Shanghai", "\"+25\"", "\"+8:0\""]
        ),
        ("version: 1\nedition: {publish-time: %}", ["06:00", "\"6:00\"", "23:59:59"], ["6", "24:00", "6:5", "noon"]),
        ("version: 1\npublication: {language: %}", ["zh-CN", "zh_CN", "zh-Hans-CN"], ["中文", "zh CN", "\"\""]),
        (
            "version: 1\npublication: {link: %}", ["https://news.example/", "http://新闻.example"],
            ["news.example", "ftp://x", "\"https://news.example/{date}\"", "\"https://news.example/a b\""]
        ),
        (
            "version: 1\nexporters: [{rss: {output: \"{page}.xml\", url: %}}]",
            ["\"https://news.example/{page}.xml\""], ["news.example", "\"https://news.example/{pag}.xml\""]
        ),
        (
            "version: 1\nexporters: [{rss: {output: a, hub: %}}]", ["https://hub.example/", "HTTP://hub.example"],
            ["hub.example", "\"\"", "ftp://hub.example/"]
        ),
        (
            "version: 1\nexporters: [{atom: {output: a, image: %}}]",
            ["https://news.example/a.png", "https://news.example/a.JPG?b"],
            ["a.png", "https://news.example/a.webp", "https://news.example/?a.png"]
        ),
        (
            "version: 1\nexporters: [{rss: {output: a, item-link: %}}]", ["\"https://news.example/{date}/{id}.html\""],
            ["\"{date}/{id}.html\"", "\"/{id}\""]
        ),
        (
            "version: 1\nexporters: [{rss: {output: %}}]", ["a", "a/b.xml", "-", "\"o/{section}.xml\"", "20211213"],
            [
                "\"\"", "adir/", "/", "https://news.example/feed.xml", "~/feed.xml", "\"C:\\\\feed.xml\"",
                "\"{date}.xml\"", "\"{section}/{page}.xml\"", "\"{section.xml\"",
            ]
        ),
        (
            "version: 1\nexporters: [{html: {output: %}}]", ["a.html", "site/", "site//", "\"o/{section}.html\""],
            ["\"\"", "/", "\"{section}/\"", "https://news.example/"]
        ),
        ("version: 1\nopml: %", ["feeds.opml", "1"], ["\"\"", "\"-\"", "a/", "\"{page}.opml\"", "https://x/f.opml"]),
        (
            "version: 1\nexporters: [{rss: {output: a, keep: %}}]",
            ["true", "True", "TRUE", "false", "False", "FALSE"],
            ["yes", "on", "tRUE", "1", "\"\""]
        ),
        (
            "version: 1\nexporters: [{rss: {output: a, limit: %}}]", ["5", "+5", "5.0", "\"5\"", "\"5.00\""],
            ["0", "5.5", "five", "\"5.\"", "\"\""]
        ),
        (
            "version: 1\nexporters: [{rss: {output: a, select: {pages: [%]}}}]",
            ["1", "1-4", "4-1", "A01-A04", "A01-B04", "1-A4", "第2版"], ["[1]"]
        ),
        ("version: 1\nsources: [{path: a, paper: [%]}]", ["今日柯城", "柯城", "12.5"], ["报", "\"今日 柯城\"", "\"\""]),
        ("version: 1\nsources: [{path: a, paper: %}]", ["今日柯城"], ["报", "\"\""]),
        ("version: 1\nsources: [{path: a, surnames: [%]}]", ["亓", "欧阳", "𠮷"], ["abcd", "王a", "12", "\"\""]),
        (
            "version: 1\nsources: [{path: %}]", ["a", "pages/*.txt", "../a.txt", "1"],
            ["\"\"", ".", "/", "https://news.example/1.txt", "~/1.txt"]
        ),
        (
            "version: 1\nsources: [{path: a, corrections: %}]",
            ["none", "\"{page}.yaml\"", "\"c/{date}/{page}.yaml\""],
            ["a.yaml", "\"\""]
        ),
        (
            "version: 1\nsources: [{path: a, encoding: %}]",
            ["gb18030", "gbk", "GBK", "gb2312", "cp936", "utf8", "UTF-8", "Big5", "UTF-16LE", "cp950"],
            ["utf-16", "latin1", "gbk2", "\"\""]
        ),
    ])
    func valuesAreRightToBothOrToNeither(_ yaml: String, right: [String], wrong: [String]) throws {
        for value in right + wrong {
            let found = try faults(in: yaml.replacing("%", with: value))
            let isRight = right.contains(value)
            #expect(found.reading.isEmpty == isRight, "\(value): \(found.reading)")
            #expect(found.schema.isEmpty == isRight, "\(value): \(found.schema)")
        }
    }

    /// Without sources there is nothing to read, and without exporters nothing to write.
    @Test func listsAreMissed() throws {
        let none = try faults(in: "version: 1", isWhole: true)
        #expect(none.schema == ["$.sources: missing", "$.exporters: missing"])
        #expect(none.reading.map(\.code) == ["no-sources", "no-exporters"])
    }

    /// The mistakes that both see; the reading says more of each.
    @Test(arguments: [
        ("publication: {title: x}", ["$.version: missing"]),
        ("version: 2", ["$.version: none of the choices"]),
        ("version: 1\nexporter: []", ["$.exporter: not allowed"]),
        (
            "version: 1\npublication: {titel: x, title: [x]}",
            ["$.publication.titel: not allowed", "$.publication.title: array instead of string or number or boolean"]
        ),
        ("version: 1\nsources: []", ["$.sources: too few items"]),
        ("version: 1\nsources: {path: a}", ["$.sources: object instead of array"]),
        (
            "version: 1\nsources: [{parser: press}]",
            ["$.sources[0].parser: none of the choices", "$.sources[0].path: missing"]
        ),
        ("version: 1\nsources: [{path: a, papers: x}]", ["$.sources[0].papers: not allowed"]),
        ("version: 1\nsources: [{path: a, roles: {writer: [记者]}}]", ["$.sources[0].roles.writer: not allowed"]),
        ("version: 1\nexporters: [rss]", ["$.exporters[0]: string instead of object"]),
        ("version: 1\nexporters: [{}]", ["$.exporters[0]: too few keys"]),
        ("version: 1\nexporters: [{rss: {output: a}, json: {output: b}}]", ["$.exporters[0]: too many keys"]),
        ("version: 1\nexporters: [{rs: {output: a}}]", ["$.exporters[0].rs: not allowed"]),
        ("version: 1\nexporters: [{rss: }]", ["$.exporters[0].rss.output: missing"]),
        (
            "version: 1\nexporters: [{rss: {output: a, limt: 5, limit: 0}}]",
            ["$.exporters[0].rss.limit: below 1", "$.exporters[0].rss.limt: not allowed"]
        ),
        (
            "version: 1\nexporters: [{rss: {output: a, ttl-minutes: 525601}}]",
            ["$.exporters[0].rss.ttl-minutes: above 525600"]
        ),
        (
            "version: 1\nexporters: [{rss: {output: a, limit: many}}]",
            ["$.exporters[0].rss.limit: 'many' is not of the form ^[-+]?[0-9]+(\\.0+)?$"]
        ),
        (
            "version: 1\nexporters: [{rss: {output: a, keep: yes}}]",
            ["$.exporters[0].rss.keep: 'yes' is not of the form ^(true|True|TRUE|false|False|FALSE)$"]
        ),
        (
            "version: 1\nexporters: [{rss: {output: a, content: ful}}]",
            ["$.exporters[0].rss.content: none of the choices"]
        ),
        (
            "version: 1\nexporters: [{rss: {output: a, select: {kinds: [report, photos]}}}]",
            ["$.exporters[0].rss.select.kinds[1]: none of the choices"]
        ),
        (
            "version: 1\nexporters: [{rss: {output: a, select: {pages: {a: 1}}}}]",
            ["$.exporters[0].rss.select.pages: object instead of array"]
        ),
        (
            "version: 1\nexporters: [{json: {output: }}]",
            ["$.exporters[0].json.output: object instead of string or number or boolean"]
        ),
    ])
    func mistakesAreSeenByBoth(_ yaml: String, expected: [String]) throws {
        let found = try faults(in: yaml)
        #expect(found.reading.contains { $0.severity == .error })
        #expect(found.schema.sorted() == expected)
    }

    /// Exporters and parsers of other packages are in the schema, too; without any, the lists have no items.
    @Test func registriesOfOthers() throws {
        var pipeline = try Pipeline.toys()
        try pipeline.parsers.register(PagedParser.self)
        for (yaml, expected) in [
            ("sources: [{path: a}, {path: a, parser: paged, form: 1, size: 2}]\nexporters: [{list: {output: a}}]", []),
            ("sources: [{path: a, size: 2}]", ["$.sources[0].size: not allowed"]),
            ("sources: [{path: a, parser: paged, form: 3}]", ["$.sources[0].form: none of the choices"]),
            ("sources: [{path: a, parser: press-page}]", ["$.sources[0].parser: none of the choices"]),
            ("exporters: [{rss: {output: a}}]", ["$.exporters[0].rss: not allowed"]),
        ] {
            let found = try faults(in: "version: 1\n\(yaml)", pipeline: pipeline)
            #expect(found.schema == expected)
            #expect(found.reading.isEmpty == expected.isEmpty)
        }
        let none = Pipeline(parsers: ParserRegistry(), exporters: ExporterRegistry())
        #expect(try faults(in: "version: 1", pipeline: none).schema == [])
    }

    /// The examples that are in `broadsheet formats` are what the schema allows.
    @Test func examplesAreAllowed() throws {
        let pipeline = Pipeline.standard
        let examples =
            pipeline.exporters.entries.map { pipeline.example(ofExporter: $0.descriptor.name) }
            + pipeline.parsers.entries.map { pipeline.example(ofParser: $0.descriptor.name) }
        for example in examples {
            let found = try faults(in: "version: 1\n\(try #require(example))")
            #expect(found.schema == [] && found.reading == [])
        }
        #expect(pipeline.example(ofExporter: "press-page") == nil && pipeline.example(ofParser: "rss") == nil)
    }
}

/// A parser whose options are of the sorts that ours have not.
private struct PagedParser: ArticleParser {
    static let descriptor = ParserDescriptor(name: "paged", summary: "A parser with options.")

    enum Form: String, CaseIterable {
        case one = "1"
        case two = "2"
    }

    struct Options: ParserOptions {
        init() {}
        init(reading reader: inout OptionReader) {
            _ = reader.choice("form", default: Form.one, help: "The form.")
            _ = reader.integer("size", in: -5...5, default: 0, unit: "points", help: "The size.")
        }
    }

    init(options: Options) {}

    func parse(_ source: PageSource) -> [ParsedPage] { [] }
}
