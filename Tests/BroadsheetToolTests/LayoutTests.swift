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
            #expect(explained.status == 0 && explained.output.contains("headline"))
        }

        @Test(.enabled(if: canReadPDFs)) func damagedPDFsAreTold() throws {
            let folder = try folder()
            defer { folder.remove() }
            try folder.write(Data("%PDF-1.4\nnothing".utf8), to: "bad.pdf")
            let run = try Tool.run(["parse", "bad.pdf"], in: folder)
            #expect(run.status == 1 && run.errors.contains("[unreadable-pdf]"))
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
    }
}
