import BroadsheetCore

/// What every feed format says of an article, taken from the model once.
struct ItemContent {
    /// The article.
    let article: Article

    /// The decks on one line; `nil` where the article has no headline.
    var title: String? {
        article.headline.map(\.text).flatMap { $0.isBlank ? nil : $0 }
    }

    /// Whether there is anything to show as full text.
    var hasText: Bool {
        article.body.contains { !$0.text.isBlank }
            || article.photos.contains { !$0.caption.isBlank || !($0.credit ?? "").isBlank }
    }

    /// The beginning of the text in whole sentences. Where there is no text, what stands for it: the credit of a
    /// picture, the section. `nil` where there is nothing.
    func summary(sentences: Int) -> String? {
        let summary = article.summary(sentences: sentences)
        if !summary.isBlank { return summary }
        return (article.photos.compactMap(\.credit) + [article.section].compactMap { $0 }).first { !$0.isBlank }
    }

    /// Those who made what the item is: the writers, and the photographers of a photo story; and those who helped:
    /// editors, translators, providers, and the photographers of a report. Each name stands once, as a maker if it can.
    var credits: (makers: [String], helpers: [String]) {
        var makers: [String] = []
        var helpers: [String] = []
        for contributor in article.contributors + article.photos.flatMap(\.contributors) {
            if isMaker(contributor) { makers.append(contributor.name) } else { helpers.append(contributor.name) }
        }
        makers = unique(makers)
        guard !helpers.isEmpty else { return (makers, []) }
        let known = Set(makers)
        return (makers, unique(helpers).filter { !known.contains($0) })
    }

    /// The categories of the kinds that are asked for, each value once in its kind.
    func categories(_ kinds: [ItemCategory]) -> [(kind: ItemCategory, value: String)] {
        kinds.flatMap { kind in
            let values: [String] =
                switch kind {
                case .section: [article.section].compactMap { $0 }
                case .kind: [article.kind.rawValue]
                case .page: [article.page].compactMap { $0 }
                case .people: article.people.map(\.name)
                }
            return unique(values).map { (kind, $0) }
        }
    }

    private func isMaker(_ contributor: Contributor) -> Bool {
        switch contributor.role {
        case .reporter, .correspondent, .intern, .commentator, .author, .illustrator: true
        case .editor: false
        default: article.kind == .photo
        }
    }

    private func unique(_ texts: [String]) -> [String] {
        guard texts.count > 1 else { return texts.filter { !$0.isBlank } }
        var seen: Set<String> = []
        return texts.filter { !$0.isBlank && seen.insert($0).inserted }
    }
}

/// What of an article becomes a category of its item.
public enum ItemCategory: String, Sendable, Hashable, CaseIterable {
    /// The column or section (栏目) that it stands in.
    case section
    /// What sort of article it is: `report`, `photo` …
    case kind
    /// The code of the page on which it starts.
    case page
    /// Each person whom it names.
    case people
}
