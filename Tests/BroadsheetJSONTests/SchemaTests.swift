import BroadsheetCore
import BroadsheetJSON
import BroadsheetTesting
import Foundation
import TestSupport
import Testing

@Suite struct SchemaTests {
    private static let document = "broadsheet-1.schema.json"
    private static let line = "broadsheet-1-article.schema.json"

    private let checker: SchemaChecker

    init() throws {
        checker = try SchemaChecker(folder: Golden.package.appending(path: "Schemas"))
    }

    @Test func documentsKeepTheSchema() throws {
        for editions in [SampleEditions.rich, SampleEditions.bare, SampleEditions.empty, []] {
            for content in [DocumentOptions(ranges: true, ledger: true), DocumentOptions(ranges: false, ledger: false)]
            {
                var options = JSONExporter.Options()
                options.content = content
                let bytes = try Export(JSONExporter(options: options)).bytes(editions)
                #expect(try checker.faults(in: DocumentTree(readingJSON: bytes), against: Self.document) == [])
            }
        }
    }

    @Test(arguments: [true, false])
    func linesKeepTheSchema(_ ranges: Bool) throws {
        var options = JSONLinesExporter.Options()
        options.ranges = ranges
        let bytes = try Export(JSONLinesExporter(options: options)).bytes(SampleEditions.rich + SampleEditions.bare)
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            #expect(try checker.faults(in: DocumentTree(readingJSON: Array(line)), against: Self.line) == [])
        }
    }

    /// What the model can say and what the schema allows is the same, so a new case cannot be forgotten here.
    @Test(arguments: [
        ("article/properties/kind", Article.Kind.allCases.map(\.rawValue)),
        ("article/properties/headline/properties/decks/items/properties/role", Deck.Role.allCases.map(\.rawValue)),
        ("article/properties/body/items/properties/kind", Block.Kind.allCases.map(\.rawValue)),
        ("article/properties/dates/items/properties/part", DateMention.DayPart.allCases.map(\.rawValue)),
        ("contributors/items/properties/role", Contributor.Role.allCases.map(\.rawValue)),
        ("page/properties/encoding", TextEncoding.allCases.filter { $0 != .utf8 }.map(\.rawValue)),
        ("page/properties/fragments/items/properties/role", Ledger.Role.allCases.map(\.rawValue)),
    ])
    func theSchemaKnowsEveryCase(_ path: String, cases: [String]) throws {
        let schema = try checker.resolve("#/$defs/\(path)", in: Self.document)
        #expect(schema["enum"] == .sequence(cases.map { .string($0) }))
    }

    @Test func theSchemaNamesItself() throws {
        let schema = try checker.resolve("#/properties/schema", in: Self.document)
        #expect(schema["const"] == .string(ArticleDocument.schema))
    }

    /// The schema is strict, and the checker sees it.
    @Test(arguments: [
        (#"{"schema": "broadsheet/1", "publication": {}, "articles": [], "editions": []}"#, []),
        (
            #"{"schema": "broadsheet/2", "publication": {}, "articles": []}"#,
            ["$.editions: missing", "$.schema: not the constant"]
        ),
        (
            #"{"schema": "broadsheet/1", "publication": {"name": "x"}, "articles": {}, "editions": [{"pages": [], "date": "13.12.2021"}]}"#,
            [
                "$.articles: object instead of array",
                "$.editions[0].date: '13.12.2021' is not of the form ^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
                "$.publication.name: not allowed",
            ]
        ),
    ])
    func mistakesInDocumentsAreFound(_ json: String, faults: [String]) throws {
        let value = try DocumentTree(readingJSON: Array(json.utf8))
        #expect(try checker.faults(in: value, against: Self.document).sorted() == faults)
    }

    @Test(arguments: [
        ("", []),
        (#","edition":"2021-12-1""#, ["$.edition: '2021-12-1' is not of the form ^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]),
        (#","mood":"good""#, ["$.mood: not allowed"]),
        (#","dateline":{"text":"x","abridged":false}"#, ["$.dateline.abridged: not the constant"]),
        (
            #","ranges":[{"file":"f","page":"1","bytes":[1],"lines":[0,1,2]}]"#,
            [
                "$.ranges[0].bytes: too few items", "$.ranges[0].lines: too many items",
                "$.ranges[0].lines[0]: below 1",
            ]
        ),
        (#","section":null"#, ["unreadable"]),
    ])
    func mistakesInLinesAreFound(_ rest: String, faults: [String]) throws {
        let json =
            #"{"id":"1","kind":"report","contributors":[],"body":[],"photos":[],"people":[],"dates":[]"# + rest + "}"
        guard let value = try? DocumentTree(readingJSON: Array(json.utf8)) else {
            #expect(faults == ["unreadable"])
            return
        }
        #expect(try checker.faults(in: value, against: Self.line).sorted() == faults)
    }
}
