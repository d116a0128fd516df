/// The numbers of all features, family by family.
struct FeatureSpace: Sendable {
    /// The one that the table of weights is for.
    static let standard = FeatureSpace()

    /// The first number of each family.
    let bases: [Int]
    /// How many features there are.
    let count: Int
    /// For each family, how many features one step of each part of its question is worth.
    let strides: [[Int]]

    private init() {
        var bases: [Int] = []
        var strides: [[Int]] = []
        var next = 0
        for family in FeatureFamily.allCases {
            bases.append(next)
            let sizes = family.axes.map(\.count)
            var steps = Array(repeating: 1, count: sizes.count)
            for index in sizes.indices.dropLast().reversed() { steps[index] = steps[index + 1] * sizes[index + 1] }
            strides.append(steps)
            next += sizes.reduce(1, *)
        }
        self.bases = bases
        self.strides = strides
        count = next
    }

    /// The name of a feature.
    func name(of feature: Int) -> String {
        guard let family = FeatureFamily.allCases.last(where: { bases[$0.rawValue] <= feature }) else { return "" }
        var rest = feature - bases[family.rawValue]
        var answers: [String] = []
        for (axis, stride) in zip(family.axes, strides[family.rawValue]) {
            let place = rest / stride
            rest %= stride
            answers.append(place < axis.count ? axis[place] : "")
        }
        let said = answers.joined(separator: ",")
        return said.isEmpty ? family.name : "\(family.name)=\(said)"
    }

    /// The number of each feature by its name.
    func numbersByName() -> [String: Int] {
        var numbers: [String: Int] = [:]
        for family in FeatureFamily.allCases {
            let base = bases[family.rawValue]
            var answers = [""]
            for axis in family.axes {
                answers = answers.flatMap { said in axis.map { said.isEmpty ? $0 : "\(said),\($0)" } }
            }
            for (place, said) in answers.enumerated() {
                numbers[said.isEmpty ? family.name : "\(family.name)=\(said)"] = base + place
            }
        }
        return numbers
    }
}
