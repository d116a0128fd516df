/// The JSON Schema (2020-12) of the records that `broadsheet parse --records` reads and writes, as the text of a file.
///
/// The articles among its output are described by ``DocumentSchema/article``.
public enum RecordSchema {
    /// Of a line of the input, `#/$defs/input`, and of a line of the output that is not an article, `#/$defs/output`.
    public static var text: String {
        let definitions: [(String, DocumentKey.ValueType)] = [
            ("input", .mapping(input)), ("page", .mapping(content)), ("edition", .mapping(summary)),
            ("error", .mapping(fault)), ("diagnostic", .mapping(diagnostic)), ("date", .matching(day)),
        ]
        let head = DocumentSchema.head(
            title: "broadsheet/1, records",
            help:
                "A line of what 'broadsheet parse --records' reads, or a line of what it writes that is not an article."
        )
        let entries = definitions.map { SchemaValue.Entry(key: $0, value: DocumentSchema.schema(of: $1)) }
        let output = SchemaValue.Entry(
            key: "output", value: .object(("anyOf", .array([.reference("edition"), .reference("error")]))))
        let value =
            head
            + .object(
                ("anyOf", .array([.reference("input"), .reference("output")])), ("$defs", .object(entries + [output])))
        return value.text
    }

    private static let day = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"

    /// The keys of a page, in a record of its own or in `pages`.
    package static let content = [
        DocumentKey(
            "page", .text, help: "The page's code, such as 1 or A02; else that of its file's name, or a number."),
        DocumentKey("file", .text, help: "Its name in ranges and diagnostics; else its path, or its code."),
        DocumentKey("text", .text, help: "Its text. A page has one of text, base64 and path."),
        DocumentKey("base64", .text, help: "Its bytes in base64 (RFC 4648, section 4); white space may come between."),
        DocumentKey("path", .text, help: "The file that holds it, from where the program runs."),
        DocumentKey("encoding", .text, help: "The encoding of its bytes; else it is found out."),
    ]

    /// The keys of a line of the input.
    package static let input =
        [
            DocumentKey(
                "edition", .text, required: true,
                help: "Any text: what all lines of one edition share, which follow each other."),
            DocumentKey("date", .defined("date"), help: "The edition's day; else its key, where that is a day."),
            DocumentKey("pages", .list(.defined("page")), help: "All pages of the edition, in place of a page's keys."),
            DocumentKey("end", .boolean, help: "Whether the edition ends with this line."),
        ] + content

    /// The record after the articles of an edition.
    private static let summary = [
        DocumentKey("record", .constant("edition"), required: true),
        DocumentKey("edition", .text, required: true, help: "The edition's key."),
        DocumentKey("articles", .integer(from: 0), required: true, help: "How many lines of articles come before it."),
        DocumentKey("pages", .integer(from: 0), required: true, help: "How many pages were read."),
        DocumentKey("diagnostics", .list(.defined("diagnostic")), required: true, help: "What was said of them."),
    ]

    /// The record in place of an edition that was not written.
    private static let fault = [
        DocumentKey("record", .constant("error"), required: true),
        DocumentKey("edition", .text, help: "The edition's key, where it could be read."),
        DocumentKey("line", .integer(from: 1), help: "The line of the input."),
        DocumentKey("code", .text, required: true, help: "A steady name."),
        DocumentKey("message", .text, required: true, help: "What is the matter, and the remedy."),
    ]

    private static let diagnostic = [
        DocumentKey("severity", .choice(Diagnostic.Severity.allCases.map(\.rawValue)), required: true),
        DocumentKey("code", .text, required: true, help: "A steady name."),
        DocumentKey("file", .text, help: "The page."), DocumentKey("line", .integer(from: 1)),
        DocumentKey("column", .integer(from: 1)),
        DocumentKey("message", .text, required: true, help: "What is the matter, and the remedy."),
    ]
}
