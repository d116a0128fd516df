import BroadsheetCore

/// People of one role in a byline.
struct Credit: Hashable, Sendable {
    /// The role, with the organisation before it; empty where a name says it itself.
    let label: String
    private(set) var names: [String]

    /// Those who made an article, each once; neighbours of one role share its label.
    static func credits(of article: Article, _ labels: SiteLabels) -> [Credit] {
        var credits: [Credit] = []
        var seen: Set<String> = []
        for contributor in article.allContributors
        where !contributor.name.isBlank && seen.insert(contributor.name).inserted {
            let role = role(of: contributor, labels)
            // A collective such as 本报评论员 says its role itself.
            let label = !role.isEmpty && contributor.name.hasSuffix(role) ? "" : (contributor.organisation ?? "") + role
            if let last = credits.indices.last, credits[last].label == label {
                credits[last].names.append(contributor.name)
            } else {
                credits.append(Credit(label: label, names: [contributor.name]))
            }
        }
        return credits
    }

    /// The role as printed where it is a word that comes before names (首席记者); 摄 and 文 follow them.
    static func role(of contributor: Contributor, _ labels: SiteLabels) -> String {
        switch contributor.role {
        case .reporter, .correspondent, .intern, .commentator:
            contributor.label.flatMap { $0.isBlank ? nil : $0 } ?? labels.roles[contributor.role] ?? ""
        default: labels.roles[contributor.role] ?? ""
        }
    }
}
