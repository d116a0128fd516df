/// What a masthead says of its edition (CONVENTIONS 7).
extension Words {
    /// What the names of papers end in, as they stand in their mastheads.
    static let paperEndings = """
        报 報 周刊 週刊
        """
    /// What ends like the name of a paper and is none.
    static let notPapers = """
        本报 本報 今报 海报 简报 快报 战报 喜报 墙报 板报 捷报 情报 预报 通报 警报 公报 汇报 画报社 电报 举报 申报 年报 月报 填报 上报
        预警报 海報 簡報 情報 預報 通報 警報 公報 匯報
        """
    /// What stands before an issue's number, the surest first: 总第9876期, 第9876号.
    static let issueOpenings = """
        总第 總第 第
        """
    /// What stands behind it.
    static let issueEndings = """
        期 号 號
        """
    /// What stands before the number of an edition's pages: 今日8版, 本期共16版.
    static let pageCountOpenings = """
        今日 今天 本期 本日 共 今日共 本期共 今天共 今日出版 本报今日 本期4开 本期四开 本期对开 今日对开 今日4开 今日四开
        """
}
