import BroadsheetCore

/// The words that a digest adds to those of the newspaper, in one language.
struct DigestLabels: Hashable, Sendable {
    /// The language; what several outputs have in common is its own.
    var language: LabelLanguage
    /// What a page is called, before and after its code.
    var page: Frame
    /// The page on which an article continues.
    var continuesOn: Frame
    /// The page from which an article comes.
    var continuedFrom: Frame
    /// The substitute for the articles that a run does not have.
    var noArticles: String

    typealias Frame = LabelFrame

    /// A role, as it comes before a name.
    func role(_ role: Contributor.Role) -> String {
        guard let name = language.roles[role] else { return "" }
        switch (language, role) {
        case (.simplifiedChinese, _), (.traditionalChinese, _), (_, .author), (_, .provider): return name
        default: return name + ":"
        }
    }
}

extension DigestLabels {
    /// The labels for a language.
    ///
    /// - Parameters:
    ///   - tag: The publication's language (BCP 47). Where it is `nil`, a text with Hanzi and no kana or Hangul gets
    ///     Chinese labels.
    ///   - text: A piece of what the labels will be beside.
    static func labels(for tag: String?, beside text: String) -> DigestLabels {
        switch LabelLanguage(for: tag, beside: text) {
        case .simplifiedChinese: .simplifiedChinese
        case .traditionalChinese: .traditionalChinese
        case .english: .english
        case .other: .others
        }
    }

    static let simplifiedChinese = DigestLabels(
        language: .simplifiedChinese, page: Frame("第", "版"), continuesOn: Frame("下转第", "版"),
        continuedFrom: Frame("上接第", "版"),
        noArticles: "（没有文章）")

    static let traditionalChinese = DigestLabels(
        language: .traditionalChinese, page: Frame("第", "版"), continuesOn: Frame("下轉第", "版"),
        continuedFrom: Frame("上接第", "版"),
        noArticles: "（沒有文章）")

    static let english = DigestLabels(
        language: .english, page: Frame("page "), continuesOn: Frame("continued on page "),
        continuedFrom: Frame("continued from page "),
        noArticles: "(no articles)")

    /// For languages whose words are not known: English ones, and the date without a day of the week.
    static let others: DigestLabels = {
        var labels = english
        labels.language = .other
        return labels
    }()
}
