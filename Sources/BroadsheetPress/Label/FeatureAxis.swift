/// The answers that a part of a feature's question can have.
enum FeatureAxis: Sendable {
    /// One of these.
    case answers([String])
    /// An ideograph; the first answer stands for anything else.
    case ideograph

    private static let ideographs: ClosedRange<UInt32> = 0x4E00...0x9FFF

    /// How many answers there are.
    var count: Int {
        switch self {
        case .answers(let answers): answers.count
        case .ideograph: Self.ideographs.count + 1
        }
    }

    /// The name of an answer.
    func name(of place: Int) -> String {
        switch self {
        case .answers(let answers): return answers.indices.contains(place) ? answers[place] : ""
        case .ideograph:
            guard place > 0, let scalar = Unicode.Scalar(Self.ideographs.lowerBound + UInt32(place) - 1) else {
                return "other"
            }
            return String(Character(scalar))
        }
    }

    /// The place of an answer by its name.
    func place(of name: some StringProtocol) -> Int? {
        switch self {
        case .answers(let answers): answers.firstIndex { $0 == name }
        case .ideograph: name.unicodeScalars.first.map { name == "other" ? 0 : Self.place(of: $0.value) }
        }
    }

    /// The place of an ideograph.
    @inline(__always)
    static func place(of scalar: UInt32) -> Int {
        ideographs.contains(scalar) ? Int(scalar - ideographs.lowerBound) + 1 : 0
    }
}
