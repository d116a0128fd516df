import Broadsheet
import FeedShelf
import Foundation
import Testing

/// What the server does when pages come, go and change.
@Suite struct WatchingTests {
    private let page = """
        消防演练走进社区

        本报讯（记者 王思）12月14日，消防演练走进社区，居民学会了使用灭火器，现场秩序井然。

        """

    private func titles(_ server: Client) async throws -> [String] {
        try await itemTitles(of: server.request("/feed.xml").body)
    }

    @Test func pagesComeAndGo() async throws {
        let newsroom = try Newsroom.withSamplePage()
        try await newsroom.serve { server in
            let before = try await server.request("/feed.xml")

            // A page that is still being copied, piece by piece, is not taken until it is whole.
            let middle = page.index(page.startIndex, offsetBy: 20)
            try newsroom.put(String(page[..<middle]), at: "2021-12-14-01.txt")
            newsroom.letTimePass()
            #expect(await newsroom.shelf.look().isSettling)
            try newsroom.append(String(page[middle...]), to: "2021-12-14-01.txt")
            #expect(await newsroom.shelf.look().isSettling)
            #expect(try await server.request("/feed.xml").body == before.body)
            #expect(await newsroom.shelf.look().isRenewed)

            let after = try await server.request("/feed.xml")
            #expect(try itemTitles(of: after.body).first == "消防演练走进社区")
            #expect(try itemTitles(of: after.body).count == 6)
            // Anyone who knows the old feed, by its tag or by its time, gets the new one.
            for (condition, validator) in [("If-None-Match", "etag"), ("If-Modified-Since", "last-modified")] {
                for (known, status) in [(before, 200), (after, 304)] {
                    let value = try #require(known.headers[validator])
                    #expect(try await server.request("/feed.xml", headers: [(condition, value)]).status == status)
                }
            }

            newsroom.letTimePass()
            try newsroom.remove("2021-12-14-01.txt")
            #expect(await newsroom.shelf.look().isSettling)
            #expect(await newsroom.shelf.look().isRenewed)
            let restored = try await server.request("/feed.xml")
            #expect(restored.body == before.body)
            #expect(restored.headers["etag"] == before.headers["etag"])
            let time = try #require(after.headers["last-modified"])
            #expect(try await server.request("/feed.xml", headers: [("If-Modified-Since", time)]).status == 200)
        }
    }

    @Test func anOutputForEachPageIsServedAsSoonAsThereIsThePage() async throws {
        let newsroom = try Newsroom(
            pages: ["1.txt": page], yaml: "sources: [path: \"*.txt\"]\nexporters: [atom: {output: \"版/{page}.atom\"}]\n"
        )
        try await newsroom.serve { server in
            for status in [404, 200] {
                let first = try await server.request("/%E7%89%88/1.atom")
                #expect(first.status == 200)
                let second = try await server.request("/%E7%89%88/2.atom")
                #expect(second.status == status)
                let index = try await server.request("/")
                let text = String(decoding: index.body, as: UTF8.self)
                #expect(text.contains("href=\"./%E7%89%88/2.atom\"") == (status == 200))
                try newsroom.put(page, at: "2.txt")
                _ = await newsroom.shelf.look()
                _ = await newsroom.shelf.look()
            }
        }
    }

    @Test func aChangeThatChangesNoFeedKeepsItsValidators() async throws {
        let newsroom = try Newsroom.withSamplePage()
        try await newsroom.serve { server in
            let before = try await server.request("/feed.xml").headers
            newsroom.letTimePass()
            try newsroom.append("\n", to: "2021-12-13-01.txt")
            #expect(await newsroom.shelf.look().isSettling)
            #expect(await newsroom.shelf.look().isRenewed)
            let after = try await server.request("/feed.xml").headers
            for name in ["etag", "last-modified"] { #expect(after[name] == before[name]) }
            #expect(await newsroom.shelf.look().isUnchanged)
        }
    }

    @Test func aBrokenPageLeavesTheOldFeeds() async throws {
        let newsroom = try Newsroom.withSamplePage()
        try await newsroom.serve { server in
            let before = try await server.request("/feed.xml")
            try newsroom.put("\u{0}\u{1}\u{2}\u{0}", at: "2021-12-14-01.txt")
            try newsroom.put(page, at: "2021-12-14-02.txt")
            #expect(await newsroom.shelf.look().isSettling)
            let faults = await newsroom.shelf.look().faults
            #expect(faults.count == 1)
            #expect(faults.first?.location?.path == newsroom.folder.appendingPathComponent("2021-12-14-01.txt").path)
            #expect(await newsroom.shelf.look().isUnchanged, "it is told once")
            let during = try await server.request("/feed.xml")
            #expect(during.body == before.body)
            #expect(during.headers["etag"] == before.headers["etag"])

            try newsroom.remove("2021-12-14-01.txt")
            #expect(await newsroom.shelf.look().isSettling)
            #expect(await newsroom.shelf.look().isRenewed)
            #expect(try await titles(server).count == 6)
        }
    }

    @Test func whatThereIsAtTheStartIsTaken() async throws {
        try await Newsroom(pages: [:]).serve { server in
            let feed = try await server.request("/feed.xml")
            #expect(feed.status == 200)
            #expect(try itemTitles(of: feed.body).isEmpty)
        }
        try await Newsroom(pages: ["1.txt": "\u{0}\u{1}"]).serve { server in
            let response = try await server.request("/feed.xml")
            #expect(response.status == 503)
            #expect(response.headers["retry-after"] != nil)
            let other = try await server.request("/other")
            #expect(other.status == 404)
        }
        try await Newsroom(pages: ["1.txt": "\u{0}\u{1}", "2.txt": page]).serve { server in
            let titles = try await titles(server)
            #expect(titles == ["消防演练走进社区"])
        }
    }

    @Test func pagesAreReadOnceHoweverManyAsk() async throws {
        let newsroom = try Newsroom(pages: ["1.txt": Newsroom.samplePage()])
        let looks = await withTaskGroup(of: Shelf.Look.self) { group in
            for _ in 0..<16 { group.addTask { await newsroom.shelf.look() } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(looks.filter(\.isRenewed).count == 1)
        #expect(looks.filter(\.isUnchanged).count == 15)
    }

    @Test func theRunningServerLooksByItself() async throws {
        let newsroom = try Newsroom.withSamplePage()
        let gate = Gate()
        try await newsroom.serve(pause: { try await gate.pause() }) { server in
            #expect(try await titles(server).count == 5)
            try newsroom.put(page, at: "2021-12-14-01.txt")
            for _ in 0..<2 { await gate.openOnce() }
            #expect(try await titles(server).count == 6)
        }
    }

    @Test(
        arguments: [
            ("", "nothing to serve; add 'exporters:'"),
            ("exporters: [rss: {output: feed.xml}]\n", "nothing to serve; add 'sources:'"),
            ("sources: [path: a.txt]\nexporters: [rss: {output: \"-\"}]\n", "b.yaml:3:27: error: '-' is no path"),
            ("sources: [path: a.txt]\nexporters: [rss: {output: a/../../b}]\n", "'a/../../b' is no path"),
            (
                "sources: [path: a.txt]\nexporters: [rss: {output: a}, atom: {output: ./a}]\n",
                "b.yaml:3:46: error: another output is served at '/a'"
            ),
            ("sources: [path: a.txt]\nexporters: [rss: {output: a, keep: true}]\n", "'keep' needs a file"),
            ("sources: [path: a.txt]\nexporters: [rss: {output: a, limt: 1}]\n", "did you mean 'limit'?"),
        ])
    func whatCannotBeServedIsSaid(yaml: String, expected: String) throws {
        let configuration = Pipeline.standard.configuration(
            fromYAML: Array("version: 1\n\(yaml)".utf8), path: "b.yaml")
        let fault = #expect(throws: ConfigurationFault.self) { try Shelf(configuration) }
        #expect(fault?.description.contains(expected) == true, "\(String(describing: fault))")
    }
}

/// Holds a watcher back until the test lets it look.
private actor Gate {
    private var waiting: CheckedContinuation<Void, any Error>?
    private var arrived: CheckedContinuation<Void, Never>?

    /// What the watcher waits for; ends by itself when its task is cancelled.
    func pause() async throws {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                guard !Task.isCancelled else { return continuation.resume(throwing: CancellationError()) }
                waiting = continuation
                arrived?.resume()
                arrived = nil
            }
        } onCancel: {
            Task { await self.cancel() }
        }
    }

    /// Lets the watcher look, and returns when it waits again.
    func openOnce() async {
        if waiting == nil { await withCheckedContinuation { arrived = $0 } }
        waiting?.resume()
        waiting = nil
        await withCheckedContinuation { arrived = $0 }
    }

    private func cancel() {
        waiting?.resume(throwing: CancellationError())
        waiting = nil
    }
}

extension Shelf.Look {
    fileprivate var isUnchanged: Bool { if case .unchanged = self { true } else { false } }
    fileprivate var isSettling: Bool { if case .settling = self { true } else { false } }
    fileprivate var isRenewed: Bool { if case .renewed = self { true } else { false } }
    fileprivate var faults: [Diagnostic] { if case .kept(let faults) = self { faults } else { [] } }
}
