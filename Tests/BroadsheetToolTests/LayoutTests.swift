import Foundation
import Testing

/// PDFs and layouts on the command line.
extension ToolTests {
    @Suite struct LayoutTests {
        private static let fixtures = Tool.package.appendingPathComponent("Tests/Fixtures/layout")

        /// Whether the program is there that reads PDFs.
        static let canReadPDFs = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/pdftotext")
        }

        private func folder() throws -> Folder {
            let folder = try Folder()
            for name in ["page.pdf", "page.bbox.xhtml"] {
                try folder.write(try Data(contentsOf: Self.fixtures.appendingPathComponent(name)), to: name)
            }
            return folder
        }

        private func articles(_ run: Tool.Run) throws -> [[String: Any]] {
            try run.output.split(separator: "\n").map { line in
                try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            }
        }

        @Test func aLayoutIsKnownByItsFirstBytes() throws {
            let folder = try folder()
            defer { folder.remove() }
            let run = try Tool.run(["parse", "--to", "jsonl", "page.bbox.xhtml"], in: folder)
            #expect(run.status == 0 && run.errors == "")
            let articles = try articles(run)
            #expect(articles.count == 4)
            let boxes = try #require(articles.first?["boxes"] as? [[String: Any]])
            #expect(boxes.first?["unit"] as? String == "pt" && boxes.first?["page"] as? String == "2")
        }

        @Test(.enabled(if: canReadPDFs)) func aPDFGivesWhatItsLayoutGives() throws {
            let folder = try folder()
            defer { folder.remove() }
            let run = try Tool.run(["parse", "--to", "digest", "page.pdf"], in: folder)
            #expect(run.status == 0 && run.errors == "")
            #expect(run.output == (try Tool.run(["parse", "--to", "digest", "page.bbox.xhtml"], in: folder)).output)
            let explained = try Tool.run(["explain", "page.pdf"], in: folder)
            #expect(explained.status == 0)
            #expect(
                explained.output.contains(
                    "    place: head; type 222 % of running text; begins region 1; 200x20 pt at 45,44.42\n"))
            #expect(explained.output.contains("    region 1 scores 31: one-more-region -10; headline +25; "))
        }

        @Test(.enabled(if: canReadPDFs)) func damagedPDFsAreTold() throws {
            let folder = try folder()
            defer { folder.remove() }
            try folder.write(Data("%PDF-1.4\nnothing".utf8), to: "bad.pdf")
            let run = try Tool.run(["parse", "bad.pdf"], in: folder)
            #expect(run.status == 1 && run.errors.contains("[unreadable-pdf]"))
        }

        /// What a `pdftotext` without the package poppler-data does with fonts that are not embedded.
        @Test(arguments: [("", 1, "error: the text of"), ("<word>桥</word>", 0, "warning: a part of the text of")])
        func missingDataOfFontsIsNoScan(words: String, status: Int32, message: String) throws {
            let folder = try folder()
            defer { folder.remove() }
            let words = words.replacingOccurrences(
                of: "<word>", with: "<word xMin=\"1\" yMin=\"1\" xMax=\"9\" yMax=\"9\">")
            let script = """
                #!/bin/sh
                cat >/dev/null
                echo "Syntax Error: Missing language pack for 'Adobe-GB1' mapping" >&2
                echo '<html><body><doc><page width="90" height="90"><flow><block><line>\(words)</line></block></flow></page></doc></body></html>'
                """
            try folder.write(Data(script.utf8), to: "programs/pdftotext")
            let program = folder.url("programs/pdftotext").path
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
            let process = try Tool.process(["parse", "--to", "jsonl", "page.pdf"], in: folder)
            process.environment = ["PATH": "\(folder.url("programs").path):/usr/bin:/bin"]
            let errors = Pipe()
            process.standardError = errors
            process.standardOutput = FileHandle.nullDevice
            try process.run()
            let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            #expect(process.terminationStatus == status)
            #expect(said.contains(message) && said.contains("(Adobe-GB1); install the package poppler-data"))
            #expect(!said.contains("no-text-layer"))
        }

        /// What lies outside of the crop box is for the printer.
        @Test(.enabled(if: canReadPDFs)) func onlyWhatAViewerShowsIsRead() throws {
            let folder = try Folder()
            defer { folder.remove() }
            let content = "BT /F1 24 Tf 120 400 Td (Bridge) Tj ET BT /F1 12 Tf 20 20 Td (page-1-cyan) Tj ET"
            let objects = [
                "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 500 600] /CropBox [100 100 400 500] /Contents 4 0 R "
                    + "/Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            ]
            var document = "%PDF-1.4\n"
            var places: [Int] = []
            for (index, object) in objects.enumerated() {
                places.append(document.utf8.count)
                document += "\(index + 1) 0 obj\n\(object)\nendobj\n"
            }
            let table = places.map { String(format: "%010d 00000 n \n", $0) }.joined()
            document +=
                "xref\n0 6\n0000000000 65535 f \n\(table)trailer << /Size 6 /Root 1 0 R >>\nstartxref\n"
                + "\(document.utf8.count)\n%%EOF\n"
            try folder.write(Data(document.utf8), to: "page.pdf")
            let run = try Tool.run(["parse", "--to", "digest", "page.pdf"], in: folder)
            #expect(run.output.contains("Bridge") && !run.output.contains("cyan"))
        }

        @Test func aParserThatIsNamedInsists() throws {
            let folder = try folder()
            defer { folder.remove() }
            let run = try Tool.run(["parse", "--parser", "press-page", "page.pdf"], in: folder)
            #expect(run.status == 1 && run.errors.contains("is a PDF") && run.errors.contains("[wrong-parser]"))
            let unknown = try Tool.run(["parse", "--parser", "pfd", "page.pdf"], in: folder)
            #expect(unknown.status == 64 && unknown.errors.contains("did you mean 'pdf'?"))
            try folder.write(
                Data(
                    "version: 1\nsources:\n  - path: page.bbox.xhtml\n    parser: pdf\nexporters: [{json: {output: o}}]\n"
                        .utf8),
                to: "broadsheet.yaml")
            let check = try Tool.run(["check", "--pages"], in: folder)
            #expect(check.status == 1)
            #expect(check.complaints.first?.hasPrefix("broadsheet.yaml:4:13: error:") == true)
        }

        /// A page of ALTO with a headline and a text.
        private static func alto(_ headline: String, _ text: String) -> Data {
            func block(_ id: String, _ top: Int, _ size: Int, _ text: String) -> String {
                """
                <TextBlock ID="\(id)"><TextLine><String HPOS="10" VPOS="\(top)" WIDTH="\(text.count * size)" HEIGHT="\(size)" \
                CONTENT="\(text)"/></TextLine></TextBlock>
                """
            }
            return Data(
                """
                <alto><Layout><Page WIDTH="900" HEIGHT="900">\(block("B1", 200, 30, headline))\(block("B2", 240, 10, text))</Page></Layout></alto>
                """.utf8)
        }

        /// The pages of an issue come from the files beside it, in its order and on its day, whatever the case of their
        /// names; those that are missing or somewhere else are reported where they are named.
        @Test func anIssueIsReadPageByPage() throws {
            let folder = try Folder()
            defer { folder.remove() }
            try folder.write(Self.alto("石桥上新添三十盏灯", "　　本报讯 昨日，石桥上新添三十盏灯。"), to: "issue/Alto/0001.XML")
            try folder.write(Self.alto("老井重新出水", "　　本报讯 昨日，村里的老井重新出水。"), to: "issue/Alto/0002.xml")
            try folder.write(Self.alto("渡口班船改点", "　　本报讯 昨日，渡口班船改点。"), to: "outside.xml")
            let links = [
                "file://./alto/0002.xml", "file://./alto/0001.xml", "gone.xml", "../outside.xml",
                "file:///etc/page.xml",
            ]
            let files = links.enumerated().map { "<file ID=\"F\($0)\"><FLocat href=\"\($1)\"/></file>\n" }.joined()
            let pages = [1, 0, 2, 3, 4].enumerated().map {
                "<div TYPE=\"page\" ORDER=\"\($0)\" ORDERLABEL=\"\($0 + 7)\"><fptr FILEID=\"F\($1)\"/></div>"
            }.joined()
            let mets =
                "<mets><dateIssued>2031-03-05</dateIssued><fileGrp ID=\"ALTO\">\n\(files)</fileGrp><structMap TYPE=\"PHYSICAL\">\(pages)</structMap></mets>"
            try folder.write(Data(mets.utf8), to: "issue/mets.xml")
            let run = try Tool.run(["parse", "--to", "jsonl", "issue/mets.xml"], in: folder)
            #expect(run.status == 1)
            #expect(run.complaints.count { $0.contains("[outside-folder]") } == 2)
            #expect(
                run.complaints.contains { $0.hasPrefix("issue/mets.xml:4:15: error:") && $0.contains("[missing-file]") }
            )
            let articles = try articles(run)
            #expect(articles.compactMap { $0["page"] as? String } == ["7", "8"])
            #expect(articles.allSatisfy { $0["edition"] as? String == "2031-03-05" })
            let headlines = articles.compactMap { ($0["headline"] as? [String: Any])?["text"] as? String }
            #expect(headlines == ["石桥上新添三十盏灯", "老井重新出水"])
            // A page that was found beside its issue counts once.
            let both = try Tool.run(["parse", "--to", "jsonl", "issue/mets.xml", "issue/Alto/0002.xml"], in: folder)
            #expect(try self.articles(both).count == 2)
            let explained = try Tool.run(["explain", "issue/mets.xml"], in: folder)
            #expect(explained.output.contains("石桥上新添三十盏灯"))
        }

        @Test func anIssueWithoutPagesIsTold() throws {
            let folder = try Folder()
            defer { folder.remove() }
            try folder.write(Data("<mets><structMap TYPE=\"PHYSICAL\"/></mets>".utf8), to: "mets.xml")
            let run = try Tool.run(["parse", "mets.xml"], in: folder)
            #expect(run.status == 1 && run.errors.contains("[issue-without-pages]"))
        }
    }
}
