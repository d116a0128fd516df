import Broadsheet
import BroadsheetRSS
import BroadsheetTesting

extension FuzzTarget {
    /// Feeds that were kept and then damaged. The first byte chooses the format, the others say what the damage is.
    static let keptFeeds = FuzzTarget(
        name: "kept-feeds",
        faults: { input in
            switch (input.first ?? 0) % 3 {
            case 0: KeptFeedInvariants<RSSExporter>(input).faults
            case 1: KeptFeedInvariants<AtomExporter>(input).faults
            default: KeptFeedInvariants<JSONFeedExporter>(input).faults
            }
        },
        work: { input in
            // The damage would cost more than the reading: the input is the feed itself.
            let feed = FeedChecksum.ended(Array(input.dropFirst()))
            switch (input.first ?? 0) % 3 {
            case 0: _ = try? RSSExporter.keptItems(in: feed)
            case 1: _ = try? AtomExporter.keptItems(in: feed)
            default: _ = try? JSONFeedExporter.keptItems(in: feed)
            }
        })
}

/// The invariants of a kept feed, however it was damaged.
private struct KeptFeedInvariants<Exporter: KeepingExporter> {
    private let written: KeptFeed<Exporter>?
    private let script: FeedDamage
    /// Whether anyone who did the damage put the right checksum after it.
    private let hasNewChecksum: Bool

    init(_ input: [UInt8]) {
        let options = (input.first ?? 0) / 3
        hasNewChecksum = options & 1 != 0
        written = KeptFeed(options & 2 == 0 ? SampleEditions.rich : SampleEditions.bare)
        script = FeedDamage(input.dropFirst())
    }

    var faults: [String] {
        var found = Faults()
        guard let written else { return ["a feed of samples cannot be written"] }
        var feed = script.applied(to: written.bytes)
        let isWhole = feed == written.bytes
        if hasNewChecksum { feed = FeedChecksum.ended(feed) }
        switch Result(catching: { () throws(ExportFailure) in try Exporter.keptItems(in: feed) }) {
        case .success(let items):
            found.require(isWhole || hasNewChecksum, "a changed feed is read")
            if isWhole { found.require(items == written.items, "a whole feed has other items than were written") }
            check(items, &found)
        case .failure(let failure):
            found.require(!isWhole, "a whole feed is refused: \(failure)")
            found.require(failure.diagnostic.code == "foreign-feed", "the feed is refused as \(failure.diagnostic)")
            found.require(isOneLine(failure.diagnostic.description), "the refusal holds control characters")
        }
        _ = Exporter.history(of: feed)
        return found.all
    }

    /// Items are written back byte for byte, and dating them anew leaves their content.
    private func check(_ items: [KeptItem], _ found: inout Faults) {
        guard let again = KeptFeed<Exporter>(of: items) else { return found.require(false, "items cannot be written") }
        let read = Result { () throws(ExportFailure) in try Exporter.keptItems(in: again.bytes) }
        if case .success(let read) = read {
            found.require(read == items, "the items are not read back as they were written")
        } else {
            found.require(false, "a feed of kept items is refused")
        }
        guard let moment = Timestamp(secondsSince1970: 1_700_000_000, offset: .utc) else { return }
        for item in items {
            let changed = Exporter.item(item, changedAt: moment)
            found.require(
                Exporter.content(of: changed) == Exporter.content(of: item) || hasNewChecksum,
                "an item that says when it was changed has another content")
            _ = Exporter.item(item, datedAs: changed)
        }
    }
}

/// A feed that was written to be kept.
private struct KeptFeed<Exporter: KeepingExporter> {
    var bytes: [UInt8] = []
    var items: [KeptItem] = []

    /// A feed of editions; `nil` where it cannot be written.
    init?(_ editions: [Edition]) {
        self.init(editions) { exporter, output throws(ExportFailure) in
            var items: [KeptItem] = []
            for edition in editions {
                for article in edition.articles {
                    items.append(try exporter.makeItem(of: article, in: edition.info, reportingTo: &output))
                }
            }
            return items
        }
    }

    /// A feed of items that are there; `nil` where it cannot be written.
    init?(of items: [KeptItem]) {
        self.init(SampleEditions.rich) { _, _ throws(ExportFailure) in items }
    }

    private init?(
        _ editions: [Edition], _ make: (inout Exporter, inout ExportOutput) throws(ExportFailure) -> [KeptItem]
    ) {
        var exporter = Exporter(options: Exporter.Options())
        var output = ExportOutput()
        do throws(ExportFailure) {
            let publication = editions.first?.info.publication ?? Publication()
            let job = ExportJob(publication: publication, editions: editions.map(\.info), isKept: true)
            try exporter.begin(job, into: &output)
            items = try make(&exporter, &output)
            for item in items { exporter.write(item, into: &output) }
            try exporter.finish(into: &output)
            bytes = output.bytes
        } catch {
            return nil
        }
    }
}
