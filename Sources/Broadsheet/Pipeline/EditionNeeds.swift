/// Of which editions a run's outputs may take articles, so that the others need not be held.
struct EditionNeeds {
    private let exports: [Export]
    /// What is expected to be there: the newest edition with an article of it stays, so that what is missing can be reported.
    private let expected: [ArticleSelection]

    /// What the outputs of a configuration may take; `nil` where one may take from every edition.
    ///
    /// An output is limited by a number of articles or of days. One that is divided by a placeholder has as many parts as
    /// there are values, and archives take what falls out of a feed.
    init?(_ configuration: Configuration) {
        var exports: [Export] = []
        for output in configuration.outputs {
            guard let export = output.export else { continue }
            let isLimited = export.limits.articles != nil || export.limits.days != nil
            guard isLimited, output.destination.pattern == nil, output.archiveSize == nil else { return nil }
            exports.append(export)
        }
        self.exports = exports
        expected = configuration.outputs.flatMap(\.selectionPlaces).map(\.selection) + [.all]
    }

    /// Takes the articles away from editions of which no output can take one: as many newer ones are there as it takes at
    /// most, or they are too old. Editions that come later can only make them older.
    func dropOthers(from editions: inout [Edition?]) {
        let numbers = editions.indices.filter { editions[$0]?.articles.isEmpty == false }
        let held = numbers.compactMap { editions[$0] }
        let list = EditionList(held)
        var needed: Set<Int> = []
        for export in exports {
            for place in export.choose(from: list, of: held) { needed.insert(numbers[list.order[place.edition]]) }
        }
        for selection in expected {
            guard let first = list.order.first(where: { held[$0].articles.contains(where: selection.includes) }) else {
                continue
            }
            needed.insert(numbers[first])
        }
        for number in numbers where !needed.contains(number) {
            editions[number]?.articles = []
            for page in editions[number]?.info.pages.indices ?? 0..<0 { editions[number]?.info.pages[page].proof = nil }
        }
    }
}
