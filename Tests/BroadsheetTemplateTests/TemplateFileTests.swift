import BroadsheetCore
import Foundation
import Testing

@testable import BroadsheetTemplate

/// Templates and partials as files beside a configuration.
@Suite struct TemplateFileTests {
    @Test(arguments: [
        // Partials in the folder and below it, with the indent of their tag, and inheritance.
        (
            [
                "t.mustache": "{{#body}}\n  {{> parts/block}}\n{{/body}}\n",
                "parts/block.mustache": "{{kind}}\n{{text}}\n",
            ],
            "  paragraph\n  一\n"
        ),
        (
            [
                "t.mustache": "{{<page}}{{$title}}T {{id}}{{/title}}{{/page}}",
                "page.mustache": "<{{$title}}none{{/title}}|{{$rest}}rest{{/rest}}>",
            ], "<T a|rest>"
        ),
        // Every item of a list in an indented partial is indented, and lines of texts are not.
        (
            [
                "t.mustache": "-\r\n\t{{> p}}\r\n-",
                "p.mustache":
                    "{{#body}}\r\n{{kind}}\r\n{{/body}}\r\n\r\n{{#headline.decks}}{{text}}{{/headline.decks}}",
            ], "-\r\n\tparagraph\r\n\t\r\n\t*t*-"
        ),
        // A file of which nothing is written leaves no line; one within a line begins none.
        (
            [
                "t.mustache": "-\n  {{> empty}}\n  {{> q}}\n", "q.mustache": "a {{> p}}",
                "p.mustache": "  {{> r}}\n{{kind}}", "r.mustache": "b\nc\n", "empty.mustache": "{{#kind}}\n{{/kind}}\n",
            ], "-\n  a   b\n    c\n  report"
        ),
        // A block takes its place's indent for its own; the outermost template decides what stands for it.
        (
            [
                "t.mustache": "{{<page}}\n{{$main}}\n      <b>\n        {{id}}\n      </b>\n{{/main}}\n{{/page}}\n",
                "page.mustache": "{{<frame}}{{$main}}none{{/main}}{{/frame}}",
                "frame.mustache": "<body>\n  {{$main}}\n  {{/main}}\n</body>\n",
            ], "<body>\n  <b>\n    a\n  </b>\n</body>\n"
        ),
        (["t.mustache": "\u{FEFF}{{id}}"], "a"),
        // Text that ends as a tag begins.
        (["t.mustache": "{{> p}} {{> q}}{", "p.mustache": "{ {", "q.mustache": "{{=<% %>=}}<%id%> <"], "{ { a <{"),
        // Escaped as the output is, in partials too.
        (["t.md.mustache": "{{> p}}", "p.mustache": "{{title}}"], "\\*t\\*"),
        (["t.html.mustache": "{{> p}}{{title}}", "p.mustache": "{{section}}"], "&lt;s&gt;*t*"),
        // Mistakes, each once, in the file in which they are.
        (
            ["x.mustache": ""],
            "FOLDER/c.yaml:1:1: error: 'FOLDER/t.mustache' does not exist; check its path [no-template]"
        ),
        (
            ["t.mustache": "x\n{{> p}}"],
            "FOLDER/t.mustache:2:5: error: 'FOLDER/p.mustache' does not exist; check its path [no-template]"
        ),
        (
            ["t.mustache": "{{> p}}{{#body}}{{> p}}{{/body}}", "p.mustache": "\n{{txt}}{{/x}}"],
            "FOLDER/p.mustache:2:8: error: 'x' ends here, but does not begin [unopened-section]"
        ),
        (
            ["t.mustache": "{{> p}}{{> p}}", "p.mustache": "\n {{tilte}}"],
            "FOLDER/p.mustache:2:4: error: unknown name 'tilte'; did you mean 'title'? [unknown-name]"
        ),
        (
            ["t.mustache": "{{> a}}", "a.mustache": "{{> b}}", "b.mustache": "{{#body}}{{> a}}{{/body}}"],
            "FOLDER/b.mustache:1:14: error: the partial includes itself: a → b → a [inside-itself]"
        ),
        (
            [
                "t.mustache": "{{<page}}{{$title}}{{$title}}x{{/title}}{{/title}}{{/page}}",
                "page.mustache": "{{$title}}{{/title}}",
            ],
            "FOLDER/t.mustache:1:23: error: what stands for the block 'title' holds the block itself [inside-itself]"
        ),
        // Of two, the second one counts.
        (
            [
                "t.mustache": "{{<page}}{{$title}}{{id}}{{/title}}{{$title}}{{idd}}{{/title}}{{/page}}",
                "page.mustache": "{{$title}}{{/title}}",
            ],
            "FOLDER/t.mustache:1:48: error: unknown name 'idd'; did you mean 'id'? [unknown-name]"
        ),
        (
            [
                "t.mustache": "{{<page}}{{$title}}{{tilte}}{{/title}}{{/page}}",
                "page.mustache": "{{$title}}{{/title}}",
            ],
            "FOLDER/t.mustache:1:22: error: unknown name 'tilte'; did you mean 'title'? [unknown-name]"
        ),
        (
            ["t.md.mustache": "---\n{{> p}}\n---\n", "p.mustache": ""],
            "FOLDER/t.md.mustache:2:5: error: a partial cannot be used in front matter, whose texts are escaped for YAML; write "
                + "its tags here [bad-partial]"
        ),
    ])
    func areReadWithTheirPartials(files: [String: String], expected: String) throws {
        try Self.inFolder(files) { folder in
            let name = files.keys.first { $0.hasPrefix("t.") } ?? "t.mustache"
            let written = try Self.write(name, output: nil, in: folder)
            #expect(written.replacing(folder, with: "FOLDER") == expected)
        }
    }

    /// The option goes before the output, the output before the template's own name.
    @Test(arguments: [
        ("t.mustache", "feed.html" as String?, nil as String?, "&lt;s&gt;"),
        ("t.mustache", "a/b.HTM", nil, "&lt;s&gt;"),
        ("t.mustache", "notes/{article}.md", nil, "\\<s\\>"), ("t.mustache", "x.unknown", nil, "<s>"),
        ("t.mustache", "-", nil, "<s>"), ("t.mustache", "a.html", "none", "<s>"),
        ("t.csv.mustache", "a.md", nil, "\\<s\\>"),
        ("t.xml.mustache", "-", nil, "&lt;s&gt;"), ("t.mustache", nil, "yaml", "\"<s>\""),
    ])
    func areEscapedAsTheirOutputAsks(name: String, output: String?, escape: String?, expected: String) throws {
        try Self.inFolder([name: "{{section}}"]) { folder in
            let written = try Self.write(name, output: output, escape: escape, in: folder)
            #expect(written == expected)
        }
    }

    @Test func linksDoNotLeadOutOfTheFolder() throws {
        try Self.inFolder(["in/t.mustache": "{{> p}}", "p.mustache": "out"]) { folder in
            try FileManager.default.createSymbolicLink(
                atPath: folder + "/in/p.mustache", withDestinationPath: "../p.mustache")
            let written = try Self.write("in/t.mustache", output: nil, in: folder)
            #expect(written.contains("leads out of the template's folder; copy the file into it [bad-partial]"))
        }
    }

    @Test(arguments: [
        ("markdwn", "out.md", "did you mean 'markdown'? [no-template]"),
        (
            "t.mustache", "t.mustache",
            "the output would overwrite the template; name another file [overwrites-source]"
        ),
        (".", "out.md", "is not a file; name one [no-template]"),
    ])
    func whatIsNoTemplate(name: String, output: String, expected: String) throws {
        try Self.inFolder(["t.mustache": ""]) { folder in
            let written = try Self.write(name, output: output, in: folder)
            #expect(written.hasSuffix(expected))
        }
    }

    /// Partials that include each other twice and twice again would come to any number of tags.
    @Test func partialsThatExplode() throws {
        var files = ["t.mustache": "{{> p0}}", "p30.mustache": "{{id}}"]
        for number in 0..<30 { files["p\(number).mustache"] = "{{> p\(number + 1)}}{{> p\(number + 1)}}" }
        try Self.inFolder(files) { folder in
            let written = try Self.write("t.mustache", output: nil, in: folder)
            #expect(written.hasSuffix("partials include each other too often; include them less [too-deep]"))
        }
    }

    private static func write(
        _ name: String, output: String?, escape: String? = nil, in folder: String
    ) throws -> String {
        let place = FileLocation(path: folder + "/c.yaml", line: 1, column: 1)
        let values = [("template", name), ("output", output), ("escape", escape)]
        let entries = values.compactMap { key, value in
            value.map {
                ConfigurationNode.Entry(
                    key: key, keyLocation: place, value: ConfigurationNode(.scalar($0, isPlain: true), at: place))
            }
        }
        var reader = OptionReader(ConfigurationNode(.mapping(entries), at: place))
        let exporter = TemplateExporter(options: TemplateOptions(reading: &reader))
        guard reader.diagnostics.isEmpty else {
            return reader.diagnostics.map(\.description).joined(separator: "\n")
        }
        let article = Article(
            id: "a", headline: Headline(decks: [Deck(role: .main, text: "*t*")]), section: "<s>",
            body: [Block(text: "一")])
        return try Export(exporter).text([Edition(info: Edition.Info(), articles: [article])])
    }

    private static func inFolder(_ files: [String: String], _ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "t-\(UUID().uuidString.prefix(8))")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files {
            let file = folder.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        try body(folder.path)
    }
}
