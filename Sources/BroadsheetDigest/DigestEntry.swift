import BroadsheetCore

/// The lines of a digest about one article.
struct DigestEntry {
    /// The rows of the headline, or what stands for it.
    let headline: [String]
    /// Section, people and pages; empty where none is known or asked for.
    let facts: [String]
    /// The beginning of the text; empty where there is none or it is not asked for.
    let summary: String

    init(article: Article, fields: Set<DigestOptions.Field>, sentences: Int, language: String?) {
        let decks = article.headline?.decks.map(\.text).filter { !$0.isBlank } ?? []
        let beginning = article.summary(sentences: sentences)
        let labels = DigestLabels.labels(for: language, beside: decks.first ?? beginning)
        summary = fields.contains(.summary) ? beginning : ""
        headline = decks.isEmpty ? [labels.language.untitled] : decks
        var facts: [String] = []
        if fields.contains(.section), let section = article.section, !section.isBlank { facts.append("【\(section)】") }
        if fields.contains(.writers) { facts += Self.credits(of: article.contributors, labels) }
        if fields.contains(.photographers) { facts += Self.credits(of: article.photos.flatMap(\.contributors), labels) }
        facts.append(Self.pages(of: article, fields, labels))
        self.facts = facts.filter { !$0.isEmpty }
    }

    /// The contributors with their roles: 记者 楼郁馨 赖小兰. Neighbours of one role share its label; a name appears once.
    private static func credits(of contributors: [Contributor], _ labels: DigestLabels) -> [String] {
        var credits: [(label: String, names: [String])] = []
        var seen: Set<String> = []
        for contributor in contributors where !contributor.name.isBlank && seen.insert(contributor.name).inserted {
            let role = roleLabel(of: contributor, labels)
            // A collective such as 本报评论员 says its role itself.
            let label = !role.isEmpty && contributor.name.hasSuffix(role) ? "" : (contributor.organisation ?? "") + role
            if let last = credits.indices.last, credits[last].label == label {
                credits[last].names.append(contributor.name)
            } else {
                credits.append((label, [contributor.name]))
            }
        }
        return credits.map { ([$0.label].filter { !$0.isEmpty } + $0.names).joined(separator: " ") }
    }

    /// The role as printed where it is a word that comes before names (首席记者); 摄 and 文 follow them.
    private static func roleLabel(of contributor: Contributor, _ labels: DigestLabels) -> String {
        switch contributor.role {
        case .reporter, .correspondent, .intern, .commentator:
            contributor.label.flatMap { $0.isBlank ? nil : $0 } ?? labels.role(contributor.role)
        default: labels.role(contributor.role)
        }
    }

    /// Where the article is: 上接第1版 → 第2版 → 下转第3版.
    private static func pages(
        of article: Article, _ fields: Set<DigestOptions.Field>, _ labels: DigestLabels
    ) -> String {
        var pages: [String] = []
        if fields.contains(.page), let page = article.page { pages.append(labels.page.around(page)) }
        if fields.contains(.jump) {
            if let from = article.continuedFrom { pages.insert(labels.continuedFrom.around(from.page), at: 0) }
            if let on = article.continuesOn { pages.append(labels.continuesOn.around(on.page)) }
        }
        return pages.joined(separator: " → ")
    }
}
