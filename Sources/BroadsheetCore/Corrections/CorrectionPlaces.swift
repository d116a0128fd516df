/// The lines of a page that corrections mean.
///
/// White space counts nowhere. A correction means the only line that begins as it says, whatever its number; of several
/// such lines the one nearest to its own number, moved as far as the nearest correction that is certain has moved. Where
/// none begins so, it means the line within 8 lines of that place whose first characters are most alike: at least 0.6 of
/// their pairs (Dice), and 0.15 more than those of the next. Otherwise it is stale and means no line.
public struct CorrectionPlaces: Sendable, Hashable {
    /// A correction and its line.
    public struct Place: Sendable, Hashable {
        /// The correction, as the file has it.
        public let correction: Corrections.Line
        /// The line, as an index of the lines.
        public let index: Int
        /// Whether the line no longer begins as the correction says.
        public let isChanged: Bool
    }

    /// The corrections that have a line, in the order of the file.
    public private(set) var places: [Place] = []
    /// The number of corrections whose line was not found.
    public private(set) var staleCount = 0
    /// Diagnostics about the corrections that have none, or no longer the same one.
    public private(set) var diagnostics: [Diagnostic] = []

    /// So many characters of a line's beginning are compared.
    private static let length = 24
    /// A changed line is at most so many lines from its place.
    private static let window = 8
    /// The least likeness of a changed line, and by how much it is ahead of the next.
    private static let least = 0.6
    private static let ahead = 0.15

    /// Finds the lines of corrections.
    ///
    /// - Parameters:
    ///   - corrections: The corrections.
    ///   - lines: The lines of the page in order, blank ones too, with their numbers counted from 1.
    public init(of corrections: Corrections, on lines: [(number: Int, text: String)]) {
        let entries = corrections.lines
        guard !entries.isEmpty else { return }
        let texts = lines.map { Self.beginning(of: $0.text, length: Self.length + 2) }
        let wanted = entries.map { Self.beginning(of: $0.begins, length: Self.length) }
        let found = Self.lines(beginningWith: wanted, among: texts)
        var certain: [Certain] = []
        for (entry, place) in zip(entries, found) where place.count == 1 {
            certain.append(Certain(line: entry.line, drift: lines[place[0]].number - entry.line, index: place[0]))
        }
        certain.sort { ($0.line, $0.drift) < ($1.line, $1.drift) }
        let sure = Set(certain.map(\.index))
        var taken: Set<Int> = []
        for (number, entry) in entries.enumerated() {
            let target = entry.line + Self.drift(at: entry.line, by: certain)
            var index = found[number].count == 1 ? found[number][0] : nil
            if index == nil { index = Self.nearest(to: target, among: found[number], of: lines) }
            let isChanged = index == nil
            if index == nil {
                index = Self.likest(to: wanted[number], near: target, among: texts, of: lines)
                    .flatMap { sure.contains($0) ? nil : $0 }
            }
            guard let index else {
                staleCount += 1
                diagnostics.append(entry.staleness(of: corrections))
                continue
            }
            guard taken.insert(index).inserted else {
                // Of lines that begin alike one may be gone.
                if found[number].count == 1 {
                    diagnostics.append(entry.repetition(in: corrections.file))
                } else {
                    staleCount += 1
                    diagnostics.append(entry.staleness(of: corrections))
                }
                continue
            }
            if isChanged { diagnostics.append(entry.change(to: lines[index], of: corrections)) }
            places.append(Place(correction: entry, index: index, isChanged: isChanged))
        }
    }

    /// A correction that means one line without doubt.
    private struct Certain {
        var line: Int
        /// By how many lines it has moved.
        var drift: Int
        var index: Int
    }

    /// The first characters of a text without white space.
    private static func beginning(of text: String, length: Int) -> [Unicode.Scalar] {
        Array(text.unicodeScalars.lazy.filter { !isSpace($0) }.prefix(length))
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}"
    }

    /// For each beginning the lines that begin so, as indices in order.
    private static func lines(
        beginningWith wanted: [[Unicode.Scalar]], among texts: [[Unicode.Scalar]]
    ) -> [[Int]] {
        var places: [[Unicode.Scalar]: [Int]] = [:]
        for beginning in wanted where !beginning.isEmpty { places[beginning] = [] }
        // Few lengths, for none is longer than what is compared: one look-up a line and length.
        for length in Set(places.keys.map(\.count)) {
            for (index, text) in texts.enumerated() where text.count >= length {
                places[Array(text.prefix(length))]?.append(index)
            }
        }
        return wanted.map { places[$0] ?? [] }
    }

    /// By how many lines the nearest certain correction has moved.
    private static func drift(at line: Int, by certain: [Certain]) -> Int {
        let low = first(of: certain.count) { certain[$0].line < line }
        let near = [low - 1, low].filter(certain.indices.contains).map { certain[$0] }
        return near.min { (abs($0.line - line), $0.drift) < (abs($1.line - line), $1.drift) }?.drift ?? 0
    }

    /// The line whose number is nearest to a place; of two, the first.
    private static func nearest(
        to target: Int, among indices: [Int], of lines: [(number: Int, text: String)]
    ) -> Int? {
        let low = first(of: indices.count) { lines[indices[$0]].number < target }
        let near = [low - 1, low].filter(indices.indices.contains).map { indices[$0] }
        return near.min { abs(lines[$0].number - target) < abs(lines[$1].number - target) }
    }

    /// The line near a place that is most like a beginning; `nil` where none is, or where two are.
    private static func likest(
        to beginning: [Unicode.Scalar], near target: Int, among texts: [[Unicode.Scalar]],
        of lines: [(number: Int, text: String)]
    ) -> Int? {
        let start = first(of: lines.count) { lines[$0].number < target - window }
        var best: (likeness: Double, distance: Int, index: Int)?
        var next = 0.0
        for index in lines[start...].indices.prefix(while: { lines[$0].number <= target + window })
        where !texts[index].isEmpty {
            let likeness = likeness(of: beginning, texts[index].prefix(beginning.count + 2))
            let distance = abs(lines[index].number - target)
            if let held = best, (held.likeness, -held.distance) >= (likeness, -distance) {
                next = max(next, likeness)
            } else {
                next = max(next, best?.likeness ?? 0)
                best = (likeness, distance, index)
            }
        }
        guard let best, best.likeness >= least, next <= best.likeness - ahead else { return nil }
        return best.index
    }

    /// How many of the pairs of characters two texts share (Dice), from 0 to 1.
    private static func likeness(of left: [Unicode.Scalar], _ right: ArraySlice<Unicode.Scalar>) -> Double {
        func pairs(_ text: some Collection<Unicode.Scalar>) -> [UInt64: Int] {
            zip(text, text.dropFirst()).reduce(into: [:]) { counts, pair in
                counts[UInt64(pair.0.value) << 32 | UInt64(pair.1.value), default: 0] += 1
            }
        }
        let total = max(0, left.count - 1) + max(0, right.count - 1)
        guard total > 0 else { return left.elementsEqual(right) ? 1 : 0 }
        let others = pairs(right)
        let shared = pairs(left).reduce(0) { $0 + min($1.value, others[$1.key] ?? 0) }
        return Double(2 * shared) / Double(total)
    }

    /// The first of so many places of which something is not true that is true of those before it.
    private static func first(of count: Int, after isBefore: (Int) -> Bool) -> Int {
        (0..<count).partitioningIndex { !isBefore($0) }
    }
}

extension Corrections.Line {
    fileprivate func staleness(of corrections: Corrections) -> Diagnostic {
        Diagnostic(
            .warning, code: "stale-correction",
            "no line of \(corrections.page.map { "\(Diagnostic.quoted($0))" } ?? "the page" as Diagnostic.Message) begins with \(Diagnostic.quoted(begins)) any more, so this "
                + "correction was not obeyed; open the proof sheet, or take it out",
            at: location ?? FileLocation(path: corrections.file))
    }

    fileprivate func change(to line: (number: Int, text: String), of corrections: Corrections) -> Diagnostic {
        let text = String(line.text.drop { $0.isWhitespace }.unicodeScalars.prefix(24))
        return Diagnostic(
            .note, code: "correction-changed",
            "line \(line.number) now begins with \(Diagnostic.quoted(text)), where the correction has "
                + "\(Diagnostic.quoted(begins)); it was obeyed: write the new words into 'begins'",
            at: location ?? FileLocation(path: corrections.file))
    }
}
