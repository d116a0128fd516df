import Foundation
import Testing

extension ToolTests {
    /// The shell of README and DocC is run, line by line, and must not fail.
    struct ShellBlockTests {
        private static let page = ExportTests.page

        private static let saved = """
            <html><head><meta charset="utf-8"><title>青石日报</title></head><body><div>第A02版：要闻</div>
            <h1>水厂扩建完工</h1><div id=ozoom><!--enpcontent--><p>本报讯（记者 何青山）水厂扩建昨天完工。</p>
            <p>镇上三千多户居民都听说了这件事。</p><!--/enpcontent--></div></body></html>
            <!--enpproperty <founder-date>2017-10-09</founder-date>/enpproperty-->
            """

        /// The content of the folder in which a block runs: all that the blocks name and do not make themselves.
        private static func folder() throws -> Folder {
            let yaml = ExportTests.configuration(exporters: ["rss: {output: feed.xml}", "headlines: {output: h.txt}"])
            let plain = ExportTests.configuration(exporters: ["rss: {output: feed.xml}"])
            let folder = try Folder([
                "page.txt": page, "pages/1.txt": page, "papers/pages/1.txt": page, "papers/kecheng.yaml": plain,
                "broadsheet.yaml": plain, "programs.yaml": yaml, "archive/1.txt": page,
                "saved/2017-10/09/content_1.htm": saved,
            ])
            let pdf = Tool.package.appendingPathComponent("Tests/Fixtures/layout/page.pdf")
            try folder.write(Data(contentsOf: pdf), to: "page.pdf")
            let python = try #require(
                DocumentationTests.blocks("python").first { $0.file.hasSuffix("ExporterPrograms.md") })
            try folder.write(Data((python.lines.joined(separator: "\n") + "\n").utf8), to: "headlines.py")
            for (name, script) in commands {
                try folder.write(Data("#!/bin/sh\n\(script)\n".utf8), to: ".bin/\(name)")
                try folder.setPermissions(0o755, of: ".bin/\(name)")
            }
            return folder
        }

        /// The part before a command in the path: a watch is ended when it has begun, and what would build this package
        /// again is known to be there.
        private static let commands = [
            "broadsheet": """
            [ "$1" = watch ] || exec "$BROADSHEET" "$@"
            [ "$2" = papers/kecheng.yaml ] && shift 2 && set -- watch papers/kecheng.yaml --serve 0
            rm -f .said
            "$BROADSHEET" "$@" 2> .said & watch=$!
            until grep -qs '^watching' .said; do kill -0 $watch || { cat .said >&2; exit 1; }; sleep 0.1; done
            kill -TERM $watch
            wait $watch
            """,
            "make": #"for name in "$@"; do grep -q "^$name:" "$PACKAGE/Makefile" || exit 1; done"#,
            "swift": #"""
            case "$1 $2" in
            "run broadsheet") shift 2; exec broadsheet "$@" ;;
            "package --allow-writing-to-package-directory") shift 2; verb=$1; shift ;;
            package*) verb=$2; shift 2 ;;
            *) exit 1 ;;
            esac
            grep -q "verb: \"$verb\"" "$PACKAGE/Package.swift" || exit 1
            [ "$1" != --config ] || shift
            exec broadsheet "${verb%-articles}" "$@"
            """#,
        ]

        /// What a machine may lack, and the block with it.
        private static func isThere(_ block: DocumentationTests.Block) -> Bool {
            let text = block.lines.joined(separator: "\n")
            let needs = [
                (".pdf", "command -v pdftotext"), ("pandoc", "command -v pandoc"),
                ("polars", "python3 -c 'import polars'"),
                ("headlines.py", "command -v python3"),
            ]
            return needs.allSatisfy { word, probe in !text.contains(word) || (try? run(probe, in: Folder()).status) == 0
            }
        }

        private static func run(_ script: String, in folder: Folder) throws -> (status: Int32, printed: String) {
            let process = try Tool.process([], in: folder)
            let program = try #require(process.executableURL)
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.arguments = ["-e", "-c", script]
            var environment = ProcessInfo.processInfo.environment
            environment["PATH"] = "\(folder.url(".bin").path):\(environment["PATH"] ?? "/usr/bin:/bin")"
            environment["BROADSHEET"] = program.path
            environment["PACKAGE"] = Tool.package.path
            process.environment = environment
            try folder.write(Data(), to: ".printed")
            let printed = try FileHandle(forWritingTo: folder.url(".printed"))
            (process.standardOutput, process.standardError) = (printed, printed)
            try process.run()
            process.waitUntilExit()
            return (process.terminationStatus, try folder.read(".printed"))
        }

        @Test(arguments: DocumentationTests.blocks("sh"))
        func shellIsRun(_ block: DocumentationTests.Block) throws {
            guard Self.isThere(block) else { return }
            let folder = try Self.folder()
            defer { folder.remove() }
            if block.lines.contains(where: { $0.contains("export --program") }) {
                try folder.write(Data(folder.read("programs.yaml").utf8), to: "broadsheet.yaml")
            }
            let run = try Self.run(block.lines.joined(separator: "\n"), in: folder)
            #expect(run.status == 0, "\(run.printed)")
        }

        /// The recipes leave the files that they name.
        @Test(arguments: [
            ("paper/feed.xml", "水厂扩建完工"), ("feed.xml", "<item>"), ("articles.parquet", "PAR1"), ("edition.epub", "PK"),
        ])
        func recipesMakeTheirFiles(file: String, text: String) throws {
            let recipes = DocumentationTests.blocks("sh").filter { $0.file.hasSuffix("Recipes.md") }
            let block = try #require(
                recipes.first { $0.lines.contains { $0.split { " \",()".contains($0) }.contains(file[...]) } })
            guard Self.isThere(block) else { return }
            let folder = try Self.folder()
            defer { folder.remove() }
            try #require(Self.run(block.lines.joined(separator: "\n"), in: folder).status == 0)
            let bytes = try Data(contentsOf: folder.url(file))
            #expect(bytes.range(of: Data(text.utf8)) != nil)
        }
    }
}
