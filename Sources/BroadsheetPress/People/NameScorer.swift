/// Scores the candidates of an article by their characters, their neighbours and their other places.
struct NameScorer: Sendable {
    let characters: ArticleCharacters
    let collector: CandidateCollector
    let tables: NameTables
    let lexicon: Lexicon

    /// Gives every candidate its score.
    func score(_ candidates: inout [NameCandidate]) {
        for index in candidates.indices { scoreCharacters(&candidates, index) }
        let ends = neighbours(candidates)
        for index in candidates.indices where candidates[index].score > Float(CandidateCollector.hopeless) {
            addLists(&candidates[index], ends)
        }
    }

    // MARK: - One candidate

    private func scoreCharacters(_ candidates: inout [NameCandidate], _ index: Int) {
        let candidate = candidates[index]
        let count = candidate.places.count
        guard let first = candidate.places.first else { return }
        var score = NameWeights.bias + NameWeights.length(candidate.kind, candidate.count)
        score += NameWeights.count(candidate.kind, count) + characterScore(candidate.kind, first, candidate.count)
        if score > CandidateCollector.hopeless { score += lexiconScore(candidate.kind, first, candidate.count) }
        var total = Float(score)
        guard score > CandidateCollector.hopeless else {
            candidates[index].score = total
            return
        }
        if candidate.kind == .chinese { total += consistency(candidates, index) }
        var context = 0
        for place in candidate.places { context += contextScore(candidate, place) }
        total += Float(context) / Float(count).squareRoot()
        candidates[index].score = total
    }

    private func characterScore(_ kind: NameCandidate.Kind, _ place: Int, _ count: Int) -> Int {
        func number(_ column: NameTables.Column, _ index: Int) -> Int {
            tables.number(column, ofRow: characters.rows[place + index])
        }
        switch (kind, count) {
        case (.chinese, 2): return number(.surname, 0) + number(.secondOfTwo, 1)
        case (.chinese, _): return number(.surname, 0) + number(.secondOfThree, 1) + number(.thirdOfThree, 2)
        case (.doubleSurname, _): return 0
        case (.foreign, _):
            let inner = (1..<count - 1).reduce(0) { $0 + number(.foreignInner, $1) }
            return number(.foreignFirst, 0) + inner + number(.foreignLast, count - 1)
        }
    }

    /// What the lists of places and of common words say.
    private func lexiconScore(_ kind: NameCandidate.Kind, _ place: Int, _ count: Int) -> Int {
        let bytes = characters.bytes(place..<place + count)
        let text = characters.text
        var score = lexicon.places.contains(text, bytes) ? NameWeights.place : 0
        let isWord = lexicon.notNames.contains(text, bytes)
        if isWord { score += NameWeights.notName }
        guard kind == .chinese else { return score }
        if count == 2 { return isCommon(place) ? score + NameWeights.common : score }
        if lexicon.placeEndings.match(text, endingAt: bytes.upperBound, after: bytes.lowerBound) != nil {
            score += NameWeights.placeEnding
        }
        let first = bytes.lowerBound..<bytes.upperBound - 3
        let last = bytes.lowerBound + 3..<bytes.upperBound
        if isCommon(place + 1) { score += NameWeights.commonLast }
        if isCommon(place) { score += NameWeights.commonFirst }
        guard !isWord else { return score }
        if lexicon.notNames.contains(text, first) {
            score += NameWeights.notNameFirst
        } else if lexicon.notNames.contains(text, last) {
            score += NameWeights.notNameLast
        }
        return score
    }

    /// Whether surname and next character always go on alike: a name of three does, a name of two does not.
    private func consistency(_ candidates: [NameCandidate], _ index: Int) -> Float {
        let candidate = candidates[index]
        let count = candidate.places.count
        if candidate.count == 2 {
            guard count > 1 else { return 0 }
            let next = candidate.places.map { characters.codes[$0 + 2] }.sorted()
            var kinds = 0
            var most = 0
            var run = 0
            for (index, code) in next.enumerated() {
                run = index > 0 && next[index - 1] == code ? run + 1 : 1
                if run == 1 { kinds += 1 }
                most = max(most, run)
            }
            return Float(NameWeights.changing * kinds + NameWeights.steady * most) / Float(count)
        }
        let beginnings = shorterCount(candidates, candidate)
        if count >= 2 { return Float(NameWeights.always * count) / Float(max(beginnings, count)) }
        return beginnings > 1 ? Float(NameWeights.once) : 0
    }

    /// How often the first two characters of a candidate of three stand in the article.
    private func shorterCount(_ candidates: [NameCandidate], _ candidate: NameCandidate) -> Int {
        let key = collector.key(.chinese, candidate.places[0], 2)
        var low = 0
        var high = candidates.count
        while low < high {
            let middle = (low + high) / 2
            if candidates[middle].key < key { low = middle + 1 } else { high = middle }
        }
        return low < candidates.count && candidates[low].key == key ? candidates[low].places.count : 0
    }

    // MARK: - Neighbours

    /// What stands around one place of a candidate.
    private func contextScore(_ candidate: NameCandidate, _ place: Int) -> Int {
        let end = place + candidate.count
        var score = scoreBefore(place) + scoreAfter(end)
        if candidate.kind != .foreign {
            if isCommon(place - 1) { score += NameWeights.wordBefore }
            if isCommon(end - 1) { score += NameWeights.wordAfter }
        } else {
            if tables.foreign.contains(characters.codes[place - 1]) { score += NameWeights.runsOnBefore }
            if tables.foreign.contains(characters.codes[place + candidate.count]) { score += NameWeights.runsOnAfter }
        }
        return score
    }

    /// Whether two characters from here on are an everyday word.
    @inline(__always)
    private func isCommon(_ place: Int) -> Bool {
        lexicon.common.number(PairTable.key(0, characters.codes[place], characters.codes[place + 1])) != 0
    }

    /// What speaks for a name to begin here.
    func scoreBefore(_ place: Int) -> Int {
        let codes = characters.codes
        let neighbour = codes[place - 1]
        var score = tables.number(.before, ofRow: characters.rows[place - 1])
        score += tables.number(.joinedBefore, neighbour, codes[place])
        guard neighbour != NameTables.boundary else { return score }
        score += tables.number(.twoBefore, codes[place - 2], neighbour)
        let office = lexicon.offices.match(characters.text, endingAt: Int(characters.offsets[place]), after: 0)
        if let office, office.length > 3 { score += NameWeights.titleBefore }
        return score
    }

    /// What speaks for a name to end here.
    func scoreAfter(_ place: Int) -> Int {
        let codes = characters.codes
        let neighbour = codes[place]
        var score = tables.number(.after, ofRow: characters.rows[place])
        score += tables.number(.joinedAfter, codes[place - 1], neighbour)
        guard neighbour != NameTables.boundary else { return score }
        score += tables.number(.twoAfter, neighbour, codes[place + 1])
        let offset = Int(characters.offsets[place])
        let limit = min(characters.text.bytes.count, offset + 12)
        let office = lexicon.offices.match(characters.text, at: offset, before: limit)
        if let office, office.length > 3 { score += NameWeights.titleAfter }
        if lexicon.doings.match(characters.text, at: offset, before: limit) != nil { score += NameWeights.doingAfter }
        return score
    }

    /// The best score of a candidate that begins, and of one that ends, at each place; 0 where there is none.
    private func neighbours(_ candidates: [NameCandidate]) -> (beginning: [Float], ending: [Float]) {
        var beginning = [Float](repeating: 0, count: characters.count + 1)
        var ending = beginning
        for candidate in candidates where candidate.score > 0 {
            for place in candidate.places {
                beginning[place] = max(beginning[place], candidate.score)
                ending[place + candidate.count] = max(ending[place + candidate.count], candidate.score)
            }
        }
        return (beginning, ending)
    }

    /// A name in a list stands beside names.
    private func addLists(_ candidate: inout NameCandidate, _ ends: (beginning: [Float], ending: [Float])) {
        let comma: UInt16 = 0x3001
        var score: Float = 0
        for place in candidate.places {
            if characters.codes[place - 1] == comma {
                score += Float(NameWeights.listBefore) * min(12, ends.ending[place - 1]) / 4
            }
            let end = place + candidate.count
            if characters.codes[end] == comma, end + 1 < characters.count {
                score += Float(NameWeights.listAfter) * min(12, ends.beginning[end + 1]) / 4
            }
        }
        candidate.score += score / Float(candidate.places.count).squareRoot()
    }
}
