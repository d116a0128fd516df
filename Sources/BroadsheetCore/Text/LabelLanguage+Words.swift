/// The words that a digest, a site and other outputs have in common.
extension LabelLanguage {
    /// The part after year, month and day of a date; none where it is written as ISO 8601 has it.
    package var dateMarks: [String] {
        isChinese ? ["年", "月", "日"] : []
    }

    /// The days of the week from Sunday; none for a language whose words are not known.
    package var weekdays: [String] {
        switch self {
        case .simplifiedChinese, .traditionalChinese: ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"]
        case .english: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
        case .other: []
        }
    }

    /// A newspaper whose name is not known.
    package var newspaper: String {
        switch self {
        case .simplifiedChinese: "报纸"
        case .traditionalChinese: "報紙"
        case .english, .other: "Newspaper"
        }
    }

    /// The substitute for a headline that an article does not have.
    package var untitled: String {
        switch self {
        case .simplifiedChinese: "（无标题）"
        case .traditionalChinese: "（無標題）"
        case .english, .other: "(untitled)"
        }
    }

    /// The roles of contributors; English ones for a language whose words are not known.
    package var roles: [Contributor.Role: String] {
        switch self {
        case .simplifiedChinese:
            [
                .reporter: "记者", .correspondent: "通讯员", .intern: "实习生", .photographer: "摄影", .illustrator: "绘图",
                .commentator: "评论员", .author: "作者", .editor: "编辑", .translator: "翻译", .provider: "提供",
            ]
        case .traditionalChinese:
            [
                .reporter: "記者", .correspondent: "通訊員", .intern: "實習生", .photographer: "攝影", .illustrator: "繪圖",
                .commentator: "評論員", .author: "作者", .editor: "編輯", .translator: "翻譯", .provider: "提供",
            ]
        case .english, .other:
            [
                .reporter: "Reporter", .correspondent: "Correspondent", .intern: "Intern", .photographer: "Photo",
                .illustrator: "Illustration", .commentator: "Comment", .author: "By", .editor: "Editor",
                .translator: "Translation", .provider: "Provided by",
            ]
        }
    }

    /// A day, with `space` before the day of the week.
    package func text(of date: CalendarDate, space: String = " ") -> String {
        let day =
            isChinese
            ? zip([date.year, date.month, date.day], dateMarks).map { "\($0)\($1)" }.joined() : date.description
        return weekdays.isEmpty ? day : day + space + weekdays[date.weekday]
    }

    private var isChinese: Bool { self == .simplifiedChinese || self == .traditionalChinese }
}
