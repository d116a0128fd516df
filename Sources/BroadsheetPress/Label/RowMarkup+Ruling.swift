import BroadsheetCore

extension RowMarkup {
    /// What it says of the row's label.
    var ruling: Ruling {
        switch hint {
        case .heading(level: 1), .kicker: .must(be: isBelowHead ? .deck : .headline)
        case .deck: .must(be: isBelowHead ? .deck : .subheading)
        case .heading(level: 2...): .must(be: .subheading)
        case .byline: .must(be: .byline)
        case .caption: .never(Self.all.subtracting([LabelSet(.caption), LabelSet(.credit)]))
        // Elements end where paragraphs do.
        case .text: .never([.headline, .deck, .lead, .continuation, LabelSet(.section), LabelSet(.furniture)])
        case .listItem: .must(be: .item)
        case .furniture, .navigation: .must(be: .furniture)
        default: .never([])
        }
    }

    /// The label of a row in a script that the weights know nothing of.
    var plainLabel: LineLabel {
        if case .caption = hint { return .caption }
        return ruling.here ?? .body
    }

    private static let all = LineLabel.allCases.reduce(into: LabelSet()) { $0.formUnion(LabelSet($1)) }
}
