import BroadsheetCore
import Testing

@_spi(Fitting) @testable import BroadsheetPress

/// The named rules and repairs that decide what a row is.
@Suite struct RulesTests {
    /// The rules and repairs that speak on the pages of the literate cases, as `broadsheet explain` names them.
    private static let spoken: Set<String> = {
        var names: Set<String> = []
        for press in PressCase.all {
            for page in press.pages {
                let source = PageSource(text: page.text, file: "page", code: page.code)
                for row in PressPageParser().explain(source).rows {
                    switch row.decision {
                    case .weights: break
                    case .rule(let name), .repair(let name): names.insert(name)
                    }
                    for reason in row.reasons where reason.feature.hasPrefix("rule ") {
                        names.insert(String(reason.feature.dropFirst(5)))
                    }
                }
            }
        }
        return names
    }()

    private static let rules = (LabelRule.all + LabelRule.afterFurniture).map(\.name)

    @Test(arguments: rules + Repair.allCases.map(\.rawValue)) func isShownByACase(name: String) {
        #expect(Self.spoken.contains(name), "Tests/Cases/press has no case in which '\(name)' decides")
    }

    @Test func namesAreUnlike() {
        let names = Self.rules + Repair.allCases.map(\.rawValue)
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { $0.allSatisfy { $0 == "-" || $0.isASCII && $0.isLowercase } })
    }

    /// A rule that requires a label beats any weight, and of two the later one holds.
    @Test func laterRuleHolds() {
        let text = PageText("第一行\n第二行")
        let lines = LineScanner.lines(of: text, from: 0)
        let fields = FieldReader()
        let rows = LabelledPage.rows(of: text, lines: lines, reader: fields)
        let page = RuledRows(
            text: text, rows: rows,
            evidence: rows.map { RowEvidence(of: $0, on: text, lines: lines, reader: fields) }, reader: fields)
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
