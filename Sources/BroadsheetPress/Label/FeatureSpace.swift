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
    private let families: [String]

    private init() {
        var bases: [Int] = []
        var strides: [SIMD4<Int>] = []
        var next = 0
        axes = FeatureFamily.allCases.map(\.axes)
        families = FeatureFamily.allCases.map(\.name)
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
    func number(_ family: FeatureFamily, _ first: Int, _ second: Int, _ third: Int, _ fourth: Int) -> Int32 {
        let place = family.rawValue
        let steps = strides[place]
        // Nearly all answers that are not asked for are 0 already when this is compiled.
        return Int32(
            truncatingIfNeeded: bases[place] &+ first &* steps[0] &+ second &* steps[1] &+ third &* steps[2]
                &+ fourth &* steps[3])
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
        var rest = name.utf8[...]
        let familyName = Self.takePart(&rest, endedBy: UInt8(ascii: "="))
        guard let family = families.firstIndex(where: { familyName.elementsEqual($0.utf8) }) else { return nil }
        var number = bases[family]
        for (index, axis) in axes[family].enumerated() {
            let answer = Self.takePart(&rest, endedBy: UInt8(ascii: ","))
            guard let place = axis.firstIndex(where: { answer.elementsEqual($0.utf8) }) else { return nil }
            number += place * strides[family][index]
        }
        return rest.isEmpty ? number : nil
    }

    /// Takes what stands before a sign off a name, and the sign.
    private static func takePart(_ rest: inout Substring.UTF8View, endedBy sign: UInt8) -> Substring.UTF8View {
        let end = rest.firstIndex(of: sign) ?? rest.endIndex
        defer { rest = rest[end...].dropFirst() }
        return rest[..<end]
    }
}
