import Testing

extension ToolTests {
    @Suite struct ReportCommandTests {
        private static let files = [
            "2024-03-01-1.txt": "晨湾大桥今日合龙\n\n本报讯（记者 白帆）3月1日，晨湾大桥合龙。风平浪静。\n",
            "2024-03-02-1.txt": "渡船今日停航\n\n本报讯（记者 白帆）3月2日，渡船停航。\n",
            "b.yaml": """
            version: 1
            publication: {title: 晨湾日报}
            sources: [{path: "{date}-{page}.txt"}]
            exporters: [{json: {output: out.json}}]
            """,
        ]

        @Test func aTable() throws {
            let folder = try Folder(Self.files)
            defer { folder.remove() }
            let run = try Tool.run(["report", "b.yaml"], in: folder)
            #expect(run.status == 0 && run.errors == "")
            let lines = run.output.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
            #expect(
                lines.prefix(4) == [
                    "edition pages articles characters report in doubt warnings errors",
                    "2024-03-01 1 1 25 1 0 0 0", "2024-03-02 1 1 16 1 0 0 0", "total 2 2 41 2 0 0 0",
                ])
            #expect(lines.contains("2 白帆: 记者"))
            #expect(!(try folder.names().contains("out.json")))
        }

        @Test func otherForms() throws {
            let folder = try Folder(Self.files)
            defer { folder.remove() }
            let json = try Tool.run(["report", "--to", "json", "--top", "0", "b.yaml"], in: folder)
            #expect(json.status == 0 && json.output.contains(#""date": "2024-03-02""#))
            #expect(json.output.contains(#""writers": []"#) && json.output.contains(#""writers": 1"#))
            let html = try Tool.run(["report", "--to", "html", "b.yaml"], in: folder)
            #expect(html.status == 0 && html.output.hasPrefix("<!DOCTYPE html>"))
            #expect(html.output.contains("<h1>晨湾日报 <small>统计</small></h1>"))
        }

        @Test func whatIsWrongIsTold() throws {
            let folder = try Folder(["bad.yaml": "version: 1\nsources: [{path: \"*.txt\"}]\n"])
            defer { folder.remove() }
            let run = try Tool.run(["report", "bad.yaml"], in: folder)
            #expect(run.status == 1 && run.output == "" && run.errors.contains("[no-match]"))
            #expect(try Tool.run(["report", "--top", "-1"], in: folder).status == 64)
            #expect(try Tool.run(["report", "--to", "pdf"], in: folder).status == 64)
        }
    }
}
