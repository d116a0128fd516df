/// Words by which notices are known.
extension Words {
    /// Headings that say by themselves that a notice follows.
    static let noticeHeads = """
        讣告 遗失声明 挂失声明 作废声明 声明 郑重声明 严正声明 免责声明 更正 更正声明 致歉 致歉声明 道歉声明 招领启事 寻人启事 寻物启事 招聘启事 招租启事 征稿启事 启事 遗失启事 公告 通告 公示
        通知 停电通知 停水通知 停电公告 停水公告 停气通知 注销公告 清算公告 减资公告 拍卖公告 招标公告 中标公告 债权公告 送达公告 合并公告 分立公告 迁址公告 催告 悬赏公告 谢启 鸣谢 结婚启事
        訃告 遺失聲明 聲明 啟事 招領啟事 尋人啟事 徵稿啟事 遺失啟事 訃聞 讣闻 更正啟事 鳴謝 遗失 寻人 天气预报 今日天气 明日天气
        """
    /// What longer headings of notices end in.
    static let noticeEndings = "启事 讣告 啟事 訃告 遗失声明 注销公告 清算公告 减资公告 拍卖公告 招标公告 停电公告 停水公告 停电通知 停水通知"
}
