import Foundation
import Testing

extension ToolTests {
    @Suite struct ExportTests {
        static let page = """
            晨湾大桥今日合龙

            本报讯（记者 白帆）3月1日上午，晨湾大桥最后一段钢梁落位。两岸居民步行十分钟就能相见。

            通车日期将在下月公布。

            """

        /// A configuration with these exporters, and all that a feed wants to know.
        static func configuration(sources: [String] = ["path: pages/*.txt"], exporters: [String]) -> String {
            """
            version: 1
            publication: {title: 晨湾日报, link: https://news.example/, language: zh-CN, description: 新闻}
            edition: {date: 2024-03-01, time-zone: "+08:00", publish-time: "06:00"}
            sources:
            \(sources.map { "  - {\($0)}" }.joined(separator: "\n"))
            exporters:
            \(exporters.map { "  - \($0)" }.joined(separator: "\n"))

            """
        }

        @Test func everyOutputIsWritten() throws {
            let folder = try Folder([
                "broadsheet.yaml": Self.configuration(exporters: [
                    "rss: {output: feed.xml}", "json: {output: articles.json}", "jsonl: {output: articles.jsonl}",
                    "yaml: {output: articles.yaml}", "digest: {output: digest.txt}",
                ]), "pages/1.txt": Self.page,
            ])
            defer { folder.remove() }
            let run = try Tool.run(["export"], in: folder)
            #expect(run.status == 0)
            #expect(run.errors == "1 article on 1 page of 1 file; all of 5 outputs written\n")
            let expected = try [
                ("feed.xml", "rss"), ("articles.json", "json"), ("articles.jsonl", "jsonl"), ("articles.yaml", "yaml"),
                ("digest.txt", "digest"),
            ].map { "\($0): \($1), 1 article, \(try folder.read($0).utf8.count) bytes\n" }.joined()
            #expect(run.output == expected)
            #expect(
                try folder.names() == [
                    "articles.json", "articles.jsonl", "articles.yaml", "broadsheet.yaml", "digest.txt", "feed.xml",
                    "pages", "pages/1.txt",
                ])
            let again = try Tool.run(["export", "broadsheet.yaml"], in: folder)
            #expect(again.output == run.output && again.errors == run.errors)
        }

        @Test func anOutputOnStandardOutputStandsThereAlone() throws {
            let folder = try Folder([
                "b.yaml": Self.configuration(exporters: ["digest: {output: \"-\"}", "json: {output: a.json}"]),
                "pages/1.txt": Self.page,
            ])
            defer { folder.remove() }
            let run = try Tool.run(["export", "b.yaml"], in: folder)
            let digest = try Tool.run(["parse", "--config", "b.yaml", "--to", "digest", "pages/1.txt"], in: folder)
            #expect(run.status == 0 && run.output == digest.output)
            #expect(
                run.complaints == [
                    "-: digest, 1 article, \(digest.output.utf8.count) bytes",
                    "a.json: json, 1 article, \(try folder.read("a.json").utf8.count) bytes",
                    "1 article on 1 page of 1 file; all of 2 outputs written",
                ])
        }

        @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"))) func standardOutputOnAFullDisk() throws
        {
            let folder = try Folder([
                "b.yaml": Self.configuration(exporters: ["digest: {output: \"-\"}", "json: {output: a.json}"]),
                "pages/1.txt": Self.page,
            ])
            defer { folder.remove() }
            let run = try Tool.run(["export", "b.yaml"], in: folder, output: "/dev/full")
            #expect(run.status == 1)
            #expect(run.complaints.first == "b.yaml:7:22: error: '-' was not written: the disk is full [not-written]")
            #expect(run.complaints.last == "1 article on 1 page of 1 file; 1 of 2 outputs written")
        }

        /// Every fault of one run is reported, and what they leave possible is done.
        @Test func badOutputsDoNotKeepGoodOnesFromBeingWritten() throws {
            let folder = try Folder([
                "b.yaml": Self.configuration(exporters: [
                    "rss: {output: ../out/feed.xml}", "rss: {output: f.xml, limt: 3}", "jsn: {output: a.json}",
                    "json: {output: b.json}", "yaml: {output: ./b.json}", "digest: {output: pages/1.txt}",
                    "jsonl: {output: b.yaml}", "jsonl: {output: pages/new.txt}", "jsonl: {output: pages}",
                    "digest: {output: \"-\", width: 5}", "digest: {output: good.txt}",
                ]), "pages/1.txt": Self.page,
            ])
            defer { folder.remove() }
            let before = try folder.read("b.yaml")
            let run = try Tool.run(["export", "b.yaml"], in: folder)
            #expect(run.status == 1 && run.output == "")
            let mistakes = [
                "b.yaml:7:19: error: '../out/feed.xml' cannot be written: the folder '../out' does not exist; create it with: "
                    + "mkdir -p '../out' [missing-folder]",
                "b.yaml:8:26: error: unknown key 'limt'; did you mean 'limit'? [unknown-key]",
                "b.yaml:9:5: error: unknown exporter 'jsn'; did you mean 'json'? [unknown-exporter]",
                "b.yaml:11:20: error: './b.json' is also taken by the output 'json' of line 10, so neither is written; "
                    + "give each output a file of its own [same-output]",
                "b.yaml:12:22: error: 'pages/1.txt' is a source, which an output must not overwrite; name another file "
                    + "[overwrites-source]",
                "b.yaml:13:21: error: 'b.yaml' is the configuration, which an output must not overwrite; name another "
                    + "file [overwrites-source]",
                "b.yaml:14:21: error: 'pages/new.txt' would be read as a page by the next run: 'pages/*.txt' of line 5 "
                    + "matches it; write it to another folder or under another name [overwrites-source]",
                "b.yaml:15:21: error: 'pages' is a folder; name a file in it [is-a-folder]",
                "b.yaml:16:34: error: 'width' cannot be '5'; write a whole number from 20 to 500 [out-of-range]",
            ]
            #expect(
                run.complaints == mistakes
                    + [
                        "../out/feed.xml: rss", "f.xml: rss", "a.json: jsn", "b.json: json", "./b.json: yaml",
                        "pages/1.txt: digest", "b.yaml: jsonl", "pages/new.txt: jsonl", "pages: jsonl", "-: digest",
                    ].map { "\($0), not written: it has a mistake" } + [
                        "good.txt: digest, 1 article, \(try folder.read("good.txt").utf8.count) bytes",
                        "1 article on 1 page of 1 file; 1 of 11 outputs written",
                    ])
            #expect(try folder.read("b.yaml") == before)
            #expect(try folder.read("pages/1.txt") == Self.page)
            #expect(try folder.names() == ["b.yaml", "good.txt", "pages", "pages/1.txt"])
            let check = try Tool.run(["check", "b.yaml"], in: folder)
            #expect(check.status == 1 && check.output == "")
            #expect(check.complaints == mistakes + ["b.yaml: 9 mistakes"])
        }

        /// A mistake that concerns every output keeps no other mistake from being told, and is the reason of all outputs.
        @Test func whyNothingIsWritten() throws {
            let folder = try Folder([
                "b.yaml": Self.configuration(exporters: ["rss: {output: f.xml, limt: 1}", "json: {output: pages}"])
                    .replacingOccurrences(of: "edition:", with: "edtion:"),
                "c.yaml": Self.configuration(sources: ["path: none.txt"], exporters: ["json: {output: c.json}"]),
                "pages/1.txt": Self.page,
            ])
            defer { folder.remove() }
            let run = try Tool.run(["export", "b.yaml"], in: folder)
            #expect(run.status == 1)
            let places = run.complaints.dropLast().map { $0.prefix { $0 != " " } }
            #expect(places == ["b.yaml:3:1:", "b.yaml:7:26:", "b.yaml:8:20:"], "\(run.errors)")
            #expect(run.errors.contains("b.yaml:8:20: error: 'pages' is a folder"))
            let reason = "not written: a mistake in the configuration concerns every output"
            #expect(run.output == "f.xml: rss, \(reason)\npages: json, \(reason)\n")
            let empty = try Tool.run(["export", "c.yaml"], in: folder)
            #expect(empty.output == "c.json: json, not written: no article was read, and there are mistakes\n")
        }

        @Test func badSourcesDoNotKeepGoodOnesFromBeingRead() throws {
            let folder = try Folder([
                "b.yaml": Self.configuration(
                    sources: [
                        "path: pages/none.txt", "path: pages", "path: other/*.txt", "path: pages/*.md",
                        "path: pages/*.txt, parser: pres-page", "path: pages/1.txt",
                    ], exporters: ["digest: {output: good.txt}"]), "pages/1.txt": Self.page,
            ])
            defer { folder.remove() }
            let run = try Tool.run(["export", "b.yaml"], in: folder)
            #expect(run.status == 1)
            let mistakes = [
                "b.yaml:5:12: error: 'pages/none.txt' does not exist; check its name; paths are relative to the "
                    + "configuration file [missing-file]",
                "b.yaml:6:12: error: 'pages' is a folder; to read the files in it, write 'pages/*.txt' [is-a-folder]",
                "b.yaml:7:12: error: 'other' does not exist; check its name; paths are relative to the configuration file "
                    + "[missing-file]",
                "b.yaml:8:12: error: no file matches 'pages/*.md': the folder 'pages' holds '1.txt' [no-match]",
                "b.yaml:9:33: error: unknown parser 'pres-page'; did you mean 'press-page'? [unknown-parser]",
            ]
            #expect(run.complaints == mistakes + ["1 article on 1 page of 1 file; all of 1 output written"])
            #expect(run.output.hasPrefix("good.txt: digest, 1 article, "))
            let check = try Tool.run(["check", "b.yaml"], in: folder)
            #expect(check.status == 1 && check.complaints == mistakes + ["b.yaml: 5 mistakes"])
        }

        /// Pages in which nothing can be read: a message each at its place, the others are exported.
        @Test func badPagesDoNotKeepGoodOnesFromBeingRead() throws {
            let folder = try Folder([
                "b.yaml": Self.configuration(exporters: ["digest: {output: good.txt}"]), "pages/1.txt": Self.page,
                "pages/2.txt": "", "pages/3.txt": "\n\n\u{3000}\r\n",
            ])
            defer { folder.remove() }
            try folder.write(Data([0, 1, 2, 0xFF, 0xFE, 0, 3, 0x80]), to: "pages/4.txt")
            let run = try Tool.run(["export", "b.yaml"], in: folder)
            #expect(run.status == 1)
            let places = run.complaints.dropLast().map { $0.prefix { $0 != " " } }
            #expect(places == ["pages/2.txt:", "pages/3.txt:", "pages/4.txt:"], "\(run.errors)")
            let faults = run.complaints.dropLast().map { $0.contains(": error: ") }
            #expect(faults == [false, false, true], "an empty page beside others is a warning")
            #expect(run.complaints.last == "1 article on 3 pages of 4 files; all of 1 output written")
            #expect(try folder.read("good.txt").contains("晨湾大桥今日合龙"))
        }

        /// Yesterday's feed stays where today's pages cannot be read at all.
        @Test func nothingIsWrittenWhereNothingWasRead() throws {
            let folder = try Folder([
                "b.yaml": Self.configuration(exporters: ["digest: {output: old.txt}"]), "pages/1.txt": "",
                "old.txt": "yesterday",
            ])
            defer { folder.remove() }
            let run = try Tool.run(["export", "b.yaml"], in: folder)
            #expect(run.status == 1)
            #expect(run.output == "old.txt: digest, not written: no article was read, and there are mistakes\n")
            #expect(run.complaints.last == "0 articles on 0 pages of 1 file; 0 of 1 output written")
            #expect(try folder.read("old.txt") == "yesterday")
        }

        /// Whenever the signal comes: old files are whole, new ones are whole or not there, nothing else is left.
        @Test(arguments: [0, 20, 100, 300])
        func anInterruptedRunPutsItsFilesAway(_ milliseconds: UInt32) throws {
            let folder = try Folder([
                "b.yaml": Self.configuration(exporters: ["json: {output: old.json}", "digest: {output: new.txt}"]),
                "old.json": "yesterday",
            ])
            defer { folder.remove() }
            for number in 1...120 { try folder.write(Data(Self.page.utf8), to: "pages/\(number).txt") }
            let process = try Tool.process(["export", "b.yaml"], in: folder)
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            usleep(milliseconds * 1000)
            process.interrupt()
            process.waitUntilExit()
            let names = try folder.names().filter { !$0.hasPrefix("pages") }
            #expect(Set(names).isSubset(of: ["b.yaml", "old.json", "new.txt"]), "\(names)")
            let json = try folder.read("old.json")
            #expect(json == "yesterday" || json.hasSuffix("}\n"))
        }

        @Test(.enabled(if: Tool.canLoseRights)) func whatMayNotBeTouched() throws {
            let folder = try Folder([
                "b.yaml": Self.configuration(exporters: [
                    "json: {output: closed/a.json}", "digest: {output: open/readonly.txt}",
                    "yaml: {output: open/a.yaml}",
                ]), "pages/1.txt": Self.page, "pages/2.txt": Self.page, "open/readonly.txt": "old",
            ])
            defer { folder.remove() }
            try folder.makeFolder("closed", permissions: 0o555)
            try folder.setPermissions(0o777, of: "open")
            try folder.setPermissions(0o444, of: "open/readonly.txt")
            try folder.setPermissions(0o000, of: "pages/2.txt")
            let run = try Tool.run(["export", "b.yaml"], in: folder, asNobody: true)
            #expect(run.status == 1)
            #expect(
                run.complaints == [
                    "pages/2.txt: error: 'pages/2.txt' may not be opened; check its owner and permissions "
                        + "[no-permission]",
                    "b.yaml:7:20: error: 'closed/a.json' cannot be written: the folder 'closed' is not writable; change "
                        + "its permissions or name another folder [no-permission]",
                    "b.yaml:8:22: error: 'open/readonly.txt' may not be written; change its permissions or name another "
                        + "file [no-permission]", "1 article on 1 page of 1 file; 1 of 3 outputs written",
                ])
            #expect(try folder.read("open/readonly.txt") == "old")
            #expect(try folder.names().contains("open/a.yaml") && !folder.names().contains("closed/a.json"))
        }

        @Test(arguments: [
            (
                "nix.yaml",
                "nix.yaml: error: 'nix.yaml' does not exist; write one with 'broadsheet init', or name another file [missing-file]"
            ),
            ("pages", "pages: error: 'pages' is a folder; name a file in it [is-a-folder]"),
        ])
        func configurationsThatCannotBeRead(_ name: String, complaint: String) throws {
            let folder = try Folder(["pages/1.txt": Self.page])
            defer { folder.remove() }
            let export = try Tool.run(["export", name], in: folder)
            #expect(export.status == 1 && export.output == "" && export.complaints == [complaint])
            let check = try Tool.run(["check", name], in: folder)
            #expect(check.status == 1 && check.complaints == [complaint, "\(name): 1 mistake"])
            for command in [["parse", "--config", name, "pages/1.txt"], ["explain", "--config", name, "pages/1.txt"]] {
                let run = try Tool.run(command, in: folder)
                #expect(run.status == 1 && run.output == "" && run.complaints == [complaint])
            }
        }

        /// Where the options of one format are wrong, the check says where to read on.
        @Test(arguments: [
            ("exporters: [{rss: {output: a, limt: 5}}, {rss: {output: b, limit: 0}}]", 2, "rss"),
            ("sources: [{path: pages/*.txt, titels: x}]\nexporters: [{json: {output: a}}]", 1, "press-page"),
            ("exporters: [{rss: {output: a, limt: 5}}, {json: {output: b, limit: 0}}]", 2, nil),
            ("exporters: [{rss: {output: ../no/a}}]", 1, nil), ("exporters: [{rs: {output: a}}]", 1, nil),
        ])
        func theCheckSaysWhereToReadOn(_ yaml: String, mistakes: Int, format: String?) throws {
            let folder = try Folder(["pages/1.txt": Self.page])
            defer { folder.remove() }
            let sources = yaml.hasPrefix("sources") ? "" : "sources: [{path: pages/*.txt}]\n"
            try folder.write(Data("version: 1\n\(sources)\(yaml)\n".utf8), to: "broadsheet.yaml")
            let run = try Tool.run(["check"], in: folder)
            #expect(run.status == 1)
            let hint = format.map { ["'broadsheet formats \($0)' lists its options, with an example"] } ?? []
            let count = "broadsheet.yaml: \(mistakes) mistake\(mistakes == 1 ? "" : "s")"
            #expect(Array(run.complaints.dropFirst(mistakes)) == [count] + hint)
        }

        @Test func aGoodConfigurationIsPraised() throws {
            let folder = try Folder([
                "broadsheet.yaml": Self.configuration(exporters: ["json: {output: a.json}"]), "pages/1.txt": Self.page,
            ])
            defer { folder.remove() }
            let run = try Tool.run(["check"], in: folder)
            #expect(run.status == 0 && run.errors == "")
            #expect(run.output == "broadsheet.yaml: no mistakes; 1 source, 1 output\n")
            #expect(try !folder.names().contains("a.json"))
        }

        /// The package's own sample, as `make feed` exports it.
        @Test func theSampleConfigurationHasNoMistakes() throws {
            let sample = try String(contentsOf: Tool.package.appendingPathComponent("broadsheet.yaml"), encoding: .utf8)
            let folder = try Folder(["broadsheet.yaml": sample])
            defer { folder.remove() }
            try folder.write(try Tool.samplePage(), to: "seeds/1.txt")
            try folder.makeFolder("public")
            let check = try Tool.run(["check"], in: folder)
            #expect(check.status == 0 && check.errors == "", "\(check.errors)")
            let run = try Tool.run(["export"], in: folder)
            #expect(run.status == 0)
            #expect(run.complaints.last == "5 articles on 1 page of 1 file; all of 6 outputs written")
        }
    }
}
