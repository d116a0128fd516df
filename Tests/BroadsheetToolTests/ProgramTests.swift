import Foundation
import Testing

extension ToolTests {
    /// Exporters that are programs, as the command line makes them known.
    @Suite struct ProgramTests {
        private static let hasPython =
            FileManager.default.isExecutableFile(atPath: "/usr/bin/env")
            && python(["-c", "pass"]) == 0

        private static func python(_ arguments: [String]) -> Int32 {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = ["python3"] + arguments
            process.standardError = FileHandle.nullDevice
            guard (try? process.run()) != nil else { return -1 }
            process.waitUntilExit()
            return process.terminationStatus
        }

        /// A folder with a page, a configuration, and a program that counts the lines that it reads.
        private func folder(_ script: String = "wc -l | tr -d ' '", output: String = "n.txt") throws -> Folder {
            let folder = try Folder([
                "count": "#!/bin/sh\n\(script)\n", "plain": "",
                "b.yaml":
                    "version: 1\nsources: [{path: \"*.page\"}]\nexporters: [{count: {output: \(output), level: 9}}]\n",
            ])
            try folder.write(try Tool.samplePage(), to: "1.page")
            try folder.setPermissions(0o755, of: "count")
            try folder.makeFolder("sub")
            return folder
        }

        @Test(arguments: [
            (
                ["export", "--program", "count"],
                "Error: --program cannot be 'count'; write a name and a path, such as markdown=./markdown.py"
            ),
            (
                ["export", "--program", "=./count"],
                "Error: --program cannot be '=./count'; write a name and a path, such as markdown=./markdown.py"
            ),
            (["check", "--program", "count="], "Error: --program 'count=': no program is named; name its file"),
            (
                ["check", "--program", "count=./none"],
                "Error: --program 'count=./none': './none' does not exist; check its path"
            ),
            (
                ["formats", "--program", "count=sub"],
                "Error: --program 'count=sub': 'sub' is a folder; name a file in it"
            ),
            (
                ["parse", "--program", "count=./plain", "1.page"],
                "Error: --program 'count=./plain': './plain' may not be executed; allow it with: chmod +x './plain'"
            ),
            (
                ["export", "--program", "Count=./count"],
                "Error: --program 'Count=./count': 'Count' is no name for a configuration; use small letters and digits, with single hyphens between words, such as 'json-feed'"
            ),
            (
                ["export", "--program", "rss=./count"],
                "Error: --program 'rss=./count': the name 'rss' is taken; register each name once, or choose another"
            ),
            (
                ["export", "--program", "a=./count", "--program", "a=./count"],
                "Error: --program 'a=./count': the name 'a' is taken; register each name once, or choose another"
            ),
            (
                ["export", "--program-seconds", "0"],
                "Error: --program-seconds cannot be 0; write a number from 1 to 86400."
            ),
            (["export", "--program-bytes", "-1"], "Error: --program-bytes cannot be -1; write a number from 1 on."),
            (["export", "--program-bytes", "0"], "Error: --program-bytes cannot be 0; write a number from 1 on."),
        ])
        func wrongUsage(_ arguments: [String], complaint: String) throws {
            let folder = try folder()
            defer { folder.remove() }
            let run = try Tool.run(arguments, in: folder)
            #expect(run.status == 64 && run.output == "")
            #expect(run.complaints.first == complaint)
        }

        @Test func everyCommandKnowsIt() throws {
            let folder = try folder("echo ran >> ran; wc -l | tr -d ' '")
            defer { folder.remove() }
            let program = ["--program", "count=./count"]
            let check = try Tool.run(["check", "b.yaml"] + program, in: folder)
            #expect(check.status == 0 && check.output == "b.yaml: no mistakes; 1 source, 1 output\n")
            let pages = try Tool.run(["check", "--pages", "b.yaml"] + program, in: folder)
            #expect(pages.status == 0 && pages.errors == "")
            let formats = try Tool.run(["formats", "count"] + program, in: folder)
            #expect(
                formats.output.hasPrefix(
                    """
                    exporter count: Written by the program ./count [application/octet-stream, .txt]
                      any other key, which it reads itself

                    every exporter
                    """))
            let schema = try Tool.run(["schema"] + program, in: folder)
            let read = try JSONSerialization.jsonObject(with: Data(schema.output.utf8)) as? [String: Any]
            let definitions = try #require(read?["$defs"] as? [String: [String: Any]])
            // An editor must not mark the keys that are the program's.
            #expect(definitions["exporter-count"]?["additionalProperties"] == nil)
            #expect(definitions["exporter-rss"]?["additionalProperties"] as? Bool == false)
            // So far nothing was started.
            #expect(!FileManager.default.fileExists(atPath: folder.url("ran").path))
            let export = try Tool.run(["export", "b.yaml"] + program, in: folder)
            #expect(export.status == 0 && export.output == "n.txt: count, 5 articles, 2 bytes\n")
            #expect(try folder.read("n.txt") == "6\n")
            let parse = try Tool.run(["parse", "--to", "count", "1.page"] + program, in: folder)
            #expect(parse.status == 0 && parse.output == "6\n" && parse.errors == "")
            let build = try Tool.run(["build", "b.yaml", "--into", "made"] + program, in: folder)
            #expect(build.status == 0 && build.errors == "")
            #expect(try folder.read("made/n.txt") == "6\n")
        }

        @Test func aConfigurationAloneStartsNothing() throws {
            let folder = try folder()
            defer { folder.remove() }
            for command in ["export", "check"] {
                let run = try Tool.run([command, "b.yaml"], in: folder)
                #expect(run.status == 1)
                #expect(
                    run.complaints.first
                        == "b.yaml:3:14: error: unknown exporter 'count'; known are: rss, atom, json-feed, "
                        + "json, jsonl, ninjs, yaml, digest, html, proof, template; an exporter that is a program is made known with "
                        + "--program NAME=PATH [unknown-exporter]")
            }
            let near = try Tool.run(["check", "b.yaml", "--program", "counts=./count"], in: folder)
            #expect(
                near.complaints.first
                    == "b.yaml:3:14: error: unknown exporter 'count'; did you mean 'counts'? [unknown-exporter]")
        }

        @Test func whatAProgramSaysAndHowItFails() throws {
            let folder = try folder(
                """
                cat > /dev/null; echo half
                echo 'options.level: error: '"'level' cannot be '9'; write 1 [out-of-range]" >&2
                echo bye >&2; exit 2
                """)
            defer { folder.remove() }
            try folder.write(Data("old".utf8), to: "n.txt")
            let run = try Tool.run(["export", "b.yaml", "--program", "count=./count"], in: folder)
            #expect(run.status == 1)
            #expect(
                run.complaints == [
                    "b.yaml:3:21: note: 'count' says: bye [program-said]",
                    "b.yaml:3:44: error: 'level' cannot be '9'; write 1 [out-of-range]",
                    "5 articles on 1 page of 1 file; 0 of 1 output written",
                ])
            #expect(run.output == "n.txt: count, not written: it could not be written\n")
            #expect(try folder.read("n.txt") == "old")
        }

        @Test(arguments: [["export", "b.yaml"], ["parse", "--to", "count", "1.page"]])
        func aLimitIsGiven(_ command: [String]) throws {
            let folder = try folder("echo half; exec sleep 60", output: "'-'")
            defer { folder.remove() }
            let start = Date()
            let run = try Tool.run(command + ["--program", "count=./count", "--program-seconds", "1"], in: folder)
            #expect(run.status == 1 && Date().timeIntervalSince(start) < 20)
            #expect(run.errors.contains("the program 'count' was not done after 1 second and was stopped"))
            // What can apply to standard output: the reader may have got a part.
            #expect(run.output == "half\n" || run.output == "")
        }

        /// An interrupted command leaves no program after.
        @Test(arguments: [["export", "b.yaml"], ["parse", "--to", "count", "1.page"]])
        func anInterruptedCommandEndsItsProgram(_ command: [String]) async throws {
            let folder = try folder("echo $$ > id; exec sleep 60")
            defer { folder.remove() }
            let process = try Tool.process(command + ["--program", "count=./count"], in: folder)
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            var id: pid_t?
            for _ in 0..<2_000 where id == nil {
                try await Task.sleep(for: .milliseconds(10))
                id = (try? folder.read("id")).flatMap { pid_t($0.trimmingCharacters(in: .newlines)) }
            }
            process.interrupt()
            process.waitUntilExit()
            #expect(process.terminationReason == .exit && process.terminationStatus == 1)
            #expect(kill(try #require(id), 0) != 0)
        }

        /// The program in the documentation does what the page says.
        @Test(.enabled(if: hasPython)) func theProgramOfTheDocumentationRuns() throws {
            let scripts = DocumentationTests.blocks("python").filter { $0.lines.first?.hasPrefix("#!") == true }
            let shown = try #require(scripts.first)
            let folder = try folder()
            defer { folder.remove() }
            try folder.write(Data((shown.lines.joined(separator: "\n") + "\n").utf8), to: "headlines.py")
            try folder.setPermissions(0o755, of: "headlines.py")
            let program = ["--program", "headlines=./headlines.py"]
            let parse = try Tool.run(["parse", "--to", "headlines", "1.page"] + program, in: folder)
            #expect(parse.status == 0 && parse.errors == "")
            #expect(parse.output.split(separator: "\n").count == 5)
            #expect(parse.output.hasPrefix("- 柯城区部署督导疫情防控工作\n"))
            try folder.write(
                Data(
                    "version: 1\nsources: [{path: \"*.page\"}]\nexporters: [{headlines: {output: h, mark: '*', limt: 1}}]\n"
                        .utf8),
                to: "b.yaml")
            let export = try Tool.run(["export", "b.yaml"] + program, in: folder)
            #expect(export.complaints.first == "b.yaml:3:48: error: unknown key 'limt' [unknown-key]")
        }
    }
}
