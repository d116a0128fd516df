import Foundation
import Testing

@testable import Broadsheet

/// What is written stays whole, no matter who else writes at the same time, and wherever an earlier run was stopped.
@Suite struct OutputFilesTests {
    private static func write(
        _ text: String, to name: String, in folder: String, with files: inout OutputFiles, of output: Int = 0
    ) throws {
        let file = try WholeFile(named: name, in: files.folder(at: folder))
        try file.write(Array(text.utf8)[...])
        try files.add(file, of: output)
    }

    /// The files that killed runs left go, however many they are; those of a run that is under way stay.
    @Test func removesWhatKilledRunsLeft() throws {
        let folder = try TemporaryFolder()
        for number in 0..<150 { try folder.write("half", to: ".broadsheet-7-\(number).part") }
        try folder.write("mine", to: ".part")
        var other = OutputFiles()
        try Self.write("b", to: "b", in: folder.path, with: &other)
        var files = OutputFiles()
        try Self.write("a", to: "a", in: folder.path, with: &files)
        #expect(files.place() == [:] && other.place() == [:])
        #expect(try folder.listing() == [".part", "a", "b"])
        #expect(folder.text("a") == "a" && folder.text("b") == "b")
    }

    /// Nothing is to be seen of a file before it is placed, nor afterwards of one that was not.
    @Test func placesAllOrNothingOfAFile() throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "a")
        for isPlaced in [false, true] {
            var files = OutputFiles()
            for number in 0..<10 { try Self.write("new", to: "a\(number)", in: folder.path, with: &files, of: number) }
            try Self.write("new", to: "a", in: folder.path, with: &files, of: 10)
            #expect(folder.text("a") == "old" && folder.text("a0") == nil)
            files.drop(3)
            if isPlaced { #expect(files.place() == [:]) }
        }
        #expect(folder.text("a") == "new" && folder.text("a0") == "new" && folder.text("a3") == nil)
        #expect(try folder.listing().count == 10)
    }

    /// The part after one that did not get its place would describe what is not there.
    @Test func placesTheFilesOfAnOutputInOrder() throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("b")
        var files = OutputFiles()
        for (output, name) in [(0, "a"), (0, "b"), (0, "c"), (1, "d")] {
            try Self.write(name, to: name, in: folder.path, with: &files, of: output)
        }
        #expect(files.place().keys.sorted() == [0])
        #expect(try folder.listing() == ["a", "b", "d"])
    }

    /// A folder that another one, or a link, has taken the place of is not written to.
    @Test(arguments: [true, false]) func writesIntoTheFolderThatItFound(isLink: Bool) throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("out")
        try folder.makeFolder("elsewhere")
        let path = folder.path("out")
        let identity = try #require(FileSystem.identity(ofFolder: path))
        var files = OutputFiles()
        try Self.write("a", to: "a", in: path, with: &files)
        try FileManager.default.moveItem(atPath: path, toPath: folder.path("moved"))
        if isLink { try folder.link("out", to: folder.path("elsewhere")) } else { try folder.makeFolder("out") }
        #expect(files.place() == [:])
        #expect(folder.text("moved/a") == "a" && folder.text("out/a") == nil)
        let error = #expect(throws: FileError.self) { try files.folder(at: path, expecting: identity) }
        #expect(error?.code == "changed-meanwhile")
        if isLink { #expect(FileSystem.identity(ofFolder: path) == nil) }
        // Nor later in the run, also where nobody has looked at the folder before.
        let later = #expect(throws: FileError.self) { try files.folder(at: path) }
        #expect(later?.code == "changed-meanwhile")
    }

    /// All outputs of a folder go to one and the same, however its name changes while they are planned.
    @Test func looksAtAFolderOnce() throws {
        let folder = try TemporaryFolder()
        for name in ["a", "b"] { try folder.makeFolder(name) }
        try folder.link("out", to: folder.path("a"))
        var places = OutputPlaces()
        let first = try places.place(of: folder.path("out/1"))
        try FileManager.default.removeItem(atPath: folder.path("out"))
        try folder.link("out", to: folder.path("b"))
        let second = try places.place(of: folder.path("out/2"))
        #expect(
            first.folder == second.folder && FilePath.folder(of: first.target) == FilePath.folder(of: second.target))
    }

    /// The superuser, too, replaces no pipe and no device.
    @Test func replacesRegularFilesAlone() throws {
        let folder = try TemporaryFolder()
        #expect(mkfifo(folder.path("a"), 0o600) == 0)
        var files = OutputFiles()
        try Self.write("a", to: "a", in: folder.path, with: &files)
        #expect(files.place()[0]?.code == "no-regular-file")
        var information = stat()
        #expect(stat(folder.path("a"), &information) == 0 && information.st_mode & S_IFMT == S_IFIFO)
    }

    /// A file of ours that another run has moved is nothing that this run would lose.
    @Test func tellsItsOwnFilesFromThoseOfOthers() throws {
        let folder = try TemporaryFolder()
        var files = OutputFiles()
        try Self.write("a", to: "a", in: folder.path, with: &files)
        #expect(files.place() == [:])
        try FileManager.default.moveItem(atPath: folder.path("a"), toPath: folder.path("b"))
        try Self.write("b", to: "b", in: folder.path, with: &files)
        #expect(files.place() == [:])
        // Two names of one file, as on a file system that ignores case.
        try FileManager.default.linkItem(atPath: folder.path("b"), toPath: folder.path("B"))
        try Self.write("c", to: "B", in: folder.path, with: &files)
        #expect(files.place().mapValues(\.code) == [0: "same-output"])
        #expect(folder.text("B") == "b")
    }

    @Test func replacesNothingThatWasChangedMeanwhile() throws {
        let folder = try TemporaryFolder()
        var files = OutputFiles()
        let place = try files.folder(at: folder.path)
        for (old, new) in [(nil, "x"), ("x", "y"), ("y", nil)] as [(String?, String?)] {
            let version = try place.version(of: "a")
            #expect((version == nil) == (old == nil))
            let file = try WholeFile(named: "a", in: files.folder(at: folder.path))
            file.replace(only: version)
            try files.add(file, of: 0)
            if let new {
                try folder.write(new, to: "a")
            } else {
                try FileManager.default.removeItem(atPath: folder.path("a"))
            }
            #expect(files.place().mapValues(\.code) == [0: "changed-meanwhile"])
            #expect(folder.text("a") == new)
        }
    }

    /// Of two runs that add to one feed at the same time, the second adds to what the first has written.
    @Test(arguments: ["rss"]) func runsAtOnceLoseNothing(format: String) async throws {
        for _ in 0..<3 {
            let folder = try TemporaryFolder()
            for day in 10...13 {
                try folder.write("甲\(day)", to: "p\(day)/2021-12-\(day)-1.txt")
                try folder.write(
                    """
                    version: 1
                    publication: {title: 报, link: https://news.example/, language: zh-CN}
                    sources: [{path: "p\(day)/{date}-{page}.txt", parser: lines}]
                    exporters: [{\(format): {output: feed, keep: true}}]
                    """, to: "\(day).yaml")
            }
            var pipeline = Pipeline.standard
            try pipeline.parsers.register(TitleParser.self)
            let runs = pipeline
            await withTaskGroup(of: Bool.self) { group in
                for day in 10...13 {
                    group.addTask { await runs.run(runs.load(folder.path("\(day).yaml"))).hasErrors }
                }
                for await hasErrors in group { #expect(!hasErrors) }
            }
            let text = try #require(folder.text("feed"))
            for day in 10...13 { #expect(text.contains("甲\(day)")) }
            #expect(try folder.listing().filter { $0.hasPrefix(".") } == [])
        }
    }

    /// Another run that does not end is waited for, and not for ever; what it writes stays.
    @Test func waitsForAnotherRun() async throws {
        let desk = try KeepDesk("rss")
        _ = try await desk.run(["13-1": "甲"])
        let old = desk.folder.text("feed")
        do {
            let lock = try FolderLock(on: OutputFolder(desk.folder.path), waitingUntil: .now, .zero)
            let report = try await desk.run(["14-1": "乙"], limits: ResourceLimits(waitSeconds: 0))
            #expect(report.diagnostics.map(\.code) == ["in-use"] && report.outputs.map(\.result) == [.notWritten])
            #expect(desk.folder.text("feed") == old)
            withExtendedLifetime(lock) {}
        }
        #expect(try desk.folder.listing().filter { $0.hasPrefix(".") } == [])
        // What a killed run left locks nothing.
        try desk.folder.write("", to: ".broadsheet.lock")
        #expect(try await desk.run(["14-1": "乙"], limits: ResourceLimits(waitSeconds: 0)).hasErrors == false)
        #expect(try desk.titles() == "乙 甲")
    }

    /// A run that was killed between an archive and its headers.
    @Test func writesTheHeadersThatAnArchiveLacks() async throws {
        let desk = try KeepDesk("rss", options: ", limit: 2, archive: 2, headers: true")
        for day in 11...15 { _ = try await desk.run(["\(day)-1": "题目甲\(day) 题目乙\(day)"]) }
        let names = try desk.folder.listing().filter { $0.hasSuffix(".headers") }
        #expect(names.count > 2)
        let before = names.map { desk.folder.text($0) }
        for name in names { try FileManager.default.removeItem(atPath: desk.folder.path(name)) }
        _ = try await desk.run(["15-1": "题目甲15 题目乙15"])
        #expect(names.map { desk.folder.text($0) } == before)
    }
}
