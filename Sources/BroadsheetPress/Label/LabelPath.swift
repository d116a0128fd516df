/// The best labels of a page's rows, all rows considered.
struct LabelPath: Sendable {
    /// The label of each row.
    let labels: [LineLabel]
    /// For each row and label, the score of the best path through it.
    private let bestThrough: [LabelModel.Scores]

    /// What no path may take.
    static let never: Int32 = -1_000_000

    /// The best path over rows whose own scores are these.
    init(over rows: [LabelModel.Scores], in model: LabelModel) {
        guard !rows.isEmpty else {
            labels = []
            bestThrough = []
            return
        }
        let forward = Self.forward(over: rows, in: model)
        labels = Self.trace(forward, in: model)
        var through = Self.backward(over: rows, in: model)
        for row in through.indices { through[row] &+= forward[row] }
        bestThrough = through
    }

    /// The label that would come second in a row, and by how many hundredths it lost.
    func runnerUp(of row: Int) -> (label: LineLabel, margin: Int) {
        let scores = bestThrough[row]
        let best = labels[row]
        let second = LineLabel.allCases.filter { $0 != best }.max { scores[$0.rawValue] < scores[$1.rawValue] }
        guard let second else { return (best, 0) }
        return (second, Int(scores[best.rawValue] - scores[second.rawValue]))
    }

    /// The score of the best path through a row with a label.
    func score(of label: LineLabel, in row: Int) -> Int {
        Int(bestThrough[row][label.rawValue])
    }

    /// For each row and label, the score of the best path from the page's beginning up to it.
    private static func forward(over rows: [LabelModel.Scores], in model: LabelModel) -> [LabelModel.Scores] {
        var forward: [LabelModel.Scores] = []
        forward.reserveCapacity(rows.count)
        var last = masked(rows[0] &+ model.start)
        forward.append(last)
        for index in rows.indices.dropFirst() {
            var best = LabelModel.Scores(repeating: never * 2)
            for label in 0..<LabelModel.labelCount {
                best = pointwiseMax(best, model.steps[label] &+ last[label])
            }
            last = masked(best &+ rows[index])
            forward.append(last)
        }
        forward[rows.count - 1] &+= model.end
        return forward
    }

    /// For each row and label, the score of the best path from it to the page's end, without its own.
    private static func backward(over rows: [LabelModel.Scores], in model: LabelModel) -> [LabelModel.Scores] {
        var backward = Array(repeating: LabelModel.Scores(), count: rows.count)
        guard rows.count > 1 else { return backward }
        let stepsTo = model.stepsTo
        var next = masked(rows[rows.count - 1] &+ model.end)
        for index in (0..<rows.count - 1).reversed() {
            var best = LabelModel.Scores(repeating: never * 2)
            for label in 0..<LabelModel.labelCount {
                best = pointwiseMax(best, stepsTo[label] &+ next[label])
            }
            // The last row's own end score is in `forward`, so it is not counted twice there.
            backward[index] = best
            next = masked(best &+ rows[index])
        }
        return backward
    }

    private static func trace(_ forward: [LabelModel.Scores], in model: LabelModel) -> [LineLabel] {
        let stepsTo = model.stepsTo
        var chosen = best(of: forward[forward.count - 1])
        var path = Array(repeating: labels[chosen], count: forward.count)
        for index in (0..<forward.count - 1).reversed() {
            chosen = best(of: forward[index] &+ stepsTo[chosen])
            path[index] = labels[chosen]
        }
        return path
    }

    /// The labels by their places.
    private static let labels = LineLabel.allCases

    /// The place of the best label; of equal ones the first.
    private static func best(of scores: LabelModel.Scores) -> Int {
        var scores = scores
        for place in LabelModel.labelCount..<LabelModel.Scores.scalarCount { scores[place] = .min }
        let best = scores.max()
        var place = 0
        while scores[place] != best { place += 1 }
        return place
    }

    /// The scores with the places that stand for no label put out of reach.
    @inline(__always)
    private static func masked(_ scores: LabelModel.Scores) -> LabelModel.Scores {
        var scores = scores
        for place in LabelModel.labelCount..<LabelModel.Scores.scalarCount { scores[place] = never }
        return scores
    }
}
