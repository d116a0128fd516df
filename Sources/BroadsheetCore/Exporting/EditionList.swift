/// Editions that have been put in order once, for any number of exports.
package struct EditionList: Sendable {
    /// The facts known about each edition, the newest first.
    package let infos: [Edition.Info]
    /// For each of ``infos`` the number of its edition among those that the list was made of.
    package let order: [Int]
    /// How many articles each of ``infos`` has.
    package let articleCounts: [Int]
    /// The newest day; `nil` where none is known.
    package let newestDate: CalendarDate?
    private let store: any ArticleStore

    /// A list of editions in any order.
    package init(_ editions: [Edition]) {
        self.init(
            editions.map(\.info), articleCounts: editions.map(\.articles.count),
            in: HeldArticles(editions: editions.map(\.articles)))
    }

    /// A list of editions in any order.
    ///
    /// - Parameters:
    ///   - infos: What is known of each.
    ///   - articleCounts: How many articles each has.
    ///   - store: Has their articles, by the numbers of ``infos``.
    package init(_ infos: [Edition.Info], articleCounts: [Int], in store: any ArticleStore) {
        order = Export.orderOfNewest(infos)
        self.infos = order.map { infos[$0] }
        self.articleCounts = order.map { articleCounts[$0] }
        newestDate = self.infos.lazy.compactMap(\.date).max()
        self.store = store
    }

    /// Where an article is: the number of its edition, and its own in that.
    package typealias Place = (edition: Int, article: Int)

    /// The places of all articles, in order.
    package var places: some Sequence<Place> {
        articleCounts.enumerated().lazy.flatMap { number, count in
            (0..<count).lazy.map { (edition: number, article: $0) }
        }
    }

    /// The article at a place.
    ///
    /// - Throws: ``ExportFailure`` where it was put away and cannot be read again.
    package func article(at place: Place) throws(ExportFailure) -> Article {
        try store.article(place.article, ofEdition: order[place.edition])
    }
}

extension Export {
    /// Writes articles of editions chunk by chunk; compare ``write(_:publication:to:)``.
    ///
    /// - Parameters:
    ///   - list: The editions.
    ///   - places: The places of the articles that the selection takes, in order; `nil` where nobody has looked. It spares
    ///     a look at every article, where many exports take few each.
    ///   - receive: Takes a chunk. What it throws ends the run.
    @discardableResult
    package func write(
        _ list: EditionList, amid places: [EditionList.Place]?, to receive: (ArraySlice<UInt8>) throws -> Void
    ) throws -> Summary {
        let chosen = try choose(from: list, amid: places)
        var run = ExportProgress(self, of: list, taking: chosen, publication: nil)
        while try run.step(receive) {}
        return run.summary
    }

    /// The places of the articles that are taken, in order. The limit of bytes is not looked at.
    ///
    /// - Parameter places: Those that the selection takes; `nil` where nobody has looked.
    package func choose(
        from list: EditionList, amid places: [EditionList.Place]? = nil
    ) throws(ExportFailure) -> [EditionList.Place] {
        if let places { return choose(from: list, amid: places) { _ in true } }
        if selection == .all { return choose(from: list, amid: list.places) { _ in true } }
        return try choose(from: list, amid: list.places) { place throws(ExportFailure) in
            selection.includes(try list.article(at: place))
        }
    }

    /// The places of the articles that are taken of editions in memory, of which a list was made.
    package func choose(from list: EditionList, of editions: [Edition]) -> [EditionList.Place] {
        choose(from: list, amid: list.places) {
            selection.includes(editions[list.order[$0.edition]].articles[$0.article])
        }
    }

    /// The places that the limits admit, of those that a condition includes.
    private func choose<Failure: Error>(
        from list: EditionList, amid places: some Sequence<EditionList.Place>,
        where includes: (EditionList.Place) throws(Failure) -> Bool
    ) throws(Failure) -> [EditionList.Place] {
        var chosen: [EditionList.Place] = []
        for place in places where limits.admits(list.infos[place.edition].date, newest: list.newestDate) {
            guard try includes(place) else { continue }
            if let most = limits.articles, chosen.count >= most { return chosen }
            chosen.append(place)
        }
        return chosen
    }
}
