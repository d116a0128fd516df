import Testing

@_spi(Fitting) @testable import BroadsheetPress

/// The chain of labels, and the table of its weights.
@Suite struct LabelTests {
    @Test func featureNamesReadBack() {
        let space = FeatureSpace.standard
        for number in stride(from: 0, to: space.count, by: 7) {
            #expect(space.number(named: space.name(of: number)) == number)
        }
        #expect(space.number(named: "kinds 0=nothing") == nil && space.number(named: "nothing=prose") == nil)
    }

    /// The table's names of cases are those that the code has.
    @Test func casesHaveTheirNames() {
        func names<Case: CaseIterable>(_ type: Case.Type) -> [String] { type.allCases.map { String(describing: $0) } }
        #expect(FeatureFamily.kind.axes == [names(RowKind.self)])
        #expect(FeatureFamily.opening.axes == [names(ScalarClass.self), names(RowGroup.self)])
        #expect(FeatureFamily.headRunBetween.axes[1...] == [names(HeadRuns.Before.self), names(HeadRuns.After.self)])
        #expect(FeatureFamily.headRun.axes.last == names(HeadRuns.After.self))
        #expect(FeatureFamily.headRunAfter.axes.last == names(HeadRuns.Before.self))
        #expect(FeatureFamily.headRunNote.axes.last == names(HeadRuns.PictureNote.self))
        #expect(
            FeatureFamily.bylinePlace.axes[..<2] == [names(BylinePlaces.Habit.self), names(BylinePlaces.Place.self)])
        #expect(FeatureFamily.ownAlike.axes[2] == names(OwnHeads.Start.self))
        #expect(FeatureFamily.ownMake.axes[0] == names(OwnHeads.Make.self))
        #expect(LineLabel.allCases.map(\.name) == names(LineLabel.self))
    }

    @Test func everyLineOfTheTableIsKnown() {
        let steps = Set(LineLabel.allCases.map { "after \($0.name)" } + ["page begins", "page ends"])
        let names = WeightTable.standard.rows.map(\.name)
        #expect(names.filter { FeatureSpace.standard.number(named: $0) == nil && !steps.contains($0) } == [])
        #expect(Set(names).count == names.count)
        #expect(steps.isSubset(of: names))
    }

    @Test func tableSkipsWhatIsNoWeight() {
        let table = WeightTable("kinds 0=prose | headline -12 | nothing 5 | body x | deck 1 2\n\nafter body | item 7\n")
        #expect(table.rows.map(\.name) == ["kinds 0=prose", "after body"])
        #expect(table.rows.map { $0.scores.wrappedSum() } == [-12, 7])
        #expect(table.rows[0].scores[LineLabel.headline.rawValue] == -12)
    }

    /// The best path found step by step is the best of all paths.
    @Test(arguments: 0..<20) func bestPathIsBest(seed: Int) {
        var random = SeededGenerator(seed: seed + 1)
        var table = ""
        for label in LineLabel.allCases {
            let cells = LineLabel.allCases.map { " | \($0.name) \(Int.random(in: -90...90, using: &random))" }
            table += "after \(label.name)\(cells.joined())\n"
        }
        for name in ["page begins", "page ends"] {
            let cells = LineLabel.allCases.map { " | \($0.name) \(Int.random(in: -90...90, using: &random))" }
            table += "\(name)\(cells.joined())\n"
        }
        let model = LabelModel(WeightTable(table))
        let rows = (0..<3).map { _ in
            var scores = LabelModel.Scores()
            for label in 0..<LabelModel.labelCount { scores[label] = Int32.random(in: -90...90, using: &random) }
            return scores
        }
        var best = Int32.min
        var bestBut: Int32 = .min
        let path = LabelPath(over: rows, in: model)
        for first in LineLabel.allCases {
            for second in LineLabel.allCases {
                for third in LineLabel.allCases {
                    let score =
                        model.start[first.rawValue] + rows[0][first.rawValue]
                        + model.steps[first.rawValue][second.rawValue]
                        + rows[1][second.rawValue] + model.steps[second.rawValue][third.rawValue]
                        + rows[2][third.rawValue]
                        + model.end[third.rawValue]
                    best = max(best, score)
                    if second != path.labels[1] { bestBut = max(bestBut, score) }
                }
            }
        }
        let found = path.labels.map(\.rawValue)
        let score =
            model.start[found[0]] + rows[0][found[0]] + model.steps[found[0]][found[1]] + rows[1][found[1]]
            + model.steps[found[1]][found[2]] + rows[2][found[2]] + model.end[found[2]]
        #expect(score == best)
        #expect(path.runnerUp(of: 1).margin == Int(best - bestBut))
    }

    @Test func explanationNamesEveryRow() {
        let explanation = PressPageParser().explain(SeedPageTests.source)
        #expect(
            explanation.rows.filter { $0.label == "headline" }.map(\.lines) == [
                5...5, 23...23, 41...41, 47...47, 63...63,
            ])
        #expect(explanation.rows.allSatisfy { $0.margin >= 0 && $0.label != $0.runnerUp && !$0.reasons.isEmpty })
        #expect(explanation.description.contains(":5: headline"))
    }
}

extension FeatureSpace {
    fileprivate func number(named name: String) -> Int? {
        var family = 0
        return Array(name.utf8).withUnsafeBufferPointer { number(named: $0[...], near: &family) }
    }
}

extension WeightTable {
    /// The lines, with names as strings.
    fileprivate var rows: [(name: String, scores: LabelModel.Scores)] {
        var rows: [(name: String, scores: LabelModel.Scores)] = []
        visit { rows.append((String(decoding: $0, as: UTF8.self), $1)) }
        return rows
    }
}
