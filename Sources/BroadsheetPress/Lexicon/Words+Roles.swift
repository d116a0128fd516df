/// The built-in words, as lists separated by white space.
///
/// A word is in one list only where one list is meant to decide; add simplified and traditional forms alike.
enum Words {}

/// The roles of a byline (CONVENTIONS 2 and 9).
extension Words {
    static let reporters = """
        记者 采访人员 采写 記者 主笔 报道员 特派员 特派員 特稿 採寫 主筆 採訪撰文 采访撰文 采写记者 採訪記者 采访记者
        """
    static let correspondents = """
        通讯员 通訊員 报道组 联络员 撰稿人 撰稿 来稿
        """
    static let interns = """
        实习生 實習生 实习记者 见习记者 實習記者 見習記者 见习生
        """
    static let photographers = """
        摄影 摄 攝 攝影 摄影记者 攝影記者 摄影师 摄像 图 圖 图片 组图 本版图 本版摄影 本版图片 图片摄影 航拍 摄制 翻拍
        """
    static let illustrators = """
        作 画 绘 绘图 制图 制表 漫画 插图 插画 绘画 速写 题字 书 书法 图表 設計 設計對白 美术 视觉设计 繪圖 製圖 製表 繪 插圖 插畫 繪畫 漫畫 圖表 美術
        """
    static let commentators = """
        评论员 特约评论员 評論員 时评员 观察员
        """
    static let authors = """
        作者 文 撰文 执笔 文字 本文作者 本文撰稿 本文撰文 作词 词 唱 演唱 记 记录 搜集 署名 口述 讲述 讲述人 受访者 采访 采编 著 原著 本版文 本版撰文 本版文字 采访者 采访人 執筆 撰文 口述者 调研组成员 采访组成员 课题组成员 调查组成员 採訪 採訪整理 口述整理 採訪者
        """
    static let editors = """
        编辑 整理 文字整理 编译 責編 责编 责任编辑 責任編輯 校对 校對 统筹 策划 編輯 編審 编审 核稿 審核 審稿 审稿 審校 审校 主編 統籌 策劃 執行編輯 执行编辑 指导老师 指导教师 辅导老师 辅导教师 指導老師 指導教師 輔導老師 值班编辑 值班編輯 值班总编 值班總編 责任校对 責任校對 编务 編譯 編寫 初审 复审 终审 一审 二审 三审 一校 二校 三校 初校 复核 终校 辑 编写 综合 编排 编 見習編輯 见习编辑 版面设计 美術編輯 美术编辑 圖片編輯 图片编辑 本版编辑
        本版责编 本版责任编辑 整理報導 剪辑 主编 值班主任 审核 审读 监制
        """
    static let translators = """
        翻译 译 编译者 譯 翻譯 译者 譯者 校译 校譯 编校译 譯寫 审译 編譯者
        """
    static let providers = """
        供稿 供图 提供 供圖 图片提供 圖片提供 傳真 翻攝 供片 来源 图片来源 圖片來源 图源 圖源 资料来源 資料來源 素材 供文
        """

    /// The part before 记者, 通讯员 and the like that belongs to the label.
    static let roleModifiers = """
        首席 资深 特派 特约 高级 见习 实习 全媒体 融媒体 全媒 融媒 摄影 图片 视频 前方 随军 驻地 文字 特約 資深 签约 小 见习全媒体
        实习全媒体 首席全媒体 专职 兼职 客座 见习首席 高級 見習 實習 全媒體 融媒體 攝影 圖片 財經 体育 財經 财经 體育 时政 時政 娱乐 娛樂 文教 专题 專題
        """

    /// Countries by one character, as they are in brackets before a name: 【英】约翰·史密斯.
    static let nations = """
        英 美 法 德 俄 日 韩 朝 意 奥 加 澳 印 西 葡 荷 比 瑞士 瑞典 丹 挪 芬 波 捷 匈 希 土 埃 以 伊 泰 越 菲 墨 巴西 智利 哥 秘 阿根廷 爱尔兰 苏 苏联 前苏联 新 韓
        """
    static let sexes = """
        男 女
        """

    /// The part between the names of a byline and the place that it was sent from: 发自云南瑞丽.
    static let sentFrom = """
        发自 發自 采写自 写于 寄自
        """

    /// Words that follow the names of a byline and are not a name.
    static let bylineTails = """
        报道 報導 报导 報道 綜合報道 綜合外電報導 綜合外電報道 综合外电报道 專題報導 專訪 外電報導 综合报道 整理报道 采访报道 综合
        等 接听 整理接听 綜合報導 採訪報導 整理報導 連線報導 即時報導 现场报道 現場報導 编辑整理 一行 文/视频 视频 专电 專電 特稿 综述 综合整理 連線報道 現場報道
        """
    /// Words that follow the names and are not a name either, where a role is with them.
    static let dispatchTails = """
        电 讯 電 訊
        """
    /// Words that follow the names of those who wrote and took the pictures, too.
    static let pictureTails = """
        文/图 文／图 图/文 图／文 文图 图文 文并图 图并文 文、图 图、文 文并摄 文/摄 文／摄 文、摄影 文/摄影 文／摄影 并摄 并摄影 报道并摄影 撰文摄影 摄影撰文 撰文/摄影 撰文／摄影 撰文、摄影
        摄影报道 摄影/报道 摄影／报道 报道/摄影 报道／摄影 报道摄影 采写摄影 文·图 图·文 文丨图 图丨文 文|图 图|文 文｜图 图｜文 文和图 采写/摄影 图文报道 文图报道
        文/圖 文／圖 圖/文 圖／文 文╱圖 圖╱文 文∕圖 圖∕文 文圖 圖文 文、圖 圖、文 文·圖 圖·文 文‧圖 圖‧文 文．圖 圖．文 攝影報導 攝影報道 攝影/報導 攝影／報導 報導/攝影 報導／攝影 報導攝影 報導．攝影
        文/攝 文／攝 文／攝影 文/攝影 文╱攝影 撰文攝影 撰文／攝影 撰文/攝影 撰文、攝影 圖文報導 報導╱攝影 攝影╱報導 採訪攝影 採訪．攝影 撰文．攝影
        """
    /// Words that say, before a mark, that those who are named after it wrote the report: 報導／林小雨.
    static let reportLabels = """
        报道 报导 報導 報道 采访报道 採訪報導 独家报道 独家报导 獨家報導 獨家報道 封面报道 封面報導
        """

    /// How a report was made, as it comes before 报道, where a place may be: 独家报道.
    static let reportManners = """
        独家 跟踪 追踪 连续 系列 深度 滚动 实时 全程 现场 联合 整理 综合 摄影 图文 采访 采写 编译 专题 直播 特别 专门 即时 详细
        獨家 跟蹤 追蹤 連續 滾動 實時 現場 聯合 綜合 攝影 圖文 採訪 採寫 編譯 專題 特別 專門 即時 詳細 連線 外電 综合外电 綜合外電
        """

    /// Collectives and pen names that sign articles but are not persons.
    static let collectiveSignatures = """
        本报评论员 新华社评论员 本报特约评论员 钟声 任仲平 仲音 国纪平 本报编辑部 本报综合 编辑部 編輯部 编者 本刊编辑部 何平 任理轩 宣言
        钟才平 本报记者 新华社记者 本刊记者 集体采访 本报采访组 本报调研组 调研组 本报特约记者 本报专电 本报综合消息 本报讯
        金社平 本报报道组 宗言 仲祖文 钟轩理
        """

    /// Endings of the pen names under which offices send reports: 宣轩, 河宣.
    static let penNameEndings = "宣 轩 萱 瑄 軒"

    /// Words that follow 记者 and are text, not a name.
    static let textOpenings = """
        获悉 文章 从 在 了解 昨 今 近 日前 随 走 看 来到 发现 采访 于 对 就 向 也 还 又 便 即 一 们 问 说 随着 受 连日 正值 汛期 赶 前往 到 见 将 是 和 与
        特地 观察 觀察 调查 調查 手记 手記 札记 扎记 走基层 视点 視點 连线 連線 追踪 来信 來信 见闻 見聞 随笔 隨筆 述评 述評 笔记 筆記 视线 視線 探访 探訪 体验 體驗 直击 直擊 帮办 出击 在线 日记 日記 感言 评述 提问 之声 眼中 眼 街访 暗访 蹲点 出镜
        站 节 证 团 部 席 会 招待 之 的 为 以 被 把 由 提 追 联系 电话 不 经 再 曾 抵 跟 通过 進 獲悉 從 參 專訪 站長
        """
}
