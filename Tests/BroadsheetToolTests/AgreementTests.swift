import Broadsheet
import BroadsheetTesting
import BroadsheetYAML
import Foundation
import TestSupport
import Testing

extension ToolTests {
    /// A value is right in a configuration, on the command line, by the help and to an editor, or in none of them.
    @Suite struct AgreementTests {
        /// A value that can be written in both places.
        struct Setting: CustomTestStringConvertible {
            /// The configuration in which it is, with `%` in its place.
            var yaml: String
            /// The command line that takes it, with `%` in its place.
            var arguments: [String]
            /// The help that says how it is written.
            var help: [String]
            /// Words of that help, which hold a value that is right.
            var form: String
            var right: [String]
            var wrong: [String]

            var testDescription: String { arguments.joined(separator: " ") }
        }

        private static let lists = "\nexporters: [{json: {output: a.json}}]"

        static let settings = [
            Setting(
                yaml: "edition: {date: %}\nsources: [{path: 1.txt}]" + lists,
                arguments: ["parse", "--date", "%", "1.txt"],
                help: ["parse", "--help"], form: "such as 2021-12-13",
                right: ["2021-12-13", "2021/12/13", "2021-12-3", "20211213"],
                wrong: ["13.12.2021", "2021-12", "2021-13-01x", "today"]),
            Setting(
                yaml: "sources: [{path: 1.txt, encoding: %}]" + lists,
                arguments: ["parse", "--encoding", "%", "1.txt"], help: ["parse", "--help"],
                form: TextEncoding.allCases.map(\.rawValue).joined(separator: ", "),
                right: ["utf-8", "UTF-8", "utf8", "gb18030", "GBK", "gb2312", "cp936", "big5"],
                wrong: ["utf-16", "latin1", "gbk2"]),
            Setting(
                yaml: "sources: [{path: 1.txt, parser: %}]" + lists, arguments: ["parse", "--parser", "%", "1.txt"],
                help: ["parse", "--help"], form: "press-page, layout, pdf, e-paper", right: ["press-page"],
                wrong: ["press", "Press-Page"]),
            Setting(
                yaml: "messages: %\nsources: [{path: 1.txt}]" + lists,
                arguments: ["parse", "--language", "%", "1.txt"], help: ["parse", "--help"], form: "zh",
                right: ["en", "zh"], wrong: ["de", "chinese"]),
            Setting(
                yaml: "sources: [{path: 1.txt}]\nexporters: [{%: {output: a}}]",
                arguments: ["parse", "--to", "%", "1.txt"], help: ["parse", "--help"], form: "json",
                right: ["json", "jsonl", "yaml", "digest", "rss"], wrong: ["jsn", "JSON"]),
        ]

        @Test(arguments: settings) func oneList(_ setting: Setting) throws {
            let folder = try Folder(["1.txt": ExportTests.page])
            defer { folder.remove() }
            let schema = try Tool.run(["schema"], in: folder).output
            let checker = try SchemaChecker(schema: schema, name: "c")
            let help = try Tool.run(setting.help, in: folder).output.split(whereSeparator: \.isWhitespace)
            #expect(help.joined(separator: " ").contains(setting.form))
            for value in setting.right + setting.wrong {
                let isRight = setting.right.contains(value)
                let yaml = "version: 1\n" + setting.yaml.replacingOccurrences(of: "%", with: value) + "\n"
                try folder.write(Data(yaml.utf8), to: "b.yaml")
                let check = try Tool.run(["check", "b.yaml"], in: folder)
                #expect((check.status == 0) == isRight, "\(value): \(check.errors)")
                let run = try Tool.run(setting.arguments.map { $0 == "%" ? value : $0 }, in: folder)
                #expect(run.status == (isRight ? 0 : 64), "\(value): \(run.errors)")
                let node = try #require(YAMLReader().read(Array(yaml.utf8), path: "").node)
                let faults = try checker.faults(in: DocumentTree(asEditorSees: node), against: "c")
                #expect(faults.isEmpty == isRight, "\(value): \(faults)")
            }
        }
    }
}
