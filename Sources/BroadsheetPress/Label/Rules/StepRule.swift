/// A rule that forbids some labels to follow each other, on any page.
struct StepRule: Sendable {
    /// Its name, in small letters and hyphens.
    let name: String
    /// What the row before is.
    let first: LabelSet
    /// What the row after is not.
    let second: LabelSet

    static let all: [StepRule] = [noEmptyArticle]

    /// An article has more than its headline: two headlines that follow each other are rows of one, or the first is the
    /// name of a section.
    static let noEmptyArticle = StepRule(
        name: "no-empty-article", first: [.headline, .deck], second: .headline)

    /// The rule that forbids a step.
    static func rule(against second: LineLabel, after first: LineLabel) -> StepRule? {
        all.first { $0.first.contains(first) && $0.second.contains(second) }
    }
}
