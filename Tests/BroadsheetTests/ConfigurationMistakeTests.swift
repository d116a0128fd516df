import Broadsheet
import TestSupport
import Testing

/// A configuration with mistakes, and what is to be reported about them, in the order of the report; the numbers are those of
/// the marks in the text.
private struct Case: CustomStringConvertible, Sendable {
    var yaml: String
    var expected: [(mark: Int, message: String)]

    init(_ yaml: String, _ expected: String...) {
        self.yaml = yaml
        self.expected = expected.enumerated().map { ($0.offset, $0.element) }
    }

    init(_ yaml: String, inOrder expected: [(Int, String)]) {
        self.yaml = yaml
        self.expected = expected.map { (mark: $0.0, message: $0.1) }
    }

    var description: String { yaml }
}

private let cases: [Case] = [
    // The version.
    Case(
        "▲publication: {title: x}",
        "the version of the configuration is missing; write 'version: 1' on its first line [missing-version]"),
    Case("version: ▲[1]", "'version' cannot be a list; write 'version: 1' [unknown-version]"),
    Case("version: ▲one", "'version' cannot be 'one'; write 'version: 1' [unknown-version]"),
    Case("version: ▲1.1", "'version' cannot be '1.1'; write 'version: 1' [unknown-version]"),
    Case("version: ▲0", "'version' cannot be '0'; write 'version: 1' [unknown-version]"),
    Case("version:▲", "'version' cannot be nothing; write 'version: 1' [unknown-version]"),
    Case("version: \"1\""),
    // Of a later version nothing else is reported.
    Case(
        "outputs: [x]\nversion: ▲2\nexporters: rss\nsources: [{path: []}]",
        "version '2' is newer than this program, which reads version 1; update Broadsheet, or write the file in the "
            + "form of 'version: 1' [unknown-version]"),
    Case(
        "version: ▲99999999999999999999\nx: y",
        "version '99999999999999999999' is newer than this program, which reads version 1; update Broadsheet, or write "
            + "the file in the form of 'version: 1' [unknown-version]"),
    Case(
        "▲- version: 1",
        inOrder: [
            (0, "the configuration is a list; write a mapping of keys to values here [wrong-type]")
        ]),
    // The example of the design.
    Case(
        "version: 1\nexporters:\n  - rss: {output: a.xml, ▲limt: 5}",
        "unknown key 'limt'; did you mean 'limit'? [unknown-key]"),
    // Unknown keys at every depth.
    Case(
        "version: 1\n▲exporter: []\npublication: {▲titel: x}\nedition: {▲zone: Z}\nsources: [{path: a.txt, ▲parsers: x}]\n"
            + "exporters:\n  - digest: {output: a, select: {▲kind: photo}, ▲with: 5}",
        inOrder: [
            (1, "unknown key 'titel'; did you mean 'title'? [unknown-key]"),
            (2, "unknown key 'zone'; known are: date, time-zone, publish-time [unknown-key]"),
            (0, "unknown key 'exporter'; did you mean 'exporters'? [unknown-key]"),
            (3, "unknown key 'parsers'; did you mean 'parser'? [unknown-key]"),
            (4, "unknown key 'kind'; did you mean 'kinds'? [unknown-key]"),
            (5, "unknown key 'with'; did you mean 'width'? [unknown-key]"),
        ]),
    // Values of the publication and the edition.
    Case(
        "version: 1\npublication: {title: ▲[x], link: ▲news.example, language: ▲中文}\n"
            + "edition: {date: ▲2021-02-30, time-zone: ▲Asia/Shanghai, publish-time: ▲6}",
        "'title' cannot be a list; write text [wrong-type]",
        "'link' cannot be 'news.example'; write an address such as https://news.example/kecheng/ [wrong-type]",
        "'language' cannot be '中文'; write a language tag such as zh-CN, with hyphens [wrong-type]",
        "'date' cannot be '2021-02-30'; write a day such as 2021-12-13 [wrong-type]",
        "'time-zone' cannot be 'Asia/Shanghai'; write an offset such as \"+08:00\" [wrong-type]",
        "'publish-time' cannot be '6'; write a time such as \"06:00\" [wrong-type]"),
    // Sources.
    Case(
        "version: 1\nsources: ▲pages/*.txt",
        "'sources' must be a list of at least one item; write '- path: pages/*.txt' below it [wrong-type]"),
    Case(
        "version: 1\nsources: ▲[]",
        "'sources' must be a list of at least one item; write '- path: pages/*.txt' below it [wrong-type]"),
    Case(
        "version: 1\nsources:\n  - ▲pages/*.txt\n  - ▲parser: press-page\n  - {path: a.txt, parser: ▲press}\n  - {path: ▲\"\"}",
        inOrder: [
            (0, "a source is 'pages/*.txt'; write a mapping of keys to values here [wrong-type]"),
            (
                1,
                "a source needs the key 'path': The files, such as pages/*.txt or \"archive/{date}/{page}.txt\". [missing-key]"
            ),
            (2, "unknown parser 'press'; known are: press-page, layout, pdf, e-paper [unknown-parser]"),
            (3, "the path is empty; write a file's name or a pattern such as pages/*.txt [bad-path]"),
        ]),
    Case(
        "version: 1\nsources: [{path: ▲\"a/{dat}.txt\"}, {path: ▲\"a/{page.txt\"}, {path: ▲a/**}, {path: ▲\"**/b/**/c\"}, {path: ▲./}, {path: ▲\"x\\0\"}]",
        "unknown placeholder '{dat}'; did you mean 'date'? [bad-path]",
        "'{' has no '}'; write \"{date}\" or \"{page}\" [bad-path]",
        "'a/**' ends in '**', which stands for folders; add the files: 'a/**/*.txt' [bad-path]",
        "'**/b/**/c' holds '**' more than once; write two sources, or '*' for one of them [bad-path]",
        "'./' is a folder; write which of its files, such as ./*.txt [bad-path]",
        "the path holds a U+0000 character; remove it [bad-path]"),
    // What YAML has no meaning for is reported once.
    Case(
        "version: 1\nsources: [{path: p/*.txt}]\nexporters:\n  - rss: ▲*b\n",
        "'*b' repeats a value marked so with '&', and there is none above; put a text that begins with '*' in quotation "
            + "marks [unknown-alias]"),
    Case(
        "version: 1\npublication: {title: ▲!x }\nexporters: [{rss: {output: a.xml}}]\n",
        "the tag '!x' is not known here; remove it, or put a text that begins with '!' in quotation marks "
            + "[unknown-tag]"),
    // Exporters.
    Case(
        "version: 1\nexporters: ▲{rss: {output: a.xml}}",
        "'exporters' must be a list of at least one item; write '- rss: {output: feed.xml}' below it [wrong-type]"),
    Case(
        "version: 1\nexporters:\n  - ▲rss\n  - ▲rs: {output: a}\n  - rss:▲\n  - rss: ▲feed.xml\n",
        inOrder: [
            (
                0,
                "an exporter cannot be 'rss'; write its format and its options, such as 'rss: {output: feed.xml}' [wrong-type]"
            ),
            (1, "unknown exporter 'rs'; did you mean 'rss'? [unknown-exporter]"),
            (
                2,
                "'rss' needs the key 'output': The file, relative to the configuration's folder; '-' for standard output. Of html and proof also a folder, as 'site/'. [missing-key]"
            ),
            (3, "'rss' is 'feed.xml'; write a mapping of keys to values here [wrong-type]"),
        ]),
    Case(
        "version: 1\nexporters:\n  - rss:\n    ▲output: a.xml\n  - rss: {output: a}\n    ▲json: {output: b}\n",
        "an exporter has one key, its format's name; its options stand inside it: indent 'output' further than it [wrong-type]",
        "an exporter has one key, its format's name; begin 'json' as an item of its own, with '- ' [wrong-type]"),
    Case(
        "version: 1\nexporters: [{rss: {output: ▲public/}}, {rss: {output: ▲\"{date}.xml\"}}, {rss: {output: ▲\"\"}}, {rss: {output: ▲[a]}}, {rss: {output: ▲\"a\\0b\"}}, {rss: {output: ▲“a.xml”}}]",
        "'output' must name a file; write one such as 'public/feed.xml' [bad-path]",
        "unknown placeholder '{date}'; known are: section, page, kind, contributor, person, article [bad-path]",
        "'output' must name a file; write one such as 'feed.xml' [bad-path]",
        "'output' cannot be a list; write text [wrong-type]",
        "'output' holds a U+0000 character; remove it [bad-path]",
        "'output' has quotation marks that YAML takes for letters; write '\"', or put it in '\"' where they are meant [wrong-type]"
    ),
    Case(
        "version: 1\nexporters: [{rss: {output: a, url: ▲ftp://x, limit: ▲0, content: ▲ful, select: {kinds: [report, ▲photos], pages: ▲{a: 1}}}}]",
        inOrder: [
            (0, "'url' cannot be 'ftp://x'; write an address such as https://news.example/kecheng/ [wrong-type]"),
            (3, "'kinds' cannot be 'photos'; did you mean 'photo'? [unknown-value]"),
            (4, "'pages' cannot be a mapping of keys; write text [wrong-type]"),
            (1, "'limit' cannot be '0'; write a whole number from 1 [out-of-range]"),
            (2, "'content' cannot be 'ful'; did you mean 'full'? [unknown-value]"),
        ]),
    // Full-width signs.
    Case(
        "version: 1\nedition:\n  date▲：2021-12-13\nsources:\n  - path▲：a.txt\n  - {path: ▲“a.txt”, paper: ▲今日柯城，柯城快报}\nexporters: [{rss: {output: a, limit: ▲５０}}]",
        "a full-width '：' ends no key; write ': ', as in 'date: …' [bad-key]",
        "a full-width '：' ends no key; write ': ', as in 'path: …' [bad-key]",
        "'path' has quotation marks that YAML takes for letters; write '\"', or put it in '\"' where they are meant [wrong-type]",
        "'今日柯城，柯城快报' in 'paper' is one item, since '，' and '、' are letters to YAML; write ', ' between items, or put it in quotation marks where it is one [joined-items]",
        "'limit' cannot be '５０'; write it with half-width characters: '50' [wrong-type]"),
    Case("version: 1\nsources: [{path: a.txt, paper: [\"今日，柯城\"]}]"),
    // Addresses and other paths that are not.
    Case(
        "version: 1\nsources: [{path: ▲\"https://news.example/1.txt\"}]\nexporters: [{rss: {output: ▲\"file:///f\"}}, {rss: {output: ▲~/f.xml}}, {rss: {output: ▲'C:\\feeds\\f.xml'}}]\nopml: ▲\"ftp://x/y\"",
        "'path' cannot be 'https://news.example/1.txt', an address, since files are read and written here; name a file [bad-path]",
        "'output' cannot be 'file:///f', an address, since files are read and written here; name a file [bad-path]",
        "'output' cannot be '~/f.xml', since '~' is not the home folder here; write the folder's whole path [bad-path]",
        "'output' cannot be 'C:\\feeds\\f.xml', a path of Windows; name a file relative to the configuration, with '/' between folders [bad-path]",
        "'opml' cannot be 'ftp://x/y', an address, since files are read and written here; name a file [bad-path]"),
    // An output and its address are divided alike.
    Case(
        "version: 1\nexporters: [{rss: {output: \"w-{contributor}.xml\", url: ▲\"https://n.example/w.xml\"}}, {rss: {output: w.xml, url: ▲\"https://n.example/{page}.xml\"}}, {rss: {output: \"{page}.xml\", url: \"https://n.example/{page}.xml\"}}]",
        "'url' must hold {contributor} as 'output' does, so that each file has an address of its own [wrong-type]",
        "'url' holds {page}, and 'output' does not; write it in both, or in neither [wrong-type]"),
    // One mistake is reported once, and a dotted key as what it is.
    Case("version: 1\nsources: [{▲paht: a.txt}]", "unknown key 'paht'; did you mean 'path'? [unknown-key]"),
    Case(
        "version: 1\n▲publication.title: x\nexporters: [{rss: {output: a, limit: ▲99999999999999999999}}]",
        "unknown key 'publication.title'; write 'title:' indented below 'publication:' [unknown-key]",
        "'limit' cannot be '99999999999999999999'; write a whole number from 1 to 9223372036854775807 [out-of-range]"),
    // Mistakes of the file's form and of its content, in one run.
    Case(
        "version: 1\npublication: {title: x, ▲title: y, ▲lnk: z}\n",
        "the key 'title' stands here twice, first in line 2; remove one [duplicate-key]",
        "unknown key 'lnk'; did you mean 'link'? [unknown-key]"),
    Case("version: 1\n▲\tx: 1", "a tab cannot indent a line in YAML; use spaces [syntax]"),
    Case("▲", "the file is empty; write keys with their values into it [empty-file]"),
]

@Suite struct ConfigurationMistakeTests {
    @Test("every mistake is told at once, at its place", arguments: cases)
    fileprivate func mistakes(_ testCase: Case) {
        let marked = MarkedText(testCase.yaml)
        let configuration = Pipeline.standard.configuration(
            fromYAML: Array(marked.text.utf8), path: "papers/broadsheet.yaml")
        let expected = testCase.expected.sorted { $0.mark < $1.mark }.map { mark, message in
            let severity = message.hasSuffix("[joined-items]") ? "warning" : "error"
            return
                "papers/broadsheet.yaml:\(marked.places.indices.contains(mark) ? marked.places[mark] : "?"): \(severity): \(message)"
        }
        #expect(configuration.diagnostics.map(\.description) == expected)
    }
}
