import BroadsheetCore

/// The content of an article in every feed format, read from the model once.
struct ItemContent {
    let article: Article

    /// The decks on one line, or the main deck; `nil` where there is no headline.
    func title(_ style: FeedOptions.Title) -> String? {
        guard let headline = article.headline else { return nil }
        let text = style == .main && !headline.main.isBlank ? headline.main : headline.text
        return text.isBlank ? nil : text
    }

    /// The substitute for a title in a format that must have one: the beginning of the text, the section.
    var titleStandIn: String? {
        guard let summary = summary(sentences: 1) else { return nil }
        let scalars = summary.unicodeScalars
        guard let end = scalars.index(scalars.startIndex, offsetBy: 40, limitedBy: scalars.endIndex),
            end != scalars.endIndex
        else { return summary }
        return String(scalars[..<end]) + "…"
    }

    /// Whether there is anything to show as full text, besides the decks that are the title.
    func hasText(besides title: FeedOptions.Title) -> Bool {
        title == .main && (article.headline?.decks.count ?? 0) > 1
            || article.body.contains { !$0.text.isBlank }
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
    /// editors, translators, providers, and the photographers of a report. Each name appears once, as a maker if it can.
    var credits: (makers: [String], helpers: [String]) {
        var makers: [String] = []
        var helpers: [String] = []
        func add(_ contributors: [Contributor]) {
            for index in contributors.indices {
                if isMaker(contributors[index].role) {
                    makers.append(contributors[index].name)
                } else {
                    helpers.append(contributors[index].name)
                }
            }
        }
        add(article.contributors)
        for index in article.photos.indices { add(article.photos[index].contributors) }
        makers = unique(makers)
        guard !helpers.isEmpty else { return (makers, []) }
        let known = Set(makers)
        return (makers, unique(helpers).filter { !known.contains($0) })
    }

    /// The categories of the kinds that are asked for, each value once in its kind; a kind that is named twice counts
    /// once.
    func categories(_ kinds: [ItemCategory]) -> [(kind: ItemCategory, value: String)] {
        kinds.indices.filter { !kinds[..<$0].contains(kinds[$0]) }.flatMap { index in
            let kind = kinds[index]
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

    /// The values of the categories, each once, for a format whose tags are of one kind.
    func tags(_ kinds: [ItemCategory]) -> [String] {
        unique(categories(kinds).map(\.value))
    }

    private func isMaker(_ role: Contributor.Role) -> Bool {
        switch role {
        case .reporter, .correspondent, .intern, .commentator, .author, .illustrator: true
        case .editor: false
        default: article.kind == .photo
        }
    }

    private func unique(_ texts: [String]) -> [String] {
        guard texts.count > 1 else { return texts.first?.isBlank == true ? [] : texts }
        var seen: Set<String> = []
        return texts.filter { !$0.isBlank && seen.insert($0).inserted }
    }
}
