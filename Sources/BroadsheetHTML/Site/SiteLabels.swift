import BroadsheetCore

/// The words that a site adds to those of the newspaper, in one language.
struct SiteLabels: Hashable, Sendable {
    /// The language as a BCP 47 tag, for pages of which nobody specifies it.
    var tag: String
    /// The language; what several outputs have in common is its own.
    var language: LabelLanguage
    /// The part between words that belong together, such as a date and the day of the week.
    var space: String
    var comma: String
    var skipToText: String
    var pages: String
    var page: Frame
    var articles: Frame
    var feeds: String
    var editions: String
    var undatedEdition: String
    var previousEdition: String
    var nextEdition: String
    var previousArticle: String
    var nextArticle: String
    var frontPage: String
    var writersAndPeople: String
    var writers: String
    var people: String
    var aboutArticle: String
    var section: String
    var address: String
    var noPicture: String
    /// At the seam of a story that continues elsewhere.
    var seam: Frame
    var continuesOn: Frame
    var continuedFrom: Frame
    /// The facts shown about a story whose rest, or whose beginning, was not read.
    var unreadRest: Frame
    var unreadBeginning: Frame
    var titles: Frame
    var kinds: [Article.Kind: String]

    typealias Frame = LabelFrame

    var newspaper: String { language.newspaper }
    var untitled: String { language.untitled }
    var roles: [Contributor.Role: String] { language.roles }

    /// A day as the nameplate gives it.
    func text(of date: CalendarDate) -> String {
        language.text(of: date, space: space)
    }

    /// The labels for a publication's language; where it is not given, a piece of its text shows it.
    static func labels(for tag: String?, beside text: String) -> SiteLabels {
        switch LabelLanguage(for: tag, beside: text) {
        case .simplifiedChinese: simplifiedChinese
        case .traditionalChinese: traditionalChinese
        case .english: english
        case .other: others
        }
    }

    static let simplifiedChinese = SiteLabels(
        tag: "zh-CN", language: .simplifiedChinese, space: "\u{3000}", comma: "、", skipToText: "跳到正文", pages: "版面",
        page: Frame("第", "版"), articles: Frame("", "篇"), feeds: "订阅", editions: "各期", undatedEdition: "日期不详",
        previousEdition: "上一期", nextEdition: "下一期", previousArticle: "上一篇", nextArticle: "下一篇", frontPage: "本期",
        writersAndPeople: "作者与人物", writers: "作者", people: "人物", aboutArticle: "本文信息", section: "栏目", address: "网址",
        noPicture: "报上此处有图片", seam: Frame("〔接第", "版〕"), continuesOn: Frame("下转", "版"),
        continuedFrom: Frame("上接", "版"), unreadRest: Frame("本文转至第", "版，余下部分未读到，正文到此为止。"),
        unreadBeginning: Frame("本文上接第", "版，前一部分未读到，正文从此处开始。"), titles: Frame("（", "）"),
        kinds: [.photo: "图片新闻", .brief: "简讯", .commentary: "评论", .notice: "公告", .index: "导读"])

    static let traditionalChinese = SiteLabels(
        tag: "zh-TW", language: .traditionalChinese, space: "\u{3000}", comma: "、", skipToText: "跳到正文", pages: "版面",
        page: Frame("第", "版"), articles: Frame("", "篇"), feeds: "訂閱", editions: "各期", undatedEdition: "日期不詳",
        previousEdition: "上一期", nextEdition: "下一期", previousArticle: "上一篇", nextArticle: "下一篇", frontPage: "本期",
        writersAndPeople: "作者與人物", writers: "作者", people: "人物", aboutArticle: "本文資訊", section: "欄目", address: "網址",
        noPicture: "報上此處有圖片", seam: Frame("〔接第", "版〕"), continuesOn: Frame("下轉", "版"),
        continuedFrom: Frame("上接", "版"), unreadRest: Frame("本文轉至第", "版，餘下部分未讀到，正文到此為止。"),
        unreadBeginning: Frame("本文上接第", "版，前一部分未讀到，正文從此處開始。"), titles: Frame("（", "）"),
        kinds: [.photo: "圖片新聞", .brief: "簡訊", .commentary: "評論", .notice: "公告", .index: "導讀"])

    static let english = SiteLabels(
        tag: "en", language: .english, space: " ", comma: ", ", skipToText: "Skip to the text",
        pages: "Pages", page: Frame("Page "), articles: Frame("Articles: "), feeds: "Subscribe",
        editions: "All editions",
        undatedEdition: "Undated", previousEdition: "Previous edition", nextEdition: "Next edition",
        previousArticle: "Previous: ", nextArticle: "Next: ", frontPage: "This edition",
        writersAndPeople: "Writers and people", writers: "Writers", people: "People",
        aboutArticle: "About this article",
        section: "Section", address: "Address", noPicture: "The paper has a picture here",
        seam: Frame("[page ", "]"), continuesOn: Frame("continued on page "),
        continuedFrom: Frame("continued from page "),
        unreadRest: Frame("This article continues on page ", "; the rest was not read, and the text ends here."),
        unreadBeginning: Frame("This article comes from page ", "; that part was not read, and the text begins here."),
        titles: Frame(" (", ")"),
        kinds: [
            .photo: "Picture", .brief: "In brief", .commentary: "Opinion", .notice: "Notice", .index: "In this issue",
        ])

    /// For languages whose words are not known: English ones, and the date without a day of the week.
    static let others: SiteLabels = {
        var labels = english
        labels.language = .other
        return labels
    }()
}
