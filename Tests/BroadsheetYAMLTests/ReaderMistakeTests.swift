import BroadsheetCore
import BroadsheetYAML
import TestSupport
import Testing

/// A broken file; `▲` comes before the character at which the mistake is to be reported.
private struct Mistake: CustomStringConvertible, Sendable {
    var text: String
    var expected: [String]

    init(_ text: String, _ expected: String...) {
        self.text = text
        self.expected = expected
    }

    var description: String { text }

    /// The text without the marks, and the diagnostics with the marks' places.
    var unmarked: (yaml: String, diagnostics: [String]) {
        let marked = MarkedText(text)
        return (marked.text, zip(marked.places, expected).map { "c.yaml:\($0): error: \($1)" })
    }
}

private let mistakes: [Mistake] = [
    // Tabs.
    Mistake("a: 1\n▲\tb: 2\n", "a tab cannot indent a line in YAML; use spaces [syntax]"),
    Mistake("▲\ta: 1\n", "a tab cannot indent a line in YAML; use spaces [syntax]"),
    Mistake("a:\n  b: 1\n▲\tc: 2\n", "a tab cannot indent a line in YAML; use spaces [syntax]"),
    Mistake("a: |\n▲\tx\n", "a tab cannot indent a line in YAML; use spaces [syntax]"),
    // Characters that begin something else.
    Mistake("path: ▲@x\n", "a text cannot begin with '@' in YAML; put it in quotation marks [syntax]"),
    Mistake("path: ▲%x\n", "a text cannot begin with '%' in YAML; put it in quotation marks [syntax]"),
    Mistake(
        "path: ▲*.txt\n",
        "'*' repeats a marked value in YAML; put a text that begins with it in quotation marks [syntax]"),
    Mistake(
        "path: ▲& b\n",
        "'&' marks a value in YAML; put a text that begins with it in quotation marks [syntax]"),
    Mistake(
        "a: ▲!e!x 5\n", "'!' begins a tag in YAML; put a text that begins with it in quotation marks [syntax]"),
    Mistake(
        "a: ▲!<x 5\n", "'!' begins a tag in YAML; put a text that begins with it in quotation marks [syntax]"),
    Mistake(
        "a: ▲>x\n  y\n",
        "'|' and '>' begin a text on the lines below; put other texts in quotation marks [syntax]"),
    Mistake("a: ▲? b\n", "a text cannot begin with '? ' in YAML; put it in quotation marks [syntax]"),
    // Colons.
    Mistake(
        "a: b▲: c\n", "a second ': ' on the line; put a text that holds it in quotation marks [syntax]"),
    Mistake(
        "a: 1\n  b▲: 2\n",
        "a ':' is not allowed here; mend the indentation of this line, or a line above that lacks its ':' [syntax]"),
    Mistake(
        "a: 1\n▲title b\nc: 2\n", "this line is not 'key: value'; is a ':' or the space after it missing? [syntax]"),
    Mistake(
        "a: 1\n▲title:b\nc: 2\n", "this line is not 'key: value'; is a ':' or the space after it missing? [syntax]"),
    Mistake("version▲：1\na: b\n", "a full-width '：' ends no key; write ': ' instead of it [syntax]"),
    Mistake("a: 1\nb▲：\n  - c: d\n", "a full-width '：' ends no key; write ': ' instead of it [syntax]"),
    Mistake("a:\n  - b▲：1\n    c: 2\n", "a full-width '：' ends no key; write ': ' instead of it [syntax]"),
    Mistake("a: {▲date：1}\n", "a full-width '：' ends no key; write ': ', as in 'date: …' [bad-key]"),
    Mistake("a:\n▲\u{3000}b: 1\n", "a full-width blank (U+3000) cannot indent a line in YAML; use spaces [bad-key]"),
    Mistake(
        "a:\n▲\u{A0}\u{A0}- b: 1\n", "a no-break space (U+00A0) cannot indent a line in YAML; use spaces [bad-key]"),
    Mistake("▲a：{b: c}\n", "a full-width '：' ends no key; write ': ', as in 'a: …' [bad-key]"),
    Mistake("a: {b: c▲， d: e}\n", "a full-width '，' has no meaning in YAML; write ', ' instead of it [syntax]"),
    Mistake("a: ▲｛b: c｝\n", "a full-width '｛' has no meaning in YAML; write '{' instead of it [syntax]"),
    Mistake(
        "a: ▲［b］\n",
        "a full-width '［' begins no list or mapping; write '[', or put a text that begins so in quotation marks [syntax]"
    ),
    Mistake("▲＃ b\na: 1\n", "a full-width '＃' has no meaning in YAML; write '#' instead of it [syntax]"),
    Mistake(
        "a: b ▲＃ c\n",
        "a full-width '＃' begins no comment; write '#', or put a text that holds it in quotation marks [syntax]"),
    Mistake(
        "a:▲\u{3000}1\nb: 2\n", "a full-width blank (U+3000) has no meaning in YAML; write ' ' instead of it [syntax]"),
    Mistake(
        "a: {b: o/▲{c}.xml}\n",
        "a text that holds '{' or '[' needs quotation marks among brackets; write '\"' around it [syntax]"),
    Mistake(
        "a: {b: {c}▲.xml}\n",
        "a text that holds '{' or '[' needs quotation marks among brackets; write '\"' around it [syntax]"),
    Mistake("a: {b▲:}\n", "a space is missing after this ':', or the value after it [syntax]"),
    Mistake("a: {▲b:1}\n", "a space is missing after the ':'; write 'b: 1' [bad-key]"),
    Mistake("▲: 1\n", "a key is missing before the ':' [syntax]"),
    // Indentation, lists.
    Mistake("a:\n  b: 1\n ▲c: 2\n", "the indentation of this line fits none above it [syntax]"),
    Mistake(
        "a: 1\n▲- b\n",
        "a list item cannot come among keys; indent it below its key, or remove the '-' [syntax]"),
    Mistake(
        "x:\n  - a\n  ▲b: 1\n",
        "this line does not continue the list of line 2; begin it with '- ', or mend its indentation [syntax]"),
    Mistake(
        "a: ▲- b\n", "a list cannot begin after a key; put '- ' on a line of its own below it [syntax]"),
    // Quotation marks and brackets.
    Mistake(
        "a: ▲\"b\nc: d\n",
        "this quotation mark is never closed; write another one at the end of the text [syntax]"),
    Mistake(
        "a: ▲'b\n---\n", "this quotation mark is never closed; write another one at the end of the text [syntax]"),
    Mistake(
        "a: \"C:▲\\public\"\n",
        "a backslash has a meaning in double quotation marks; write '\\\\', or use single ones [syntax]"),
    Mistake(
        "a: \"\\x▲1\"\n",
        "this escape is not a character; '\\x' takes 2, '\\u' 4 and '\\U' 8 hexadecimal digits [syntax]"),
    Mistake(
        "a: \"b\" ▲c\n",
        "the value has ended before this; put the whole value in one pair of quotation marks [syntax]"),
    Mistake(
        "a: ▲[1, 2\nb: 3\n", "'[' is not closed by ']', or a ',' is missing, before line 2, column 2 [syntax]"),
    Mistake(
        "a: ▲{b: 1\nc: 3\n", "'{' is not closed by '}', or a ',' is missing, before line 2, column 2 [syntax]"),
    Mistake(
        "a: ▲]\n", "a value is missing before this; put a text that begins so in quotation marks [syntax]"),
    Mistake("a: [\n▲", "a value is missing before this; a '[' or '{' above may not be closed [syntax]"),
    // Documents and directives.
    Mistake(
        "a: 1\n▲---\nb: 2\n", "a second document begins here; keep one document in a file [several-documents]"),
    Mistake(
        "a: 1\n...\n▲b: 2\n",
        "the document has ended before this line; mend its indentation, or remove it [syntax]"),
    Mistake("▲%YAML 9.9\n---\na: 1\n", "this version of YAML is not known; remove the line [syntax]"),
    Mistake(
        "▲%FOO\n---\na: 1\n", "a line that begins with '%' speaks to the YAML reader; remove it [syntax]"),
    Mistake("▲", "the file is empty; write keys with their values into it [empty-file]"),
    Mistake("▲# nothing\n---\n", "the file is empty; write keys with their values into it [empty-file]"),
    // Keys, tags, aliases: all of them in one run.
    Mistake(
        "a: 1\nb:\n  a: ▲*x\n  ▲a: 2\n▲a: 3\n",
        "'*x' repeats a value marked so with '&', and there is none above; put a text that begins with '*' in quotation "
            + "marks [unknown-alias]",
        "the key 'a' is here twice, first in line 3; remove one [duplicate-key]",
        "the key 'a' is here twice, first in line 1; remove one [duplicate-key]"),
    Mistake(
        "? ▲[a]\n: 1\n▲~: 2\n▲<<: {b: 1}\n",
        "a key must be a text, and this one is a list [bad-key]", "a key is missing before the ':' [bad-key]",
        "merge keys ('<<') are not supported; write the keys out [bad-key]"),
    Mistake(
        "a: ▲!!int 5\nb: ▲!mine x\nc: !!str 5\nd: ! 5\ne: !!map {}\nf: !!seq []\n",
        "the tag '!!int' is not known here; remove it, or put a text that begins with '!' in quotation marks "
            + "[unknown-tag]",
        "the tag '!mine' is not known here; remove it, or put a text that begins with '!' in quotation marks "
            + "[unknown-tag]"),
    Mistake(
        "a: &x [1, ▲*x]\n",
        "'*x' is inside the very value that it repeats; write the value out [unknown-alias]"),
    // Characters that are not allowed.
    Mistake(
        "a: 柯\nb: 𠮷▲\u{0}\n",
        "YAML does not allow the character U+0000; remove it, or save the file as UTF-8 [invalid-text]"),
    Mistake(
        "a: ▲\u{FFFE}\n",
        "YAML does not allow the character U+FFFE; remove it, or save the file as UTF-8 [invalid-text]"),
]

@Suite struct ReaderMistakeTests {
    @Test("a mistake is told at its place, with its remedy", arguments: mistakes)
    fileprivate func mistakeIsTold(_ mistake: Mistake) {
        let (yaml, expected) = mistake.unmarked
        let document = YAMLReader().read(Array(yaml.utf8), path: "c.yaml")
        #expect(document.diagnostics.map(\.description) == expected)
        // The same at the same places, whatever the line ends, byte order mark and encoding.
        let lineEnds = Array(yaml.replacingLineEnds(with: "\r\n").utf8)
        let carriageReturns = Array(yaml.replacingLineEnds(with: "\r").utf8)
        let forms = [
            [0xEF, 0xBB, 0xBF] + Array(yaml.utf8), lineEnds, carriageReturns, yaml.utf16Bytes(littleEndian: true),
            yaml.utf16Bytes(littleEndian: false),
        ]
        for bytes in forms {
            #expect(YAMLReader().read(bytes, path: "c.yaml").diagnostics.map(\.description) == expected)
        }
    }

    @Test("bytes that are no text are told at their place")
    func invalidBytes() {
        let cases: [(bytes: [UInt8], place: String)] = [
            (Array("a: 1\nb: 柯".utf8) + [0xFF], "2:5"), ([0xC0, 0x80], "1:1"),
            (Array("a: ".utf8) + [0xE6, 0x9F], "1:4"),
            // A surrogate written in UTF-8; one alone in UTF-16; half a code unit.
            (Array("a: ".utf8) + [0xED, 0xA0, 0x80], "1:4"), ([0xFF, 0xFE, 0x61, 0, 0, 0xD8], "1:2"),
            ([0xFE, 0xFF, 0, 0x61, 0], "1:2"),
            // GB 18030.
            ([0x61, 0x3A, 0x20, 0xBF, 0xC2, 0xB3, 0xC7], "1:4"),
        ]
        for (bytes, place) in cases {
            let document = YAMLReader().read(bytes, path: "c.yaml")
            #expect(
                document.diagnostics.map(\.description) == [
                    "c.yaml:\(place): error: the bytes here are not text; save the file as UTF-8 [invalid-text]"
                ])
            #expect(document.node == nil)
        }
    }

    @Test("what is too large, too deep or too often repeated is refused")
    func limits() {
        var reader = YAMLReader()
        reader.maximumSize = 1000
        reader.maximumDepth = 5
        reader.aliasBudget = 50
        let laughs = "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nd: [*c, *c, *c]\n"
        let cases: [(text: String, expected: String)] = [
            (
                String(repeating: "#", count: 1001),
                "c.yaml: error: the file holds more than 1000 bytes; is it the right file? [file-too-large]"
            ),
            (
                "a: [[[[[[x]]]]]]",
                "c.yaml:1:8: error: lists and mappings are nested more than 5 deep here [too-deep]"
            ),
            (
                laughs,
                "c.yaml:3:16: error: aliases add more than 50 values here; write fewer [too-many-aliases]"
            ),
            (
                String(repeating: "%TAG !a! b\n", count: 90) + "---\na: 1",
                "c.yaml:2:1: error: this is not YAML: found duplicate %TAG directive [syntax]"
            ),
        ]
        for (text, expected) in cases {
            let document = reader.read(Array(text.utf8), path: "c.yaml")
            #expect(document.diagnostics.map(\.description) == [expected])
            #expect(document.node == nil)
        }
        // libyaml's own time for these grows with the square of their length; what is refused early costs nothing.
        for opening in ["[", "{a: ", "- ", "? "] {
            let text = String(repeating: opening, count: 1_000_000 / opening.utf8.count)
            #expect(YAMLReader().read(Array(text.utf8), path: "c.yaml").diagnostics.map(\.code) == ["too-deep"])
        }
        let directives = YAMLReader().read(Array(String(repeating: "%TAG !a! b\n", count: 200).utf8), path: "c.yaml")
        #expect(
            directives.diagnostics.map(\.description) == [
                "c.yaml:101:1: error: too many lines begin with '%'; is this a YAML file? [syntax]"
            ])
    }
}

extension String {
    func replacingLineEnds(with end: String) -> String {
        unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }.joined(
            separator: end)
    }

    func utf16Bytes(littleEndian: Bool) -> [UInt8] {
        (littleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF])
            + utf16.flatMap { littleEndian ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }
}
