struct LabelSet: OptionSet, Sendable, Hashable {
    let rawValue: UInt16

    static let headline = LabelSet(.headline)
    static let deck = LabelSet(.deck)
    static let lead = LabelSet(.lead)
    static let subheading = LabelSet(.subheading)
    static let body = LabelSet(.body)
    static let continuation = LabelSet(.continuation)

    init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    /// The set of one label.
    init(_ label: LineLabel) {
        rawValue = 1 << UInt16(label.rawValue)
    }

    /// Whether a label is in the set.
    func contains(_ label: LineLabel) -> Bool {
        rawValue >> UInt16(label.rawValue) & 1 == 1
    }
}
