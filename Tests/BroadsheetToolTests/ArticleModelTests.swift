import BroadsheetCore
import BroadsheetPress
import Foundation
import Testing

/// The page on the article model names every member with its type, and what it says of its page is what is read of it.
extension ToolTests {
    struct ArticleModelTests {
        static let file = "Sources/BroadsheetCore/Documentation.docc/ArticleModel.md"

        static func edition() throws -> Edition {
            let page = try #require(DocumentationTests.blocks("text").first { $0.file == file })
            return PressPageParser().edition(from: [PageSource(text: page.lines.joined(separator: "\n"))]).edition
        }

        /// The rows of the tables of members: what is in backticks, cell by cell.
        static let rows: [[[String]]] = DocumentationTests.text(of: file).components(separatedBy: "\n").map { line in
            line.split(separator: "|").map { cell in
                cell.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
            }
        }.filter { $0.count == 4 && $0[0].count == 1 && $0[1].count == 1 }

        @Test func everyMemberStandsThereWithItsType() throws {
            let model = "Sources/BroadsheetCore/Model/"
            let code = try FileManager.default.contentsOfDirectory(
                atPath: Tool.package.appendingPathComponent(model).path
            ).sorted().map { DocumentationTests.text(of: model + $0) }.joined(separator: "\n")
            #expect(Self.rows.count > 60)
            for row in Self.rows {
                #expect(code.contains("public var \(row[0][0]): \(row[1][0])"), "\(row[0][0]): \(row[1][0])")
            }
            let named = Set(Self.rows.map { $0[0][0] })
            var found: Set<String> = []
            Self.visit(try Self.edition().info, "") { name, _ in found.insert(name) }
            for article in try Self.edition().articles { Self.visit(article, "") { name, _ in found.insert(name) } }
            let ofOthers = ["fragments", "role", "article", "title", "link", "language", "description", "hundredths"]
            let ofDates = ["year", "month", "day", "secondsSinceMidnight", "minutes"]
            #expect(found.subtracting(named).subtracting(ofOthers + ofDates + [""]) == [])
        }

        @Test func whatItSaysOfThePageIsRead() throws {
            let edition = try Self.edition()
            var read: Set<[String]> = []
            Self.visit(edition.info, "") { read.insert([$0, $1]) }
            for article in edition.articles {
                Self.visit(article, "") { read.insert([$0, $1]) }
                read.insert(["page", article.page ?? ""])
                read.insert(["text", article.headline?.text ?? ""])
                read.insert(["main", article.headline?.main ?? ""])
                for contributor in article.allContributors { read.insert(["allContributors", contributor.name]) }
            }
            let said = Self.rows.flatMap { row in row[3].map { [row[0][0], $0] } }
            #expect(said.count > 30)
            #expect(said.filter { !read.contains($0) } == [])
        }

        @Test func theRecipesGiveWhatIsWanted() throws {
            var edition = try Self.edition()
            edition.info.publication.link = "https://news.example/青溪/"
            let rows = edition.articles.map { ArticleRow($0, in: edition.info) }
            try #require(rows.count == 2)
            #expect(rows.map(\.date) == ["2021-12-13", "2021-12-13"] && rows.map(\.page) == ["1", "1"])
            #expect(rows.map(\.kind) == ["report", "photo"])
            #expect(rows.map(\.headline) == ["奋楫扬帆启新程 城东新建口袋公园12座 市民“推窗见绿”", "桂花园正式开放"])
            #expect(rows.map(\.authors) == ["王小明; 李芳", "周丽"])
            #expect(rows[0].firstParagraph == "11月24日上午，城东街道第12座口袋公园建成开放。区委书记陈立参加开园仪式。")
            #expect(rows[0].summary == "11月24日上午，城东街道第12座口袋公园建成开放。")
            #expect(rows[1].firstParagraph == "12月12日，市民在桂花园散步。图为公园一角。")
            #expect(rows[1].summary == "12月12日，市民在桂花园散步。")
            #expect(rows[0].address == "https://news.example/%E9%9D%92%E6%BA%AA/\(edition.articles[0].id).html")
            #expect(ArticleRow(Article(), in: Edition.Info()).address.isEmpty)
        }

        /// Every stored member below a value, with what it prints as; the elements of a list have the list's name.
        private static func visit(_ value: Any, _ name: String, _ found: (String, String) -> Void) {
            let mirror = Mirror(reflecting: value)
            if mirror.displayStyle == .optional || mirror.displayStyle == .collection {
                found(name, "")
                for child in mirror.children { visit(child.value, name, found) }
            } else {
                found(name, "\(value)")
                guard !(value is any RangeExpression), !(value is String) else { return }
                for child in mirror.children { visit(child.value, child.label ?? "", found) }
            }
        }
    }
}
