import BroadsheetCore
import Testing

@_spi(Fitting) @testable import BroadsheetPress

/// The named rules and repairs that decide what a row is.
@Suite struct RulesTests {
    /// The rules and repairs that speak on the pages of the literate cases.
    private static let spoken: Set<String> = {
        var names: Set<String> = []
        let parser = PressPageParser()
        for press in PressCase.all {
            for page in press.pages {
                let source = PageSource(text: page.text, file: "page", code: page.code)
                for reading in parser.open(source).sheets.lazy.map(parser.read) {
                    let page = reading.labelled
                    names.formUnion(page.rows.indices.compactMap { page.pageRulings.rule($0) })
                    names.formUnion(page.chained.indices.compactMap { page.chainRulings.rule($0) })
                    names.formUnion(
                        (page.pageRulings.prohibitions + page.chainRulings.prohibitions).map(\.rule))
                    names.formUnion(reading.read.repairs.map(\.repair.rawValue))
                }
            }
        }
        return names
    }()

    private static let rules = (LabelRule.all + LabelRule.afterFurniture).map(\.name)
    private static let repairs = Repair.allCases.map(\.rawValue)

    /// What no page shows that has to be read right: a rule for words of the user, and repairs of labels that the
    /// weights hardly ever give. The tests below, and those of the words, show them.
    private static let shownByTests: Set<String> = [
        "own-section", "deck-without-head", "deck-in-text", "section-in-text", "section-without-article",
        "lone-section", "byline-without-name", "nothing-continued", "caption-with-credit", "caption-between-heads",
    ]

    @Test(arguments: (rules + repairs).filter { !shownByTests.contains($0) }) func isShownByACase(name: String) {
        #expect(Self.spoken.contains(name), "Tests/Cases/press has no case in which '\(name)' decides")
    }

    /// Labels that make no article as they are, and the repairs that are made of them.
    @Test(arguments: [
        ([LineLabel.deck, .body], Repair.deckWithoutHead, 0, LineLabel.headline),
        ([.headline, .body, .deck, .body], .deckInText, 2, .subheading),
        ([.headline, .body, .section, .body], .sectionInText, 2, .subheading),
        ([.headline, .continuation], .nothingContinued, 1, .body),
    ])
    func labelsAreRepaired(_ labels: [LineLabel], _ repair: Repair, _ row: Int, _ label: LineLabel) {
        let assembler = ArticleAssembler(labels: labels)
        #expect(assembler.drafts.flatMap(\.repairs) == [RepairedRow(row, repair, label)])
    }

    @Test func sectionWithoutArticleIsThePages() {
        let assembler = ArticleAssembler(labels: [.furniture, .section])
        #expect(
            assembler.furniture == [0, 1] && assembler.repairs == [RepairedRow(1, .sectionWithoutArticle, .furniture)])
        let inside = ArticleAssembler(labels: [.headline, .body, .furniture, .continuation])
        #expect(inside.repairs == [] && inside.drafts[0].blocks.count == 1)
    }

    /// Rows of a page with what the stages make of them before they are put together.
    private func map(_ text: String) -> (PageMap, [Row], FieldReader) {
        let decoded = PageDecoder(words: .standard).decode(Array(text.utf8))
        let lines = LineScanner.lines(of: decoded.text, from: 0)
        let fields = FieldReader()
        let map = PageMap(file: "page", code: "1", decoded: decoded, lines: lines)
        return (map, PageRows.joined(lines, of: decoded.text, reader: fields), fields)
    }

    @Test func loneSectionGoesToTheArticleBelow() {
        let (map, rows, fields) = map("人物\n\n他在山里守了三十年\n\n老何的家在水库边上。")
        let drafts = ArticleAssembler(labels: [.headline, .headline, .body]).drafts
        let mended = LoneSections(rows: rows, map: map, fields: fields).mended(drafts)
        #expect(mended.map(\.section) == [0])
        #expect(mended.flatMap(\.repairs) == [RepairedRow(0, .loneSection, .section)])
    }

    /// Reads a draft of rows in which any small print may be found.
    private func reader(of draft: ArticleDraft, _ map: PageMap, _ rows: [Row], _ fields: FieldReader) -> ArticleReader {
        ArticleReader(
            draft, id: "1", rows: rows, evidence: rows.map { _ in RowEvidence(rawValue: .max) },
            readings: rows.map { RowReadings(of: map.text, in: $0.range, reader: fields) }, map: map, fields: fields,
            divider: DeckDivider(separation: .auto))
    }

    @Test func bylineWithoutNameIsText() {
        let (map, rows, fields) = map("他在山里守了三十年\n\n——\n\n老何的家在水库边上。")
        let drafts = ArticleAssembler(labels: [.headline, .byline, .body]).drafts
        let reader = reader(of: drafts[0], map, rows, fields)
        #expect(reader.repairs == [RepairedRow(1, .bylineWithoutName, .body)])
        #expect(reader.article.body.map(\.text) == ["——", "老何的家在水库边上。"])
    }

    @Test func captionPartsTheRowsOfHeads() {
        let (map, rows, fields) = map("古桥新颜\n\n修缮一新的永安桥。记者 周海涛 摄\n\n老街夜市重新开张\n\n夜市昨晚重新开张。")
        let drafts = CaptionHeads(rows: rows, map: map, fields: fields)
            .mended(ArticleAssembler(labels: [.headline, .deck, .deck, .body]).drafts)
        #expect(drafts.map(\.head) == [[0], [2]])
        #expect(
            drafts.flatMap(\.repairs) == [
                RepairedRow(1, .captionBetweenHeads, .caption), RepairedRow(2, .captionBetweenHeads, .headline),
            ])
    }

    @Test func creditedSentenceIsCaption() {
        let (map, rows, fields) = map("社区运动会\n\n老人们在表演健身操。 周海涛 摄\n\n老人们的健身操表演 周海涛\n\n比赛昨天下午结束。")
        let drafts = ArticleAssembler(labels: [.headline, .subheading, .subheading, .body]).drafts
        let reader = reader(of: drafts[0], map, rows, fields)
        #expect(reader.repairs == [RepairedRow(1, .captionWithCredit, .caption)])
    }

    /// A step that a rule forbids is taken only where no other way is left.
    @Test func forbiddenStepsAreAvoided() {
        let model = LabelModel.standard
        for rule in StepRule.all {
            for first in LineLabel.allCases where rule.first.contains(first) {
                for second in LineLabel.allCases where rule.second.contains(second) {
                    #expect(model.steps[first.rawValue][second.rawValue] < Rulings.never / 2)
                    #expect(StepRule.rule(against: second, after: first)?.name == rule.name)
                }
            }
        }
        #expect(StepRule.rule(against: .headline, after: .body) == nil)
    }

    @Test func namesAreUnlike() {
        let names = Self.rules + Self.repairs
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { $0.allSatisfy { $0 == "-" || $0.isASCII && $0.isLowercase } })
    }

    /// A rule that requires a label beats any weight, and of two the later one holds.
    @Test func laterRuleHolds() {
        let text = PageText("第一行\n第二行")
        let lines = LineScanner.lines(of: text, from: 0)
        let fields = FieldReader()
        let rows = PageRows.joined(lines, of: text, reader: fields)
        let page = RuledRows(
            text: text, rows: rows,
            evidence: rows.map { RowEvidence.read($0, on: text, lines: lines, reader: fields).evidence }, reader: fields
        )
        let first = LabelRule("first") { _, row, _ in row == 0 ? .must(be: .note, then: .item) : nil }
        let second = LabelRule("second") { _, row, _ in row == 1 ? .must(be: .caption) : .never(.headline) }
        let rulings = LabelRule.rulings(of: [first, second], on: page)
        #expect(rulings.label(0) == .note && rulings.rule(0) == "first")
        #expect(rulings.label(1) == .caption && rulings.rule(1) == "second")
        #expect(rulings.label(2) == nil && rulings.rule(2) == nil)
        #expect(rulings.scores(1)[LineLabel.caption.rawValue] == 0)
        #expect(rulings.scores(1)[LineLabel.item.rawValue] == Rulings.never)
        #expect(rulings.scores(0)[LineLabel.headline.rawValue] == 2 * Rulings.never)
        #expect(rulings.prohibitions.map(\.rule) == ["second"])
    }
}
