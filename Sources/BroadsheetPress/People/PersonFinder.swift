import BroadsheetCore

/// Finds the persons that an article names.
///
/// A run of characters is a name by what its characters are, by what is around each of its places, and by how it
/// behaves in the article as a whole: a full name seen once with a title settles the bare mentions.
struct PersonFinder: Sendable {
    let lexicon: Lexicon
    private let tables = NameTables.standard
    private let surnames: Surnames
    private let titles: TitleReader
    private let edges: NameEdges

    /// A finder that knows these words.
    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        surnames = Surnames(lexicon: lexicon)
        titles = TitleReader(lexicon: lexicon)
        edges = NameEdges(lexicon: lexicon)
    }

    /// The persons of one article in the order of their first mention, with their titles.
    ///
    /// - Parameters:
    ///   - paragraphs: The article's text: decks, paragraphs and captions in order.
    ///   - known: Names that are sure to be names, such as those of the page's bylines.
    func people(in paragraphs: [HealedText], known: KnownNames = KnownNames()) -> [Person] {
        let characters = ArticleCharacters(paragraphs, tables: tables)
        guard characters.count > 6 else { return [] }
        let collector = CandidateCollector(
            characters: characters, surnames: surnames, tables: tables, lexicon: lexicon, edges: edges, known: known)
        let scorer = NameScorer(
            characters: characters, tables: tables, lexicon: lexicon, edges: edges, known: known)
        let dotted = DottedNames(scorer: scorer).ranges()
        var candidates = collector.candidates()
        scorer.score(&candidates)
        let mentions = selected(candidates, beside: dotted, known: known, characters)
        var persons = persons(mentions, characters, paragraphs)
        SurnameMentions(lexicon: lexicon).add(to: &persons, beside: mentions, in: characters, of: paragraphs)
        // A caption is read after the text, and may be above it.
        for index in persons.indices where persons[index].ranges.count > 1 {
            persons[index].ranges = Self.inOrder(persons[index].ranges)
        }
        return persons
    }

    /// Places among each other in the order of the pages and of the text on each.
    private static func inOrder(_ ranges: [SourceRange]) -> [SourceRange] {
        let areInOrder = zip(ranges, ranges.dropFirst()).allSatisfy { first, second in
            first.bytes.lowerBound <= second.bytes.lowerBound && first.page == second.page && first.file == second.file
        }
        if areInOrder { return ranges }
        var pages: [[String]: Int] = [:]
        let places = ranges.map { range in
            let page = pages[[range.file, range.page]] ?? pages.count
            pages[[range.file, range.page]] = page
            return (page: page, range: range)
        }
        return places.sorted { ($0.page, $0.range.bytes.lowerBound) < ($1.page, $1.range.bytes.lowerBound) }.map(
            \.range)
    }

    // MARK: - Choice

    /// A name at one place.
    struct Mention: Sendable {
        var name: String
        /// Where it is in the article's characters.
        var bytes: Range<Int>
    }

    /// The best candidates that do not overlap, place by place, in the order of the text.
    private func selected(
        _ candidates: NameCandidates, beside dotted: [Range<Int>], known: KnownNames, _ characters: ArticleCharacters
    ) -> [Mention] {
        func mention(_ range: Range<Int>) -> Mention {
            let bytes = characters.bytes(range)
            return Mention(name: characters.printed.string(of: bytes), bytes: bytes)
        }
        var isTaken = [Bool](repeating: false, count: characters.count)
        var found: [(place: Int, mention: Mention)] = []
        func take(_ range: Range<Int>) {
            for place in range { isTaken[place] = true }
            found.append((range.lowerBound, mention(range)))
        }
        for range in dotted { take(range) }
        var free: [Int] = []
        for candidate in likely(candidates, known) {
            free.removeAll(keepingCapacity: true)
            for index in candidate.places {
                let place = candidates.place(index)
                if !(place..<place + candidate.count).contains(where: { isTaken[$0] }) { free.append(place) }
            }
            // A run that mostly lies inside better names is a part of them.
            guard free.count * 2 >= candidate.places.count || free.count >= 2 else { continue }
            for place in free { take(place..<place + candidate.count) }
        }
        return found.sorted { $0.place < $1.place }.map(\.mention)
    }

    /// The candidates that are names, the best first.
    private func likely(_ candidates: NameCandidates, _ known: KnownNames) -> [NameCandidate] {
        var likely: [NameCandidate] = []
        for var candidate in candidates.all
        where candidate.score > Float(NameWeights.threshold - NameWeights.known) {
            if known.contains(candidate.key) { candidate.score += Float(NameWeights.known) }
            if candidate.score > Float(NameWeights.threshold) { likely.append(candidate) }
        }
        func order(_ candidate: NameCandidate) -> (Float, Int, Int, Int) {
            let first = candidates.place(candidate.places.lowerBound)
            return (-candidate.score, first, -candidate.count, candidate.kind.rawValue)
        }
        likely.sort { order($0) < order($1) }
        return likely
    }

    // MARK: - Persons

    /// Puts the mentions of each name together, with the titles that are at any of them.
    private func persons(
        _ mentions: [Mention], _ characters: ArticleCharacters, _ paragraphs: [HealedText]
    ) -> [Person] {
        let titles = titles.titles(of: mentions, in: characters)
        // By a hash of the name: that of a String asks for characters that mean the same, which names do not have.
        var order: [UInt64: Int] = [:]
        var persons: [Person] = []
        for (index, mention) in mentions.enumerated() {
            let (paragraph, bytes) = characters.location(of: mention.bytes)
            let ranges = paragraphs[paragraph].sources(of: bytes)
            let hash = CandidateCollector.hash(of: mention.name)
            if let known = order[hash], persons[known].name.utf8.elementsEqual(mention.name.utf8) {
                persons[known].mentions += 1
                persons[known].ranges += ranges
                for title in titles[index] where !persons[known].titles.contains(title) {
                    persons[known].titles.append(title)
                }
            } else {
                order[hash] = persons.count
                persons.append(Person(name: mention.name, titles: unique(titles[index]), mentions: 1, ranges: ranges))
            }
        }
        return persons
    }

    private func unique(_ titles: [String]) -> [String] {
        if titles.count < 2 { return titles }
        var seen: Set<String> = []
        return titles.filter { seen.insert($0).inserted }
    }
}
