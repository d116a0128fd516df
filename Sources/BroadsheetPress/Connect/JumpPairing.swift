/// Finds out which parts go together, given how well each goes with each.
///
/// The best pairs are taken first. Among pairs that are as good as each other only those are taken that leave no
/// choice: a part that has one candidate gets it, unless another part has that one alone as well.
struct JumpPairing: Sendable {
    /// A pair that may be one story, by the numbers of its parts.
    struct Candidate: Sendable, Hashable {
        var start: Int
        var rest: Int
        var score: Int
    }

    /// The rest of each start that has one.
    private(set) var rests: [Int: Int] = [:]
    /// For each start that has several equally good rests, or shares its only one: those rests.
    private(set) var ties: [Int: [Int]] = [:]

    private var takenRests: Set<Int> = []
    private var tiedRests: Set<Int> = []

    init(_ candidates: [Candidate]) {
        let sorted = candidates.sorted { ($1.score, $0.start, $0.rest) < ($0.score, $1.start, $1.rest) }
        var first = 0
        while first < sorted.count {
            var end = first
            while end < sorted.count, sorted[end].score == sorted[first].score { end += 1 }
            pair(sorted[first..<end])
            first = end
        }
    }

    /// Whether a rest was given to a start, or might have been.
    func isSpokenFor(_ rest: Int) -> Bool { takenRests.contains(rest) || tiedRests.contains(rest) }

    /// Pairs what is equally good.
    private mutating func pair(_ candidates: ArraySlice<Candidate>) {
        let open = candidates.filter {
            rests[$0.start] == nil && ties[$0.start] == nil && !isSpokenFor($0.rest)
        }
        var restsOf = Dictionary(grouping: open, by: \.start).mapValues { Set($0.map(\.rest)) }
        var startsOf = Dictionary(grouping: open, by: \.rest).mapValues { Set($0.map(\.start)) }
        var queue = open
        while let next = queue.popLast() {
            guard let mine = restsOf[next.start], let others = startsOf[next.rest], mine.contains(next.rest) else {
                continue
            }
            let isOnlyRest = mine.count == 1 && !others.contains { $0 != next.start && restsOf[$0]?.count == 1 }
            let isOnlyStart = others.count == 1 && !mine.contains { $0 != next.rest && startsOf[$0]?.count == 1 }
            guard isOnlyRest || isOnlyStart else { continue }
            rests[next.start] = next.rest
            takenRests.insert(next.rest)
            restsOf[next.start] = nil
            startsOf[next.rest] = nil
            // What lost a candidate may have one left, which is looked at again.
            for start in others where start != next.start {
                restsOf[start]?.remove(next.rest)
                queue += (restsOf[start] ?? []).sorted().map { Candidate(start: start, rest: $0, score: next.score) }
            }
            for rest in mine where rest != next.rest {
                startsOf[rest]?.remove(next.start)
                queue += (startsOf[rest] ?? []).sorted().map { Candidate(start: $0, rest: rest, score: next.score) }
            }
        }
        for (start, tied) in restsOf where !tied.isEmpty {
            ties[start] = tied.sorted()
            tiedRests.formUnion(tied)
        }
    }
}
