import BroadsheetCore
import BroadsheetTesting
import Testing

@testable import BroadsheetHTML

@Suite struct ProofExporterTests {
    /// An edition of a page in doubt, a page that is not, and a page of which nobody specifies how it was read.
    private static func edition(_ text: String = "大桥合龙") -> Edition {
        let doubtful = ProofTests.page(text)
        var sure = doubtful
        sure.code = "A02"
        sure.proof?.articles = []
        for row in sure.proof?.rows.indices ?? 0..<0 { sure.proof?.rows[row].margin = 900 }
        var silent = Page(code: "3", file: "3.txt")
        silent.name = "副刊"
        let info = Edition.Info(
            publication: Publication(title: "晨湾日报", language: "zh-CN"), date: CalendarDate("2024-03-01"),
            pages: [doubtful, sure, silent])
        return Edition(info: info, articles: doubtful.proof?.articles ?? [])
    }

    private static func folder(_ pages: ProofOptions.Pages, _ edition: Edition = edition()) throws -> [String: String] {
        var options = ProofOptions()
        options.pages = pages
        let files = try Export(ProofExporter(options: options)).files([edition])
        return Dictionary(uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
    }

    @Test func keepsTheLawsOfExporters() {
        #expect(ExporterConformance.check(ProofExporter.self) { try Self.check($0) } == [])
    }

    @Test func keepsTheLawsOfFolders() {
        let faults = ExporterConformance.checkFolder(of: ProofExporter.self) { files in
            for file in files { try Self.check(file.bytes) }
        }
        #expect(faults == [])
    }

    private static func check(_ bytes: [UInt8]) throws {
        let names = Set(try HTMLTree(bytes).elements.map(\.name)).subtracting(ProofTests.elements)
        guard names.isEmpty else { throw HTMLTree.Fault("\(names)") }
    }

    @Test func eachPageInDoubtHasASheet() throws {
        #expect(try Self.folder(.doubtful).keys.sorted() == ["2024-03-01/1.html", "index.html"])
        let all = try Self.folder(.all)
        #expect(all.keys.sorted() == ["2024-03-01/1.html", "2024-03-01/A02.html", "index.html"])
        let links = try HTMLTree(Array(#require(all["index.html"]).utf8)).all("a").map { $0.attributes["href"] }
        #expect(links == ["2024-03-01/1.html", "2024-03-01/A02.html"])
        let sheet = try HTMLTree(Array(#require(all["2024-03-01/A02.html"]).utf8))
        #expect(sheet.all("a").first?.attributes["href"] == "../index.html")
        #expect(sheet.all("h2").map(\.text) == ["第A02版 · 要闻 · 1.txt"])
    }

    @Test func aWarningIsADoubt() throws {
        var edition = Self.edition()
        edition.info.pages[1].proof?.diagnostics = [Diagnostic(.warning, code: "a-code", "of the page")]
        #expect(try Self.folder(.doubtful, edition).keys.contains("2024-03-01/A02.html"))
    }

    @Test func oneSheetHasThePagesWhereArticlesStart() throws {
        let text = try Export(ProofExporter()).text([Self.edition()])
        let tree = try HTMLTree(Array(text.utf8))
        #expect(tree.all("h2").map(\.text) == ["第1版 · 要闻 · 1.txt"])
        #expect(tree.all("title").map(\.text) == ["晨湾日报 2024-03-01 - 校样"])
    }

    @Test func aPageWithoutAProofIsTold() throws {
        var codes: [String] = []
        let summary = try Export(ProofExporter()).writeFolder([Self.edition()]) { _ in }
        codes += summary.diagnostics.map(\.code)
        #expect(codes == ["no-proof"])
        #expect(summary.diagnostics.first?.location?.path == "3.txt")
    }

    @Test func noTextLeadsOutOfTheFolderOrIsMarkup() throws {
        for hostile in HostileText.all {
            var edition = Self.edition(hostile.text.isEmpty ? "题" : hostile.text)
            edition.info.pages[0].code = hostile.text
            edition.info.pages[0].name = hostile.text
            edition.info.pages[0].file = hostile.text
            edition.info.publication.title = hostile.text
            let files = try Self.folder(.all, edition)
            #expect(files.count == 3, "\(hostile.name)")
            for (path, text) in files {
                #expect(path.split(separator: "/").allSatisfy { !$0.hasPrefix(".") }, "\(hostile.name)")
                try Self.check(Array(text.utf8))
            }
        }
    }
}
