import Broadsheet
import Feeds
import Foundation
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct FeedsTests {
    private let example = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private func samplePage() throws -> String {
        let seeds = example.appendingPathComponent("../../seeds").standardizedFileURL
        let names = try FileManager.default.contentsOfDirectory(atPath: seeds.path).filter { $0.hasSuffix(".txt") }
        return try String(contentsOf: seeds.appendingPathComponent(try #require(names.first)), encoding: .utf8)
    }

    @Test func aFeedInMemory() throws {
        let feed = try Feeds.rss(ofPage: try samplePage(), date: CalendarDate("2021-12-13"))
        let titles = try ItemTitles(of: Data(feed.utf8)).titles
        #expect(titles.count == 5)
        #expect(titles.first == "柯城区部署督导疫情防控工作")
    }

    @Test func aFeedOfReportsThatAreNoPage() throws {
        let feed = try Feeds.rss(
            ofReports: [
                ("东河大桥开工", ["本报讯（记者 王小明）昨天上午，东河大桥开工建设。", "大桥全长三千米。"]),
                ("渡口停航", ["渡口今天停航。"]),
            ], date: #require(CalendarDate("2021-12-13")))
        #expect(try ItemTitles(of: Data(feed.utf8)).titles == ["东河大桥开工", "渡口停航"])
        #expect(feed.contains("<dc:creator>王小明</dc:creator>"))
        #expect(feed.contains("昨天上午，东河大桥开工建设。"))
    }

    @Test func whatTheConfigurationNamesIsWritten() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("public"), withIntermediateDirectories: true)
        let configuration = try String(contentsOf: example.appendingPathComponent("feeds.yaml"), encoding: .utf8)
            .replacingOccurrences(of: "../../seeds", with: example.path + "/../../seeds")
        let path = folder.appendingPathComponent("feeds.yaml")
        try configuration.write(to: path, atomically: true, encoding: .utf8)

        let report = await Feeds.export(path.path)
        #expect(!report.hasErrors, "\(report.diagnostics)")
        #expect(report.outputs.map(\.format) == ["rss", "digest"])
        let feed = try Data(contentsOf: folder.appendingPathComponent("public/feed.xml"))
        #expect(try ItemTitles(of: feed).titles.count == 5)
    }
}

/// The titles of a feed's items, read by Foundation's XML parser.
private final class ItemTitles: NSObject, XMLParserDelegate {
    private(set) var titles: [String] = []
    private var path: [String] = []

    init(of feed: Data) throws {
        super.init()
        let parser = XMLParser(data: feed)
        parser.delegate = self
        _ = parser.parse()
        if let error = parser.parserError { throw error }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        path.append(name)
        if path.suffix(2) == ["item", "title"] { titles.append("") }
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        if path.suffix(2) == ["item", "title"] { titles[titles.count - 1] += text }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        path.removeLast()
    }
}
