import Foundation
import Testing

@testable import Broadsheet

/// Feeds that are kept from run to run.
@Suite struct KeepTests {
    private static let formats = ["rss", "atom", "json-feed"]

    @Test(arguments: formats)
    func keepsAddsReplacesAndDrops(format: String) async throws {
        let desk = try KeepDesk(format)
        #expect(try await desk.run(["13-1": "甲 乙 丙", "13-2": "丁"]).hasErrors == false)
        #expect(try desk.titles() == "甲 乙 丙 丁")
        let first = try #require(desk.folder.text("feed"))
        // The same pages again: the same bytes.
        _ = try await desk.run(["13-1": "甲 乙 丙", "13-2": "丁"])
        #expect(desk.folder.text("feed") == first)
        // Another day: the old items stay, after the new.
        _ = try await desk.run(["14-1": "戊 己"])
        #expect(try desk.titles() == "戊 己 甲 乙 丙 丁")
        let second = try #require(desk.folder.text("feed"))
        for line in first.split(separator: "\n") where line.contains("丙") { #expect(second.contains(line)) }
        // A page that was corrected: one item new, one gone, one with another text; the other page stays.
        _ = try await desk.run(["13-1": "甲 庚 丙：改"])
        #expect(try desk.titles() == "戊 己 甲 庚 丙 丁")
        #expect(try #require(desk.folder.text("feed")).contains("改"))
        // An earlier page of a day, and a day between.
        _ = try await desk.run(["14-10": "壬", "14-02": "辛", "12-1": "癸"])
        #expect(try desk.titles() == "戊 己 辛 壬 甲 庚 丙 丁 癸")
        // What order the pages come in makes no difference.
        let all = ["13-1": "甲 庚 丙：改", "13-2": "丁", "14-1": "戊 己", "14-10": "壬", "14-02": "辛", "12-1": "癸"]
        let kept = desk.folder.text("feed")
        try FileManager.default.removeItem(atPath: desk.folder.path("feed"))
        _ = try await desk.run(all)
        #expect(desk.folder.text("feed") == kept)
    }

    @Test(arguments: formats)
    func dropsByTheLimits(format: String) async throws {
        for (options, expected) in [(", limit: 3", "丁 乙 丙"), (", limit-days: 2", "丁 乙 丙"), (", limit-days: 1", "丁")] {
            let desk = try KeepDesk(format, options: options)
            _ = try await desk.run(["12-1": "甲"])
            _ = try await desk.run(["13-1": "乙 丙"])
            _ = try await desk.run(["14-1": "丁"])
            #expect(try desk.titles() == expected)
        }
        let desk = try KeepDesk(format)
        _ = try await desk.run(["12-1": "甲 乙", "13-1": "丙"])
        let size = try #require(desk.folder.text("feed")).utf8.count
        try desk.configure(", limit-bytes: \(size)")
        _ = try await desk.run(["14-1": "丁"])
        #expect(try desk.titles() == "丁 丙 甲")
        #expect(try #require(desk.folder.text("feed")).utf8.count <= size)
    }

    /// An article of another page with the same date and headline is another article, though it is read alone.
    @Test(arguments: formats)
    func keepsNamesakesOfTwoPages(format: String) async throws {
        let desk = try KeepDesk(format)
        _ = try await desk.run(["13-1": "河东大桥开工 乙"])
        let old = try #require(desk.folder.text("feed"))
        let report = try await desk.run(["13-2": "河东大桥开工：二 丙"])
        #expect(report.diagnostics.map(\.code).filter { $0 == "same-headline" } == ["same-headline"])
        #expect(try desk.titles() == "河东大桥开工 乙 河东大桥开工 丙")
        let both = try #require(desk.folder.text("feed"))
        for line in old.split(separator: "\n") where line.contains("乙") { #expect(both.contains(line)) }
        // The same again; a correction of the second; one of the first.
        _ = try await desk.run(["13-2": "河东大桥开工：二 丙"])
        #expect(desk.folder.text("feed") == both)
        _ = try await desk.run(["13-2": "河东大桥开工：改 丙"])
        #expect(try desk.titles() == "河东大桥开工 乙 河东大桥开工 丙" && desk.folder.text("feed")?.contains("改") == true)
        _ = try await desk.run(["13-1": "河东大桥开工：正"])
        #expect(try desk.titles() == "河东大桥开工 河东大桥开工 丙" && desk.folder.text("feed")?.contains("改") == true)
        // An article that has moved to another page, both of which are read; and one of another day.
        _ = try await desk.run(["13-1": "", "13-2": "河东大桥开工：移"])
        #expect(try desk.titles() == "河东大桥开工")
    }

    /// Any text stays as it was, byte for byte.
    @Test(arguments: formats)
    func keepsHostileText(format: String) async throws {
        let desk = try KeepDesk(format)
        let hostile = [
            "]]></item></entry><guid>", "\"}\\n{\"id\":", "&amp;&\u{301}\u{1}\u{FFFE}", "<!--", "\u{2028}\r𠮷",
            "\",\"_broadsheet\":{\"page\":\"9\"",
        ]
        _ = try await desk.run(["13-1": hostile.map { "题\($0)：文\($0)" }.joined(separator: " ")])
        let first = try #require(desk.folder.text("feed"))
        _ = try await desk.run(["14-1": "新"])
        let second = try #require(desk.folder.text("feed"))
        let start = format == "json-feed" ? "    {\"id\": " : format == "atom" ? "  <entry>" : "    <item>"
        let items = first.components(separatedBy: start).dropFirst()
        #expect(items.count == hostile.count)
        for item in items.dropLast() { #expect(second.contains(item.trimmingCharacters(in: .newlines))) }
        // Taken apart and put together again, without the new one.
        _ = try await desk.run(["14-1": ""])
        _ = try await desk.run(["15-1": "又"])
        #expect(try #require(desk.folder.text("feed")).contains(try #require(items.first)))
    }

    /// What Broadsheet did not write to be kept, or what is not as it was, stays as it is.
    @Test(arguments: formats)
    func touchesNoForeignOrDamagedFile(format: String) async throws {
        let desk = try KeepDesk(format)
        _ = try await desk.run(["13-1": "甲 乙"])
        let whole = Array(try #require(desk.folder.text("feed")).utf8)
        var files: [[UInt8]] = [
            [], Array("<rss version=\"2.0\"><channel/></rss>".utf8), Array("not a feed".utf8), whole + [10],
            whole + whole,
        ]
        files += stride(from: 1, to: whole.count, by: 37).map { Array(whole[..<$0]) }
        files += stride(from: 0, to: whole.count, by: 41).map { place in
            var damaged = whole
            damaged[place] ^= 1
            return damaged
        }
        files += stride(from: 0, to: whole.count, by: 53).map { Array(whole[..<$0] + whole[($0 + 1)...]) }
        // One that the exporter wrote, but not to be kept.
        let other = try KeepDesk(format)
        try other.configure(", limit: 9")
        let plain = try #require(other.folder.text("b.yaml")).replacingOccurrences(of: "keep: true, ", with: "")
        try other.folder.write(plain, to: "b.yaml")
        _ = try await other.run(["13-1": "甲"])
        files.append(Array(try #require(other.folder.text("feed")).utf8))
        for file in files {
            try desk.folder.write(file, to: "feed")
            let report = try await desk.run(["14-1": "丙"])
            #expect(report.outputs.map(\.result) == [.notWritten])
            let said = report.diagnostics.filter { $0.severity == .error }
            #expect(said.map(\.code) == ["foreign-feed"])
            #expect(try desk.check() == said)
            #expect(said.first?.location == FileLocation(path: desk.folder.path("feed")))
            #expect(FileManager.default.contents(atPath: desk.folder.path("feed")) == Data(file))
        }
    }

    /// A run that is stopped leaves the old feed, and nothing beside it.
    @Test func leavesTheOldFeedWhereARunIsStopped() async throws {
        let desk = try KeepDesk("rss")
        _ = try await desk.run(["13-1": "甲"])
        let old = desk.folder.text("feed")
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await desk.run(["14-1": "乙"])
        }
        let report = try await task.value
        #expect(report.hasErrors && desk.folder.text("feed") == old)
        #expect(try desk.folder.listing().filter { $0.hasPrefix(".") || $0.hasSuffix(".part") } == [])
    }

    @Test(arguments: [
        ("json: {output: f, keep: true}", "cannot be kept; leave 'keep' out, or write a feed: rss, atom or json-feed"),
        ("rss: {output: \"-\", keep: true}", "what goes to standard output cannot be kept; name a file"),
        ("rss: {output: f, keep: yes}", "'keep' cannot be 'yes'; write true or false"),
    ])
    func refusesWhatCannotBeKept(exporter: String, message: String) {
        let yaml = "version: 1\nexporters:\n  - \(exporter)\n"
        let configuration = Pipeline.standard.configuration(fromYAML: Array(yaml.utf8), path: "b.yaml")
        #expect(configuration.diagnostics.map { $0.message.hasSuffix(message) } == [true])
        #expect(configuration.diagnostics.first?.location?.line == 3)
        #expect(configuration.outputs.first?.exporter == nil)
    }
}
