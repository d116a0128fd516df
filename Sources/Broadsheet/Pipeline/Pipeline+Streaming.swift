extension Pipeline {
    /// Reads what a configuration names, portion by portion, the newest editions first; of those from which nothing is
    /// needed, only what is known of the edition stays.
    ///
    /// - Parameters:
    ///   - needs: What outputs may take; `nil` where everything stays.
    ///   - size: So many files are read before their editions are put together, and the next ones are read.
    ///   - progress: Is told of every file that was read.
    func read(
        _ configuration: Configuration, keeping needs: EditionNeeds?, portion size: Int = 64,
        progress: (RunProgress) -> Void
    ) async -> ReadResult {
        var result = ReadResult()
        let builders = findEditions(of: configuration, &result.diagnostics)
        let jobs = builders.lazy.flatMap(\.jobs)
        result.paths = Dictionary(jobs.map { ($0.file, $0.path) }) { first, _ in first }
        let limit = limits.over(configuration.limits).page
        let fileCount = builders.reduce(0) { $0 + $1.jobs.count }
        var filesDone = 0
        var editions = [Edition?](repeating: nil, count: builders.count)
        var said = [[Diagnostic]](repeating: [], count: builders.count)
        for portion in Self.portions(of: builders, size: size) {
            let outcomes = await parse(portion.flatMap { builders[$0].jobs }, limit: limit) { done in
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
            for number in portion {
                let end = start + builders[number].jobs.count
                let parsed = builders[number].assemble(Array(outcomes[start..<end]))
                start = end
                said[number] = parsed.diagnostics
                guard !parsed.edition.info.pages.isEmpty else { continue }
                result.pages += parsed.edition.info.pages.count
                result.articles += parsed.edition.articles.count
                editions[number] = parsed.edition
            }
            needs?.dropOthers(from: &editions)
        }
        result.editions = editions.compactMap { $0 }
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
