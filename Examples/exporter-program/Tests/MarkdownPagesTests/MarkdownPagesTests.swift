import Broadsheet
import Foundation
import MarkdownPages
import Testing

@Suite struct MarkdownPagesTests {
    private static let example = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    private static let program = example.appendingPathComponent("markdown.py").path

    /// A folder with a configuration; `page` is in it for the path of its pages.
    private func folder(_ configuration: String, pages: [String: String] = [:]) throws -> URL {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", "pass"]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(
            process.terminationStatus == 0,
            "python3 is missing; install it, with 'apt-get install python3' or 'brew install python'")
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("public"), withIntermediateDirectories: true)
        try configuration.write(
            to: folder.appendingPathComponent("broadsheet.yaml"), atomically: true, encoding: .utf8)
        for (name, text) in pages {
            try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
        }
        return folder
    }

    private func export(in folder: URL) async throws -> RunReport {
        try await MarkdownPages.export(
            folder.appendingPathComponent("broadsheet.yaml").path, program: Self.program)
    }

    private func markdown(in folder: URL) throws -> String {
        try String(contentsOf: folder.appendingPathComponent("public/page.md"), encoding: .utf8)
    }

    @Test func theSamplePageAsMarkdown() async throws {
        let configuration = try String(
            contentsOf: Self.example.appendingPathComponent("broadsheet.yaml"), encoding: .utf8)
        let seeds = Self.example.appendingPathComponent("../../seeds").standardizedFileURL.path
        let folder = try folder(configuration.replacingOccurrences(of: "../../seeds", with: seeds))
        defer { try? FileManager.default.removeItem(at: folder) }
        let report = try await export(in: folder)
        #expect(!report.hasErrors, "\(report.diagnostics)")
        let text = try markdown(in: folder)
        #expect(
            text.hasPrefix(
                """
                # 今日柯城

                **2021-12-13**

                ## 柯城区部署督导疫情防控工作

                *本报讯 · 记者 楼郁馨 · 记者 赖小兰*

                为严格把好疫情防控关，
                """))
        #expect(text.contains("\n## 奋力交出数字化改革工作高分答卷\n\n**全区数字化改革推进会召开**\n\n"))
        #expect(
            text.contains(
                """

                ## 疫情防控实战演练

                > 12月12日下午，我区在荷花街道新荷社区荷花小区开展新冠肺炎疫情防控应急演练。图为演练现场。
                >
                > *（葛继锐 王思 摄）*

                """))
        #expect(text.components(separatedBy: "\n## ").count == 6)
    }

    /// What a program says of its options looks like a mistake of Broadsheet's own, and the old file stays.
    @Test func mistakesInOptionsHaveTheirPlaces() async throws {
        let folder = try folder(
            """
            version: 1
            sources: [{path: "*.txt"}]
            exporters:
              - markdown:
                  output: public/page.md
                  heading-level: 9
                  photo: false
            """, pages: ["1.txt": "晨湾港开港\n\n本报讯 晨湾港昨日开港。\n", "public/page.md": "yesterday"])
        defer { try? FileManager.default.removeItem(at: folder) }
        let report = try await export(in: folder)
        let path = folder.appendingPathComponent("broadsheet.yaml").path
        #expect(
            report.diagnostics.filter { $0.severity == .error }.map(\.description) == [
                "\(path):6:22: error: 'heading-level' cannot be '9'; write a whole number from 1 to 5 [wrong-value]",
                "\(path):7:7: error: unknown key 'photo'; did you mean 'photos'? [unknown-key]",
            ])
        #expect(try markdown(in: folder) == "yesterday")
    }

    @Test func textIsNoMarkup() async throws {
        let folder = try folder(
            """
            version: 1
            sources: [{path: "*.txt"}]
            exporters: [{markdown: {output: public/page.md, heading-level: 1}}]
            """,
            pages: [
                "1.txt": """
                晨湾港*昨日*开港

                本报讯 记者 白帆 昨日，[晨湾港]开港，渔民们在`码头`上庆祝<渔火>点亮，R&D部门也来了。

                1. 第一条规定是渔船必须在傍晚以前回港，这一天的渔获也必须登记。

                """
            ])
        defer { try? FileManager.default.removeItem(at: folder) }
        let report = try await export(in: folder)
        #expect(!report.hasErrors, "\(report.diagnostics)")
        let text = try markdown(in: folder)
        #expect(text.hasPrefix("# 晨湾港\\*昨日\\*开港\n"))
        #expect(text.contains("\\[晨湾港\\]开港，渔民们在\\`码头\\`上庆祝\\<渔火\\>点亮，R\\&D部门"))
        #expect(text.contains("\n1\\. 第一条规定") || text.contains("\n- 1\\. 第一条规定"))
    }
}
