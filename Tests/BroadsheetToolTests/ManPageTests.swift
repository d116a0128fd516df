import Foundation
import Testing

extension ToolTests {
    /// The man page is made of the help by `make man`; here it is seen whether that has been forgotten.
    @Suite struct ManPageTests {
        /// A command of the help, as the argument parser hands it out.
        private struct Help: Decodable {
            var command: Command

            struct Command: Decodable {
                var commandName: String
                var abstract: String?
                var discussion: String?
                var subcommands: [Command]?
                var arguments: [Argument]?
            }

            struct Argument: Decodable {
                var kind: String
                var preferredName: Name?
                var valueName: String?
                var abstract: String?
                var discussion: String?
                var shouldDisplay: Bool
            }

            struct Name: Decodable {
                var name: String
            }
        }

        private static func help() throws -> Help.Command {
            let folder = try Folder()
            defer { folder.remove() }
            let run = try Tool.run(["--experimental-dump-help"], in: folder)
            return try JSONDecoder().decode(Help.self, from: Data(run.output.utf8)).command
        }

        /// The page's lines for each command, those of the whole program under its name.
        private static func page() throws -> [String: [String]] {
            let url = Tool.package.appendingPathComponent("man/broadsheet.1")
            var parts: [String: [String]] = [:]
            var name = "broadsheet"
            for line in try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n") {
                if line.hasPrefix(".It Em ") { name = String(line.dropFirst(7)) }
                parts[name, default: []].append(line)
            }
            return parts
        }

        @Test func thePageSaysWhatTheHelpSays() throws {
            let help = try Self.help()
            let page = try Self.page()
            for command in [help] + (help.subcommands ?? []) {
                let lines = try #require(page[command.commandName], "'\(command.commandName)' is missing: make man")
                let options = (command.arguments ?? []).filter { $0.shouldDisplay && $0.kind != "positional" }
                // After the first hyphen is the name, which may hold more of them.
                let named = lines.filter { $0.hasPrefix(".It Fl ") }.compactMap {
                    $0.split(separator: "-", maxSplits: 1).last
                }
                #expect(
                    named.map { $0.prefix { $0 != " " } } == options.compactMap { $0.preferredName?.name[...] },
                    "of '\(command.commandName)': make man")
                let texts =
                    [command.commandName == help.commandName ? nil : command.abstract, command.discussion]
                    + (command.arguments ?? []).filter(\.shouldDisplay).flatMap { [$0.abstract, $0.discussion] }
                for line in texts.compactMap({ $0 }).flatMap({ $0.components(separatedBy: "\n") }) where !line.isEmpty {
                    #expect(lines.contains(line), "of '\(command.commandName)': make man")
                }
            }
            #expect(page.count == (help.subcommands?.count ?? 0) + 1)
        }

        /// What the generator cannot put into a man page, and would drop without a word: characters beyond ASCII, and
        /// lines that begin as a request of the page's language does.
        @Test func theHelpFitsIntoAManPage() throws {
            let folder = try Folder()
            defer { folder.remove() }
            let dump = try Tool.run(["--experimental-dump-help"], in: folder).output
            #expect(dump.unicodeScalars.first { !$0.isASCII } == nil)
            let help = try Self.help()
            for command in [help] + (help.subcommands ?? []) {
                let lines = (command.discussion ?? "").components(separatedBy: "\n")
                #expect(lines.filter { $0.hasPrefix("'") || $0.hasPrefix(".") || $0.contains("\\") } == [])
            }
        }
    }
}
