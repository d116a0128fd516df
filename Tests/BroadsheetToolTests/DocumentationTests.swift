import Broadsheet
import BroadsheetCommandLine
import BroadsheetTesting
import BroadsheetYAML
import Foundation
import TestSupport
import Testing

/// What README and DocC show is what the program does.
extension ToolTests {
    struct DocumentationTests {
        /// A fenced block of a Markdown file.
        struct Block: CustomTestStringConvertible {
            var file: String
            var language: String
            var lines: [String]

            var testDescription: String { "\(file): \(lines.first ?? "")" }
        }

        /// Every fenced block of README.md, of its translations, of the DocC catalogs and of the guide in Chinese.
        static let blocks: [Block] = {
            let pages = ["Sources", "Docs/zh-CN"].flatMap { root in
                let files = FileManager.default.enumerator(atPath: Tool.package.appendingPathComponent(root).path)
                return (files?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".md") }.sorted()
                    .map { "\(root)/\($0)" }
            }
            return (["README.md", "README.zh-CN.md"] + pages).flatMap { file -> [Block] in
                var blocks: [Block] = []
                var open: Block?
                for line in text(of: file).components(separatedBy: "\n") {
                    if line.hasPrefix("```") {
                        if let block = open { blocks.append(block) }
                        open = open == nil ? Block(file: file, language: String(line.dropFirst(3)), lines: []) : nil
                    } else {
                        open?.lines.append(line)
                    }
                }
                return blocks
            }
        }()

        static func text(of file: String) -> String {
            (try? String(contentsOf: Tool.package.appendingPathComponent(file), encoding: .utf8)) ?? ""
        }

        static func blocks(_ language: String) -> [Block] {
            blocks.filter { $0.language == language }
        }

        @Test func everyBlockIsOfAKindThatIsTested() {
            let known = ["", "text", "xml", "sh", "yaml", "console", "swift", "python"]
            #expect(Self.blocks.filter { !known.contains($0.language) }.map(\.testDescription) == [])
            #expect(Self.blocks.count > 10)
        }

        /// Each line is in the lines of the whole, in order and without a gap; `…` stands for what is left out.
        static func isExcerpt(_ lines: [String], of whole: [String]) -> Bool {
            func fits(_ line: String, _ other: String) -> Bool {
                var rest = other[...]
                for (index, part) in line.components(separatedBy: "…").enumerated() where !part.isEmpty {
                    guard let found = rest.range(of: part), index > 0 || found.lowerBound == rest.startIndex else {
                        return false
                    }
                    rest = rest[found.upperBound...]
                }
                return line.contains("…") || rest.isEmpty
            }
            guard lines.count <= whole.count else { return false }
            return (0...(whole.count - lines.count)).contains { start in
                zip(lines, whole[start...]).allSatisfy(fits)
            }
        }

        @Test func theRawPageIsTheSamplePage() throws {
            let page = String(decoding: try Tool.samplePage(), as: UTF8.self).components(separatedBy: "\n")
            let shown = try #require(Self.blocks("text").first { $0.file == "README.md" })
            #expect(Self.isExcerpt(shown.lines, of: page))
        }

        @Test func theFeedIsTheFeedOfTheSamplePage() async throws {
            let pipeline = Pipeline.standard
            let configuration = pipeline.load(Tool.package.appendingPathComponent("broadsheet.yaml").path)
            let result = await pipeline.read(configuration)
            let output = try #require(configuration.outputs.first { $0.format == "rss" }?.export)
            let feed = try output.text(result.editions).components(separatedBy: "\n")
            let shown = try #require(Self.blocks("xml").first)
            #expect(Self.isExcerpt(shown.lines, of: feed))
        }

        @Test(arguments: blocks("yaml"))
        func configurationsAreRight(_ block: Block) throws {
            let bytes = Array(block.lines.joined(separator: "\n").utf8)
            let pipeline = try Pipeline.documented()
            if block.lines.contains("lines:") {
                let corrections = pipeline.corrections(fromYAML: bytes, file: "01.corrections.yaml")
                #expect(corrections.diagnostics == [] && !corrections.lines.isEmpty)
                return
            }
            let configuration = pipeline.configuration(fromYAML: bytes, path: "broadsheet.yaml")
            #expect(configuration.diagnostics == [])
            #expect(configuration.outputs.allSatisfy { $0.exporter != nil })
            // An editor says the same of it, but that an excerpt shows not everything.
            let checker = try SchemaChecker(schema: ownSchema(pipeline), name: "configuration")
            let node = try #require(YAMLReader().read(bytes, path: "").node)
            let faults = try checker.faults(in: DocumentTree(asEditorSees: node), against: "configuration")
            #expect(faults.filter { !["$.sources: missing", "$.exporters: missing"].contains($0) } == [])
        }

        /// The pages of the guide in Chinese lead to each other, and to pages that are there.
        @Test(arguments: ["getting-started", "configuration", "correcting-pages"])
        func theGuideInChineseLeadsOn(page: String) throws {
            let folder = Tool.package.appendingPathComponent("Docs/zh-CN")
            #expect(Self.text(of: "README.zh-CN.md").contains("(Docs/zh-CN/\(page).md)"))
            let links = Self.text(of: "Docs/zh-CN/\(page).md").components(separatedBy: "](").dropFirst()
                .map { String($0.prefix { $0 != ")" }) }
            #expect(links.count > 2)
            for link in links {
                #expect(FileManager.default.fileExists(atPath: folder.appendingPathComponent(link).path), "\(link)")
            }
        }

        /// A `$` begins a command; the lines up to the next one are what it prints.
        @Test(arguments: blocks("console"))
        func transcriptsAreTrue(_ block: Block) throws {
            let folder = try Folder()
            defer { folder.remove() }
            var expected: [String] = []
            var commands: [String] = []
            for line in block.lines {
                if line.hasPrefix("$ ") { commands.append(String(line.dropFirst(2))) } else { expected.append(line) }
            }
            let process = try Tool.process([], in: folder)
            let program = try #require(process.executableURL)
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.arguments = ["-c", commands.joined(separator: "\n") + "\ntrue"]
            process.environment = ["PATH": "\(program.deletingLastPathComponent().path):/usr/bin:/bin"]
            try folder.write(Data(), to: ".printed")
            let printed = try FileHandle(forWritingTo: folder.url(".printed"))
            process.standardOutput = printed
            process.standardError = printed
            try process.run()
            process.waitUntilExit()
            #expect(try folder.read(".printed").split(separator: "\n").map(String.init) == expected)
        }

        /// Every block of Swift is code that is compiled in `DocumentationSnippets.swift`.
        @Test(arguments: blocks("swift"))
        func swiftIsCompiled(_ block: Block) {
            let snippets = Self.text(of: "Tests/BroadsheetToolTests/DocumentationSnippets.swift")
            let found = snippets.components(separatedBy: "// snippet: ").dropFirst().map { snippet in
                let lines = snippet.components(separatedBy: "\n").dropFirst()
                let body = lines.prefix { !$0.hasSuffix("// end") }
                let indent = body.first?.prefix { $0 == " " }.count ?? 0
                return body.map { String($0.dropFirst($0.allSatisfy { $0 == " " } ? $0.count : indent)) }
            }
            #expect(found.contains(block.lines))
        }

        @Test func snippetsDoWhatTheySay() async throws {
            let sample = String(decoding: try Tool.samplePage(), as: UTF8.self)
            #expect(try feedInMemory(sample).components(separatedBy: "<item>").count == 6)
            #expect(try ownExporter().exporters["headlines"] != nil)
            #expect(ownSchema(try ownExporter()).contains("exporter-headlines"))
            #expect(try exporterProgram().exporters["headlines"]?.takesOtherKeys == true)
            #expect(exporterFaultsWithReader() == [])
            #expect(OptionsConformance.check(TableFormat.Options.self) == [])
            let columns = ConfigurationNode(
                .sequence([]), at: FileLocation(path: "broadsheet.yaml", line: 5, column: 22))
            let entry = ConfigurationNode.Entry(key: "columns", keyLocation: columns.location, value: columns)
            var reader = OptionReader(ConfigurationNode(.mapping([entry]), at: columns.location))
            #expect(TableFormat.Options(reading: &reader) == TableFormat.Options())
            #expect(reader.diagnostics.map(\.code) == ["no-columns"])
            #expect(reader.diagnostics.map(\.location) == [columns.location])
            var output = ExportOutput()
            let place = SourceRange(file: "1.txt", page: "1", bytes: 0..<3, lines: 7...7)
            reportNull(in: "a\0b", of: Article(ranges: [place]), to: &output)
            #expect(output.diagnostics.map { $0.location?.description } == ["1.txt:7"])
            let parsed = LineParser(options: .init()).edition(from: [PageSource(text: "第一条\n第二条")])
            #expect(try headlines(of: [parsed.edition]) == "1. \n2. \n")
            let page = PageSource(text: "一\n\n二三\n", file: "notes/1.txt")
            var options = LineParser.Options()
            options.minimumLength = 3
            let notes = LineParser(options: options).edition(from: [page]).diagnostics.last
            #expect(Self.text(of: Self.guides[1]).contains("\n\(notes?.description ?? "?")\n"))
        }

        /// The pages for authors of exporters and parsers.
        static let guides = ["WritingAnExporter.md", "WritingAParser.md"].map {
            "Sources/BroadsheetCore/Documentation.docc/\($0)"
        }

        /// The mistakes that the guides show are those that are mentioned their own configurations.
        @Test(arguments: zip(guides, [("numbered: true", "numbered: yes"), ("length: 4", "length: four")]))
        func mistakesAreToldAsTheGuidesSay(guide: String, slip: (right: String, wrong: String)) throws {
            let block = try #require(Self.blocks("yaml").first { $0.file == guide })
            let yaml = block.lines.joined(separator: "\n").replacingOccurrences(of: slip.right, with: slip.wrong)
            let configuration = try Pipeline.documented().configuration(
                fromYAML: Array(yaml.utf8), path: "broadsheet.yaml")
            let said = configuration.diagnostics.map(\.description)
            #expect(said.count == 1)
            for line in said { #expect(Self.text(of: guide).contains("\n\(line)\n"), "\(line)") }
        }

        /// The newest release of the changelog is the version that the program says.
        @Test func theChangelogKnowsTheVersion() {
            let releases = Self.text(of: "CHANGELOG.md").components(separatedBy: "\n## [").dropFirst()
            #expect(releases.first { !$0.hasPrefix("Unreleased") }?.hasPrefix("\(CommandLineTool.version)]") == true)
        }

        /// Anyone who has an older Swift is reported so by SwiftPM, in the words of README.
        @Test func theSwiftThatIsNeededIsSaidOnce() throws {
            let manifest = Self.text(of: "Package.swift")
            let version = try #require(manifest.split(separator: "\n").first?.split(separator: " ").last)
            let statements = [
                ("README.md", "Swift \(version) or newer"), ("README.zh-CN.md", "Swift \(version) 或更新的版本"),
                ("CONTRIBUTING.md", "Swift \(version) or newer"), ("Dockerfile", "FROM swift:\(version)-"),
                ("Sources/BroadsheetCore/Documentation.docc/WritingAnExporter.md", "swift-tools-version: \(version)"),
            ]
            for (file, statement) in statements { #expect(Self.text(of: file).contains(statement), "\(file)") }
            let numbers = version.split(separator: ".")
            let prepare = Self.text(of: "Scripts/prepare")
            #expect(prepare.contains("needed_major=\(numbers[0])\nneeded_minor=\(numbers[1])\n"))
        }

        /// README: Core, Press and RSS link neither libyaml nor Foundation; only the reader of YAML asks for libyaml.
        @Test func librariesImportWhatTheReadmeSays() {
            let root = Tool.package.appendingPathComponent("Sources")
            let files = (FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? [])
                .filter { $0.hasSuffix(".swift") }
            func modules(importing module: String) -> Set<String> {
                Set(
                    files.filter { file in
                        Self.text(of: "Sources/\(file)").components(separatedBy: "\n").contains {
                            $0.hasSuffix("import \(module)")
                        }
                    }.compactMap { $0.split(separator: "/").first.map(String.init) })
            }
            #expect(modules(importing: "Foundation") == [])
            // The record mode reads JSON; the argument parser needs the module as well.
            #expect(modules(importing: "FoundationEssentials") == ["BroadsheetCommandLine"])
            #expect(modules(importing: "CLibYAML") == ["BroadsheetYAML"])
        }

        /// Every code that the sources give is in Diagnostics.md, and every one there is given somewhere.
        @Test func everyCodeIsExplained() throws {
            let page = Self.text(of: "Sources/Broadsheet/Documentation.docc/Diagnostics.md")
            let definitions = page.components(separatedBy: "\n\n").filter { $0.contains("\n: ") }
            let explained = Set(
                definitions.flatMap { definition in
                    definition.components(separatedBy: "\n: ")[0].components(separatedBy: "`").enumerated()
                        .filter { $0.offset % 2 == 1 }.map(\.element)
                })
            let root = Tool.package.appendingPathComponent("Sources")
            let files = (FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? [])
                .filter { $0.hasSuffix(".swift") && !$0.hasPrefix("BroadsheetTesting") }
            let code = files.map { Self.text(of: "Sources/\($0)") }.joined()
            let given = try NSRegularExpression(
                pattern: #"(?:code(?::| =)|report\((?:output,)?|mistake\(|page\()\s*"([a-z]+(?:-[a-z]+)*)""#)
            let matches = given.matches(in: code, range: NSRange(code.startIndex..., in: code))
            let codes = Set(matches.compactMap { Range($0.range(at: 1), in: code).map { String(code[$0]) } })
            #expect(codes.subtracting(explained).sorted() == [])
            #expect(explained.filter { !code.contains("\"\($0)\"") }.sorted() == [])
        }
    }
}
