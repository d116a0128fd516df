/// One export that is added to the output which was written before.
///
/// The items of both are held in memory while it runs.
struct KeptExport {
    private let export: Export
    /// The editions, newest first.
    private let editions: [Edition]

    /// An export of editions in any order.
    init(_ export: Export, of editions: [Edition]) {
        self.export = export
        self.editions = Export.newestFirst(editions)
    }

    /// What was written anew.
    struct Result {
        var bytes: [UInt8]
        var summary: Export.Summary
    }

    /// The new output.
    ///
    /// - Parameters:
    ///   - old: The output that stands there; `nil` for none.
    ///   - name: The old output's path, for diagnostics.
    /// - Throws: ``ExportFailure`` where the old output is none of this exporter's, or not as it wrote it.
    func output(over old: [UInt8]?, named name: String) throws(ExportFailure) -> Result {
        guard let exporter = export.exporter as? any KeepingExporter else {
            throw ExportFailure(.cannotBeKept(type(of: export.exporter).descriptor.name, at: nil))
        }
        return try output(over: old, named: name, with: exporter)
    }

    private func output<Exporter: KeepingExporter>(
        over old: [UInt8]?, named name: String, with exporter: Exporter
    ) throws(ExportFailure) -> Result {
        let known = try items(in: old, named: name, of: Exporter.self)
        var said = ExportOutput()
        let new = try makeItems(with: exporter, reportingTo: &said)
        let items = limited(KeptItemMerger(new: new, pagesRead: pagesRead).merged(with: known))
        var output = try write(items, with: exporter)
        var count = items.count
        if let limit = export.limits.bytes, output.bytes.count > limit {
            count = try itemsThatFit(in: limit, of: items, with: exporter)
            output = try write(items.prefix(count), with: exporter)
        }
        return Result(
            bytes: output.bytes,
            summary: Export.Summary(
                articles: count, diagnostics: output.diagnostics + said.diagnostics,
                newestChange: items.prefix(count).compactMap(\.published).max()))
    }

    /// How many items an output of so many bytes can hold, found by halving.
    private func itemsThatFit<Exporter: KeepingExporter>(
        in limit: Int, of items: [KeptItem], with exporter: Exporter
    ) throws(ExportFailure) -> Int {
        var fitting = 0
        var tooMany = items.count
        while tooMany - fitting > 1 {
            let middle = (fitting + tooMany) / 2
            if try write(items.prefix(middle), with: exporter).bytes.count > limit {
                tooMany = middle
            } else {
                fitting = middle
            }
        }
        return fitting
    }

    private func items<Exporter: KeepingExporter>(
        in old: [UInt8]?, named name: String, of exporter: Exporter.Type
    ) throws(ExportFailure) -> [KeptItem] {
        guard let old else { return [] }
        do {
            return try exporter.keptItems(in: old)
        } catch {
            var diagnostic = error.diagnostic
            diagnostic.location = FileLocation(path: name)
            throw ExportFailure(diagnostic)
        }
    }

    /// The items of the articles that are selected, whatever the limits are.
    private func makeItems<Exporter: KeepingExporter>(
        with exporter: Exporter, reportingTo said: inout ExportOutput
    ) throws(ExportFailure) -> [KeptItem] {
        var exporter = exporter
        // What is said of the head, is said when it is written.
        var head = ExportOutput()
        try exporter.begin(job(newestChange: nil), into: &head)
        var items: [KeptItem] = []
        for edition in editions {
            for article in edition.articles where export.selection.includes(article) {
                items.append(try exporter.makeItem(of: article, in: edition.info, reportingTo: &said))
            }
        }
        return items
    }

    private func write<Exporter: KeepingExporter>(
        _ items: some Collection<KeptItem>, with exporter: Exporter
    ) throws(ExportFailure) -> ExportOutput {
        var exporter = exporter
        var output = ExportOutput()
        try exporter.begin(job(newestChange: items.lazy.compactMap(\.published).max()), into: &output)
        for item in items { exporter.write(item, into: &output) }
        try exporter.finish(into: &output)
        return output
    }

    private func job(newestChange: Timestamp?) -> ExportJob {
        ExportJob(
            publication: editions.first?.info.publication ?? Publication(), editions: editions.map(\.info),
            newestChange: newestChange, outputURL: export.outputURL, subject: export.subject, isKept: true)
    }

    /// The items within the limits of articles and days. Days are counted in whole ones back from the newest item.
    private func limited(_ items: [KeptItem]) -> [KeptItem] {
        let newest = (items.compactMap(\.published) + editions.compactMap(\.info.published))
            .map(\.secondsSince1970).max()
        let young = items.filter { item in
            guard let days = export.limits.days, let newest, let published = item.published else { return true }
            return (newest - published.secondsSince1970) / 86_400 < days
        }
        return Array(young.prefix(export.limits.articles ?? young.count))
    }

    private var pagesRead: [Int: Set<String>] {
        var pages: [Int: Set<String>] = [:]
        for info in editions.map(\.info) {
            guard let published = info.published else { continue }
            pages[published.secondsSince1970, default: []].formUnion(info.pages.map(\.code))
        }
        return pages
    }
}

extension Diagnostic {
    /// A format of which no output can be kept.
    static func cannotBeKept(_ format: String, at place: FileLocation?) -> Diagnostic {
        Diagnostic(
            .error, code: "cannot-keep",
            "an output of \(Diagnostic.quoted(format)) cannot be kept; leave 'keep' out, or write a feed: rss, atom or "
                + "json-feed", at: place)
    }
}
