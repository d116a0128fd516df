import BroadsheetTesting
import Testing

@testable import BroadsheetCore
@_spi(Fitting) @testable import BroadsheetPress

/// The parser obeys what is corrected.
@Suite struct CorrectionTests {
    private static let text = """
        晨湾大桥今日合龙

        本报讯（记者 白帆）3月1日上午，晨湾大桥最后一段钢梁落位，两岸由此相连。

        通车日期将在下月公布。市民可以乘车通过大桥，往来两岸。

        守塔人的第十三个冬天

        灯塔守护人乔木说，风大的时候，要把门闩紧。

        图为灯塔。

        （乔木 摄）

        """

    /// A correction of the line that begins so.
    private static func line(_ begins: String, _ label: Corrections.Label?, in text: String = text) -> Corrections.Line
    {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let number = lines.firstIndex { $0.hasPrefix(begins) } ?? 0
        var line = Corrections.Line(line: number + 1, begins: begins, label: label)
        line.location = FileLocation(path: "c.yaml", line: 1, column: 1)
        return line
    }

    private static func source(_ lines: [Corrections.Line], of text: String = text) -> PageSource {
        var source = PageSource(text: text, file: "1.txt")
        source.corrections = Corrections(file: "c.yaml")
        source.corrections?.lines = lines
        return source
    }

    private static func read(_ lines: [Corrections.Line], of text: String = text) -> ParsedPage {
        PressPageParser().parse(source(lines, of: text))[0]
    }

    private static func labels(_ lines: [Corrections.Line], of text: String = text) -> [String] {
        PressPageParser().explain(source(lines, of: text)).rows.map(\.label)
    }

    /// Each label at each line, obeyed or reported as impossible.
    @Test(arguments: Corrections.Label.allCases) func everyLabelIsObeyedOrImpossible(_ label: Corrections.Label) {
        for begins in ["晨湾大桥今", "本报讯", "通车日期", "守塔人", "灯塔守护", "图为", "（乔木"] {
            let line = Self.line(begins, label)
            let page = Self.read([line])
            let row = PressPageParser().explain(Self.source([line])).rows.first { $0.lines.contains(line.line) }
            let isImpossible = page.diagnostics.contains {
                $0.code == "correction-impossible" && $0.location == line.location
            }
            #expect((row?.label == label.rawValue) != isImpossible, "\(begins) \(label) is \(row?.label ?? "")")
            if !isImpossible, case .correction = row?.decision {} else { #expect(isImpossible, "\(begins) \(label)") }
        }
    }

    @Test func labelsOfCoreAndParserAreTheSame() {
        #expect(Corrections.Label.allCases.map(\.rawValue) == LineLabel.allCases.map(\.name))
    }

    /// The meaning of a label for the article.
    @Test func aLabelMakesWhatItSays() {
        #expect(Self.read([]).articles.map { $0.headline?.text } == ["晨湾大桥今日合龙", "守塔人的第十三个冬天"])
        let subheading = Self.read([Self.line("守塔人", .subheading)])
        #expect(subheading.articles.count == 1)
        #expect(subheading.articles[0].body.filter { $0.kind == .subheading }.map(\.text) == ["守塔人的第十三个冬天"])
        let lead = Self.read([Self.line("通车日期", .lead)])
        #expect(lead.articles.map { $0.headline?.text } == ["晨湾大桥今日合龙", nil, "守塔人的第十三个冬天"])
        let furniture = Self.read([Self.line("守塔人", .furniture)])
        #expect(furniture.articles.count == 1)
        #expect(furniture.page.ledger.fragments.contains { $0.role == .furniture && $0.article == nil })
        let section = Self.read([Self.line("晨湾大桥今", .section), Self.line("本报讯", .lead)])
        #expect(section.articles[0].section == "晨湾大桥今日合龙" && section.articles[0].headline == nil)
        let note = Self.read([Self.line("通车日期", .note)])
        #expect(note.articles[0].body.map(\.kind) == [.paragraph, .editorsNote])
        let jump = Self.read([Self.line("通车日期", .jump)])
        #expect(jump.page.ledger.fragments.contains { $0.role == .jump } && jump.articles[0].body.count == 1)
    }

    /// A continuation joins the paragraph above it, also from the end a picture.
    @Test func continuationsJoin() {
        let joined = Self.read([Self.line("通车日期", .continuation)])
        #expect(joined.articles[0].body.map(\.ranges.count) == [2])
        let text = "晨湾大桥今日合龙\n\n本报讯（记者 白帆）3月1日上午，钢梁落位，两岸\n\n图为大桥。\n\n由此相连，风平浪静。\n"
        let across = Self.read(
            [
                Self.line("图为", .caption, in: text), Self.line("由此", .continuation, in: text),
            ], of: text)
        #expect(across.articles.map { $0.body.map(\.text) } == [["3月1日上午，钢梁落位，两岸由此相连，风平浪静。"]])
        #expect(across.articles[0].photos.map(\.caption) == ["图为大桥。"])
    }

    @Test func anArticleEndsWhereItIsSaid() {
        var end = Self.line("本报讯", nil)
        end.endsArticle = true
        let page = Self.read([end])
        #expect(page.articles.map(\.body.count) == [1, 1, 1] && page.articles[1].headline == nil)
        #expect(page.articles[1].confidence == nil)
        #expect(!page.diagnostics.contains { ["no-headline", "doubtful-start"].contains($0.code) })
        #expect(Self.labels([end])[2] == "lead")
        var heading = Self.line("晨湾大桥今", .furniture)
        heading.endsArticle = true
        #expect(Self.read([heading]).diagnostics.map(\.code).contains("correction-impossible"))
    }

    @Test func decksAreThoseThatAreSaid() {
        let text = "晨湾大桥 今日合龙\n\n本报讯（记者 白帆）3月1日上午，钢梁落位。\n"
        var line = Self.line("晨湾大桥", .headline, in: text)
        line.decks = ["晨湾 大桥", "今日合龙"]
        let article = Self.read([line], of: text).articles[0]
        #expect(article.headline?.decks.map(\.text) == ["晨湾大桥", "今日合龙"] && article.headline?.confidence == nil)
        line.decks = ["晨湾大桥", "今日"]
        let wrong = Self.read([line], of: text)
        #expect(wrong.diagnostics.map(\.code).contains("correction-impossible"))
        #expect(wrong.articles[0].headline?.text.contains("今日合龙") == true)
        var body = Self.line("本报讯", nil, in: text)
        body.decks = ["本报讯"]
        #expect(Self.read([body], of: text).diagnostics.map(\.code).contains("correction-impossible"))
    }

    /// Names that no reader would take for some, with the roles that the line gives them.
    @Test func writersHaveTheRolesOfTheLine() {
        let text = "晨湾大桥合龙\n\n本报记者 风来了 通讯员 海 天\n\n3月1日上午，钢梁落位。\n\n图为大桥。\n\n（石头一号 摄）\n"
        var byline = Self.line("本报记者", .byline, in: text)
        byline.writers = ["风来了", "海天"]
        var credit = Self.line("（石头", .credit, in: text)
        credit.writers = ["石头一号"]
        let article = Self.read([byline, credit], of: text).articles[0]
        #expect(article.contributors.map(\.name) == ["风来了", "海天"])
        #expect(article.contributors.map(\.role) == [.reporter, .correspondent])
        #expect(article.photos.map { $0.contributors.map(\.name) } == [["石头一号"]])
        #expect(article.photos.map { $0.contributors.map(\.role) } == [[.photographer]])
        byline.writers = ["风来了", "没有的人"]
        let wrong = Self.read([byline], of: text)
        #expect(wrong.diagnostics.map(\.code).contains("correction-impossible"))
        var paragraph = Self.line("本报讯", nil)
        paragraph.writers = ["白帆"]
        #expect(Self.read([paragraph]).articles[0].contributors.map(\.name) == ["白帆"])
        var headline = Self.line("守塔人", nil)
        headline.writers = ["守塔人"]
        #expect(Self.read([headline]).diagnostics.map(\.code).contains("correction-impossible"))
    }

    /// Lines of a column: a row begins at the corrected one.
    @Test func aCorrectedLineBeginsARow() {
        let text = """
            　　三月一日上午，晨湾大桥最后
            一段钢梁落位，两岸由此相连，风
            平浪静的时候，市民可以乘车通过
            大桥往来两岸，通车日期将在下月
            公布，有关方面正在做最后的准备
            工作，届时将有多路公交车通行。

            """
        #expect(PressPageParser().explain(Self.source([], of: text)).rows.count == 1)
        let rows = PressPageParser().explain(Self.source([Self.line("平浪", .lead, in: text)], of: text)).rows
        #expect(rows.map(\.lines) == [1...2, 3...6] && rows[1].label == "lead")
        let page = Self.read([Self.line("平浪", .lead, in: text)], of: text)
        #expect(page.page.ledger.firstFault(inTextOf: text.utf8.count) == nil)
    }

    @Test func explainNamesTheCorrection() {
        let rows = PressPageParser().explain(Self.source([Self.line("守塔人", .subheading)])).description
        #expect(rows.contains("1.txt:7: subheading (correction; was headline, "))
        let same = PressPageParser().explain(Self.source([Self.line("守塔人", .headline)])).description
        #expect(same.contains("1.txt:7: headline (correction; was the same)"))
    }

    @Test func whatIsKnownOfThePageGoesBeforeWhatItSays() {
        let text = "第03版：要闻 2024年3月1日\n\n" + Self.text
        var source = Self.source([], of: text)
        source.corrections?.edition.date = CalendarDate("2024-03-02")
        source.corrections?.edition.pageCode = "A05"
        source.corrections?.edition.pageName = "港口"
        let page = PressPageParser().parse(source)[0]
        #expect(page.page.code == "A05" && page.page.name == "港口" && page.masthead.date?.description == "2024-03-02")
        #expect(page.page.corrections == CorrectionUse(file: "c.yaml", used: 0, changed: 0, stale: 0))
        #expect(page.articles.allSatisfy { $0.ranges.allSatisfy { $0.page == "A05" } })
        let edition = PressPageParser().edition(from: [source])
        #expect(edition.edition.info.date?.description == "2024-03-02")
        #expect(!edition.diagnostics.contains { $0.code == "date-mismatch" })
    }

    @Test func correctionsOfAnotherPageAreNotObeyed() {
        var source = Self.source([Self.line("守塔人", .subheading)])
        source.corrections?.page = "2.txt"
        let page = PressPageParser().parse(source)[0]
        #expect(page.articles.count == 2 && page.page.corrections == nil)
        #expect(page.diagnostics.contains { $0.code == "other-page-corrections" && $0.severity == .error })
        source.file = "folder/2.txt"
        #expect(PressPageParser().parse(source)[0].articles.count == 1)
    }

    @Test func pagesOfAFileHaveTheirOwn() {
        let text = Self.text + "\u{C}" + Self.text.replacing("守塔人的", with: "看灯人的")
        let corrected = Self.source([Self.line("看灯人", .subheading, in: text)], of: text)
        let pages = PressPageParser().parse(corrected)
        #expect(pages.map(\.articles.count) == [2, 1])
        #expect(pages.map(\.page.corrections?.used) == [0, 1])
        var named = corrected
        named.corrections?.edition.pageCode = "7"
        #expect(PressPageParser().parse(named)[0].diagnostics.map(\.code).contains("correction-impossible"))
    }

    /// Characters that are folded in the page are folded in the correction, too.
    @Test func foldedWordsAreFound() {
        let text = Self.text.replacing("守塔人的", with: "守塔⼈的")
        for begins in ["守塔⼈的第", "守塔人的第"] {
            let page = Self.read([Corrections.Line(line: 7, begins: begins, label: .subheading)], of: text)
            #expect(page.articles.count == 1 && page.page.corrections?.changed == 0)
        }
    }

    /// The laws of parsers hold with any corrections at any lines.
    @Test func theLawsHold() {
        let samples = [PageSource(text: Self.text + "\u{C}" + Self.text.replacing("晨湾", with: "晚湾"), file: "1.txt")]
        #expect(ParserConformance.check(CarelessParser.self, samples: samples) == [])
    }

    /// The fitting sees the rows with the labels that the parser gives them under the corrections.
    @Test func correctedPagesAreGold() {
        var corrections = Corrections(file: "c.yaml")
        corrections.lines = [Self.line("灯塔守护人", .note), Self.line("守塔人", .subheading)]
        let page = FittingPage(bytes: Array(Self.text.utf8), corrections: corrections)
        #expect(page.rows.filter(\.isCorrected).map(\.lines.lowerBound) == [7, 9])
        #expect(page.rows.filter(\.isCorrected).map(\.label) == [.subheading, .note])
        #expect(page.rows.first?.label == .headline && page.rows.first?.isCorrected == false)
        #expect(page.diagnostics.isEmpty)
        // Features are those of the page without its corrections: the fitting must not learn from the answer.
        let plain = FittingPage(bytes: Array(Self.text.utf8))
        #expect(plain.rows.map(\.features) == page.rows.map(\.features))
        #expect(plain.rows.allSatisfy { $0.label == nil && !$0.isCorrected })
        corrections.lines[0].begins = "没有这样一行"
        corrections.lines[0].line = 90
        let stale = FittingPage(bytes: Array(Self.text.utf8), corrections: corrections)
        #expect(stale.diagnostics.map(\.code) == ["stale-correction"])
    }

    /// A page says how it was read where it is asked, and reads the same.
    @Test func aProofSaysHowRowsWereRead() {
        var source = Self.source([Self.line("守塔人", .subheading)])
        let plain = PressPageParser().edition(from: [source])
        source.needsProof = true
        var asked = PressPageParser().edition(from: [source])
        let proof = asked.edition.info.pages.first?.proof
        let explained = PressPageParser().explain(source).rows
        #expect(
            proof?.rows.map(\.bytes) == explained.map(\.bytes) && proof?.rows.map(\.label) == explained.map(\.label))
        #expect(proof?.rows.first { $0.label == "subheading" }?.decision == "correction")
        #expect(proof?.articles == asked.edition.articles && proof?.corrections == source.corrections)
        asked.edition.info.pages[0].proof = nil
        #expect(asked == plain)
    }

}

private struct CarelessParser: ArticleParser {
    static let descriptor = ParserDescriptor(name: "careless", summary: "Corrects lines without sense")
    private let press = PressPageParser()

    init(options: NoOptions) {}

    func parse(_ source: PageSource) -> [ParsedPage] {
        var generator = SeededGenerator(seed: source.bytes.count)
        var source = source
        source.corrections = Corrections(file: source.file)
        for (number, line) in String(decoding: source.bytes, as: UTF8.self).split(separator: "\n").enumerated().prefix(
            200)
        where Int.random(in: 0..<3, using: &generator) == 0 {
            var correction = Corrections.Line(
                line: number + 1, begins: String(line.prefix(24)),
                label: Bool.random(using: &generator)
                    ? Corrections.Label.allCases.randomElement(using: &generator) : nil)
            correction.endsArticle = Int.random(in: 0..<4, using: &generator) == 0
            let half = line.index(line.startIndex, offsetBy: line.count / 2)
            if Bool.random(using: &generator) { correction.decks = [String(line[..<half]), String(line[half...])] }
            if Bool.random(using: &generator) {
                correction.writers = [String(line.prefix(3)), String(line[half...].prefix(2))]
            }
            source.corrections?.lines.append(correction)
        }
        return press.parse(source)
    }

    func connect(_ pages: inout [ParsedPage], of edition: inout Edition.Info) -> [Diagnostic] {
        press.connect(&pages, of: &edition)
    }
}
