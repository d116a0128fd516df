/// The numbers of all features, family by family.
struct FeatureSpace: Sendable {
    /// The one that the table of weights is for.
    static let standard = FeatureSpace()

    /// The first number of each family.
    let bases: [Int]
    /// How many features there are.
    let count: Int
    /// For each family, how many features one step of each part of its question is worth; four numbers a family.
    let strides: [SIMD4<Int>]

    private let axes: [[[String]]]
    private let families: [String: Int]

    private init() {
        var bases: [Int] = []
        var strides: [SIMD4<Int>] = []
        var next = 0
        axes = FeatureFamily.allCases.map(\.axes)
        families = Dictionary(uniqueKeysWithValues: FeatureFamily.allCases.map { ($0.name, $0.rawValue) })
        for axes in axes {
            bases.append(next)
            var steps = SIMD4<Int>()
            var size = 1
            for index in axes.indices.reversed() {
                steps[index] = size
                size *= axes[index].count
            }
            strides.append(steps)
            next += size
        }
        self.bases = bases
        self.strides = strides
        count = next
    }

    /// The number of a feature.
    @inline(__always)
    func number(_ family: FeatureFamily, _ answers: SIMD4<Int>) -> Int32 {
        let place = family.rawValue
        return Int32(truncatingIfNeeded: bases[place] &+ (strides[place] &* answers).wrappedSum())
    }

    /// The name of a feature: the family's, and the answers behind an equals sign.
    func name(of feature: Int) -> String {
        guard let family = FeatureFamily.allCases.last(where: { bases[$0.rawValue] <= feature }) else { return "" }
        var rest = feature - bases[family.rawValue]
        var answers: [String] = []
        for (index, axis) in axes[family.rawValue].enumerated() {
            let stride = strides[family.rawValue][index]
            let place = rest / stride
            answers.append(axis.indices.contains(place) ? axis[place] : "")
            rest %= stride
        }
        return answers.isEmpty ? family.name : "\(family.name)=\(answers.joined(separator: ","))"
    }

    /// The number of a feature by its name; `nil` for a name that is none.
    func number(named name: String) -> Int? {
        let parts = name.split(separator: "=", maxSplits: 1)
        guard let family = families[String(parts.first ?? "")] else { return nil }
        let axes = axes[family]
        let answers = parts.count < 2 ? [] : parts[1].split(separator: ",", omittingEmptySubsequences: false)
        guard answers.count == axes.count else { return nil }
        var number = bases[family]
        for (index, axis) in axes.enumerated() {
            guard let place = axis.firstIndex(where: { $0 == answers[index] }) else { return nil }
            number += place * strides[family][index]
        }
        return number
    }
}
