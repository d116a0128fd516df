import BroadsheetCore

/// The words that a digest adds to what the newspaper says, in one language.
struct DigestLabels: Hashable, Sendable {
    /// A date on the masthead: year, month and day with what stands behind each; ISO 8601 where there is nothing.
    var dateMarks: [String]
    /// The days of the week from Sunday; none where the date stands without one.
    var weekdays: [String]
    /// What a page is called, before and behind its code.
    var page: Frame
    /// The page on which an article goes on.
    var continuesOn: Frame
    /// The page from which an article comes.
    var continuedFrom: Frame
    /// What stands for a headline that an article does not have.
    var untitled: String
    /// What stands for the articles that a run does not have.
    var noArticles: String
    /// What a newspaper is called whose name is not known.
    var newspaper: String
    /// The roles of contributors.
    var roles: [Contributor.Role: String]

    /// Words before and behind another.
    struct Frame: Hashable, Sendable {
        var before: String
        var behind: String

        init(_ before: String, _ behind: String = "") {
            self.before = before
            self.behind = behind
        }

        func around(_ text: String) -> String {
            before + text + behind
        }
    }

    /// A day as the masthead gives it.
    func text(of date: CalendarDate) -> String {
        var text = date.description
        if dateMarks.count == 3 {
            text = zip([date.year, date.month, date.day], dateMarks).map { "\($0)\($1)" }.joined()
        }
        return weekdays.indices.contains(date.weekday) ? "\(text) \(weekdays[date.weekday])" : text
    }
}

extension DigestLabels {
    /// The labels for a language.
    ///
    /// - Parameters:
    ///   - tag: The publication's language (BCP 47). Where it is `nil`, a text with Hanzi and no kana or Hangul gets
    ///     Chinese labels.
    ///   - text: A piece of what the labels will stand beside.
    static func labels(for tag: String?, beside text: String) -> DigestLabels {
        switch LabelLanguage(for: tag, beside: text) {
        case .simplifiedChinese: .simplifiedChinese
        case .traditionalChinese: .traditionalChinese
        case .english: .english
        case .other: .others
        }
    }

    static let simplifiedChinese = DigestLabels(
        dateMarks: ["年", "月", "日"],
        weekdays: ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"],
        page: Frame("第", "版"), continuesOn: Frame("下转第", "版"), continuedFrom: Frame("上接第", "版"),
        untitled: "（无标题）", noArticles: "（没有文章）", newspaper: "报纸",
        roles: [
            .reporter: "记者", .correspondent: "通讯员", .intern: "实习生", .photographer: "摄影", .illustrator: "绘图",
            .commentator: "评论员", .author: "作者", .editor: "编辑", .translator: "翻译", .provider: "提供",
        ])

    static let traditionalChinese = DigestLabels(
        dateMarks: ["年", "月", "日"],
        weekdays: ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"],
        page: Frame("第", "版"), continuesOn: Frame("下轉第", "版"), continuedFrom: Frame("上接第", "版"),
        untitled: "（無標題）", noArticles: "（沒有文章）", newspaper: "報紙",
        roles: [
            .reporter: "記者", .correspondent: "通訊員", .intern: "實習生", .photographer: "攝影", .illustrator: "繪圖",
            .commentator: "評論員", .author: "作者", .editor: "編輯", .translator: "翻譯", .provider: "提供",
        ])

    static let english = DigestLabels(
        dateMarks: [], weekdays: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
        page: Frame("page "), continuesOn: Frame("continued on page "), continuedFrom: Frame("continued from page "),
        untitled: "(untitled)", noArticles: "(no articles)", newspaper: "Newspaper",
        roles: [
            .reporter: "Reporter:", .correspondent: "Correspondent:", .intern: "Intern:", .photographer: "Photo:",
            .illustrator: "Illustration:", .commentator: "Comment:", .author: "By", .editor: "Editor:",
            .translator: "Translation:", .provider: "Provided by",
        ])

    /// For languages whose words are not known: English ones, and the date without a day of the week.
    static let others: DigestLabels = {
        var labels = english
        labels.weekdays = []
        return labels
    }()
}
