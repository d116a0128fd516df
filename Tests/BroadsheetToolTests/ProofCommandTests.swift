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

        @Test func everyKindOfPageIsShown() throws {
            let folder = try Folder([
                "1.html": "<!DOCTYPE html><html><body><h1>晨湾大桥今日合龙</h1><p>3月1日，晨湾大桥合龙。</p></body></html>",
                "2.hocr": """
                <html><body><div class='ocr_page' title='bbox 0 0 400 600'><span class='ocr_line' title='bbox 20 30 380 60'>\
                <span class='ocrx_word' title='bbox 20 30 380 60'>晨湾大桥今日合龙</span></span></div></body></html>
                """,
            ])
            defer { folder.remove() }
            let web = try Tool.run(["proof", "1.html"], in: folder)
            #expect(web.status == 0 && web.output.contains("晨湾大桥今日合龙"))
            #expect(!web.output.contains("<svg"))
            let laidOut = try Tool.run(["proof", "2.hocr"], in: folder)
            #expect(laidOut.status == 0 && laidOut.output.contains("viewBox=\"0 0 40000 60000\""))
            #expect(laidOut.output.contains("lengthAdjust=\"spacingAndGlyphs\">晨湾大桥今日合龙</text>"))
        }

        @Test func aRunLeavesSheets() throws {
            let folder = try Folder([
                "1.txt": Self.page,
                "b.yaml": """
                version: 1
                publication: {title: 晨湾日报}
                sources: [{path: "*.txt"}]
                exporters:
                  - proof: {output: proofs/, sheets: all}
                  - proof: {output: "{page}.html", sheets: all}
                  - json: {output: a.json}
                """,
            ])
            defer { folder.remove() }
            #expect(try Tool.run(["export", "b.yaml"], in: folder).status == 0)
            let sheet = try folder.read("proofs/undated/1.html")
            #expect(sheet.contains("<span class=\"role byline\" title=\"署名\">（记者 白帆）</span>"))
            #expect(try folder.read("proofs/index.html").contains("<a href=\"undated/1.html\">第1版 · 1.txt</a>"))
            #expect(try folder.read("1.html").contains("第1版 · 1.txt"))
            let sure = try Tool.run(["parse", "--to", "proof", "1.txt"], in: folder)
            #expect(sure.output.contains("没有存疑之处。") && !sure.output.contains("风平浪静"))
        }

        @Test func wordsAreOfTheLanguageThatIsAskedFor() throws {
            let folder = try Folder(["1.txt": Self.page])
            defer { folder.remove() }
            let run = try Tool.run(["proof", "--language", "en", "1.txt"], in: folder)
            #expect(run.output.contains("<html lang=\"en\">") && run.output.contains("Nothing is in doubt."))
            #expect(try Tool.run(["proof", "--language", "?", "1.txt"], in: folder).status == 64)
        }

        @Test func whatCannotBeReadIsTold() throws {
            let folder = try Folder(["1.txt": Self.page, "b.yaml": "version: 2\n", "a.pdf": "%PDF-1.4\n"])
            defer { folder.remove() }
            for arguments in [
                ["2.txt"], ["--config", "b.yaml", "1.txt"], ["a.pdf"], ["--picture", "1.txt", "1.txt"],
                ["--picture", "a.png", "1.txt"],
            ] {
                let run = try Tool.run(["proof"] + arguments, in: folder)
                #expect(run.status == 1 && run.output == "" && run.errors.contains("error: "))
            }
            #expect(try Tool.run(["proof"], in: folder).status == 64)
        }
    }
}
