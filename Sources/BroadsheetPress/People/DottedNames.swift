/// Finds names whose parts a dot joins: 司马义·艾买提, 比尔·克林顿.
struct DottedNames: Sendable {
    let scorer: NameScorer

    /// Where such names are, in order and without overlap.
    func ranges() -> [Range<Int>] {
        let characters = scorer.characters
        var found: [Range<Int>] = []
        var dot = 2
        while dot < characters.count - 2 {
            guard characters.code(dot) == 0xB7, let name = name(around: dot) else {
                dot += 1
                continue
            }
            found.append(name)
            dot = name.upperBound
        }
        return found
    }

    private func isForeign(_ place: Int) -> Bool {
        let code = scorer.characters.code(place)
        return code >= 0x4E00 && scorer.tables.foreign.contains(code)
    }

    private func name(around dot: Int) -> Range<Int>? {
        let characters = scorer.characters
        guard let start = bestStart(before: dot) else { return nil }
        var partStart = dot + 1
        var end = partStart
        while true {
            while end < characters.count - 2, end - partStart < CandidateCollector.longestForeign, isForeign(end) {
                end += 1
            }
            guard end > partStart else { return nil }
            guard characters.code(end) == 0xB7, end + 1 < characters.count - 2, isForeign(end + 1) else { break }
            partStart = end + 1
            end = partStart
        }
        return start..<bestEnd(of: partStart, noLaterThan: end)
    }

    /// Where the first part begins: of the characters before the dot that foreign names are written with, as many as
    /// belong together best.
    private func bestStart(before dot: Int) -> Int? {
        var best: (score: Int, place: Int)?
        var inner = 0
        var place = dot - 1
        while place >= 2, dot - place <= CandidateCollector.longestForeign, isForeign(place) {
            let row = scorer.characters.row(place)
            var score = scorer.tables.number(.foreignFirst, ofRow: row) + inner + scorer.scoreBefore(place)
            if isForeign(place - 1) { score += NameWeights.runsOnBefore }
            if score >= best?.score ?? Int.min { best = (score, place) }
            inner += scorer.tables.number(.foreignInner, ofRow: row)
            place -= 1
        }
        return best?.place
    }

    private func bestEnd(of start: Int, noLaterThan limit: Int) -> Int {
        var best = (score: Int.min, place: limit)
        var inner = 0
        for place in start..<limit {
            let row = scorer.characters.row(place)
            var score = scorer.tables.number(.foreignLast, ofRow: row) + inner + scorer.scoreAfter(place + 1)
            if isForeign(place + 1) { score += NameWeights.runsOnAfter }
            if score >= best.score { best = (score, place + 1) }
            inner += scorer.tables.number(.foreignInner, ofRow: row)
        }
        return best.place
    }
}
