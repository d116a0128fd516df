import BroadsheetCore
import BroadsheetTesting
import BroadsheetYAML
import Testing

@testable import BroadsheetTemplate

@Suite struct TemplateRenderingTests {
    static let info = Edition.Info(
        publication: Publication(title: "晨湾日报"), date: CalendarDate(year: 2024, month: 3, day: 1))

    static let articles = [
        Article(
            id: "12e4", kind: .commentary,
            headline: Headline(decks: [Deck(role: .main, text: "桥 & \"路\" <一>")]),
            contributors: [
                Contributor(name: "白帆", role: .reporter),
                Contributor(name: "a,b", role: .author, organisation: "某社"),
            ],
            section: "时评",
            body: [
                Block(text: "第一段。"), Block(kind: .subheading, text: "# 小标题"), Block(kind: .listItem, text: "- 一项"),
            ],
            people: [Person(name: "江远帆", titles: ["镇长", "总指挥"], mentions: 2)],
            dates: [DateMention(text: "昨天", date: PartialDate())]),
        Article(id: "b", kind: .photo, photos: [Photo(caption: "图一", contributors: [])]),
    ]

    static let editions = [
        Edition(info: info, articles: articles),
        Edition(info: Edition.Info(date: CalendarDate(year: 2024, month: 2, day: 29)), articles: []),
        Edition(
            info: Edition.Info(date: CalendarDate(year: 2024, month: 2, day: 28)),
            articles: [Article(id: "c", body: [Block(text: "尾")])]),
    ]

    private static func text(
        _ template: String, _ escape: TemplateEscaping = .none, _ editions: [Edition] = editions
    ) throws -> String {
        try Export(TemplateExporter(options: TemplateOptions(text: template, escape: escape))).text(editions)
    }

    @Test(arguments: [
        // Once for each article.
        ("{{id}};", TemplateEscaping.none, "12e4;b;c;"),
        (
            "{{kind}}{{#kind.photo}}!{{/kind.photo}}{{^kind.photo}}?{{/kind.photo}} ", .none,
            "commentary? photo! report? "
        ),
        ("{{#section}}<{{section}}>{{/section}}{{^section}}-{{/section}}", .none, "<时评>--"),
        ("{{#contributors}}{{index()}}{{name}}{{^last()}}、{{/last()}}{{/contributors}}|", .none, "0白帆、1a,b|||"),
        ("{{count(body)}}{{^empty(photos)}}P{{/empty(photos)}} ", .none, "3 0P 1 "),
        ("{{#first(body)}}{{text}}{{/first(body)}}|", .none, "第一段。||尾|"),
        ("{{#reversed(body)}}{{kind}} {{/reversed(body)}}", .none, "listItem subheading paragraph paragraph "),
        ("{{#people}}{{name}}:{{#titles}}{{.}},{{/titles}}{{mentions}}{{/people}};", .none, "江远帆:镇长,总指挥,2;;;"),
        ("{{plusone(count(body))}}{{uppercased(id)}} ", .none, "412E4 1B 2C "),
        ("{{! a remark }}{{title}}/{{publication.title}}\n", .none, "桥 & \"路\" <一>/晨湾日报\n图一/晨湾日报\n尾/晨湾日报\n"),
        ("{{published}} ", .none, "2024-03-01T00:00:00Z 2024-03-01T00:00:00Z 2024-02-28T00:00:00Z "),
        ("{{=<% %>=}}<%id%>{{id}}<%={{ }}=%>{{id}} ", .none, "12e4{{id}}12e4 b{{id}}b c{{id}}c "),
        // A key that is empty is not read from what is around.
        ("{{#editions}}{{#articles}}{{#dates}}[{{date}}]{{/dates}}{{/articles}}{{/editions}}", .none, "[]"),
        ("{{#contributors}}{{organisation}};{{/contributors}}", .none, ";某社;"),
        // Once for all.
        ("{{#articles}}{{id}}{{^last()}}, {{/last()}}{{/articles}}.", .none, "12e4, b, c."),
        ("A\n{{#articles}}\n{{id}}\n{{/articles}}\nZ\n", .none, "A\n12e4\nb\nc\nZ\n"),
        (
            "A\n  {{#editions}}\n{{date}}:{{#articles}} {{id}}{{/articles}}\n{{/editions}}  \nZ", .none,
            "A\n2024-03-01: 12e4 b\n2024-02-29:\n2024-02-28: c\nZ"
        ),
        ("{{#articles}}\n{{/articles}}\n{{#articles}}{{id}}{{/articles}}", .none, "12e4bc"),
        ("{{^articles}}nothing{{/articles}}x", .none, "x"),
        ("{{=[ ]=}}\n[#articles]\n[id] {{id}}\n[/articles]\n", .none, "12e4 {{id}}\nb {{id}}\nc {{id}}\n"),
        // Lines that hold a tag alone leave nothing, wherever a section began.
        (
            "a{{#section}}b\n{{/section}}\n{{#body}}\n{{text}}\n{{/body}}\n\nc\n", .none,
            "ab\n第一段。\n# 小标题\n- 一项\n\nc\na\nc\na尾\n\nc\n"
        ),
        (
            "  {{! a\n remark }}  \nx {{! one more }}\n{{id}}\r\n{{#id}}\r\ny\r\n{{/id}}\r\n", .none,
            "x \n12e4\r\ny\r\nx \nb\r\ny\r\nx \nc\r\ny\r\n"
        ),
        // Escaping by the kind of output, and by the place.
        (
            "{{title}}|{{{title}}}|{{&title}} ", .html,
            "桥 &amp; &quot;路&quot; &lt;一&gt;|桥 & \"路\" <一>|桥 & \"路\" <一> 图一|图一|图一 尾|尾|尾 "
        ),
        ("{{title}},\"{{title}}\"\n", .csv, "\"桥 & \"\"路\"\" <一>\",\"桥 & \"\"路\"\" <一>\"\n图一,\"图一\"\n尾,\"尾\"\n"),
        (
            "\"{{#contributors}}{{name}};{{/contributors}}\",{{#contributors}}{{name}} {{/contributors}}\n", .csv,
            "\"白帆;a,b;\",白帆 \"a,b\" \n\"\",\n\"\",\n"
        ),
        (
            "{ \"t\": {{title}}, \"x\\\"\": \"<{{id}}>\" }\n", .json,
            "{ \"t\": \"桥 & \\\"路\\\" <一>\", \"x\\\"\": \"<12e4>\" }\n{ \"t\": \"图一\", \"x\\\"\": \"<b>\" }\n{ \"t\": \"尾\", \"x\\\"\": \"<c>\" }\n"
        ),
        (
            "- it's: {{id}}\n- \"a {{title}}\"\n", .yaml,
            "- it's: \"12e4\"\n- \"a 桥 & \\\"路\\\" <一>\"\n- it's: \"b\"\n- \"a 图一\"\n- it's: \"c\"\n- \"a 尾\"\n"
        ),
        ("{{#body}}{{text}} {{/body}}\n", .markdown, "第一段。 \\# 小标题 \\- 一项 \n\n尾 \n"),
        (
            "---\nt: {{title}}\ns: \"x {{section}}\"\n---\n{{title}}\n", .markdown,
            "---\nt: \"桥 & \\\"路\\\" <一>\"\ns: \"x 时评\"\n---\n桥 \\& \"路\" \\<一\\>\n---\nt: \"图一\"\ns: \"x \"\n---\n图一\n---\nt: \"尾\"\ns: \"x \"\n---\n尾\n"
        ),
        // Blocks in a template without a parent are what they hold.
        ("{{$head}}{{id}}{{/head}};", .none, "12e4;b;c;"),
    ])
    func writes(template: String, escape: TemplateEscaping, expected: String) throws {
        #expect(try Self.text(template, escape) == expected)
    }

    @Test func ofNothing() throws {
        #expect(try Self.text("{{id}}", .none, []) == "")
        #expect(try Self.text("A\n{{#articles}}\n{{id}}\n{{/articles}}\nZ\n", .none, []) == "A\nZ\n")
        #expect(try Self.text("{{^articles}}nothing{{/articles}}", .none, []) == "nothing")
        #expect(try Self.text("", .html, Self.editions) == "")
    }

    /// Written as the articles come, or at once, the same is written.
    @Test(arguments: [
        "A {{publication.title}}\n{{#articles}}\n{{#section}}{{section}}\n{{/section}}\n{{#body}}\n{{text}}{{^last()}},{{/last()}}\n{{/body}}\n{{/articles}}\nZ\n",
        "{{#editions}}\n# {{date}}\n{{#articles}}\n{{id}}{{^last()}},{{/last()}}\n{{/articles}}\n{{/editions}}\n",
    ])
    func inPartsAsAtOnce(template: String) throws {
        let source = try TemplateSource(path: "t", bytes: Array(template.utf8))
        let checked = CheckedTemplate.read(source, escaping: .none, readsPartials: false).template
        guard case .parts = TemplatePlan(checked) else {
            Issue.record("it is not written in parts")
            return
        }
        let inverted = "{{^editions}}none{{/editions}}"
        let parts = try Self.text(template)
        #expect(try parts == Self.text(template + inverted))
    }

    /// Texts are compared by bytes, not by what looks like one character.
    @Test(arguments: [
        ("{{title}}", TemplateEscaping.html, "a<\u{338}b&\u{301}", "a&lt;\u{338}b&amp;\u{301}"),
        ("{{title}}", .csv, "a\"\u{301}", "\"a\"\"\u{301}\""),
        ("{{title}}", .xml, "a\u{1}b\u{FFFE}", "a\u{FFFD}b\u{FFFD}"),
        ("{{title}}", .markdown, "*a_\u{301} [b](c) 3.5 == 50% %%", "\\*a\\_\u{301} \\[b\\](c) 3.5 =\\= 50% %\\%"),
        ("{{title}}", .markdown, "1. a", "1\\. a"), ("{{title}}", .markdown, "1999) + b", "1999\\) + b"),
        ("{{title}}", .markdown, "+ a\n# b", "\\+ a \\# b"),
        ("{{title}}", .markdown, "a {{< b >}}", "a \\{\\{\\< b \\>}}"),
        ("{{title}}", .markdown, "3.5元", "3\\.5元"),
        ("{{title}}", .yaml, "12:30\u{85}\\", "\"12:30\\u0085\\\\\""),
    ])
    func escapes(template: String, escape: TemplateEscaping, title: String, expected: String) throws {
        let article = Article(id: "a", headline: Headline(decks: [Deck(role: .main, text: title)]))
        let edition = Edition(info: Edition.Info(), articles: [article])
        let text = try Self.text(template, escape, [edition])
        #expect(text.utf8.elementsEqual(expected.utf8), "\(text.debugDescription)")
    }

    @Test func replacedCharactersAreReported() throws {
        let article = Article(id: "a", body: [Block(text: "\u{2}"), Block(text: "b")])
        let export = Export(
            TemplateExporter(options: try TemplateOptions(text: "{{#body}}{{text}}{{/body}}", escape: .xml)))
        let summary = try export.write([Edition(info: Edition.Info(), articles: [article])]) { _ in }
        #expect(summary.diagnostics.map(\.code) == ["unwritable-character"])
    }
}
