import Foundation
import Testing

extension ToolTests {
    @Suite struct UsageTests {
        /// Wrong usage: status 64, nothing on standard output, on standard error what was wrong.
        @Test(arguments: [
            (["exprot"], "Error: Unexpected argument 'exprot'"),
            (["parse"], "Error: Name the files of pages, or '-' for standard input."),
            (["parse", "--to", "rs", "a.txt"], "Error: unknown format 'rs'; did you mean 'rss'?"),
            (
                ["parse", "--to", "", "a.txt"],
                "Error: unknown format ''; known are: rss, atom, json-feed, json, jsonl, ninjs, yaml, digest, html, proof, template"
            ),
            (
                ["parse", "--date", "2021-02-29", "a.txt"],
                "Error: The value '2021-02-29' is invalid for '--date <date>'"
            ),
            (
                ["parse", "--encoding", "klingon", "a.txt"],
                "Error: The value 'klingon' is invalid for '--encoding <encoding>'"
            ),
            (
                ["parse", "--to", "rss", "--ledger", "a.txt"],
                "Error: The format 'rss' cannot hold a ledger; use --to json or --to yaml."
            ),
            (["parse", "-", "-"], "Error: Standard input, '-', can be read only once."),
            (["parse", "a.txt", "b.txt", "a.txt"], "Error: The file 'a.txt' is named twice; name each page once."),
            (["parse", "--colour", "a.txt"], "Error: Unknown option '--colour'"),
            (["explain"], "Error: Missing expected argument '<file>'"),
            (["export", "a.yaml", "b.yaml"], "Error: Unexpected argument 'b.yaml'"),
            (["build", "b.yaml"], "Error: Missing expected argument '--into <folder>'"),
            (["build", "--into", ""], "Error: The folder of '--into' has no name; write one."),
            (["formats", "rrs"], "Error: There is no exporter or parser 'rrs'; did you mean 'rss'?"),
            (["init", "a", "b"], "Error: Unexpected argument 'b'"),
            (["init", ""], "Error: The folder has no name; leave it out, or name one."),
            (
                ["init", "--title", " "],
                "Error: The title is empty; leave --title out, or write the newspaper's name after it."
            ),
            (
                ["schema", "articles", "--spark"],
                "Error: --spark describes an article; write: schema article --spark"
            ),
            (
                ["schema", "article", "--without-ranges"],
                "Error: --without-ranges is an option of --spark; add it, or leave it out."
            ),
            (
                ["schema", "exporters"],
                "Error: The value 'exporters' is invalid for '<subject>'. Please provide one of 'configuration', "
                    + "'corrections', 'articles', 'article' or 'records'."
            ),
        ])
        func wrongUsage(_ arguments: [String], complaint: String) throws {
            let folder = try Folder()
            defer { folder.remove() }
            let run = try Tool.run(arguments, in: folder)
            #expect(run.status == 64)
            #expect(run.output == "")
            #expect(run.complaints.first == complaint)
            #expect(try folder.names() == [])
        }

        /// Help goes to standard output, and shows examples that a reader can copy.
        @Test(arguments: ["export", "build", "parse", "check", "explain", "formats", "schema", "init"])
        func helpTeaches(_ command: String) throws {
            let folder = try Folder()
            defer { folder.remove() }
            let run = try Tool.run([command, "--help"], in: folder)
            #expect(run.status == 0 && run.errors == "")
            #expect(run.output.hasPrefix("OVERVIEW: "))
            #expect(run.output.contains("\n  broadsheet \(command)"))
            #expect(run.output.contains("\nUSAGE: broadsheet \(command)"))
            let root = try Tool.run(["--help"], in: folder)
            #expect(root.output.contains("\n  \(command) "))
            #expect(try Tool.run([], in: folder).output == root.output)
        }

        /// What is completed: commands, options, formats, encodings, subjects, files.
        @Test(arguments: ["bash", "zsh", "fish"])
        func completionsForTheShell(_ shell: String) throws {
            let folder = try Folder()
            defer { folder.remove() }
            let script = try Tool.run(["--generate-completion-script", shell], in: folder)
            #expect(script.status == 0 && script.errors == "")
            for word in ["export", "init", "ledger", "json-feed", "gb18030", "press-page", "articles", "yaml", "txt"] {
                #expect(script.output.contains(word), "\(word)")
            }
        }

        @Test func version() throws {
            let folder = try Folder()
            defer { folder.remove() }
            let run = try Tool.run(["--version"], in: folder)
            #expect(run.status == 0 && run.errors == "")
            #expect(run.output.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+\n/) != nil)
        }

        @Test func formatsAreListedWithTheirOptions() throws {
            let folder = try Folder()
            defer { folder.remove() }
            let all = try Tool.run(["formats"], in: folder)
            #expect(all.status == 0 && all.errors == "")
            let titles = all.output.split(separator: "\n").filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != ":" } }
            #expect(
                titles == [
                    "exporter rss", "exporter atom", "exporter json-feed", "exporter json", "exporter jsonl",
                    "exporter ninjs", "exporter yaml", "exporter digest", "exporter html", "exporter proof",
                    "exporter template",
                    "every exporter", "parser press-page", "parser layout", "parser pdf", "parser e-paper",
                    "every source",
                    "top of the file",
                ])
            // What a terminal shows without breaking lines; a Hanzi takes two columns.
            for line in all.output.split(separator: "\n") {
                #expect(line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) } <= 100, "\(line)")
            }
            let one = try Tool.run(["formats", "json"], in: folder)
            // What cannot be kept has no keys for it.
            #expect(!one.output.contains("\n  keep ") && one.output.contains("\n  headers "))
            #expect(try Tool.run(["formats", "atom"], in: folder).output.contains("\n  keep "))
            let parts = one.output.components(separatedBy: "\n\n")
            try #require(parts.count == 3)
            #expect(
                parts[0] == """
                    exporter json: One JSON document with publication, articles and editions, for programs and
                        archives [application/json, .json]
                      pretty  true or false; default: true; example: false
                              Lay the document out over lines; false writes it on one line.
                      ranges  true or false; default: true; example: false
                              Say of everything where it was read: file, page, bytes, lines.
                      ledger  true or false; default: false; example: true
                              Give each page its ledger: the role of its every byte.
                    """)
            #expect(parts[1].hasPrefix("every exporter\n  output       text; required; example: feed.xml\n"))
            #expect(parts[1].contains("\n  limit        a whole number from 1 (articles); example: 50\n"))
            #expect(
                parts[2] == """
                    an example that sets them all, as it is written in a configuration:
                      exporters:
                        - json:
                            output: articles.json
                            url: https://news.example/feed.xml
                            select: {kinds: [report, photo], pages: [1, A02]}
                            limit: 50
                            limit-days: 7
                            limit-bytes: 500000
                            headers: true
                            pretty: false
                            ranges: false
                            ledger: true

                    """)
        }

        /// The example of each format is a configuration without mistakes.
        @Test func examplesOfFormatsAreRight() throws {
            for (name, other) in [
                ("rss", "sources: [{path: pages/*.txt}]\n"), ("atom", "sources: [{path: pages/*.txt}]\n"),
                ("json-feed", "sources: [{path: pages/*.txt}]\n"), ("json", "sources: [{path: pages/*.txt}]\n"),
                ("jsonl", "sources: [{path: pages/*.txt}]\n"), ("yaml", "sources: [{path: pages/*.txt}]\n"),
                ("digest", "sources: [{path: pages/*.txt}]\n"), ("press-page", "exporters: [{json: {output: a}}]\n"),
            ] {
                let folder = try Folder(["pages/1.txt": "头版\n"])
                defer { folder.remove() }
                let lines = try Tool.run(["formats", name], in: folder).output.split(separator: "\n")
                let example = lines.drop { !$0.hasPrefix("an example") }.dropFirst().map { $0.dropFirst(2) }
                #expect(example.count > 3)
                try folder.write(
                    Data("version: 1\n\(other)\(example.joined(separator: "\n"))\n".utf8), to: "broadsheet.yaml")
                let check = try Tool.run(["check"], in: folder)
                #expect(check.status == 0 && check.errors == "", "\(name): \(check.errors)")
            }
        }
    }
}
