import BroadsheetTesting

/// How a long input is made of short pieces.
struct Recipe: CustomStringConvertible {
    /// The byte that chooses how the input is read, and the part before the repetitions.
    var head: [UInt8] = []
    var unit: [UInt8] = []
    /// What is repeated as often after it, such as closing brackets.
    var closing: [UInt8] = []
    /// What is at the end.
    var tail: [UInt8] = []
    /// Whether each repetition has a number, so that no two are the same.
    var isNumbered = false

    /// The input of about so many bytes.
    func input(ofBytes count: Int) -> [UInt8] {
        let each = max(1, unit.count + closing.count + (isNumbered ? 6 : 0))
        let repetitions = max(1, (count - head.count - tail.count) / each)
        var input = head
        input.reserveCapacity(count + each)
        for number in 0..<repetitions {
            input += unit
            if isNumbered { input += Array(String(100_000 + number).utf8) }
        }
        for _ in 0..<(closing.isEmpty ? 0 : repetitions) { input += closing }
        return input + tail
    }

    var description: String {
        func quoted(_ bytes: [UInt8]) -> String { String(reflecting: String(decoding: bytes, as: UTF8.self)) }
        return
            "head \(quoted(head)), unit \(quoted(unit))\(isNumbered ? " numbered" : ""), closing \(quoted(closing)), "
            + "tail \(quoted(tail))"
    }
}

/// Makes recipes of the pieces of known inputs, the same ones for the same seed.
struct RecipeMaker {
    private let seeds: [[UInt8]]
    private let hasChoice: Bool
    private var generator: SeededGenerator

    init(seeds: [[UInt8]], hasChoice: Bool, seed: UInt64) {
        self.seeds = seeds
        self.hasChoice = hasChoice
        generator = SeededGenerator(seed: seed)
    }

    mutating func next() -> Recipe {
        var recipe = Recipe()
        if hasChoice { recipe.head = [seeds.randomElement(using: &generator)?.first ?? 0] }
        if chance(3) { recipe.head += piece(atMost: 300) }
        recipe.unit = piece(atMost: chance(4) ? 400 : 40)
        if chance(3) { recipe.unit += piece(atMost: 40) }
        if chance(3) { recipe.unit.append([0x0A, 0x20, 0x09].randomElement(using: &generator) ?? 0x0A) }
        if chance(4) { recipe.closing = piece(atMost: 12) }
        if chance(4) { recipe.tail = piece(atMost: 100) }
        recipe.isNumbered = chance(3)
        return recipe
    }

    /// One time in so many.
    private mutating func chance(_ count: Int) -> Bool {
        Int.random(in: 0..<count, using: &generator) == 0
    }

    /// A part of a seed: some bytes, or whole lines.
    private mutating func piece(atMost most: Int) -> [UInt8] {
        let seed = (seeds.randomElement(using: &generator) ?? []).dropFirst(hasChoice ? 1 : 0)
        guard !seed.isEmpty else { return [0x0A] }
        if chance(3) {
            let line = seed.split(separator: 0x0A).randomElement(using: &generator) ?? seed
            return Array(line.prefix(most)) + [0x0A]
        }
        let start = Int.random(in: seed.indices, using: &generator)
        let count = Int.random(in: 1...most, using: &generator)
        let end = min(seed.endIndex, start + count)
        // Characters stay whole where the text is UTF-8: `start` moves to the first byte of one.
        let first = seed[start..<end].firstIndex { $0 & 0xC0 != 0x80 } ?? start
        return Array(seed[first..<end])
    }
}
