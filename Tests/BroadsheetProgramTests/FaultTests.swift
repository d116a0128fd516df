import Broadsheet
import BroadsheetProgram
import BroadsheetTesting
import Foundation
import Testing

/// Whether a process that is to be gone continues. One that was ended a moment ago may still be on its way out.
private func goesOn(_ id: pid_t) -> Bool {
    for _ in 0..<200 {
        guard kill(id, 0) == 0 else { return false }
        // One that nobody has asked about is still there by name.
        let state = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8)
        if state?.contains(") Z ") ?? false { return false }
        usleep(10_000)
    }
    return true
}

/// A folder that is removed with its test.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path =
            FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appendingPathComponent("broadsheet-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func path(_ name: String) -> String { "\(path)/\(name)" }

    func write(_ text: String, to name: String, permissions: Int = 0o644) throws {
        try text.write(toFile: path(name), atomically: false, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path(name))
    }

    func text(_ name: String) -> String {
        FileManager.default.contents(atPath: path(name)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// The processes whose ids a script has written to a file.
    func processes() -> [pid_t] { text("ids").split(separator: "\n").compactMap { pid_t($0) } }
}

extension ProgramTests {
    @Suite struct FaultTests {
        /// What a script may do wrong, and what is reported about it. Each begins with the ids of itself and of a child.
        static let faults: [(script: String, said: [String])] = [
            (
                "echo half; exit 3",
                [
                    "error: the program 'script' (/bin/sh) ended with status 3; it said nothing, so start it by hand to see why [program-failed]"
                ]
            ),
            (
                "echo half; echo Traceback >&2; echo 'warning: w [x]' >&2; exit 1",
                [
                    "note: 'script' says: Traceback [program-said]", "warning: 'script' says: w [x]",
                    "error: the program 'script' (/bin/sh) ended with status 1; see what it says above [program-failed]",
                ]
            ),
            (
                "cat; echo 'error: a' >&2; echo 'error: b [c]' >&2; echo bye >&2",
                [
                    "error: 'script' says: a [program-said]", "note: 'script' says: bye [program-said]",
                    "error: 'script' says: b [c]",
                ]
            ),
            (
                "echo half; kill -9 $$",
                [
                    "error: the program 'script' (/bin/sh) was ended by signal 9; it said nothing, so start it by hand to see why [program-failed]"
                ]
            ),
            (
                "trap '' TERM; echo half; echo 'error: wait' >&2; while :; do sleep 60; done",
                [
                    "error: 'script' says: wait [program-said]",
                    "error: the program 'script' was not done after 0.4 seconds and was stopped; where it needs longer, raise its time limit, on the command line with --program-seconds [program-too-slow]",
                ]
            ),
            (
                "kill -STOP $$",
                [
                    "error: the program 'script' was not done after 0.4 seconds and was stopped; where it needs longer, raise its time limit, on the command line with --program-seconds [program-too-slow]"
                ]
            ),
            (
                "exec >&- 2>&-; sleep 60",
                [
                    "error: the program 'script' was not done after 0.4 seconds and was stopped; where it needs longer, raise its time limit, on the command line with --program-seconds [program-too-slow]"
                ]
            ),
            (
                "exec yes",
                [
                    "error: the program 'script' wrote more than 100000 bytes and was stopped; where that is right, raise its output limit, on the command line with --program-bytes [program-flood]"
                ]
            ),
            (
                "head -c 2000000 /dev/zero | tr '\\0' '\\n' >&2; cat",
                [
                    "error: the program 'script' said more than 1048576 bytes on its standard error and was stopped; have it say less [program-flood]"
                ]
            ),
        ]

        /// The file that was there stays, whatever happens; nothing lies beside it; no process continues.
        @Test(arguments: faults)
        func noHalfFile(_ script: String, said: [String]) throws {
            let folder = try TemporaryFolder()
            try folder.write("old", to: "out.txt")
            try folder.write("version: 1\nexporters: [{script: {output: out.txt}}]", to: "b.yaml")
            var pipeline = Pipeline.standard
            // Only those that shall not be done in time have a time that a busy machine might need.
            let isSlow = said.last?.hasSuffix("[program-too-slow]") ?? false
            try pipeline.exporters.register(
                .script(
                    "sleep 60 > /dev/null 2>&1 & echo $! > \"$IDS\"; echo $$ >> \"$IDS\"; \(script)",
                    environment: ["IDS": folder.path("ids")], timeLimit: isSlow ? .milliseconds(400) : .seconds(20),
                    outputLimit: 100_000))
            let report = pipeline.write(
                SampleEditions.long(articles: 40), outputsOf: pipeline.load(folder.path("b.yaml")))
            let expected = said.map {
                $0.hasPrefix("error: the")
                    ? "\(folder.path("b.yaml")):2:31: \($0)" : "\(folder.path("b.yaml")):2:22: \($0)"
            }
            #expect(report.diagnostics.map(\.description) == expected)
            #expect(report.outputs.map(\.result) == [.notWritten])
            #expect(folder.text("out.txt") == "old")
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [
                    "b.yaml", "ids", "out.txt",
                ])
            #expect(folder.processes().count == 2 && !folder.processes().contains(where: goesOn))
        }

        @Test(arguments: [
            ("", "no program is named; name its file"),
            ("~/none", "'~/none' does not exist; check its path"),
            ("no-such-program", "'no-such-program' does not exist; check its path, as 'command -v' prints it"),
            ("~", "'~' is a folder; name a file in it"),
            ("/dev/null", "'/dev/null' is a device, pipe or socket; name a file"),
            ("~/plain", "'~/plain' may not be executed; allow it with: chmod +x '~/plain'"),
            (
                "~/text",
                "it is neither a program of this machine nor a script whose first line names an interpreter, such as '#!/bin/sh'"
            ),
            ("~/strange", "the interpreter that its first line names does not exist; install it, or name another"),
        ])
        func whatCannotBeStarted(_ path: String, problem: String) throws {
            let folder = try TemporaryFolder()
            try folder.write("x", to: "plain")
            try folder.write("x", to: "text", permissions: 0o755)
            try folder.write("#!/no/such/interpreter\n", to: "strange", permissions: 0o755)
            func placed(_ text: String) -> String { text.replacingOccurrences(of: "~", with: folder.path) }
            let failure = #expect(throws: ExportFailure.self) {
                try Export(ProgramExporter(ExternalProgram(name: "x", path: placed(path)))).bytes([])
            }
            // A long path is shortened in a message.
            let message = failure?.diagnostic.message ?? ""
            let start = "the program 'x' was not started: "
            #expect(message == start + placed(problem) || message.contains("…"))
            #expect(failure?.diagnostic.code == "program-not-started")
        }

        @Test func cancellingEndsAProgramAtOnce() async throws {
            let folder = try TemporaryFolder()
            let program = ExternalProgram.script(
                "echo $$ > \"$IDS\"; sleep 60", environment: ["IDS": folder.path("ids")])
            let start = SuspendingClock().now
            let task = Task { try Export(ProgramExporter(program)).bytes(SampleEditions.rich) }
            while folder.processes().isEmpty { try await Task.sleep(for: .milliseconds(5)) }
            task.cancel()
            let result = await task.result
            let failure = #expect(throws: ExportFailure.self) { try result.get() }
            #expect(failure?.diagnostic.code == "cancelled")
            #expect(start.duration(to: SuspendingClock().now) < .seconds(10))
            #expect(!folder.processes().contains(where: goesOn))
        }

        @Test func whoeverStopsAskingLeavesNoProcess() async throws {
            let folder = try TemporaryFolder()
            let program = ExternalProgram.script(
                "echo $$ >> \"$IDS\"; exec cat", environment: ["IDS": folder.path("ids")])
            for try await _ in Export(ProgramExporter(program)).chunks(of: SampleEditions.long(articles: 500)) { break }
            #expect(folder.processes().count == 1 && !folder.processes().contains(where: goesOn))
        }

        @Test func copies() throws {
            var output = ExportOutput()
            var exporter = ProgramExporter(.script("wc -l"))
            let fresh = exporter
            try exporter.begin(ExportJob(), into: &output)
            var copy = exporter
            #expect(throws: ExportFailure.self) { try exporter.finish(into: &output) }
            copy = fresh
            try copy.begin(ExportJob(), into: &output)
            try copy.finish(into: &output)
            try exporter.finish(into: &output)
            #expect(output.bytes.filter { $0 != UInt8(ascii: " ") } == Array("1\n1\n".utf8))
            // Nothing is left to do, and nothing is done.
            try exporter.write(Article(), in: Edition.Info(), into: &output)
            try exporter.finish(into: &output)
        }

        /// A program that writes at its end shows only the size of the whole, and each look at it is a run.
        @Test func aLimitOfBytesTakesFewRuns() throws {
            let folder = try TemporaryFolder()
            let program = ExternalProgram.script(
                "echo $$ >> \"$IDS\"; lines=$(wc -l); yes 123456789 | head -n $lines",
                environment: ["IDS": folder.path("ids")])
            let export = Export(ProgramExporter(program), limits: ExportLimits(bytes: 1_234))
            var bytes = 0
            let summary = try export.write(SampleEditions.long(articles: 400)) { bytes += $0.count }
            // 10 bytes for the header, and 10 for each article.
            #expect(summary.articles == 122 && bytes == 1_230)
            #expect(folder.processes().count < 25)
        }

        @Test func mistakesInOptionsAreToldAtTheirPlaces() async throws {
            let folder = try TemporaryFolder()
            try folder.write(
                """
                version: 1
                exporters:
                  - script:
                      output: out.txt
                      level: 9
                      styles: {list: [a, b]}
                      limt: 5
                """, to: "b.yaml")
            try folder.write("old", to: "out.txt")
            var pipeline = Pipeline.standard
            try pipeline.exporters.register(
                .script(
                    """
                    cat > /dev/null
                    echo "options.level: error: 'level' cannot be '9'; write 1 to 6 [out-of-range]" >&2
                    echo "options.styles.list.1: warning: no style 'b'" >&2
                    echo "options.limt: error: unknown key 'limt' [unknown-key]" >&2
                    echo "options.title: error: this mapping needs the key 'title' [missing-key]" >&2
                    echo "chenwan/2024-03-01/A01.txt:3:1: warning: strange [odd]" >&2
                    """))
            let configuration = pipeline.load(folder.path("b.yaml"))
            #expect(configuration.diagnostics == [])
            let report = pipeline.write(SampleEditions.rich, outputsOf: configuration)
            let path = folder.path("b.yaml")
            #expect(
                report.diagnostics.map(\.description) == [
                    "\(path):5:14: error: 'level' cannot be '9'; write 1 to 6 [out-of-range]",
                    "\(path):6:26: warning: no style 'b' [program-said]",
                    "\(path):7:7: error: unknown key 'limt' [unknown-key]",
                    "chenwan/2024-03-01/A01.txt:3:1: warning: strange [odd]",
                    "\(path):4:7: error: this mapping needs the key 'title' [missing-key]",
                ])
            #expect(folder.text("out.txt") == "old")
        }
    }
}
