import Testing

extension ToolTests {
    @Suite struct ProofCommandTests {
        private static let page = "晨湾大桥今日合龙\n\n本报讯（记者 白帆）3月1日，晨湾大桥合龙。风平浪静。\n"

        @Test func pagesAreWrittenInOneDocument() throws {
            let folder = try Folder(["1.txt": Self.page, "02.txt": Self.page])
            defer { folder.remove() }
            let run = try Tool.run(["proof", "--date", "2024-03-01", "1.txt", "02.txt"], in: folder)
            #expect(run.status == 0)
            #expect(run.output.hasPrefix("<!DOCTYPE html>") && run.output.hasSuffix("</html>\n"))
            #expect(run.output.contains("第1版 · 1.txt") && run.output.contains("第2版 · 02.txt"))
            #expect(run.output.contains("<span class=\"role byline\" title=\"署名\">（记者 白帆）</span>"))
            let twice = try Tool.run(["proof", "--date", "2024-03-01", "1.txt", "02.txt"], in: folder)
            #expect(twice.output == run.output)
        }

        @Test func whatCannotBeReadIsTold() throws {
            let folder = try Folder(["1.txt": Self.page, "b.yaml": "version: 2\n", "a.pdf": "%PDF-1.4\n"])
            defer { folder.remove() }
            for arguments in [["2.txt"], ["--config", "b.yaml", "1.txt"], ["a.pdf"]] {
                let run = try Tool.run(["proof"] + arguments, in: folder)
                #expect(run.status == 1 && run.output == "" && run.errors.contains("error: "))
            }
            #expect(try Tool.run(["proof"], in: folder).status == 64)
        }
    }
}
