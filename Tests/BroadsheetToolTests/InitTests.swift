import Broadsheet
import BroadsheetTesting
import BroadsheetYAML
import Foundation
import TestSupport
import Testing

extension ToolTests {
    @Suite struct InitTests {
        private static let page = "头版头条\n\n本报讯（记者 张三）昨日，全区大会召开。\n"

        /// The starter file is a configuration whose only mistake is that there are no pages yet.
        @Test func initWritesAConfigurationThatRuns() throws {
            let folder = try Folder()
            defer { folder.remove() }
            let start = try Tool.run(["init"], in: folder)
            #expect(start.status == 0 && start.errors == "")
            #expect(start.output.hasPrefix("broadsheet.yaml: written\nbroadsheet.schema.json: written\nNow change "))
            #expect(try folder.names() == ["broadsheet.schema.json", "broadsheet.yaml"])
            let empty = try Tool.run(["check"], in: folder)
            #expect(
                empty.complaints.count == 2 && empty.complaints[0].hasSuffix(" [missing-file]"), "\(empty.complaints)")
            try folder.write(Data(Self.page.utf8), to: "pages/1.txt")
            let check = try Tool.run(["check"], in: folder)
            #expect(check.status == 0 && check.errors == "", "\(check.errors)")
            let export = try Tool.run(["export"], in: folder)
            #expect(export.status == 0)
            let names = try folder.names()
            #expect(
                names == [
                    "articles.json", "articles.yaml", "broadsheet.schema.json", "broadsheet.yaml", "digest.txt",
                    "feed.xml", "pages", "pages/1.txt",
                ])
        }

        /// The first line names the schema that is written beside it, and the file keeps it.
        @Test func theStarterKeepsTheSchemaThatItNames() throws {
            let folder = try Folder()
            defer { folder.remove() }
            _ = try Tool.run(["init"], in: folder)
            let text = try folder.read("broadsheet.yaml")
            let first = try #require(text.split(separator: "\n").first)
            #expect(first == "# yaml-language-server: $schema=broadsheet.schema.json")
            let schema = ownSchema(try .ofTheTool())
            #expect(try folder.read("broadsheet.schema.json") == schema)
            #expect(try Tool.run(["schema"], in: folder).output == schema)
            let node = try #require(YAMLReader().read(Array(text.utf8), path: "").node)
            let checker = try SchemaChecker(folder: folder.root)
            let faults = try checker.faults(in: DocumentTree(asEditorSees: node), against: "broadsheet.schema.json")
            #expect(faults == [])
        }

        /// A template that comes with the program is written to be changed, and runs as it is.
        @Test func initCopiesATemplate() throws {
            let folder = try Folder(["pages/1.txt": Self.page])
            defer { folder.remove() }
            let copy = try Tool.run(["init", "--copy", "csv.mustache", "--copy", "markdown.mustache"], in: folder)
            #expect(copy.status == 0 && copy.errors == "")
            #expect(copy.output == "csv.mustache: written\nmarkdown.mustache: written\n")
            let configuration = """
                version: 1
                sources: [{path: pages/*.txt}]
                exporters:
                  - template: {template: csv.mustache, output: a.csv}
                  - template: {template: csv, output: b.csv}
                  - template: {template: markdown.mustache, output: a.md}
                """
            try folder.write(Data(configuration.utf8), to: "broadsheet.yaml")
            #expect(try Tool.run(["export"], in: folder).status == 0)
            #expect(try folder.read("a.csv") == folder.read("b.csv"))
            #expect(try folder.read("a.csv").contains("头版头条,\"张三\",\"昨日，全区大会召开。\"\n"))
            #expect(try folder.read("a.md").contains("title: \"头版头条\"\n"))
            #expect(
                try Tool.run(["parse", "--to", "template", "pages/1.txt"], in: folder).output.hasPrefix("---\ntitle: "))
            try folder.write(Data("{{tilte}}".utf8), to: "csv.mustache")
            #expect(
                try Tool.run(["check"], in: folder).complaints.first
                    == "csv.mustache:1:3: error: unknown name 'tilte'; did you mean 'title'? [unknown-name]")
            let again = try Tool.run(["init", "--copy", "csv.mustache"], in: folder)
            #expect(again.status == 1)
            #expect(again.errors.contains("is there already and is left as it is; rename it to get a new one"))
            let slip = try Tool.run(["init", "--copy", "csv.mustach"], in: folder)
            #expect(slip.status == 64)
            #expect(slip.errors.contains("did you mean 'csv.mustache'?"))
        }

        /// Both files or none, and what is there already stays as it is.
        @Test(arguments: [
            (
                ["broadsheet.yaml"],
                [
                    "broadsheet.yaml: error: 'broadsheet.yaml' is there already and is left as it is; rename it to get "
                        + "a new one [already-there]"
                ]
            ),
            (
                ["broadsheet.schema.json"],
                [
                    "broadsheet.schema.json: error: 'broadsheet.schema.json' is there already and is left as it is; "
                        + "rename it, or write it anew with 'broadsheet schema > broadsheet.schema.json' [already-there]"
                ]
            ),
            (
                ["broadsheet.schema.json", "broadsheet.yaml"],
                [
                    "broadsheet.yaml: error: 'broadsheet.yaml' is there already and is left as it is; rename it to get "
                        + "a new one [already-there]",
                    "broadsheet.schema.json: error: 'broadsheet.schema.json' is there already and is left as it is; "
                        + "rename it, or write it anew with 'broadsheet schema > broadsheet.schema.json' [already-there]",
                ]
            ),
        ])
        func whatIsThereStays(_ files: [String], complaints: [String]) throws {
            let folder = try Folder(Dictionary(uniqueKeysWithValues: files.map { ($0, "mine") }))
            defer { folder.remove() }
            let run = try Tool.run(["init"], in: folder)
            #expect(run.status == 1 && run.output == "")
            #expect(run.complaints == complaints)
            #expect(try folder.names() == files)
            for file in files { #expect(try folder.read(file) == "mine") }
        }

        @Test func aFolderAndATitle() throws {
            let folder = try Folder(["file": ""])
            defer { folder.remove() }
            let title = "今日 \"柯城\": #1"
            let run = try Tool.run(["init", "papers/", "--title", title], in: folder)
            #expect(run.status == 0 && run.errors == "")
            #expect(run.output.contains("papers/broadsheet.yaml: written\n"))
            #expect(run.output.contains("'broadsheet check papers/broadsheet.yaml'"))
            let configuration = Pipeline.standard.load(folder.url("papers/broadsheet.yaml").path)
            #expect(configuration.publication.title == title && configuration.diagnostics == [])
            let nowhere = try Tool.run(["init", "no/where"], in: folder)
            #expect(nowhere.status == 1)
            #expect(
                nowhere.complaints == [
                    "no/where: error: the folder 'no/where' cannot be made: the folder around it is not there; make it "
                        + "with: mkdir -p 'no/where' [not-written]"
                ])
            let file = try Tool.run(["init", "file"], in: folder)
            #expect(file.status == 1)
            #expect(
                file.complaints == [
                    "file/broadsheet.yaml: error: 'file/broadsheet.yaml' cannot be written: 'file' is not a folder; choose "
                        + "another [not-written]"
                ])
        }

        @Test(.enabled(if: Tool.canLoseRights)) func aFolderThatMayNotBeWritten() throws {
            let folder = try Folder()
            defer { folder.remove() }
            // The copy of the program must be there before the folder is closed.
            _ = try Tool.process([], in: folder, asNobody: true)
            try folder.setPermissions(0o555, of: "")
            let run = try Tool.run(["init"], in: folder, asNobody: true)
            try folder.setPermissions(0o755, of: "")
            #expect(run.status == 1)
            #expect(
                run.errors == "broadsheet.yaml: error: 'broadsheet.yaml' cannot be written: the current folder is not "
                    + "writable; choose another [not-written]\n")
        }
    }
}
