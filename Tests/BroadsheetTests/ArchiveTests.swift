import Foundation
import Testing

@testable import Broadsheet

/// What falls out of a feed, and how a reader finds it (RFC 5005, rules 31, 32 and 40).
@Suite struct ArchiveTests {
    private static let formats = ["rss", "atom", "json-feed"]

    /// The pages of a day of December with so many articles.
    private static func pages(_ day: Int, _ count: Int) -> [String: String] {
        let name = day < 10 ? "0\(day)" : "\(day)"
        let titles = (0..<count).map { "题目的编号\(day)-\($0)" }
        return [
            "\(name)-1": titles.prefix(2).joined(separator: " "),
            "\(name)-2": titles.dropFirst(2).joined(separator: " "),
        ]
    }

    @Test(
        arguments: formats,
        [
            ", limit: 7, archive: 4", ", limit-days: 3, archive: 5", ", limit-bytes: 6000, archive: 3",
            ", limit: 2, archive: 9",
        ])
    func leadsAReaderToEveryItemOnce(format: String, options: String) async throws {
        let desk = try KeepDesk(format, options: options)
        let size = try #require(Int(options.suffix(1)))
        var expected: Set<String> = []
        var written: [String: Data] = [:]
        var all: [String: String] = [:]
        for day in 1...20 {
            let pages = Self.pages(day, 2 + day % 4)
            all.merge(pages) { $1 }
            expected.formUnion(pages.values.joined(separator: " ").split(separator: " ").map(String.init))
            #expect(try await desk.run(pages).hasErrors == false)
            let documents = desk.walk()
            let titles = documents.flatMap(\.titles)
            #expect(titles.count == expected.count && Set(titles) == expected)
            #expect(Set(documents.flatMap(\.ids)).count == expected.count)
            #expect(documents.dropFirst().allSatisfy { (1...size).contains($0.ids.count) && $0.isArchive })
            if options.contains("limit:") { #expect(documents[0].ids.count <= (options.contains("7") ? 7 : 2)) }
            if options.contains("bytes") { #expect(try #require(desk.folder.text("feed")).utf8.count <= 6000) }
            // What was written once never changes.
            let archives = try desk.archives()
            for (name, bytes) in written { #expect(archives[name] == bytes, "\(name)") }
            written = archives
            #expect(documents.count == archives.count + 1)
        }
        #expect(written.count > 5)
        // The same pages again, and those of all days at once: not a byte changes.
        let feed = desk.folder.text("feed")
        for pages in [Self.pages(20, 2), all] {
            _ = try await desk.run(pages)
            #expect(try desk.folder.text("feed") == feed && desk.archives() == written)
        }
    }

    /// An archive leads to the one before, to the one after, and to the feed; the feed to the last archive alone.
    @Test(arguments: formats) func linksInEveryDirection(format: String) async throws {
        let desk = try KeepDesk(format, options: ", limit: 4, archive: 2")
        for day in 1...6 { _ = try await desk.run(Self.pages(day, 3)) }
        let documents = desk.walk()
        let address = "https://news.example/feed"
        #expect(documents.count == 8)
        #expect(!documents[0].isArchive && documents[0].links["prev-archive"] == "\(address)-archive-7")
        #expect(documents.last?.links["prev-archive"] == nil)
        // JSON Feed has no word for these.
        guard format != "json-feed" else { return }
        #expect(documents[0].links["current"] == nil && documents[0].links["next-archive"] == nil)
        var next: String? = "\(address)-archive-1"
        for document in documents.dropFirst().reversed() {
            #expect(document.links["self"] == next && document.links["current"] == address)
            next = document.links["next-archive"]
        }
        // The last one names its successor before there is one.
        #expect(next == "\(address)-archive-8" && desk.document(at: "\(address)-archive-8") == nil)
    }

    /// A run that was stopped between archives and feed: the feed of before leads to all that it led to, and the next run
    /// finds what is there.
    @Test(arguments: formats, [1, 2, 3]) func healsAfterAStop(format: String, archivesWritten: Int) async throws {
        let desk = try KeepDesk(format, options: ", limit: 4, archive: 2")
        for day in 1...3 { _ = try await desk.run(Self.pages(day, 3)) }
        let old = try #require(desk.folder.text("feed"))
        let before = try desk.archives()
        let titles = desk.walk().flatMap(\.titles)
        _ = try await desk.run(Self.pages(4, 5).merging(Self.pages(5, 2)) { $1 })
        let new = try #require(desk.folder.text("feed"))
        let after = try desk.archives()
        let added = after.keys.filter { before[$0] == nil }.sorted()
        #expect(added.count == 3)
        for another in [false, true] {
            for name in added.dropFirst(archivesWritten) where desk.folder.text(name) != nil {
                try FileManager.default.removeItem(atPath: desk.folder.path(name))
            }
            try desk.folder.write(old, to: "feed")
            #expect(desk.walk().flatMap(\.titles) == titles)
            if another {
                // The next run has another day's pages: what the stopped run put away stays where it is.
                _ = try await desk.run(Self.pages(6, 3).merging(Self.pages(5, 2)) { $1 })
                let found = desk.walk().flatMap(\.titles)
                #expect(Set(found).count == found.count && Set(found).isSuperset(of: titles))
                let archives = try desk.archives()
                for name in added.prefix(archivesWritten) { #expect(archives[name] == after[name]) }
            } else {
                _ = try await desk.run(Self.pages(4, 5).merging(Self.pages(5, 2)) { $1 })
                #expect(try desk.folder.text("feed") == new && desk.archives() == after)
            }
        }
    }

    /// What is not an archive of ours, or not as it was written, or not there, stops the run before it writes.
    @Test(arguments: formats) func touchesNoForeignArchive(format: String) async throws {
        let desk = try KeepDesk(format, options: ", limit: 4, archive: 2")
        for day in 1...4 { _ = try await desk.run(Self.pages(day, 3)) }
        let feed = try #require(desk.folder.text("feed"))
        let count = try desk.archives().count
        let first = Array(try #require(desk.folder.text("feed-archive-1")).utf8)
        var damaged = first
        damaged[first.count / 2] ^= 1
        let next = "feed-archive-\(count + 1)"
        let cases: [(String, [UInt8]?, String)] = [
            ("feed-archive-1", damaged, "foreign-feed"), ("feed-archive-1", Array(feed.utf8), "foreign-feed"),
            ("feed-archive-1", nil, "missing-archive"), ("feed-archive-\(count)", nil, "missing-archive"),
            (next, Array("notes".utf8), "foreign-feed"), (next, [], "foreign-feed"),
            (next, Array(feed.utf8), "foreign-feed"), ("feed", first, "foreign-feed"),
        ]
        for (name, bytes, code) in cases {
            let old = desk.folder.text(name)
            if let bytes {
                try desk.folder.write(bytes, to: name)
            } else {
                try FileManager.default.removeItem(atPath: desk.folder.path(name))
            }
            let report = try await desk.run(Self.pages(5, 3))
            #expect(report.outputs.map(\.result) == [.notWritten])
            let said = report.diagnostics.filter { $0.severity == .error }
            #expect(said.map(\.code) == [code])
            #expect(said.first.map { "\($0)".contains(name) } == true)
            #expect(try desk.check() == said)
            #expect(name == "feed" || desk.folder.text("feed") == feed)
            #expect(FileManager.default.contents(atPath: desk.folder.path(name)) == bytes.map { Data($0) })
            try? FileManager.default.removeItem(atPath: desk.folder.path(name))
            if let old { try desk.folder.write(old, to: name) }
        }
        try desk.folder.makeFolder(next)
        #expect(try await desk.run(Self.pages(5, 3)).diagnostics.map(\.code).contains("is-a-folder"))
        try FileManager.default.removeItem(atPath: desk.folder.path(next))
        try desk.folder.link(next, to: "nowhere")
        #expect(try await desk.run(Self.pages(5, 3)).hasErrors && desk.folder.text("feed") == feed)
    }

    /// A text that was corrected when its item was archived already comes again, and is the newer one.
    @Test(arguments: formats) func bringsCorrectionsAgain(format: String) async throws {
        let desk = try KeepDesk(format, options: ", limit: 3, archive: 2")
        for day in 1...4 { _ = try await desk.run(Self.pages(day, 2)) }
        let before = try desk.archives()
        let corrected = ["01-1": "题目的编号1-0：改 题目的编号1-1", "05-1": "新"]
        _ = try await desk.run(corrected)
        let documents = desk.walk()
        for (name, bytes) in before { #expect(try desk.archives()[name] == bytes) }
        let places = documents.indices.flatMap { number in
            documents[number].titles.indices.filter { documents[number].titles[$0] == "题目的编号1-0" }.map { (number, $0) }
        }
        #expect(places.count == 2 && documents.flatMap(\.titles).filter { $0 == "题目的编号1-1" }.count == 1)
        let (newer, older) = (try #require(places.first), try #require(places.last))
        #expect(documents[newer.0].ids[newer.1] == documents[older.0].ids[older.1])
        if format == "atom" {
            #expect(documents[newer.0].updated[newer.1] == "2021-12-05T06:00:01+08:00")
            #expect(documents[older.0].updated[older.1] == "2021-12-01T06:00:00+08:00")
        }
        // Once is enough.
        let (feed, archives) = (desk.folder.text("feed"), try desk.archives())
        _ = try await desk.run(corrected)
        #expect(try desk.folder.text("feed") == feed && desk.archives() == archives)
        // Back to what it was before: a correction, too.
        _ = try await desk.run(["01-1": "题目的编号1-0 题目的编号1-1", "06-1": "又"])
        #expect(desk.walk().flatMap(\.titles).filter { $0 == "题目的编号1-0" }.count == 3)
    }

    /// An article of another page with the date and headline of an archived one is another article, and no correction.
    @Test(arguments: formats) func keepsNamesakesOfArchivedItems(format: String) async throws {
        let desk = try KeepDesk(format, options: ", limit: 2, archive: 1")
        _ = try await desk.run(["11-1": "河东大桥开工"])
        _ = try await desk.run(["12-1": "河西公园开放 河南公园开放"])
        #expect(try desk.archives().count == 1)
        _ = try await desk.run(["11-2": "河东大桥开工：二"])
        let documents = desk.walk()
        #expect(documents.flatMap(\.titles).filter { $0 == "河东大桥开工" }.count == 2)
        #expect(Set(documents.flatMap(\.ids)).count == documents.flatMap(\.ids).count)
    }

    @Test func namesArchivesBesideTheFeed() {
        let cases = [
            (
                "out/feed.xml", "https://a.example/f/feed.xml", "out/feed-archive-1.xml",
                "https://a.example/f/feed-archive-1.xml"
            ),
            ("feed", "https://a.example", "feed-archive-1", "https://a.example/feed-archive-1"),
            (
                "/o/要.闻.xml", "https://a.example/?x=/y#z", "/o/要.闻-archive-1.xml",
                "https://a.example/%E8%A6%81.%E9%97%BB-archive-1.xml"
            ),
            (".x", "https://a.example/f/", ".x-archive-1", "https://a.example/f/.x-archive-1"),
        ]
        for (feed, url, path, address) in cases {
            let feedArchives = FeedArchives(feed: feed, shownFeed: feed, address: url, size: 1)
            #expect(feedArchives.address(1) == address)
            #expect(FilePath.join(".", feedArchives.path(1)) == path || feedArchives.path(1) == "./\(path)")
            #expect(FeedArchives.number(in: feedArchives.address(417)) == 417 && FeedArchives.number(in: url) == nil)
            #expect(
                FeedArchives.feed(ofArchive: feedArchives.path(417)) == feed
                    && FeedArchives.feed(ofArchive: feed) != feed)
        }
    }

    /// A feed of its own for each section has archives of its own.
    @Test func keepsOtherOutputsAway() throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("out")
        func errors(_ exporters: String, sources: String = "*.txt") throws -> [String] {
            try folder.write(
                """
                version: 1
                publication: {title: 报, link: https://news.example/}
                sources: [{path: "\(sources)"}]
                exporters: [\(exporters)]

                """, to: "b.yaml")
            let pipeline = Pipeline.standard
            return pipeline.check(pipeline.load(folder.path("b.yaml"))).filter { $0.severity == .error }.map(\.code)
                .filter { $0 != "no-match" }
        }
        let feed = "{rss: {output: out/a.xml, limit: 3, archive: 2}}"
        #expect(try errors(feed) == [])
        #expect(try errors("\(feed), {json: {output: out/a-archive-12.xml}}") == ["same-output"])
        #expect(try errors("{json: {output: out/a-archive-12.xml}}, \(feed)") == ["same-output"])
        #expect(try errors("\(feed), {json: {output: out/a-archive-x.xml}}") == [])
        #expect(try errors(feed, sources: "out/*-archive-*.xml") == ["overwrites-source"])
    }

    @Test(arguments: [
        (
            "json: {output: f, archive: 3, limit: 9}",
            "cannot be kept; leave 'keep' out, or write a feed: rss, atom or json-feed"
        ),
        ("rss: {output: f, archive: 3, url: \"https://a.example/f\"}", "add one such as 'limit: 200'"),
        ("rss: {output: f, archive: 3, limit: 9}", "set 'url', or publication.link"),
        ("rss: {output: f, archive: 0, limit: 9}", "write a whole number from 1 to 1000000"),
        ("rss: {output: \"-\", archive: 3, limit: 9}", "what goes to standard output cannot be kept; name a file"),
        (
            "rss: {output: f, keep: false, archive: 3, limit: 9, url: \"https://a.example/f\"}",
            "leave 'keep: false' out"
        ),
    ])
    func refusesWhatCannotBeArchived(exporter: String, message: String) {
        let yaml = "version: 1\nexporters:\n  - \(exporter)\n"
        let configuration = Pipeline.standard.configuration(fromYAML: Array(yaml.utf8), path: "b.yaml")
        #expect(
            configuration.diagnostics.map { $0.message.contains(message) } == [true], "\(configuration.diagnostics)")
        #expect(configuration.diagnostics.first?.location?.line == 3)
        #expect(configuration.outputs.first?.exporter == nil || message.contains("whole"))
    }
}
