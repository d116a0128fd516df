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
        ("年底", 0), ("年初", 0), ("年末", 0), ("今年", 0), ("本年", 0), ("本年度", 0), ("去年", -1), ("上年", -1), ("前年", -2),
        ("明年", 1), ("后年", 2), ("大前年", -3),
    ]
    /// Months counted from the month of the report.
    static let relativeMonths: [(word: String, months: Int)] = [
        ("月底", 0), ("月初", 0), ("月末", 0), ("本月", 0), ("这个月", 0), ("当月", 0), ("上月", -1), ("上个月", -1), ("下月", 1),
        ("下个月", 1),
    ]
    /// Weeks counted from the week of the report, before a day of the week: 本周六.
    static let relativeWeeks: [(word: String, weeks: Int)] = [
        ("本周", 0), ("这周", 0), ("本星期", 0), ("这个星期", 0), ("上周", -1), ("上星期", -1), ("上个星期", -1), ("上礼拜", -1),
        ("下周", 1), ("下星期", 1), ("下个星期", 1), ("本週", 0), ("上週", -1), ("下週", 1), ("这个周", 0),
    ]
    /// Words that begin like the number of a day of the week.
    static let notWeekdays = """
        一次 一共 一起 一些 一直 一度 二次 三次 三天 两次 日均 日报 日本 日前 天气 五天
        """
    /// Words that say only that it was lately.
    static let vagueDays = """
        近日 日前 不久前 前不久
        """
    /// Parts of a month and of a year, which make a date no more exact.
    static let monthParts = """
        底 初 末 中旬 上旬 下旬 上半月 下半月
        """
    static let yearParts = """
        年底 年初 年末 年中 底 初 末 上半年 下半年 岁末
        """
    /// Words that only begin like a part of a month or a year.
    static let notDateParts = """
        初步 初次 初级 初中 初期 初夏 初春 初冬 初秋 初赛 初审 初选 初评 初心 初始 末班 末期 末代 底线 底气 底部 底层 底价
        """
    /// Calendars whose days are reported but not reckoned.
    static let lunarCalendars = """
        农历 阴历 夏历 藏历 回历 農曆 陰曆 舊曆 旧历
        """
    /// Years counted from the report's that may as well be parts of other words.
    static let doubtfulYears = """
        后年 前年
        """
    /// What such a year may follow.
    static let yearOpenings = "到至在于自从比较与和是及据将于届"
    /// Words in which the characters above are parts of something else.
    static let notDates = """
        今日第 年初一 年初二 年初三 今日谈 昨非 前日本 当天地 当日本 今日头条 今日柯城 明日之星 明天会 日前往 前日方 同日本 近日点 这天气 这天下 这天然 当年 昨是 明日香
        """
    /// Words in which 晚, 早, 夜 and 晨 name no part of the day.
    static let notDayParts = """
        晚会 晚报 晚餐 晚宴 晚年 晚期 晚饭 晚稻 晚婚 晚点 晚辈 早已 早就 早在 早日 早期 早餐 早稻 早些 早报 早熟 早茶 早春 夜校 夜市 夜大 夜景 夜总会 晨报 晨练
        晨光 晨曦 晨跑 早就 早餐 夜以继日
        """
    /// Words that make a 日 or a 年 after a number no date.
    static let notAfterNumber = """
        月大 月龄 月薪 月票 月租 月嫂 月均 月刊 月球 月饼 月牙 月光 月亮 月经 月子 日元 日圆 日本 日报 日內瓦 日内瓦 日游 日谈 日之内 年来 年前 年以上 年间 年历史 年的历史 年级 年后 年多 年之 年制 年期 年以来 年左右 年生 年寿 日内 日游 日元
        """
}
