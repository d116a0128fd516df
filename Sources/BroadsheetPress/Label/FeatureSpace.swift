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

    /// The answers of each family and its name, as the bytes of a table have them.
    private let axes: [[[[UInt8]]]]
    private let families: [[UInt8]]

    private init() {
        var bases: [Int] = []
        var strides: [SIMD4<Int>] = []
        var next = 0
        axes = FeatureFamily.allCases.map { $0.axes.map { answers in answers.map { Array($0.utf8) } } }
        families = FeatureFamily.allCases.map { Array($0.name.utf8) }
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

    /// The name of a feature: the family's, and the answers after an equals sign.
    func name(of feature: Int) -> String {
        guard let family = FeatureFamily.allCases.last(where: { bases[$0.rawValue] <= feature }) else { return "" }
        var rest = feature - bases[family.rawValue]
        var answers: [String] = []
        for (index, axis) in axes[family.rawValue].enumerated() {
            let stride = strides[family.rawValue][index]
            let place = rest / stride
            answers.append(axis.indices.contains(place) ? String(decoding: axis[place], as: UTF8.self) : "")
            rest %= stride
        }
        return answers.isEmpty ? family.name : "\(family.name)=\(answers.joined(separator: ","))"
    }

    /// The number of a feature by its name; `nil` for a name that is not one.
    ///
    /// - Parameter family: The place of the family that is looked at first, and then of the one that it was.
    func number(named name: WeightTable.Bytes, near family: inout Int) -> Int? {
        var rest = name
        let familyName = Self.takePart(&rest, endedBy: UInt8(ascii: "="))
        if !Self.isEqual(familyName, families[family]) {
            guard let found = families.firstIndex(where: { Self.isEqual(familyName, $0) }) else { return nil }
            family = found
        }
        var number = bases[family]
        for index in axes[family].indices {
            let answer = Self.takePart(&rest, endedBy: UInt8(ascii: ","))
            guard let place = axes[family][index].firstIndex(where: { Self.isEqual(answer, $0) }) else { return nil }
            number += place * strides[family][index]
        }
        return rest.isEmpty ? number : nil
    }

    @inline(__always)
    private static func isEqual(_ part: WeightTable.Bytes, _ name: [UInt8]) -> Bool {
        part.count == name.count && part.elementsEqual(name)
    }

    /// Takes the part before a sign off a name, and the sign.
    private static func takePart(_ rest: inout WeightTable.Bytes, endedBy sign: UInt8) -> WeightTable.Bytes {
        let end = rest.firstIndex(of: sign) ?? rest.endIndex
        defer { rest = rest[end...].dropFirst() }
        return rest[..<end]
    }
}
