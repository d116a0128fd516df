/// Scores the candidates of an article by their characters, their neighbours and their other places.
struct NameScorer: Sendable {
    let characters: ArticleCharacters
    let tables: NameTables
    let lexicon: Lexicon
    let edges: NameEdges
    /// The names that are taken with a much lower score than others.
    let known: KnownNames

    /// Gives every candidate its score.
    func score(_ found: inout NameCandidates) {
        for index in found.all.indices { found.all[index].score = score(of: found.all[index], in: found) }
        let ends = neighbours(found)
        for index in found.all.indices where found.all[index].score > Float(CandidateCollector.hopeless) {
            found.all[index].score += listScore(found.all[index], in: found, ends)
        }
    }

    // MARK: - One candidate

    private func score(of candidate: NameCandidate, in found: NameCandidates) -> Float {
        let count = candidate.places.count
        var score = candidate.characterScore + NameWeights.count(candidate.kind, count)
        guard score > CandidateCollector.hopeless else { return NameCandidate.ruledOut }
        guard mayBeName(candidate, score, in: found) else { return NameCandidate.ruledOut }
        score += lexiconScore(candidate.kind, found.place(candidate.places.lowerBound), candidate.count)
        guard score > CandidateCollector.hopeless else { return NameCandidate.ruledOut }
        var total = Float(score)
        if candidate.kind == .chinese { total += consistency(candidate, in: found) }
        var context = 0
        for index in candidate.places { context += contextScore(candidate, found.place(index)) }
        return total + Float(context) / Float(count).squareRoot()
    }

    /// Whether the most that can be reported for a candidate makes a name of it; the lists of words only speak against one.
    private func mayBeName(_ candidate: NameCandidate, _ score: Int, in found: NameCandidates) -> Bool {
        var around = 0
        for index in candidate.places {
            let place = found.place(index)
            around += edges.most(around: place..<place + candidate.count, in: characters, tables: tables)
        }
        let most =
            Float(score + NameWeights.mostOfConsistency)
            + Float(around) / Float(candidate.places.count).squareRoot()
        // A little more than the threshold, for the sums are rounded.
        let limit = Float(NameWeights.threshold) - 0.1
        if most + Float(NameWeights.known) < limit { return false }
        return most >= limit || known.contains(candidate.key)
    }

    /// What the lists of places and of common words say.
    private func lexiconScore(_ kind: NameCandidate.Kind, _ place: Int, _ count: Int) -> Int {
        let bytes = characters.bytes(place..<place + count)
        let text = characters.text
        let isPlace =
            lexicon.placePairs.contains(pair(place))
            && (lexicon.places.contains(text, bytes) || lexicon.cities.contains(text, bytes))
        var score = isPlace ? NameWeights.place : 0
        let mayBeWord = lexicon.notNamePairs.contains(pair(place))
        let isWord = mayBeWord && lexicon.notNames.contains(text, bytes)
        if isWord { score += NameWeights.notName }
        guard kind == .chinese else { return score }
        if count == 2 { return isCommon(place) ? score + NameWeights.common : score }
        if lexicon.placeEndings.match(text, endingAt: bytes.upperBound, after: bytes.lowerBound) != nil {
            score += NameWeights.placeEnding
        }
        let first = bytes.lowerBound..<bytes.upperBound - 3
        let last = bytes.lowerBound + 3..<bytes.upperBound
        // 王师傅, 蒋书记 name nobody in full.
        if lexicon.honorifics.contains(text, last) || lexicon.offices.contains(text, last) {
            score += NameWeights.titleLast
        }
        if isCommon(place + 1) { score += NameWeights.commonLast }
        if isCommon(place) { score += NameWeights.commonFirst }
        guard !isWord else { return score }
        if mayBeWord, lexicon.notNames.contains(text, first) {
            score += NameWeights.notNameFirst
        } else if lexicon.notNamePairs.contains(pair(place + 1)), lexicon.notNames.contains(text, last) {
            score += NameWeights.notNameLast
        }
        return score
    }

    /// Whether surname and next character always continue alike: a name of three does, a name of two does not.
    private func consistency(_ candidate: NameCandidate, in found: NameCandidates) -> Float {
        let count = candidate.places.count
        if candidate.count == 2 {
            guard count > 1 else { return 0 }
            let next = found.places[candidate.places].map { characters.code(Int($0) + 2) }.sorted()
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
        let beginnings = found.all[candidate.shorter].places.count
        if count >= 2 { return Float(NameWeights.always * count) / Float(max(beginnings, count)) }
        return beginnings > 1 ? Float(NameWeights.once) : 0
    }

    // MARK: - Neighbours

    /// The surroundings of one place of a candidate.
    private func contextScore(_ candidate: NameCandidate, _ place: Int) -> Int {
        let end = place + candidate.count
        var score = scoreBefore(place) + scoreAfter(end)
        if candidate.kind != .foreign {
            if isCommon(place - 1) { score += NameWeights.wordBefore }
            if isCommon(end - 1) { score += NameWeights.wordAfter }
        } else {
            if tables.foreign.contains(characters.code(place - 1)) { score += NameWeights.runsOnBefore }
            if tables.foreign.contains(characters.code(place + candidate.count)) { score += NameWeights.runsOnAfter }
        }
        return score
    }

    /// The key of the two characters from here on.
    @inline(__always)
    private func pair(_ place: Int) -> UInt64 {
        PairTable.key(0, characters.code(place), characters.code(place + 1))
    }

    /// Whether two characters from here on are an everyday word.
    @inline(__always)
    private func isCommon(_ place: Int) -> Bool {
        lexicon.common.contains(pair(place))
    }

    /// The evidence for a name to begin here.
    func scoreBefore(_ place: Int) -> Int {
        let neighbour = characters.code(place - 1)
        var score = tables.number(.before, ofRow: characters.row(place - 1))
        score += tables.number(.joinedBefore, neighbour, characters.code(place))
        guard neighbour != NameTables.boundary else { return score }
        score += tables.number(.twoBefore, characters.code(place - 2), neighbour)
        guard edges.most(before: neighbour) > 0 else { return score }
        let office = lexicon.offices.match(characters.text, endingAt: characters.offset(place), after: 0)
        if let office, office.length > 3 { score += NameWeights.titleBefore }
        return score
    }

    /// The evidence for a name to end here.
    func scoreAfter(_ place: Int) -> Int {
        let neighbour = characters.code(place)
        var score = tables.number(.after, ofRow: characters.row(place))
        score += tables.number(.joinedAfter, characters.code(place - 1), neighbour)
        guard neighbour != NameTables.boundary else { return score }
        score += tables.number(.twoAfter, neighbour, characters.code(place + 1))
        guard edges.most(after: neighbour) > 0 else { return score }
        let offset = characters.offset(place)
        let limit = min(characters.text.bytes.count, offset + 12)
        let office = lexicon.offices.match(characters.text, at: offset, before: limit)
        if let office, office.length > 3 { score += NameWeights.titleAfter }
        if lexicon.doings.match(characters.text, at: offset, before: limit) != nil { score += NameWeights.doingAfter }
        return score
    }

    /// The best score of a candidate that begins, and of one that ends, at each place; 0 where there is none.
    private func neighbours(_ found: NameCandidates) -> (beginning: [Float], ending: [Float]) {
        var beginning = [Float](repeating: 0, count: characters.count + 1)
        var ending = beginning
        for candidate in found.all where candidate.score > 0 {
            for index in candidate.places {
                let place = found.place(index)
                beginning[place] = max(beginning[place], candidate.score)
                ending[place + candidate.count] = max(ending[place + candidate.count], candidate.score)
            }
        }
        return (beginning, ending)
    }

    /// What the neighbours in a list say: a name in a list is beside names.
    private func listScore(
        _ candidate: NameCandidate, in found: NameCandidates, _ ends: (beginning: [Float], ending: [Float])
    ) -> Float {
        let most = Float(NameWeights.mostOfNeighbour)
        var score: Float = 0
        for index in candidate.places {
            let place = found.place(index)
            if characters.code(place - 1) == NameWeights.listMark {
                score += Float(NameWeights.listBefore) * min(most, ends.ending[place - 1]) / 4
            }
            let end = place + candidate.count
            if characters.code(end) == NameWeights.listMark, end + 1 < characters.count {
                score += Float(NameWeights.listAfter) * min(most, ends.beginning[end + 1]) / 4
            }
        }
        return score / Float(candidate.places.count).squareRoot()
    }
}

/// The characters that the titles before and after a name, and what persons do, can end or begin with.
final class NameEdges: Sendable {
    private let before: ScalarSet
    private let titlesAfter: ScalarSet
    private let doingsAfter: ScalarSet

    init(lexicon: Lexicon) {
        var before = ScalarSet("")
        var titlesAfter = ScalarSet("")
        var doingsAfter = ScalarSet("")
        // A title of one character says nothing.
        for (first, last) in lexicon.offices.edges(ofWordsLongerThan: 3) {
            before.insert(ArticleCharacters.code(last))
            titlesAfter.insert(ArticleCharacters.code(first))
        }
        for (first, _) in lexicon.doings.edges() { doingsAfter.insert(ArticleCharacters.code(first)) }
        self.before = before
        self.titlesAfter = titlesAfter
        self.doingsAfter = doingsAfter
    }

    /// The most that a title before a name is worth which ends with a character.
    @inline(__always)
    func most(before code: UInt16) -> Int { before.contains(code) ? NameWeights.titleBefore : 0 }

    /// The most that what is around a run of characters can say for a name.
    @inline(__always)
    func most(around run: Range<Int>, in characters: ArticleCharacters, tables: NameTables) -> Int {
        let before = characters.code(run.lowerBound - 1)
        let after = characters.code(run.upperBound)
        var most = tables.most(before: characters.row(run.lowerBound - 1)) + self.most(before: before)
        most += tables.most(after: characters.row(run.upperBound)) + self.most(after: after)
        if before == NameWeights.listMark { most += NameWeights.mostOfListBefore }
        if after == NameWeights.listMark { most += NameWeights.mostOfListAfter }
        return most
    }

    /// The most that the words after a name are worth which begin with a character.
    @inline(__always)
    func most(after code: UInt16) -> Int {
        (titlesAfter.contains(code) ? NameWeights.titleAfter : 0)
            + (doingsAfter.contains(code) ? NameWeights.doingAfter : 0)
    }
}
