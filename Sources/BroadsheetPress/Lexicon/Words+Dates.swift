/// Words that name days, months and years by way of another date (CONVENTIONS 8).
extension Words {
    /// Days counted from the day of the report: the word, how many days later, and the part of the day it names.
    static let relativeDays: [(word: String, days: Int, part: String)] = [
        ("今天", 0, ""), ("今日", 0, ""), ("今晨", 0, "晨"), ("今早", 0, "早"), ("今晚", 0, "晚"), ("今夜", 0, "夜"),
        ("昨天", -1, ""), ("昨日", -1, ""), ("昨晚", -1, "晚"), ("昨夜", -1, "夜"), ("昨晨", -1, "晨"), ("昨", -1, ""),
        ("前天", -2, ""), ("前日", -2, ""), ("前晚", -2, "晚"), ("明天", 1, ""), ("明日", 1, ""), ("明晚", 1, "晚"),
        ("明晨", 1, "晨"), ("后天", 2, ""), ("大前天", -3, ""),
    ]
    /// Days counted from the last date that the text has named.
    static let anaphoricDays: [(word: String, days: Int, part: String)] = [
        ("当天", 0, ""), ("当日", 0, ""), ("同日", 0, ""), ("同一天", 0, ""), ("当晚", 0, "晚"), ("当夜", 0, "夜"), ("这天", 0, ""),
        ("这一天", 0, ""), ("當天", 0, ""), ("當日", 0, ""), ("當晚", 0, "晚"),
        ("次日", 1, ""), ("翌日", 1, ""), ("第二天", 1, ""), ("次晨", 1, "晨"), ("隔天", 1, ""), ("前一天", -1, ""), ("前一日", -1, ""),
    ]
    /// Years counted from the year of the report.
    static let relativeYears: [(word: String, years: Int)] = [
        ("今年", 0), ("本年", 0), ("本年度", 0), ("去年", -1), ("上年", -1), ("前年", -2), ("明年", 1), ("后年", 2), ("大前年", -3),
    ]
    /// Months counted from the month of the report.
    static let relativeMonths: [(word: String, months: Int)] = [
        ("本月", 0), ("这个月", 0), ("当月", 0), ("上月", -1), ("上个月", -1), ("下月", 1), ("下个月", 1),
    ]
    /// Words that say only that it was lately.
    static let vagueDays = """
        近日 日前 不久前 前不久
        """
    /// Words in which the characters above are parts of something else.
    static let notDates = """
        今日谈 昨非 前日本 当天地 当日本 今日头条 今日柯城 明日之星 明天会 日前往 前日方 同日本 近日点 这天气 这天下 这天然 当年 昨是 明日香
        """
    /// Words in which 晚, 早, 夜 and 晨 name no part of the day.
    static let notDayParts = """
        晚会 晚报 晚餐 晚宴 晚年 晚期 晚饭 晚稻 晚婚 晚点 晚辈 早已 早就 早在 早日 早期 早餐 早稻 早些 早报 早熟 早茶 早春 夜校 夜市 夜大 夜景 夜总会 晨报 晨练
        晨光 晨曦 晨跑 早就 早餐 夜以继日
        """
    /// What makes a 日 or a 年 after a number no date.
    static let notAfterNumber = """
        日元 日圆 日本 日报 日內瓦 日内瓦 日游 日谈 日之内 年来 年前 年以上 年间 年历史 年的历史 年级 年后 年多 年之 年制 年期 年以来 年左右 年生 年寿 日内 日游 日元
        """
}
