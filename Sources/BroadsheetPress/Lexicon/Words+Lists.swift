/// Words by which lists and the parts of letters are known.
extension Words {
    /// What the heading of a list ends in: 获奖名单, 捐款光荣榜, 积分榜.
    static let listEndings = """
        名单 光荣榜 功德榜 排行榜 积分榜 红黑榜 一览 一览表 公示 公示表 战报 成绩 成绩公告 成绩单 比赛结果 赛果 赛程 赛程表 预告 节目单 目录 中奖号码 开奖公告 開獎號碼 名單 一覽 一覽表 積分榜 排行 花名册 名录 名錄 批发价 零售价 行情 行情表 牌价 汇率 价格表 批發價
        """
    /// Who writes letters to a paper and signs them: 读者 王春生, 市民 冯小雨.
    static let letterWriters = """
        读者 市民 居民 村民 业主 网友 乘客 学生 家长 教师 退休教师 退休职工 退休干部 顾客 患者 职工 一读者 本报读者 农民 司机 老读者 讀者 市民讀者 業主 網友 學生 家長 教師
        """
    /// What the place that a letter comes from ends in, besides the words for a township: 城东磨坊巷, 市第二中学.
    static let addressEndings = """
        巷 街 路 里 弄 号 小区 新村 社区 街道 镇 乡 村 县 市 区 省 厂 校 院 所 局 公司 农技站 服务站 工作站 中学 小学 大学 学院 医院 单元 幢 栋 室 花园 苑 庄 團 廠 區 縣 鄉 鎮
        """
    /// What opens a note of the editors behind a text.
    static let closingNotes = "编后 编后语 编后话 编者附言 編後 編後語"
    /// Names of columns that are no heading inside a text, so that a headline stands below them: 社论, 书讯.
    static let articleSections = """
        社论 短评 小评论 时评 评论员文章 评论员观察 本报评论 今日谈 人民论坛 金台随感 长篇连载 小说连载 街谈巷议 读者来信 群众来信 来信 来函 回音壁 记者手记 记者来信 书讯 影讯 对话 百姓故事
        特写 小小说 微型小说 诗歌 散文 随笔 杂文 茶话 编读往来 热线追踪 图片新闻 新闻特写 新闻故事 访谈 专访 社論 短評 讀者投書 讀者來函
        """
    /// What opens a line that says whom to ask: 联系电话：….
    static let contactLabels = """
        联系电话 联系人 咨询电话 咨询热线 报名电话 报名热线 投诉电话 举报电话 监督电话 服务热线 订购热线 热线电话 电话 手机 传真 地址 联系地址 電話 聯絡電話 查詢 網址 邮箱 电子邮箱
        """
}
