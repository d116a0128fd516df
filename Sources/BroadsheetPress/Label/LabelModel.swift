/// A linear chain: what each feature says for and against each label, and each step from label to label.
///
/// Weights are in hundredths of a natural logarithm of odds, so that 70 makes a label twice as likely.
struct LabelModel: Sendable {
    /// One number for each label; the last two places are empty.
    typealias Scores = SIMD16<Int32>

    /// How many labels there are.
    static let labelCount = LineLabel.allCases.count

    /// The place of each feature's weights; -1 for a feature without weights.
    private let places: [Int32]
    /// The weights of those features that have some.
    private let weights: [Scores]
    /// For each label, what a step to each label is worth.
    let steps: [Scores]
    /// For each label, what a step to it is worth from each label.
    let stepsTo: [Scores]
    /// What each label is worth in the page's first row.
    let start: Scores
    /// What each label is worth in the page's last row.
    let end: Scores

    /// A model of a table of weights.
    init(_ table: WeightTable) {
        var places = Array(repeating: Int32(-1), count: FeatureSpace.standard.count)
        var weights: [Scores] = []
        var steps = Array(repeating: Scores(), count: Self.labelCount)
        var start = Scores()
        var end = Scores()
        var family = 0
        table.visit { name, scores in
            if let feature = FeatureSpace.standard.number(named: name, near: &family) {
                places[feature] = Int32(weights.count)
                weights.append(scores)
            } else if name.elementsEqual("page begins".utf8) {
                start = scores
            } else if name.elementsEqual("page ends".utf8) {
                end = scores
            } else if name.starts(with: "after ".utf8),
                let label = LineLabel.allCases.first(where: { name.dropFirst(6).elementsEqual($0.name.utf8) })
            {
                steps[label.rawValue] = scores
            }
        }
        for rule in StepRule.all {
            for first in LineLabel.allCases where rule.first.contains(first) {
                for second in LineLabel.allCases where rule.second.contains(second) {
                    steps[first.rawValue][second.rawValue] &+= Rulings.never
                }
            }
        }
        self.places = places
        self.weights = weights
        self.steps = steps
        stepsTo = steps.indices.map { label in
            var scores = Scores()
            for from in steps.indices { scores[from] = steps[from][label] }
            return scores
        }
        self.start = start
        self.end = end
    }

    /// The content of a feature; `nil` for one without weights.
    func scores(of feature: Int32) -> Scores? {
        let place = places[Int(feature)]
        return place < 0 ? nil : weights[Int(place)]
    }

    /// What a row's features say together.
    func scores(of features: ArraySlice<Int32>) -> Scores {
        var sum = Scores()
        for feature in features {
            let place = places[Int(feature)]
            if place >= 0 { sum &+= weights[Int(place)] }
        }
        return sum
    }
}

extension LabelModel {
    /// The model of the built-in weights.
    static let standard = LabelModel(.standard)
    static let unfitted = LabelModel(WeightTable(""))
}
