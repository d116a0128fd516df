import Testing

@testable import Broadsheet

/// The limits of what is read: pages and kept feeds have each their own, and anyone who has larger ones raises them.
@Suite struct LimitTests {
    private static let formats = ["rss", "atom", "json-feed"]

    /// A feed may grow beyond what a page may hold.
    @Test(arguments: formats)
    func theLimitOfPagesIsNotThatOfKeptFeeds(format: String) async throws {
        let desk = try KeepDesk(format)
        for day in 13...15 {
            let report = try await desk.run(["\(day)-1": "甲\(day)"], limits: ResourceLimits(pageBytes: 40))
            #expect(!report.hasErrors)
        }
        #expect(try desk.titles() == "甲15 甲14 甲13")
        #expect(try #require(desk.folder.text("feed")).utf8.count > 40)
    }

    /// A feed that the next run could not read is not written.
    @Test(arguments: formats)
    func whatWouldBeRefusedLaterIsNotWritten(format: String) async throws {
        let desk = try KeepDesk(format)
        _ = try await desk.run(["13-1": "甲"])
        let old = try #require(desk.folder.text("feed"))
        let limit = old.utf8.count + 1
        let refused = try await desk.run(["14-1": "乙"], limits: ResourceLimits(keptBytes: limit))
        #expect(
            refused.diagnostics.filter { $0.severity == .error }.map { desk.folder.hidingPath($0.message) } == [
                "'~/feed' would hold more than \(limit) bytes and is left as it is; give the output a 'limit', or "
                    + "raise the limit 'kept-bytes'"
            ])
        #expect(refused.outputs.map(\.result) == [.notWritten] && desk.folder.text("feed") == old)
        let small = try await desk.run(["14-1": "乙"], limits: ResourceLimits(keptBytes: limit - 2))
        #expect(
            small.diagnostics.filter { $0.severity == .error }.map { desk.folder.hidingPath($0.message) } == [
                "'~/feed' holds more than \(limit - 2) bytes and is left as it is; give the output a 'limit', or "
                    + "raise the limit 'kept-bytes'"
            ])
        #expect(desk.folder.text("feed") == old)
        _ = try await desk.run(["14-1": "乙"])
        #expect(try desk.titles() == "乙 甲")
    }

    /// The configuration raises a limit, and a program's own goes before it.
    @Test func theConfigurationHasLimits() async throws {
        let desk = try KeepDesk("rss")
        try desk.configure("", top: "limits: {page-bytes: 3, kept-bytes: 9000000000}")
        let pages = ["13-1": "甲", "13-2": "乙丙"]
        let report = try await desk.run(pages)
        #expect(report.diagnostics.map(\.code) == ["file-too-large"])
        #expect(report.diagnostics.first?.message.contains("holds more than 3 bytes") == true)
        #expect(try desk.titles() == "甲")
        _ = try await desk.run(pages, limits: ResourceLimits(pageBytes: 6))
        #expect(try desk.titles() == "甲 乙丙")
        try desk.configure("", top: "limits: {kept-bytes: 100}")
        #expect(try await desk.run(["14-1": "丁"]).diagnostics.map(\.code) == ["file-too-large"])
        #expect(try desk.titles() == "甲 乙丙")
        _ = try await desk.run(["14-1": "丁"], limits: ResourceLimits(keptBytes: 100_000))
        #expect(try desk.titles() == "丁 甲 乙丙")
    }

    /// An archive that would be too large keeps the feed, and all archives, as they were.
    @Test func archivesHaveTheLimitOfKeptFeeds() async throws {
        let desk = try KeepDesk("rss", options: ", limit: 1, archive: 50, url: \"https://news.example/feed\"")
        _ = try await desk.run(["13-1": "甲"])
        let old = try #require(desk.folder.text("feed"))
        let many = (1...40).map { "乙\($0)" }.joined(separator: " ")
        let limits = ResourceLimits(keptBytes: old.utf8.count * 3)
        let report = try await desk.run(["14-1": many], limits: limits)
        #expect(report.diagnostics.map(\.code) == ["file-too-large"])
        #expect(desk.folder.text("feed") == old)
        #expect(try desk.folder.listing().filter { $0.contains("archive") } == [])
    }

    @Test(arguments: ["0", "-1", "x", "1.5", "99999999999999999999"])
    func whatIsNoLimitIsAMistake(value: String) {
        let yaml = "version: 1\nlimits: {page-bytes: \(value)}\n"
        let configuration = Pipeline.standard.configuration(fromYAML: Array(yaml.utf8), path: "b.yaml")
        #expect(configuration.diagnostics.contains { $0.location?.line == 2 && $0.message.contains("'page-bytes'") })
        #expect(!configuration.isUsable)
    }
}
