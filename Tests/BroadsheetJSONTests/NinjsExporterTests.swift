import BroadsheetCore
import BroadsheetJSON
import BroadsheetTesting
import Foundation
import TestSupport
import Testing

/// Items of ninjs 3. `Scripts/check-ninjs` holds them to IPTC's own schema, which is not part of the repository; here
/// is what it asks of the keys that are written.
@Suite struct NinjsExporterTests {
    @Test func keepsTheLawsOfExporters() {
        #expect(ExporterConformance.check(NinjsExporter.self) { try Self.check($0) } == [])
    }

    @Test func theOutputIsAsRecorded() throws {
        let text = try Export(NinjsExporter()).text(SampleEditions.rich)
        #expect(try Golden.fault(in: text, comparedWith: "JSON/rich-ninjs.jsonl") == nil)
    }

    @Test(arguments: [
        (
            "https://新闻.example/a/" as String?, "2024-03-01" as String?, "a b",
            "tag:xn--efvy88h.example,2024-03-01:a%20b"
        ),
        ("https://news.example", "2024-03-01", "12e4", "tag:news.example,2024-03-01:12e4"),
        (nil, "2024-03-01", "x", "urn:x-broadsheet:2024-03-01:x"),
        ("https://news.example", nil, "x", "urn:x-broadsheet:x"),
        ("news", "2024-03-01", "x", "urn:x-broadsheet:2024-03-01:x"),
    ])
    func urisAreMadeOfLinkDayAndID(link: String?, date: String?, id: String, expected: String) throws {
        let info = Edition.Info(publication: Publication(link: link), date: date.flatMap { CalendarDate($0) })
        let export = Export(NinjsExporter())
        let item = try Self.items(export.bytes([Edition(info: info, articles: [Article(id: id)])]))[0]
        #expect(item["uri"] as? String == expected)
    }

    @Test func photosAreItemsOfTheirOwn() throws {
        let photo = Photo(
            caption: "图为合龙现场。", credit: "（乔木 摄）", contributors: [Contributor(name: "乔木", role: .photographer)])
        let story = Article(id: "a", kind: .photo, photos: [photo])
        let item = try Self.items(Export(NinjsExporter()).bytes([Edition(info: Edition.Info(), articles: [story])]))[0]
        #expect(item["type"] as? String == "picture")
        #expect(item["by"] as? String == "乔木")
        #expect(item["bodies"] == nil)
        let association = try #require((item["associations"] as? [[String: Any]])?.first)
        #expect(association["uri"] as? String == "urn:x-broadsheet:a/photo-1")
        #expect(association["by"] as? String == "（乔木 摄）")
    }

    private static func items(_ bytes: [UInt8]) throws -> [[String: Any]] {
        try bytes.split(separator: UInt8(ascii: "\n")).map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
        }
    }

    /// Throws where an item has a key that ninjs does not know, a value of another kind, or an URI that is not one.
    private static func check(_ bytes: [UInt8]) throws {
        for item in try items(bytes) { try check(item, isAssociation: false) }
    }

    private static func check(_ item: [String: Any], isAssociation: Bool) throws {
        let texts: Set = [
            "uri", "type", "representationType", "profile", "pubStatus", "firstCreated", "versionCreated", "language",
            "by",
            "located", "name", "rel",
        ]
        let lists: [String: Set<String>] = [
            "headlines": ["role", "contentType", "value"], "descriptions": ["role", "contentType", "value"],
            "bodies": ["role", "contentType", "charCount", "value"], "people": ["name", "rel"],
            "places": ["name", "rel"],
            "infoSources": ["name", "role"], "subjects": ["name", "rel"], "genres": ["name"],
            "altIds": ["role", "value"],
        ]
        for (key, value) in item {
            switch value {
            case is String where texts.contains(key): break
            case let entries as [[String: Any]] where key == "associations":
                for entry in entries { try check(entry, isAssociation: true) }
            case let entries as [[String: Any]]:
                let known = try #require(lists[key], "\(key)")
                for entry in entries { #expect(known.isSuperset(of: entry.keys), "\(key)") }
            default: #expect(key == "standard")
            }
        }
        let uri = try #require(item["uri"] as? String)
        #expect(uri.utf8.allSatisfy { (0x21...0x7E).contains($0) } && URL(string: uri)?.scheme != nil, "\(uri)")
        #expect(isAssociation == (item["name"] != nil))
        #expect(["text", "picture"].contains(item["type"] as? String ?? ""))
    }
}
