/// One export that is added to the output which was written before.
///
/// The items of both are held in memory while it runs; of archives that are there already, only what they hold.
struct KeptExport {
    private let export: Export
    private let list: EditionList
    /// The places of the articles that the selection takes; `nil` where nobody has looked.
    private let places: [EditionList.Place]?
    /// The pages that this run has read, by the moments of their editions.
    private let pagesRead: [Int: Set<String>]
    /// Where what falls out goes; `nil` where it is lost.
    private let feedArchives: FeedArchives?

    /// An export.
    ///
    /// - Parameter pagesRead: What ``pagesRead(of:)`` gives of the list.
    init(
        _ export: Export, of list: EditionList, amid places: [EditionList.Place]? = nil,
        pagesRead: [Int: Set<String>], archivedOn feedArchives: FeedArchives? = nil
    ) {
        self.export = export
        self.pagesRead = pagesRead
        self.list = list
        self.places = places
        self.feedArchives = feedArchives
    }

    /// Gives the bytes of a file; `nil` where there is none.
    typealias Reader = (String) throws(FileError) -> [UInt8]?

    /// One document that was made anew.
    struct Result {
        var bytes: [UInt8]
        var summary: Export.Summary
    }

    struct Documents {
        var feed: Result
        /// The archives that are to be written before the feed, in this order.
        var archives: [(path: String, result: Result)] = []
        /// The archives that are there already, and the newest change in each.
        var standingArchives: [(path: String, newestChange: Timestamp?)] = []
    }

    /// The new feed, and its new archives.
    ///
    /// - Parameters:
    ///   - old: The feed that is there; `nil` for none.
    ///   - name: The old feed's path, for diagnostics.
    ///   - read: Reads the archives that are there.
    /// - Throws: ``ExportFailure`` where the old feed or an archive is none of this exporter's, or not as it wrote it.
    func output(over old: [UInt8]?, named name: String, read: Reader) throws(ExportFailure) -> Documents {
        guard let exporter = export.exporter as? any KeepingExporter else {
            throw ExportFailure(.cannotBeKept(export.exporter.format.name, at: nil))
        }
        return try output(over: old, named: name, read: read, with: exporter)
    }

    private func output<Exporter: KeepingExporter>(
        over old: [UInt8]?, named name: String, read: Reader, with exporter: Exporter
    ) throws(ExportFailure) -> Documents {
        let (known, archived) = try Self.standing(in: old, named: name, on: feedArchives, of: Exporter.self, read: read)
        var said = ExportOutput()
        let moments = KeptItemMoments<Exporter>(known: known, archived)
        let made = try makeItems(
            with: exporter, beside: known + archived.moments.values, reportingTo: &said
        ).map(moments.keeping)
        let new = feedArchives == nil ? made : notArchived(made, known: known, archived, of: Exporter.self)
        let items = moments.givenToNewOnes(of: KeptItemMerger(new: new, pagesRead: pagesRead).merged(with: known))
        let staying = try limited(items, with: exporter)
        guard let feedArchives else {
            return Documents(feed: try write(staying, said.diagnostics, nil, with: exporter))
        }
        let (feed, archives) = feedArchives.divide(items, staying: staying)
        var documents = Documents(
            feed: try write(
                feed, said.diagnostics, feedArchives.history(behind: archived.count + archives.count), with: exporter))
        documents.standingArchives = zip(1..., archived.newestChanges).map { (feedArchives.path($0), $1) }
        for (number, items) in zip((archived.count + 1)..., archives) {
            let archive = try write(items, [], feedArchives.history(of: number), with: exporter)
            documents.archives.append((feedArchives.path(number), archive))
        }
        return documents
    }

    /// Checks whether the feed that is there, and its archives, can be added to.
    ///
    /// - Throws: What ``output(over:named:read:)`` would have against them.
    static func look(
        at old: [UInt8]?, named name: String, on feedArchives: FeedArchives?, with exporter: any ArticleExporter,
        read: Reader
    ) throws(ExportFailure) {
        func look<Exporter: KeepingExporter>(_ exporter: Exporter) throws(ExportFailure) {
            _ = try standing(in: old, named: name, on: feedArchives, of: Exporter.self, read: read)
        }
        if let exporter = exporter as? any KeepingExporter { try look(exporter) }
    }

    /// The items of the feed that is there and that no archive holds, and those of its archives.
    private static func standing<Exporter: KeepingExporter>(
        in old: [UInt8]?, named name: String, on feedArchives: FeedArchives?, of exporter: Exporter.Type, read: Reader
    ) throws(ExportFailure) -> (known: [KeptItem], archived: ArchivedItems) {
        var known =
            try old.map { old throws(ExportFailure) in
                try Exporter.keptItems(in: old, at: FileLocation(path: name))
            } ?? []
        guard let feedArchives else { return (known, ArchivedItems()) }
        let history = old.map { Exporter.history(of: $0) }
        guard history?.isArchive != true else { throw ExportFailure(.archiveAsFeed(name)) }
        let linked = history?.previous.flatMap(FeedArchives.number) ?? 0
        let archived = try ArchivedItems(on: feedArchives, of: Exporter.self, linked: linked, read: read)
        // A run that was stopped before it wrote the feed has put them away.
        known.removeAll { archived.holds($0, of: Exporter.self) }
        return (known, archived)
    }

    /// The items of this run that no archive holds. One that an archive holds with another text was corrected, and says
    /// that it is newer.
    private func notArchived<Exporter: KeepingExporter>(
        _ items: [KeptItem], known: [KeptItem], _ archived: ArchivedItems, of exporter: Exporter.Type
    ) -> [KeptItem] {
        var newest = KeptItem.newestChange(of: items + known)
        let known = Dictionary(known.map { ($0.id, $0) }) { first, _ in first }
        // From the last to the first, so that of several corrections the first is the newest.
        return items.reversed().compactMap { item in
            let old = known[item.id]
            if let old, exporter.content(of: old) == exporter.content(of: item) { return old }
            guard archived.contents[item.id] != nil else { return item }
            if old == nil, archived.holds(item, of: exporter) { return nil }
            newest = newest.flatMap { Timestamp(secondsSince1970: $0.secondsSince1970 + 1, offset: $0.offset) }
            return newest.map { exporter.item(item, changedAt: $0) } ?? item
        }.reversed()
    }

    /// The items within the limits.
    private func limited<Exporter: KeepingExporter>(
        _ items: [KeptItem], with exporter: Exporter
    ) throws(ExportFailure) -> [KeptItem] {
        let items = limited(items)
        // The longest link that may come up, so that the room does not depend on how many archives there are.
        let history = feedArchives?.history(behind: .max)
        guard let limit = export.limits.bytes, try write(items, [], history, with: exporter).bytes.count > limit else {
            return items
        }
        return Array(items.prefix(try itemsThatFit(in: limit, of: items, history, with: exporter)))
    }

    /// How many items an output of so many bytes can hold, found by halving.
    private func itemsThatFit<Exporter: KeepingExporter>(
        in limit: Int, of items: [KeptItem], _ history: FeedHistory?, with exporter: Exporter
    ) throws(ExportFailure) -> Int {
        var fitting = 0
        var tooMany = items.count
        while tooMany - fitting > 1 {
            let middle = (fitting + tooMany) / 2
            if try write(items.prefix(middle), [], history, with: exporter).bytes.count > limit {
                tooMany = middle
            } else {
                fitting = middle
            }
        }
        return fitting
    }

    /// The items of the articles that are selected, whatever the limits are.
    ///
    /// - Parameter known: The items that are there, in the feed and its archives.
    private func makeItems<Exporter: KeepingExporter>(
        with exporter: Exporter, beside known: [KeptItem], reportingTo said: inout ExportOutput
    ) throws(ExportFailure) -> [KeptItem] {
        var exporter = exporter
        let namesakes = KeptNamesakes(known, pagesRead: pagesRead)
        // What is reported about the head, is reported when it is written.
        var head = ExportOutput()
        var job = job(newestChange: nil)
        var unlimited = export
        unlimited.limits = .none
        let chosen = try unlimited.choose(from: list, amid: places)
        job.articleCounts = Array(repeating: 0, count: list.infos.count)
        for place in chosen { job.articleCounts[place.edition] += 1 }
        try exporter.begin(job, into: &head)
        var items: [KeptItem] = []
        for place in chosen {
            let info = list.infos[place.edition]
            let article = try list.article(at: place)
            var item = try exporter.makeItem(of: article, in: info, reportingTo: &said)
            if let other = namesakes.other(than: item) {
                said.report(.namesake(of: other, article))
                var losses = ExportOutput()
                let renamed = KeptNamesakes.renamed(article, in: info)
                item = try exporter.makeItem(of: renamed, in: info, reportingTo: &losses)
            }
            items.append(item)
        }
        return items
    }

    private func write<Exporter: KeepingExporter>(
        _ items: some Collection<KeptItem>, _ said: [Diagnostic], _ history: FeedHistory?, with exporter: Exporter
    ) throws(ExportFailure) -> Result {
        var exporter = exporter
        var output = ExportOutput()
        let newestChange = KeptItem.newestChange(of: items)
        try exporter.begin(job(newestChange: newestChange, history), into: &output)
        for item in items { exporter.write(item, into: &output) }
        try exporter.finish(into: &output)
        return Result(
            bytes: output.bytes,
            summary: Export.Summary(
                articles: items.count, diagnostics: output.diagnostics + said, newestChange: newestChange))
    }

    private func job(newestChange: Timestamp?, _ history: FeedHistory? = nil) -> ExportJob {
        ExportJob(
            publication: list.infos.first?.publication ?? Publication(), editions: list.infos,
            newestChange: newestChange, outputURL: export.outputURL, subject: export.subject, isKept: true,
            history: history)
    }

    /// The items within the limits of articles and days. Days are counted in whole ones back from the newest item.
    private func limited(_ items: [KeptItem]) -> [KeptItem] {
        let newest = (items.compactMap(\.editionMoment) + list.infos.compactMap(\.published?.secondsSince1970)).max()
        let young = items.filter { item in
            guard let days = export.limits.days, let newest, let moment = item.editionMoment else { return true }
            return (newest - moment) / 86_400 < days
        }
        return Array(young.prefix(export.limits.articles ?? young.count))
    }

    /// The codes of the pages of each edition, by its moment in seconds since 1970.
    static func pagesRead(of list: EditionList) -> [Int: Set<String>] {
        var pages: [Int: Set<String>] = [:]
        for info in list.infos {
            guard let published = info.published else { continue }
            pages[published.secondsSince1970, default: []].formUnion(info.pages.map(\.code))
        }
        return pages
    }
}

extension Diagnostic {
    /// An archive that is where a feed is wanted.
    fileprivate static func archiveAsFeed(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, code: "foreign-feed",
            "this is an archive and no feed, so it is left as it is; put the feed back, or name another output",
            at: FileLocation(path: path))
    }

    /// A format of which no output can be kept.
    static func cannotBeKept(_ format: String, at place: FileLocation?) -> Diagnostic {
        Diagnostic(
            .error, code: "cannot-keep",
            "an output of \(Diagnostic.quoted(format)) cannot be kept; leave 'keep' out, or write a feed: rss, atom or "
                + "json-feed", at: place)
    }
}
