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

    /// Finds the numbers of features by their names; made once for a whole table of weights.
    struct Finder {
        private let space: FeatureSpace
        private var families: [String: FeatureFamily] = [:]
        private var answers: [[[String: Int]]] = []

        /// A finder of the features of a space.
        init(of space: FeatureSpace) {
            self.space = space
            for family in FeatureFamily.allCases {
                families[family.name] = family
                answers.append(
                    family.axes.map { axis in
                        Dictionary(axis.enumerated().map { ($1, $0) }) { first, _ in first }
                    })
            }
        }

        /// The number of the feature of a name; `nil` where there is none.
        func number(of name: String) -> Int? {
            let equals = name.utf8.firstIndex(of: UInt8(ascii: "=")) ?? name.endIndex
            guard let family = families[String(name[..<equals])] else { return nil }
            let said = name[equals...].dropFirst().split(separator: ",", omittingEmptySubsequences: false)
            let places = answers[family.rawValue]
            guard said.count == places.count || (said.isEmpty && places.count == 1) else { return nil }
            var number = space.bases[family.rawValue]
            for (axis, stride) in zip(places.indices, space.strides[family.rawValue]) {
                guard let place = places[axis][said.isEmpty ? "" : String(said[axis])] else { return nil }
                number += place * stride
            }
            return number
        }
    }
}
