import BroadsheetCore
import BroadsheetTesting
import BroadsheetYAML
import Foundation
import Testing

@testable import BroadsheetTemplate

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// The laws of exporters, with a reader of each kind of output.
@Suite struct TemplateLawTests {
    @Test func keepsTheLawsOfExporters() throws {
        let all = [
            TemplateOptions(.markdown), TemplateOptions(.csv),
            try TemplateOptions(text: Self.xml, name: "xml", escape: .xml),
        ]
        #expect(ExporterConformance.check(TemplateExporter.self, options: all, reading: Self.read) == [])
    }

    private static let xml = """
        <news title="{{publication.title}}">
        {{#articles}}
        <a id="{{id}}" k='{{title}}'>{{#contributors}}<w>{{name}}</w>{{/contributors}}{{#body}}<p>{{text}}</p>{{/body}}</a>
        {{/articles}}
        </news>

        """

    private static func read(_ bytes: [UInt8], _ options: TemplateOptions) throws {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.utf8.elementsEqual(bytes) else { throw Unreadable("not UTF-8") }
        switch options.template.main.source.path {
        case "xml":
            let parser = XMLParser(data: Data(bytes))
            _ = parser.parse()
            if let error = parser.parserError { throw error }
        case ShippedTemplate.csv.fileName:
            for row in try rows(text) where row.count != 8 { throw Unreadable("\(row.count) fields: \(row)") }
        case ShippedTemplate.markdown.fileName where options.template.escaping == .markdown && !bytes.isEmpty:
            // The first article's front matter.
            let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            guard lines[0].elementsEqual("---".utf8), let end = lines.dropFirst().firstIndex(of: lines[0]) else {
                throw Unreadable("no front matter")
            }
            let mistakes = YAMLReader().read(Array(lines[1..<end].joined(separator: "\n".utf8)), path: "output")
                .diagnostics
            if let first = mistakes.first { throw Unreadable(first.description) }
        default: break
        }
    }

    /// The rows of a table (RFC 4180).
    private static func rows(_ text: String) throws -> [[String]] {
        var rows: [[String]] = [[""]]
        var isQuoted = false
        var scalars = Array(text.unicodeScalars)[...]
        while let scalar = scalars.popFirst() {
            let row = rows.count - 1
            let field = rows[row].count - 1
            switch scalar {
            case "\"" where isQuoted && scalars.first == "\"":
                scalars.removeFirst()
                rows[row][field].unicodeScalars.append(scalar)
            case "\"":
                if !isQuoted, !rows[row][field].isEmpty { throw Unreadable("a mark inside of \(rows[row][field])") }
                isQuoted.toggle()
            case "," where !isQuoted: rows[row].append("")
            case "\n" where !isQuoted: rows.append([""])
            default: rows[row][field].unicodeScalars.append(scalar)
            }
        }
        if isQuoted || rows.last != [""] { throw Unreadable("the table has no end") }
        return rows.dropLast()
    }

    private struct Unreadable: Error, CustomStringConvertible {
        let description: String
        init(_ description: String) { self.description = description }
    }
}
