/// Editions that have been put in order once, for any number of exports.
package struct EditionList: Sendable {
    /// The editions, newest first.
    package let editions: [Edition]
    /// For each of ``editions`` its number among those that the list was made of.
    package let order: [Int]
    /// What is known of each.
    package let infos: [Edition.Info]
    /// The newest day; `nil` where none is known.
    package let newestDate: CalendarDate?

    /// A list of editions in any order.
    package init(_ editions: [Edition]) {
        let order = Export.orderOfNewest(editions)
        self.order = order
        self.editions = order.map { editions[$0] }
        infos = self.editions.map(\.info)
        newestDate = infos.lazy.compactMap(\.date).max()
    }

    /// Where an article stands: the number of its edition, and its own in that.
    package typealias Place = (edition: Int, article: Int)

    /// The places of all articles, in order.
    package var places: some Sequence<Place> {
        editions.enumerated().lazy.flatMap { number, edition in
            edition.articles.indices.lazy.map { (edition: number, article: $0) }
        }
    }

    /// The article at a place.
    package subscript(place: Place) -> Article {
        editions[place.edition].articles[place.article]
    }
}

extension Export {
    /// Writes articles of editions chunk by chunk; compare ``write(_:publication:to:)``.
    ///
    /// - Parameters:
    ///   - list: The editions.
    ///   - places: The places of the articles among which the selection chooses, in order; `nil` for all. It spares a look
    ///     at every article, where many exports take few each.
    ///   - receive: Takes a chunk. What it throws ends the run.
    @discardableResult
    package func write(
        _ list: EditionList, amid places: [EditionList.Place]?, to receive: (ArraySlice<UInt8>) throws -> Void
    ) throws -> Summary {
        var run = ExportRun(self, of: list, amid: places, publication: nil)
        while try run.step(receive) {}
        return run.summary
    }

    /// The places of the articles that are taken, in order. The limit of bytes is not looked at.
    package func choose(
        from list: EditionList, amid places: [EditionList.Place]? = nil
    ) -> [EditionList.Place] {
        guard let places else { return choose(from: list, amid: list.places) }
        return choose(from: list, amid: places)
    }

    private func choose(from list: EditionList, amid places: some Sequence<EditionList.Place>) -> [EditionList.Place] {
        var chosen: [EditionList.Place] = []
        for place in places
        where limits.admits(list.infos[place.edition].date, newest: list.newestDate) && selection.includes(list[place])
        {
            if let most = limits.articles, chosen.count >= most { return chosen }
            chosen.append(place)
        }
        return chosen
    }
}
