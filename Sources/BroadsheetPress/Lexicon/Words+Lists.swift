/// Words by which lists and the parts of letters are known.
extension Words {
    /// Endings of the heading of a list: 获奖名单, 捐款光荣榜, 积分榜.
    static let listEndings = """
        名单 光荣榜 功德榜 排行榜 积分榜 红黑榜 一览 一览表 公示 公示表 战报 成绩 成绩公告 成绩单 比赛结果 赛果 赛程 赛程表 预告 节目单 目录 中奖号码 开奖公告 開獎號碼 名單 一覽 一覽表 積分榜 排行 花名册 名录 名錄 批发价 零售价 行情 行情表 牌价 汇率 价格表 批發價
        """
    /// Who writes letters to a paper and signs them: 读者 王春生, 市民 冯小雨.
    static let letterWriters = """
        读者 市民 居民 村民 业主 网友 乘客 学生 家长 教师 退休教师 退休职工 退休干部 顾客 患者 职工 一读者 本报读者 农民 司机 老读者 工人 战士 干部 老师 大学生 护士 医生 店员 商户 讀者 市民讀者 業主 網友 學生 家長 教師
        """
    /// The kind or the part of an article that brackets after a title name.
    static let genres = """
        外一首 外二首 外三首 外一篇 外二则 组诗 節選 节选 小说 散文 诗歌 小小说 微型小说 快板 歌词 相声 小品 连载 上篇 下篇 中篇 组图 三首 二首 两首 二则 三则 三题 两题 二题 随笔 寓言 童话 摘要 全文 试行
        """
    /// Whom a letter to the paper greets: 编辑同志：.
    static let letterOpenings = """
        编辑同志 编者同志 编辑部同志 编辑先生 编辑部 记者同志 编辑您好 主编先生 編輯先生 編輯同志 編輯部 主編先生
        """
    /// Endings of the place that a letter comes from, besides the words for a township: 城东磨坊巷, 市第二中学.
    static let addressEndings = """
        巷 街 路 里 弄 号 小区 新村 社区 街道 镇 乡 村 县 市 区 省 厂 校 院 所 局 公司 农技站 服务站 工作站 中学 小学 大学 学院 医院 单元 幢 栋 室 花园 苑 庄 團 廠 區 縣 鄉 鎮
        """
    /// Words that open a note of the editors after a text.
    static let closingNotes = "编后 编后语 编后话 编者附言 編後 編後語"
    /// Names of columns that are not a heading inside a text, so that a headline is below them: 社论, 书讯.
    static let articleSections = """
        社论 短评 小评论 时评 评论员文章 评论员观察 本报评论 今日谈 人民论坛 金台随感 长篇连载 小说连载 街谈巷议 读者来信 群众来信 来信 来函 回音壁 记者手记 记者来信 书讯 影讯 对话 百姓故事
        社评 社評 快评 快評 锐评 銳評 特写 小小说 微型小说 诗歌 散文 随笔 杂文 茶话 编读往来 热线追踪 图片新闻 新闻特写 新闻故事 访谈 专访 社論 短評 讀者投書 讀者來函
        """
    /// Words that close a letter, a thanks or an obituary after the names of those who sign it.
    static let signatureEndings = """
        敬上 谨上 谨启 敬启 同启 启上 泣告 泣启 哀告 叩谢 叩首 鞠躬 敬谢 拜谢 拜启 敬輓 敬挽 谨识 敬礼 謹啟 敬啟 泣啟 叩謝 敬謝 同啟 謹上 謹識
        """
    /// Endings of the names of columns that papers invent for themselves: 一线观察, 教师手记, 三农杂谈, 浪花集.
    static let columnEndings = """
        观察 手记 杂谈 漫谈 闲谈 夜谈 札记 随笔 走笔 笔记 絮语 絮话 茶座 茶坊 论坛 论谈 言论 微评 快评 时评 点评 锐评 短评 论语 漫说 众说 细说 图说 人物 风采 风范 故事 纪事 传真 视窗 视点 视角 视线
        看台 观点 焦点 热点 聚焦 广角 连线 追踪 直击 现场 见闻 掠影 剪影 影像 写真 走访 探访 专访 访谈 对话 问答 信箱 来信 热线 之声 之窗 之星 之友 之家 园地 天地 花园 百花园 广场 平台 讲堂 课堂
        集 谈 说法 释法 案 学堂 指南 宝典 提示 提醒 播报 速递 快递 速览 扫描 撷英 撷萃 集萃 荟萃 副刊 文苑 书苑 书评 书架 诗页 诗笺 荐读 悦读 品读 拾遗 钩沉 忆往 往事 风物 风情 味道 寻味 記 谭 丛谈
        觀察 手記 雜談 漫談 札記 隨筆 筆記 論壇 言論 快評 時評 人語 故事 紀事 傳真 視窗 視點 觀點 焦點 熱點 廣角 連線 追蹤 現場 見聞 剪影 寫真 專訪 訪談 對話 信箱 園地 天地 要聞 談 說 集 新聞眼 副刊 文苑 書評 客聚 廊
        """
    /// Words that open a line that says whom to ask: 联系电话：….
    static let contactLabels = """
        联系电话 联系人 咨询电话 咨询热线 报名电话 报名热线 投诉电话 举报电话 监督电话 服务热线 订购热线 热线电话 电话 手机 传真 地址 联系地址 電話 聯絡電話 查詢 網址 邮箱 电子邮箱
        """
}
