extension Pipeline {
    /// Reads what a configuration names, for the outputs of a run: of editions from which no output can take an article,
    /// and of articles that are written later, next to nothing stays in memory.
    ///
    /// - Parameters:
    ///   - size: So many files are read before their editions are put together, and the next ones are read.
    ///   - progress: Called with every file that was read.
    /// - Returns: What was read, without the editions, and a list of these.
    func readList(
        _ configuration: Configuration, portion size: Int = 64, progress: (RunProgress) -> Void
    ) async -> (result: ReadResult, list: EditionList) {
        if let needs = EditionNeeds(configuration) {
            var result = await read(configuration, keeping: needs, portion: size, progress: progress)
            let list = EditionList(result.editions)
            result.editions = []
            return (result, list)
        }
        let readsLedgers = configuration.readsLedgers
        var hold = ArticleHold(editions: 0)
        var infos: [Edition.Info?] = []
        let result = await readPortions(configuration, size: size, progress: progress) { editions, count in
            if infos.isEmpty {
                infos = Array(repeating: nil, count: count)
                hold = ArticleHold(editions: count)
            }
            for (number, edition) in editions {
                hold.add(edition.articles, ofEdition: number)
                infos[number] = readsLedgers ? edition.info : edition.info.withoutLedgers
            }
        }
        guard !result.isCancelled else { return (result, EditionList([])) }
        let numbers = infos.indices.filter { infos[$0] != nil }
        hold.keepEditions(numbers)
        return (result, EditionList(infos.compactMap { $0 }, articleCounts: hold.counts, in: hold))
    }

    /// Reads what a configuration names; of editions from which nothing is needed, only what is known of the edition
    /// stays.
    ///
    /// - Parameters:
    ///   - needs: What outputs may take; `nil` where everything stays.
    ///   - size: So many files are read before their editions are put together, and the next ones are read.
    ///   - progress: Called with every file that was read.
    func read(
        _ configuration: Configuration, keeping needs: EditionNeeds?, portion size: Int = 64,
        progress: (RunProgress) -> Void
    ) async -> ReadResult {
        let readsLedgers = needs == nil || configuration.readsLedgers
        var held: [Edition?] = []
        var result = await readPortions(configuration, size: size, progress: progress) { editions, count in
            if held.isEmpty { held = Array(repeating: nil, count: count) }
            for (number, edition) in editions {
                held[number] = edition
                if !readsLedgers { held[number]?.info = edition.info.withoutLedgers }
            }
            needs?.dropOthers(from: &held)
        }
        if !result.isCancelled { result.editions = held.compactMap { $0 } }
        return result
    }

    /// Reads what a configuration names, portion by portion, the newest editions first.
    ///
    /// - Parameter take: Takes the editions of a portion with their numbers, by date, and how many editions there are.
    /// - Returns: What was read, without the editions.
    func readPortions(
        _ configuration: Configuration, size: Int, progress: (RunProgress) -> Void,
        take: ([(number: Int, edition: Edition)], Int) -> Void
    ) async -> ReadResult {
        var result = ReadResult()
        let builders = findEditions(of: configuration, &result.diagnostics)
        let jobs = builders.lazy.flatMap(\.jobs)
        result.paths = Dictionary(jobs.flatMap(\.paths)) { first, _ in first }
        let limit = limits.over(configuration.limits).page
        let fileCount = builders.reduce(0) { $0 + $1.jobs.count }
        var filesDone = 0
        var said = [[Diagnostic]](repeating: [], count: builders.count)
        for portion in Self.portions(of: builders, size: size) {
            let outcomes = await parse(
                portion.flatMap { builders[$0].jobs }, limit: limit,
                makingProofs: makesProofs || configuration.readsProofs
            ) { done in
                progress(
                    RunProgress(filesRead: filesDone + done.filesRead, fileCount: fileCount, file: done.file))
            }
            guard let outcomes else {
                (result.filesRead, result.pages, result.articles) = (0, 0, 0)
                result.isCancelled = true
                return result
            }
            filesDone += outcomes.count
            result.filesRead += outcomes.count { $0.pages != nil }
            var start = 0
            var editions: [(number: Int, edition: Edition)] = []
            for number in portion {
                let end = start + builders[number].jobs.count
                result.diagnostics = builders[number].withoutParts(result.diagnostics, outcomes[start..<end])
                var (parsed, unread) = builders[number].assemble(Array(outcomes[start..<end]))
                start = end
                // An edition of which no page could be read must not count as the newest one, nor an article that was
                // kept of such a page as one that has gone from it.
                parsed.edition.info.pages = parsed.edition.info.pages.enumerated().filter {
                    !unread.contains($0.offset)
                }
                .map(\.element)
                said[number] = parsed.diagnostics
                guard !parsed.edition.info.pages.isEmpty else { continue }
                result.pages += parsed.edition.info.pages.count
                for page in parsed.edition.info.pages where result.paths[page.file] == nil {
                    result.paths[page.file] = FilePath.join(configuration.folder, page.file)
                }
                result.articles += parsed.edition.articles.count
                editions.append((number, parsed.edition))
            }
            take(editions, builders.count)
        }
        result.diagnostics += said.joined()
        return result
    }

    /// The numbers of the editions in portions: those that have no date first, since their pages may tell any, then from
    /// the newest to the earliest.
    private static func portions(of builders: [EditionBuilder], size: Int) -> [[Int]] {
        var portions: [[Int]] = []
        var files = size
        for number in builders.indices.reversed() {
            if files >= size {
                portions.append([])
                files = 0
            }
            portions[portions.count - 1].append(number)
            files += builders[number].jobs.count
        }
        return portions
    }
}

extension Configuration {
    /// Whether an output may write the ledgers of pages.
    fileprivate var readsLedgers: Bool { outputs.contains { $0.exporter?.readsLedgers ?? false } }

    /// Whether an output may write how pages were read.
    fileprivate var readsProofs: Bool { outputs.contains { $0.exporter?.readsProofs ?? false } }
}

extension Edition.Info {
    /// The facts without the pages' ledgers, the texts that these count, and the proofs, which are as large as the pages.
    fileprivate var withoutLedgers: Edition.Info {
        var info = self
        for page in info.pages.indices {
            (info.pages[page].ledger, info.pages[page].text, info.pages[page].proof) = (Ledger(), nil, nil)
        }
        return info
    }
}
