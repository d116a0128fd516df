import BroadsheetCore

/// The words of a proof sheet, in one language.
struct ProofLabels: Hashable, Sendable {
    var tag: String
    var title: String
    var page: SiteLabels.Frame
    var lines: SiteLabels.Frame
    var articles: SiteLabels.Frame
    var doubts: SiteLabels.Frame
    var noDoubts: String
    var rule: String
    var line: SiteLabels.Frame
    var noArticle: String
    var asPrinted: String
    var asRead: String
    var colours: String
    var why: String
    var confidence: SiteLabels.Frame
    var startInDoubt: SiteLabels.Frame
    var headlineInDoubt: SiteLabels.Frame
    /// Around the name of the runner-up, and around the distance.
    var runnerUp: SiteLabels.Frame
    var behind: SiteLabels.Frame
    var decided: SiteLabels.Frame
    var joined: SiteLabels.Frame
    var allSheets: String
    /// What the page as it is laid out is called.
    var plan: String
    var undated: String
    var kinds: [Article.Kind: String]
    var labels: [String: String]
    var roles: [Ledger.Role: String]
    var parts: [ProofReading.Kind: String]

    /// The label of a row, in words.
    func name(ofLabel label: String) -> String {
        labels[label] ?? label
    }

    /// What a page is called: its code, its name and its file.
    func name(of page: Page) -> String {
        [self.page.around(page.code), page.name ?? "", page.file].filter { !$0.isBlank }.joined(separator: " · ")
    }

    /// How many lines and articles a page has, and how much is in doubt.
    func counts(of page: ProofPage, doubts count: Int? = nil) -> String {
        [
            lines.around("\(page.rows.count)"), articles.around("\(page.articles.count)"),
            doubts.around("\(count ?? page.doubtCount)"),
        ].joined(separator: " · ")
    }

    static func labels(for tag: String?, beside text: String) -> ProofLabels {
        switch LabelLanguage(for: tag, beside: text) {
        case .simplifiedChinese, .traditionalChinese: chinese
        case .english, .other: english
        }
    }

    static let chinese = ProofLabels(
        tag: "zh-CN", title: "校样", page: .init("第", "版"), lines: .init("", "行"), articles: .init("", "篇"),
        doubts: .init("存疑", "处"), noDoubts: "没有存疑之处。",
        rule: "存疑：起始或标题的把握低于0.95；次选相差不足250；或该行有提示。", line: .init("第", "行"), noArticle: "不属于任何文章",
        asPrinted: "报上的行", asRead: "读出的内容", colours: "颜色", why: "依据", confidence: .init("把握"),
        startInDoubt: .init("此处起一篇文章，把握"), headlineInDoubt: .init("标题分行，把握"), runnerUp: .init("次选“", "”"),
        behind: .init("，相差"), decided: .init("由规则决定："), joined: .init("↑ 接第", "行"), allSheets: "全部校样", plan: "版面图",
        undated: "日期不明",
        kinds: [.report: "报道", .photo: "图片新闻", .brief: "简讯", .commentary: "评论", .notice: "公告", .index: "导读"],
        labels: [
            "headline": "标题", "deck": "标题续行", "lead": "无题起始", "byline": "署名", "body": "正文", "continuation": "续段",
            "subheading": "小标题", "caption": "图片说明", "credit": "图片署名", "section": "栏目", "jump": "转版", "note": "编者按",
            "item": "条目", "furniture": "版面信息",
        ],
        roles: [
            .deck: "标题", .dateline: "电头", .byline: "署名", .paragraph: "正文", .subheading: "小标题", .editorsNote: "编者按",
            .listItem: "条目", .caption: "图片说明", .credit: "图片署名", .jump: "转版", .section: "栏目", .furniture: "版面信息",
            .unassigned: "未归类",
        ],
        parts: [
            .deck(.kicker): "引题", .deck(.main): "主题", .deck(.sub): "副题", .dateline: "电头",
            .contributor(.reporter): "记者", .contributor(.correspondent): "通讯员", .contributor(.intern): "实习生",
            .contributor(.photographer): "摄影", .contributor(.illustrator): "绘图", .contributor(.commentator): "评论员",
            .contributor(.author): "作者", .contributor(.editor): "编辑", .contributor(.translator): "翻译",
            .contributor(.provider): "提供", .block(.subheading): "小标题", .block(.editorsNote): "编者按",
            .block(.listItem): "条目", .caption: "图片说明", .section: "栏目", .continuesOn: "下转", .continuedFrom: "上接",
        ])

    static let english = ProofLabels(
        tag: "en", title: "Proof sheet", page: .init("page "), lines: .init("lines: "), articles: .init("articles: "),
        doubts: .init("in doubt: "), noDoubts: "Nothing is in doubt.",
        rule: "In doubt: an article's start or a headline less sure than 0.95; a runner-up less than 250 behind; "
            + "or a line with a diagnostic.",
        line: .init("line "), noArticle: "of no article", asPrinted: "As printed", asRead: "As read",
        colours: "Colours",
        why: "Why", confidence: .init("confidence "), startInDoubt: .init("an article begins here, confidence "),
        headlineInDoubt: .init("the headline's decks, confidence "), runnerUp: .init("next: “", "”"),
        behind: .init(", behind by "), decided: .init("decided by "), joined: .init("↑ joined to line "),
        allSheets: "All proof sheets", plan: "The page as it is laid out", undated: "no date",
        kinds: [
            .report: "report", .photo: "photo story", .brief: "brief", .commentary: "commentary", .notice: "notice",
            .index: "index",
        ],
        labels: [:],
        roles: [.deck: "headline", .editorsNote: "editor's note", .listItem: "list item", .jump: "jump line"],
        parts: [
            .deck(.kicker): "kicker", .deck(.main): "headline", .deck(.sub): "sub-deck", .dateline: "dateline",
            .contributor(.reporter): "reporter", .contributor(.correspondent): "correspondent",
            .contributor(.intern): "intern", .contributor(.photographer): "photographer",
            .contributor(.illustrator): "illustrator", .contributor(.commentator): "commentator",
            .contributor(.author): "author", .contributor(.editor): "editor", .contributor(.translator): "translator",
            .contributor(.provider): "provider", .block(.subheading): "subheading",
            .block(.editorsNote): "editor's note", .block(.listItem): "list item", .caption: "caption",
            .section: "section", .continuesOn: "to page", .continuedFrom: "from page",
        ])
}
