/// The moments of the items of a feed that is kept: an item has for ever the one that it was given first.
///
/// An exporter gives the items of a run moments as if there were no others. Where items of the same edition are there
/// already, new ones get moments between them, so that readers that sort by date show the edition in its order.
struct KeptItemMoments<Exporter: KeepingExporter> {
    private let old: [String: KeptItem]

    /// The moments of the items that there are, in the feed and in its archives.
    init(known: [KeptItem], _ archived: ArchivedItems) {
        old = archived.moments.merging(known.map { ($0.id, $0) }) { _, last in last }
    }

    /// An item of this run with the moment that it was given before, where its edition is the same.
    func keeping(_ item: KeptItem) -> KeptItem {
        isOld(item) ? old[item.id].map { Exporter.item(item, datedAs: $0) } ?? item : item
    }

    /// The items of a feed in their order, each new one with a moment of its own.
    func givenToNewOnes(of items: [KeptItem]) -> [KeptItem] {
        var items = items
        var start = items.startIndex
        while start < items.endIndex {
            let moment = items[start].editionMoment
            let end = items[start...].firstIndex { $0.editionMoment != moment } ?? items.endIndex
            if let moment { give(moment, in: &items[start..<end]) }
            start = end
        }
        return items
    }

    private func isOld(_ item: KeptItem) -> Bool {
        guard let old = old[item.id] else { return false }
        return old.editionMoment == item.editionMoment
    }

    /// Gives moments to the new items of an edition.
    private func give(_ edition: Int, in items: inout ArraySlice<KeptItem>) {
        var taken = Set(items.lazy.filter(isOld).compactMap { $0.published?.secondsSince1970 })
        guard !taken.isEmpty else { return }
        var above: Int?
        for index in items.indices {
            let item = items[index]
            guard !isOld(item), let own = item.published else {
                above = item.published?.secondsSince1970
                continue
            }
            var moment = above.map { $0 - 1 } ?? start(of: items[index...], own.secondsSince1970)
            while taken.contains(moment) { moment -= 1 }
            moment = max(moment, midnight(before: edition, own.offset))
            taken.insert(moment)
            above = moment
            items[index] = item.moved(to: moment, as: Exporter.self)
        }
    }

    /// The moment of the first of some new items, nothing of their edition being above them: so late that all of them
    /// are later than the next old one.
    private func start(of items: ArraySlice<KeptItem>, _ own: Int) -> Int {
        guard let next = items.firstIndex(where: isOld), let below = items[next].published else { return own }
        return max(own, below.secondsSince1970 + (next - items.startIndex))
    }

    /// The beginning of an edition's day: an item is never of the day before.
    private func midnight(before edition: Int, _ offset: UTCOffset) -> Int {
        guard let moment = Timestamp(secondsSince1970: edition, offset: offset) else { return edition }
        return edition - moment.time.secondsSinceMidnight
    }
}

extension KeptItem {
    fileprivate func moved<Exporter: KeepingExporter>(to moment: Int, as exporter: Exporter.Type) -> KeptItem {
        guard let published, published.secondsSince1970 != moment,
            let moved = Timestamp(secondsSince1970: moment, offset: published.offset)
        else { return self }
        return exporter.item(self, datedAs: KeptItem(id: id, published: moved, bytes: []))
    }
}
