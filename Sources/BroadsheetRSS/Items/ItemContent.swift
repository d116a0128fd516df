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

    /// Those who made what the item is: the writers, and the photographers of a photo story.
    var creators: [String] {
        names { Self.isMaker($0.role) || article.kind == .photo && $0.role != .editor }
    }

    /// Those who helped: editors, translators, providers, and the photographers of a report.
    var helpers: [String] {
        let makers = Set(creators)
        return names { _ in true }.filter { !makers.contains($0) }
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

    private static func isMaker(_ role: Contributor.Role) -> Bool {
        switch role {
        case .reporter, .correspondent, .intern, .commentator, .author, .illustrator: true
        default: false
        }
    }

    private func names(_ isMeant: (Contributor) -> Bool) -> [String] {
        unique((article.contributors + article.photos.flatMap(\.contributors)).filter(isMeant).map(\.name))
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
