import Foundation
import Testing

extension ToolTests {
    /// No control character of a page, a name or an argument reaches the terminal.
    @Suite struct TerminalTests {
        private static let hostile = "\u{1B}[2J\u{7F}\u{9B}31m\u{85}\u{202E}\u{2066}\u{2028}"
        private static let escaped = "\\u{1B}[2J\\u{7F}\\u{9B}31m\\u{85}\\u{202E}\\u{2066}\\u{2028}"

        private static func isSafe(_ text: String) -> Bool {
            text.unicodeScalars.allSatisfy { scalar in
                switch scalar.value {
                case 0x0A: true
                case ..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: false
                default: true
                }
            }
        }

        private static let page = """
            要闻

            今日\(hostile)开工

            ■记者 蒋国强

            本报讯\(hostile)12月12日，柯城\(hostile)一批项目集中开工。副省长\(hostile)出席仪式并讲话，要求各地抓紧建设。

            """

        @Test func usageErrors() throws {
            let folder = try Folder()
            defer { folder.remove() }
            for arguments in [
                ["parse", "a", "--\(Self.hostile)"], ["parse", "--to", Self.hostile, "a"], ["formats", Self.hostile],
                ["\(Self.hostile)"], ["parse", "--date", Self.hostile, "a"], ["export", "a", Self.hostile],
            ] {
                let run = try Tool.run(arguments, in: folder)
                #expect(run.status == 64 && run.output == "")
                #expect(Self.isSafe(run.errors) && run.errors.contains(Self.escaped), "\(arguments)")
            }
            let help = try Tool.run(["--help"], in: folder)
            #expect(help.status == 0 && help.errors == "" && help.output.hasPrefix("OVERVIEW: "))
            #expect(try Tool.run(["--version"], in: folder).status == 0)
        }

        @Test(
            arguments: [["explain"]]
                + ["digest", "rss", "atom", "json-feed", "json", "jsonl", "ninjs", "yaml", "html", "proof"].map {
                    ["parse", "--to", $0]
                })
        func pages(command: [String]) throws {
            let name = "1\u{1B}[2J.txt"
            let folder = try Folder([name: Self.page])
            defer { folder.remove() }
            let run = try Tool.run(command + [name], in: folder)
            #expect(run.status == 0 && run.output.contains("开工"))
            // JSON, YAML and HTML say the direction of text as it is; they are for programs.
            let output = run.output.unicodeScalars.filter { scalar in
                !["json", "json-feed", "jsonl", "ninjs", "yaml", "rss", "atom", "html", "proof"].contains(command.last)
                    || !(0x2028...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value)
            }
            #expect(Self.isSafe(String(String.UnicodeScalarView(output))) && Self.isSafe(run.errors))
        }

        @Test func namesOfOutputs() throws {
            let folder = try Folder([
                "pages/1.txt": Self.page,
                "b.yaml": """
                version: 1
                sources: [{path: pages/*.txt}]
                exporters: [{jsonl: {output: "a\\e[2J\\u009b.jsonl"}}, {json: {output: "../no\\e/a"}}]
                """,
            ])
            defer { folder.remove() }
            for command in ["export", "check"] {
                let run = try Tool.run([command, "b.yaml"], in: folder)
                #expect(run.status == 1 && Self.isSafe(run.output) && Self.isSafe(run.errors))
                #expect(command == "check" || run.output.contains("a\\u{1B}[2J\\u{9B}.jsonl: jsonl, 2 articles"))
            }
        }
    }
}
