import Broadsheet
import BroadsheetYAML
import Foundation
import Testing

extension ToolTests {
    /// The action for GitHub: its form, and its steps as a runner takes them.
    @Suite struct ActionTests {
        private struct Step {
            var name: String
            var condition: String?
            var environment: [String: String]
            var script: String
        }

        private static func entries(_ node: ConfigurationNode?) -> [String: ConfigurationNode] {
            guard case .mapping(let entries) = node?.content else { return [:] }
            return Dictionary(entries.map { ($0.key, $0.value) }) { first, _ in first }
        }

        private static func text(_ node: ConfigurationNode?) -> String? {
            guard case .scalar(let text, _) = node?.content else { return nil }
            return text
        }

        private static func steps() throws -> [Step] {
            let bytes = Array(DocumentationTests.text(of: "action.yml").utf8)
            let root = entries(YAMLReader().read(bytes, path: "action.yml").node)
            #expect(text(root["name"]) != nil && text(root["description"]) != nil)
            for input in entries(root["inputs"]).values {
                #expect(text(entries(input)["description"]) != nil && text(entries(input)["default"]) != nil)
            }
            let runs = entries(root["runs"])
            #expect(text(runs["using"]) == "composite")
            guard case .sequence(let nodes) = runs["steps"]?.content else { return [] }
            return try nodes.map { node in
                let step = entries(node)
                // A step of a composite action must name its shell; one of another action would have to be pinned.
                #expect(text(step["shell"]) == "bash" && step["uses"] == nil)
                return Step(
                    name: try #require(text(step["name"])), condition: text(step["if"]),
                    environment: entries(step["env"]).compactMapValues { text($0) },
                    script: try #require(text(step["run"])))
            }
        }

        /// Runs the steps in a workspace, with the inputs of a workflow.
        private func run(_ inputs: [String: String], in folder: Folder) throws -> (ended: [String], said: String) {
            let program = try #require(Tool.process([], in: folder).executableURL)
            try folder.write(
                Data("#!/bin/sh\n[ \"$1 $2 $3\" = \"-C $PACKAGE release\" ]\n".utf8), to: ".bin/make")
            try folder.write(
                Data(
                    "#!/bin/sh\n[ \"$*\" = \"build --package-path $PACKAGE -c release --show-bin-path\" ] && echo \(program.deletingLastPathComponent().path)\n"
                        .utf8), to: ".bin/swift")
            for name in ["make", "swift"] { try folder.setPermissions(0o755, of: ".bin/\(name)") }
            var ended: [String] = []
            var said = ""
            for step in try Self.steps() {
                if let condition = step.condition {
                    #expect(condition == "inputs.check == 'true'")
                    guard inputs["check"] == "true" else { continue }
                }
                let process = Process()
                process.executableURL = URL(fileURLWithPath: "/bin/bash")
                process.arguments = ["--noprofile", "--norc", "-eo", "pipefail", "-c", step.script]
                var environment = [
                    "PATH": "\(folder.url(".bin").path):/usr/bin:/bin", "GITHUB_ACTION_PATH": Tool.package.path,
                    "PACKAGE": Tool.package.path,
                ]
                for (name, value) in step.environment {
                    var value = value
                    for (input, given) in inputs {
                        value = value.replacingOccurrences(of: "${{ inputs.\(input) }}", with: given)
                    }
                    #expect(!value.contains("${{"))
                    environment[name] = value
                }
                process.environment = environment
                process.currentDirectoryURL = folder.root
                let output = Pipe()
                (process.standardOutput, process.standardError) = (output, output)
                try process.run()
                said += String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
                process.waitUntilExit()
                guard process.terminationStatus == 0 else { break }
                ended.append(step.name)
            }
            return (ended, said)
        }

        @Test func theStepsMakeAFeed() throws {
            let folder = try Folder([
                "my papers/b.yaml": ExportTests.configuration(exporters: ["rss: {output: feed.xml}"]),
                "my papers/pages/1.txt": ExportTests.page,
            ])
            defer { folder.remove() }
            let run = try run(["configuration": "my papers/b.yaml", "check": "true"], in: folder)
            #expect(run.ended.count == 3, "\(run.said)")
            #expect(try folder.read("my papers/feed.xml").contains("晨湾大桥今日合龙"))
        }

        /// With `check`, nothing is written where there is a mistake; without, what is right is.
        @Test func aMistakeEndsTheRun() throws {
            let folder = try Folder([
                "b.yaml": ExportTests.configuration(exporters: ["rss: {output: feed.xml}", "rss: {output: a, limt: 1}"]
                ),
                "pages/1.txt": ExportTests.page,
            ])
            defer { folder.remove() }
            let checked = try run(["configuration": "b.yaml", "check": "true"], in: folder)
            #expect(checked.ended == ["Build broadsheet"] && checked.said.contains("did you mean 'limit'?"))
            #expect(try !folder.names().contains("feed.xml"))
            let unchecked = try run(["configuration": "b.yaml", "check": "false"], in: folder)
            #expect(unchecked.ended == ["Build broadsheet"])
            #expect(try folder.names().contains("feed.xml"))
        }
    }
}
