import BroadsheetCore

/// The words of a report, in one language.
struct ReportLabels: Sendable {
    var tag: String
    var title: String
    var edition: String
    var editions: String
    var undated: String
    var pages: String
    var articles: String
    var characters: String
    var doubtful: String
    var warnings: String
    var errors: String
    var total: String
    var kinds: String
    var writers: String
    var people: String
    var sections: String
    var diagnostics: String
    var name: String
    var remarks: String
    var count: String
    /// Around how many names there are that are not listed.
    var more: SiteLabels.Frame
    var articlesOfEditions: String
    var doubtsOfEditions: String
    var kindNames: [Article.Kind: String]

    /// The words in a publication's language; where it is not given, in that of a text.
    static func labels(for tag: String?, beside text: String) -> ReportLabels {
        switch LabelLanguage(for: tag, beside: text) {
        case .simplifiedChinese, .traditionalChinese: chinese
        case .english, .other: english
        }
    }

    /// What a kind is called.
    func name(of kind: Article.Kind) -> String { kindNames[kind] ?? kind.rawValue }

    private static let chinese = ReportLabels(
        tag: "zh-CN", title: "统计", edition: "日期", editions: "各期", undated: "无日期", pages: "版数", articles: "篇数",
        characters: "字数", doubtful: "存疑", warnings: "警告", errors: "错误", total: "合计", kinds: "体裁", writers: "作者",
        people: "人物", sections: "栏目", diagnostics: "提示", name: "名称", remarks: "身份", count: "次数",
        more: .init("另有", "个未列出。"), articlesOfEditions: "各期篇数，按体裁", doubtsOfEditions: "各期存疑篇数",
        kindNames: ProofLabels.chinese.kinds)

    private static let english = ReportLabels(
        tag: "en", title: "Report", edition: "Edition", editions: "Editions", undated: "undated", pages: "Pages",
        articles: "Articles", characters: "Characters", doubtful: "In doubt", warnings: "Warnings", errors: "Errors",
        total: "Total", kinds: "Kinds", writers: "Writers", people: "People", sections: "Sections",
        diagnostics: "Diagnostics", name: "Name", remarks: "Known as", count: "Count", more: .init("", " more."),
        articlesOfEditions: "Articles of each edition, by kind",
        doubtsOfEditions: "Articles in doubt, edition by edition",
        kindNames: ProofLabels.english.kinds)
}
