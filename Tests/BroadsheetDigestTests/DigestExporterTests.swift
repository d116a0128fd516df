import BroadsheetCore
import BroadsheetTesting
import TestSupport
import Testing

@testable import BroadsheetDigest

@Suite struct DigestExporterTests {
    private static func options(
        width: Int = 80, sentences: Int = 2, fields: [DigestOptions.Field] = DigestOptions.Field.allCases
    ) -> DigestOptions {
        var options = DigestOptions()
        options.width = width
        options.sentences = sentences
        options.fields = Set(fields)
        return options
    }

    /// Throws where a digest does what it never does, whatever the text.
    private static func check(_ bytes: [UInt8], width: Int) throws {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.utf8.elementsEqual(bytes) else { throw DigestError("not UTF-8") }
        guard text.unicodeScalars.last == "\n" else { throw DigestError("no line end at the end") }
        for line in text.unicodeScalars.split(separator: "\n").map({ String($0) }) {
            let controls = line.unicodeScalars.filter { $0.properties.generalCategory == .control }
            if !controls.isEmpty { throw DigestError("control characters: \(controls)") }
            if upperWidth(line) > width { throw DigestError("\(upperWidth(line)) columns: \(line)") }
            if let last = line.unicodeScalars.last, " \u{3000}".unicodeScalars.contains(last) {
                throw DigestError("a space at the end: \(line)")
            }
        }
    }

    @Test func keepsTheLawsOfExporters() {
        let all = [Self.options(), Self.options(width: 20, sentences: 20), Self.options(width: 500, fields: [])]
        let faults = ExporterConformance.check(DigestExporter.self, options: all) { bytes, options in
            try Self.check(bytes, width: options.width)
        }
        #expect(faults == [])
    }

    @Test(arguments: [
        ("rich", SampleEditions.rich, options()), ("narrow", SampleEditions.rich, options(width: 24, sentences: 5)),
        ("headlines", SampleEditions.rich, options(fields: [.page])), ("bare", SampleEditions.bare, options()),
        ("empty", SampleEditions.empty, options()), ("nothing", [], options()),
    ])
    func writesWhatTheGoldenSays(name: String, editions: [Edition], options: DigestOptions) throws {
        let bytes = try Export(DigestExporter(options: options)).bytes(editions)
        try Self.check(bytes, width: options.width)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(try Golden.fault(in: text, comparedWith: "digest/\(name).txt") == nil)
    }

    private static let article = Article(
        id: "1", headline: Headline(decks: [Deck(role: .kicker, text: "引题"), Deck(role: .main, text: "主题")]),
        contributors: [
            Contributor(name: "甲乙", role: .reporter, label: "首席记者"),
            Contributor(name: "丙丁", role: .reporter, label: "首席记者"),
            Contributor(name: "戊己", role: .author), Contributor(name: "甲乙", role: .author),
        ],
        section: "栏目", body: [Block(text: "第一句。第二句。第三句。")],
        photos: [Photo(caption: "", contributors: [Contributor(name: "庚辛", role: .photographer, label: "摄")])],
        continuesOn: PageReference(page: "2", text: "（下转2版）"),
        ranges: [SourceRange(file: "f", page: "1", bytes: 0..<1, lines: 1...1)])

    @Test(
        arguments: [
            (
                "zh-CN",
                "报  2021年12月13日 星期一\n=========================\n\n引题\n主题\n  【栏目】  首席记者 甲乙 丙丁  作者 戊己  摄影 庚辛  第1版 → 下转第2版\n  第一句。第二句。\n"
            ),
            (
                "zh-TW",
                "报  2021年12月13日 星期一\n=========================\n\n引题\n主题\n  【栏目】  首席记者 甲乙 丙丁  作者 戊己  攝影 庚辛  第1版 → 下轉第2版\n  第一句。第二句。\n"
            ),
            (
                "en",
                "报  2021-12-13 Monday\n=====================\n\n引题\n主题\n  【栏目】  首席记者 甲乙 丙丁  By 戊己  Photo: 庚辛\n  page 1 → continued on page 2\n  第一句。第二句。\n"
            ),
            (
                "fr",
                "报  2021-12-13\n==============\n\n引题\n主题\n  【栏目】  首席记者 甲乙 丙丁  By 戊己  Photo: 庚辛\n  page 1 → continued on page 2\n  第一句。第二句。\n"
            ),
            (
                nil,
                "报  2021年12月13日 星期一\n=========================\n\n引题\n主题\n  【栏目】  首席记者 甲乙 丙丁  作者 戊己  摄影 庚辛  第1版 → 下转第2版\n  第一句。第二句。\n"
            ),
        ] as [(String?, String)])
    func speaksTheLanguageOfTheNewspaper(language: String?, expected: String) throws {
        let info = Edition.Info(
            publication: Publication(title: "报", language: language), date: CalendarDate("2021-12-13"))
        let text = try Export(DigestExporter()).text([Edition(info: info, articles: [Self.article])])
        #expect(text == expected)
    }

    @Test(arguments: [("中文标题", "报纸  2021年12月13日 星期一\n"), ("English", "Newspaper  2021-12-13\n")])
    func seesTheLanguageThatNobodySaid(headline: String, masthead: String) throws {
        let article = Article(id: "1", headline: Headline(decks: [Deck(role: .main, text: headline)]))
        let info = Edition.Info(date: CalendarDate("2021-12-13"))
        #expect(try Export(DigestExporter()).text([Edition(info: info, articles: [article])]).hasPrefix(masthead))
    }

    @Test(arguments: [(Int.min, 20), (-1, 20), (0, 20), (19, 20), (501, 500), (Int.max, 500)])
    func takesTheNearestWidthForOneBeyondTheBounds(width: Int, nearest: Int) throws {
        let texts = try [width, nearest].map { width in
            var options = DigestOptions()
            options.width = width
            return try Export(DigestExporter(options: options)).text(SampleEditions.rich)
        }
        #expect(texts[0] == texts[1])
    }

    @Test func saysAndReplacesWhatCouldChangeATerminal() throws {
        var article = Self.article
        article.section = "\u{1B}]0;x\u{7}"
        article.body = [Block(text: "a\u{9B}31m。")]
        let edition = Edition(
            info: Edition.Info(publication: Publication(title: "\u{1B}c")), articles: [article, article])
        var bytes: [UInt8] = []
        let summary = try Export(DigestExporter()).write([edition]) { bytes += $0 }
        #expect(summary.diagnostics.map(\.code) == Array(repeating: "control-character", count: 3))
        #expect(summary.diagnostics.last?.location == FileLocation(path: "f", line: 1))
        try Self.check(bytes, width: 80)
        // A section that nobody asked for is neither written nor reported.
        article.body = []
        let quiet = Edition(info: Edition.Info(), articles: [article])
        let options = Self.options(fields: [.page])
        let said = try Export(DigestExporter(options: options)).write([quiet]) { _ in }.diagnostics
        #expect(said == [])
    }
}

struct DigestError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
