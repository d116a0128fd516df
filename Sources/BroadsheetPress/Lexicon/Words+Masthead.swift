/// What a masthead says of its edition (CONVENTIONS 7).
extension Words {
    /// Endings of the names of papers, as they are in their mastheads.
    static let paperEndings = """
        报 報 周刊 週刊
        """
    /// Papers whose names do not say that they are papers, or end as other words do.
    static let paperNames = """
        人民铁道 人民邮电 参考消息 新华每日电讯 每日经济新闻 经济参考 南方周末 环球时报 讽刺与幽默 中国城乡金融 大公报 大公報 人間福報 人间福报
        """
    /// Endings of the names of papers, and of hardly anything else.
    static let surePaperEndings = """
        大公报 大公報 特区报 特區報 文汇报 文匯報 邮报 郵報 经济报 科技报 教育报 交通报 铁道报 石油报 电力报 煤炭报 军报 公安报 检察报 法院报 消费报 文化报 旅游报 侨报 僑報 明報 信報 聯合報 联合报
        日报 晚报 晨报 早报 午报 夜报 时报 商报 都市报 周报 导报 新报 青年报 工人报 农民报 法治报 法制报 日報 晚報 晨報 早報 時報 商報 都市報 週報 導報 新報
        """
    /// What papers of counties and districts begin with that do not call themselves papers: 今日青溪.
    static let paperOpenings = """
        今日
        """
    /// Words that begin like them and guide the reader, or name a column.
    static let pageGuides = """
        今日关注 今日头条 今日要闻 今日视点 今日焦点 今日聚焦 今日话题 今日观察 今日推荐 今日提示 今日天气 今日分析 今日热点 今日声音 今日评论 今日版面
        今日出版 今日导报 今日开幕 今日开考 今日开播 今日启动 今日开学 今日上映 今日立春 今日开赛 今日视频 今日新闻
        """
    /// Words that may follow a paper's name: the form in which it appears.
    static let paperForms = """
        电子版 数字版 数字报 数字报纸 数字报刊 数字报刊平台 数字平台 电子报 网络版 手机版 报纸版 数字 電子版 數位版 數位報 電子報
        """
    /// Words that make it the name of its house.
    static let paperHouses = """
        社 传媒 报业 传媒集团 报业集团 传媒中心
        """
    /// Characters of sentences, which no paper has in its name.
    static let notInPaperNames = "的了是我你他她这那送订看读给被把办"
    /// Words that open a line about the weather in a masthead.
    static let weatherOpenings = """
        天气 今日天气 今天 今日 今夜 明天 晴 多云 阴 小雨 中雨 大雨 阵雨 雷阵雨 小雪 中雪 大雪 雨夹雪 雾 霾 气温 市区 城区 今明 白天 夜间 预报
        """
    /// Units of a line about the weather.
    static let weatherMeasures = """
        ℃ °C 度 级 級
        """
    /// Words that end like the name of a paper and are not one.
    static let notPapers = """
        本报 本報 今报 海报 简报 快报 战报 喜报 墙报 板报 捷报 情报 预报 通报 警报 公报 汇报 画报社 电报 举报 申报 年报 月报 填报 上报
        预警报 海報 簡報 情報 預報 通報 警報 公報 匯報
        """
    /// The part before an issue's number, the surest first: 总第9876期, 第9876号.
    static let issueOpenings = """
        总第 總第 第
        """
    /// Counters after the number of an issue.
    static let issueEndings = """
        期 号 號
        """
    /// The part before the number of an edition's pages: 今日8版, 本期共16版.
    static let pageCountOpenings = """
        今日 今天 本期 本日 共 今日共 本期共 今天共 今日出版 本报今日 本期4开 本期四开 本期对开 今日对开 今日4开 今日四开
        """
}
