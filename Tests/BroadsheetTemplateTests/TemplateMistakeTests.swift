import BroadsheetCore
import Testing

@testable import BroadsheetTemplate

/// Every mistake in a template is reported at its line and column, with the remedy.
@Suite struct TemplateMistakeTests {
    @Test(arguments: [
        // Names that nothing has.
        ("{{tilte}}", ["1:3: unknown name 'tilte'; did you mean 'title'? [unknown-name]"]),
        (
            "一行\n二：{{#body}}{{ txt }}{{/body}}",
            ["2:15: unknown name 'txt'; did you mean 'text'? [unknown-name]"]
        ),
        ("{{headline.txt}}", ["1:3: unknown name 'txt'; did you mean 'text'? [unknown-name]"]),
        ("{{#kind.phto}}x{{/kind.phto}}", ["1:4: unknown name 'phto'; did you mean 'photo'? [unknown-name]"]),
        (
            "{{#body}}{{.title}}{{/body}}",
            ["1:12: unknown name 'title'; known are: boxes, kind, ranges, text [unknown-name]"]
        ),
        (
            "{{idd}}\n{{{pgae}}}\n{{^sectoin}}{{/sectoin}}",
            [
                "1:3: unknown name 'idd'; did you mean 'id'? [unknown-name]",
                "2:4: unknown name 'pgae'; did you mean 'page'? [unknown-name]",
                "3:4: unknown name 'sectoin'; did you mean 'section'? [unknown-name]",
            ]
        ),
        ("{{uppercase(page)}}", ["1:3: unknown function 'uppercase'; did you mean 'uppercased'? [unknown-name]"]),
        (
            "{{count(page)}}",
            ["1:3: unknown function 'count'; known are: empty, lowercased, uppercased [unknown-name]"]
        ),
        ("{{lst()}}", ["1:3: unknown function 'lst'; did you mean 'last'? [unknown-name]"]),
        (
            "{{last()}}",
            [
                "1:3: 'last()' has a meaning directly in a list's section only, such as {{#body}}…{{/body}}, and not in a "
                    + "partial [unknown-name]"
            ]
        ),
        // What cannot be written as a text.
        ("{{body}}", ["1:3: 'body' is a list; write {{#body}}…{{/body}} [not-a-text]"]),
        (
            "{{#people}}{{titles}}{{/people}}",
            ["1:14: 'titles' is a list; write {{#titles}}{{.}}{{/titles}} [not-a-text]"]
        ),
        (
            "{{continuesOn}}",
            [
                "1:3: 'continuesOn' has keys of its own; write one of them after a dot: page, text, ranges, boxes "
                    + "[not-a-text]"
            ]
        ),
        (
            "{{dateline.abridged}}",
            [
                "1:3: 'dateline.abridged' is true or false; write {{#dateline.abridged}}…{{/dateline.abridged}} [not-a-text]"
            ]
        ),
        // Tags that are not whole.
        ("x {{title", ["1:3: this tag has no end; write '}}' after its name [unclosed-tag]"]),
        ("{{{title}}", ["1:1: this tag has no end; write '}}}' after its name [unclosed-tag]"]),
        ("{{#body}}{{text}}", ["1:1: 'body' has no end; write '{{/body}}' [unclosed-section]"]),
        ("{{text}}{{/body}}", ["1:9: 'body' ends here, but does not begin [unopened-section]"]),
        (
            "{{#body}}\n{{#kind.paragraph}}\n{{/body}}",
            [
                "3:1: 'body' ends here, but 'kind.paragraph' of line 2 is open; write '{{/kind.paragraph}}' before "
                    + "[unclosed-section]"
            ]
        ),
        ("{{}}", ["1:3: a name is missing here; write one such as 'headline.text' [bad-tag]"]),
        ("{{a b}}", ["1:3: 'a b' is not a name; write one such as 'headline.text' [bad-tag]"]),
        (
            "{{headline..text}}",
            ["1:3: 'headline..text' is not a name; write one such as 'headline.text' [bad-tag]"]
        ),
        ("{{标题}}", ["1:3: '标题' is not a name; write one such as 'headline.text' [bad-tag]"]),
        (
            "{{% CONTENT_TYPE: TEXT}}",
            ["1:1: pragmas are not known here; the option 'escape' says how texts are escaped [bad-tag]"]
        ),
        ("{{=<%=}}", ["1:1: new delimiters are two words, such as '{{=<% %>=}}' [bad-tag]"]),
        (
            "{{#body}}{{=<% %>=}}<%/body%>",
            ["1:10: delimiters cannot change inside a section; change them before it [bad-tag]"]
        ),
        // What would never end.
        (
            "{{#body}}{{#people}}{{#body}}{{/body}}{{/people}}{{/body}}",
            ["1:24: the list 'body' is inside itself [inside-itself]"]
        ),
        // Partials of a template that is not in a folder, and those that climb out of theirs.
        ("{{> entry}}", ["1:5: there is no partial 'entry'; leave it out [no-template]"]),
        (
            "{{>../entry}}",
            [
                "1:4: '../entry' is not one; a partial is named by its file without '.mustache': Latin letters, digits, "
                    + "'-', '_', in the template's folder or below it [bad-partial]"
            ]
        ),
        (
            "{{> *kind}}",
            [
                "1:5: '*kind' is not one; a partial is named by its file without '.mustache': Latin letters, digits, '-', "
                    + "'_', in the template's folder or below it [bad-partial]"
            ]
        ),
    ])
    func isReportedAtItsPlace(text: String, expected: [String]) {
        #expect(Self.mistakes(in: text) == expected)
    }

    /// However a template is broken, and however deep, it is answered with mistakes in good time.
    @Test func breaksNothing() {
        let many = 50_000
        let hostile = [
            String(repeating: "{{#body}}", count: many), String(repeating: "{{", count: many),
            String(repeating: "{{/body}}", count: many), String(repeating: "{{#", count: many) + "}}",
            "{{" + String(repeating: "count(", count: 10_000) + "body" + String(repeating: ")", count: 10_000)
                + "}}",
            "{{" + String(repeating: "headline.", count: many) + "text}}", "{{\u{301}title}}",
            "{{=\u{301} \u{301}=}}x",
            "{{title}}\u{301}", "{{#title}}\r\n{{/title}}\r", "{{={{ }}=}}{{title}}", "{{=a a=}}a a", "\u{FEFF}",
        ]
        for text in hostile {
            let mistakes = Self.mistakes(in: text)
            #expect(mistakes.count <= 60, "\(text.prefix(20))")
        }
    }

    @Test(arguments: [
        (
            [0x61, 0x0A, 0xE4, 0xB8, 0x80, 0xFF],
            "t:2:2: error: this byte is not UTF-8; save the template in UTF-8 [not-utf-8]"
        ),
        ([0x61, 0x00], "t:1:2: error: there is a U+0000 character here; remove it [not-utf-8]"),
    ])
    func bytesThatAreNoText(bytes: [UInt8], expected: String) {
        do throws(TemplateFault) {
            _ = try TemplateSource(path: "t", bytes: bytes)
            Issue.record("the bytes were taken")
        } catch {
            #expect(error.diagnostic.description == expected)
        }
    }

    private static func mistakes(in text: String) -> [String] {
        do {
            _ = try Export(TemplateExporter(options: TemplateOptions(text: text, name: "t", escape: .html))).text([]
            )
            return []
        } catch let error as TemplateError {
            return error.diagnostics.map {
                $0.description.replacing("t:", with: "", maxReplacements: 1).replacing("error: ", with: "")
            }
        } catch {
            return ["\(error)"]
        }
    }
}
