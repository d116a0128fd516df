/// Words by which lines that are not text are known: jumps, credits, notes, sections, furniture (CONVENTIONS 4 to 7).
extension Words {
    /// Jump words of an article that continues elsewhere.
    static let onwardJumps = """
        下转 转 下轉 轉 转接 下接 转至 紧转 紧接 下文转 全文转 續轉 文转 文轉 下文轉
        """
    /// What chapters of books count themselves by: 第一章, 第三回. One character each, as in the next two.
    static let chapters = "章回节節卷"
    /// What the articles of laws count themselves by: 第三条.
    static let clauses = "条條款"
    /// Words that separate of reports count themselves by: 第二篇.
    static let divisions = "编篇"
    /// Persons who are mentioned without their names.
    static let pronouns = "我你他她"
    /// The article comes from elsewhere.
    static let backJumps = """
        上接 接 续接 上文接 文接 承接 續接
        """
    /// Jump words that point either way, by where they are.
    static let bothWays = """
        紧接
        """
    /// Jump words that are sure enough to be without brackets at the end of a text.
    static let sureJumps = """
        下转 上接 紧接 下轉 续接 下接
        """
    /// What a jump's page code may be followed by.
    static let pageWords = """
        版 页 頁 面 版面
        """
    static let endMarks = """
        完 纠错 未完待续 待续 未完 续完 全文完 连载完 本报告完 未完 完结 全文 未完，待续 未完·待续 待續 未完待續
        """
    /// Words that open the names of those who made a page.
    static let pageEditors = """
        责任编辑 责编 本版责编 本版编辑 本版责任编辑 一版责编 二版责编 三版责编 四版责编 版式设计 版式 美编 校对 审读 值班编委 值班副总编 一版编辑 二版编辑 三版编辑 四版编辑 监制 本版邮箱 本期责编
        本期编辑 值班总编 值班主任 本版主编 视觉编辑 视觉设计 组版 图片编辑 編輯 責編 責任編輯 版面设计 执行主编 检校 一读 二读 本版美编 本版校对
        出版人 总编辑 社长 值班编辑 值班编审 执行编辑 责校 责任校对 本版制图 美术编辑 首席编辑 主编 编辑 本版统筹 编审 版面编辑 签审
        """
    /// Words that open an editors' note.
    static let noteOpenings = """
        编者按 编者的话 编辑点评 编后 编后语 开栏的话 开栏语 主持人语 编者 按 编者注 编前 编辑手记 编辑絮语 编后话 结束语 导语 核心提示 新闻提示
        阅读提示 内容提要 核心阅读 提要 编者寄语 新闻背景 背景链接 相关链接 編者按 編按 編後 引子 写在前面
        """
    /// Words in the names of columns of opinion.
    static let opinionColumns = "评论 时评 论坛 今日谈 社论 短评 快评 杂谈 论語 評論 社論 社评 社評 锐评 銳評 時評 短評 快評"
    /// Words of opinion before a headline, with a mark after them: 【快评】, 本报评论员：.
    static let opinionLeads = "评论员 評論員 社论 社評 社评 社論 快评 短评 锐评 时评 快評 短評 銳評 時評"
    /// Ends of headlines of announcements.
    static let announcementEndings = "公告 公示 启事 声明 讣告 通告 啟事 聲明"
    /// Whole headlines of pointers to other pages.
    static let indexHeadings = """
        导读 今日导读 内容导读 本版导读 要目 导读版 今日看点 今日要目 导读索引 導讀 今日導讀 延伸閱讀 延伸阅读 相關新聞 相關報導 更多新聞 推薦閱讀 相关阅读 推荐阅读 相关新闻 相关报道 更多新闻
        """
    /// Endings of the row above a headline that only leads on to it: 市长在调研时强调.
    static let headlineLeadIns = """
        强调 指出 要求 时提出 时表示 时说 強調 指出 時表示 時說
        """
    /// What somebody did at a meeting, after the name, in the rows below its headline.
    static let attendances = """
        主持 主持会议 主持會議 出席 出席会议 讲话 并讲话 作报告 致辞 致词 参加 陪同 发言 出席並致詞 講話 致辭 致詞 參加 作報告
        """
    /// What opens such a row that says what was demanded there.
    static let demands = "强调 指出 要求 希望 勉励 強調"
    /// Endings of the name of a place or an office that is above the headline about it: 落潮井镇, 市交通局.
    static let unitKickers = """
        镇 乡 县 区 市 省 州 旗 村 街道 街道办 局 委 厅 公司 集团 法院 检察院 学院 大学 中学 小学 医院 总局 总队 支队 大队 鎮 鄉 縣 區 局 廳 學院 大學 醫院 集團
        """
    /// Words that end like them and names no place.
    static let notUnitKickers = """
        农村 新村 乡村 山村 渔村 小镇 古镇 城镇 城市 都市 股市 楼市 超市 夜市 集市 菜市 上市 门市 车市 家乡 他乡 故乡 老乡 下乡 返乡 回乡 进村 入村 驻村 城乡
        景区 园区 特区 山区 灾区 校区 小区 地区 郊区 林区 牧区 新区 社区 库区 老区 进社区 大局 结局 格局 布局 新局 开局 全局 困局 残局 破局 政局 时局 定局 变局 僵局
        農村 鄉村 城市 股市 超市 家鄉 故鄉 下鄉 城鄉 景區 地區 社區 山區 大局 結局 佈局 開局
        """
    /// Endings of the names of columns of opinion: 云岭时评.
    static let sectionEndings = """
        时评 快评 短评 微评 锐评 杂谈 漫谈 絮语 時評 短評 雜談
        """
    /// Endings of the names of columns of short items: 双拥简讯, 国际短波.
    static let briefColumns = """
        简讯 短讯 快讯 速览 速递 短波 一句话新闻 集锦 集纳 简报 动态 短新闻 微新闻 快览 播报 简明新闻 新闻集装箱 要闻 简訊 短訊 快訊
        """
    /// Endings of the names of such columns that are nothing else: 双拥简讯, 一句话新闻.
    static let briefNames = """
        简讯 短讯 快讯 一句话新闻 短新闻 微新闻 简明新闻 新闻集装箱 要闻速览 新闻速览 新闻快览 简訊 短訊 快訊 新聞速覽 短波 新闻点击 新闻短波 简讯集锦 短讯集锦 集锦 集纳 微播报 快报
        """
    /// Names of columns that are alone above articles.
    static let sections = """
        重要新闻 今日谈 人民论坛 人民时评 国际论坛 读者来信 记者来信 图片新闻 天气 天气预报 简讯 一句话新闻 要闻速览 双拥简讯 国际简讯 国内简讯 体育简讯
        社论 评论员文章 今日导读 导读 导读版 一周要闻 新闻速递 快讯 短讯 短波 综合新闻 要闻 时评 短评 新华时评 声音 观察 视点 热点 焦点
        专题 特别报道 深度 调查 人物 文化 副刊 体育 经济 国际 国内 社会 教育 科技 健康 法治 民生 简明新闻 国际新闻 国内新闻 新闻集装箱 新闻点击
        大地 金台随感 域外 名家 群言 工作研究 记者手记 记者观察 记者调查 记者走基层 记者札记 记者视点 记者连线 记者追踪 记者见闻 记者随笔 记者述评 记者笔记 记者视线 记者探访 记者体验 记者直击 记者帮办 记者出击
        记者日记 记者感言 记者眼 记者之声 记者街访 记者暗访 记者蹲点 本报记者调查 本报记者观察 記者手記 記者觀察 記者調查 記者札記 記者隨筆 記者筆記 記者視點 記者連線 記者來信 記者來鴻 采访札记 采访手记 新闻分析 新闻背景 新闻链接 科技动态 文化简讯 经济简讯 圖片新聞 社論
        社会新闻 地方新闻 本地新闻 都市新闻 时政新闻 民生新闻 县区新闻 基层新闻 体育新闻 文体新闻 文化新闻 教育新闻 科教新闻 法治新闻 经济新闻 财经新闻 娱乐新闻
        地方新聞 社會新聞 國際新聞 國內新聞 都會新聞 生活新聞 兩岸新聞 大陸新聞 焦點新聞 綜合新聞 體育新聞 財經新聞 經濟新聞 教育新聞 文教新聞 影劇新聞 娛樂新聞 地方綜合 要聞 特別報導 短評 時評
        """
    /// Words that open a caption and point to its picture.
    static let captionOpenings = """
        图为 上图为 下图为 左图为 右图为 上图 下图 左图 右图 中图 题图 图① 图② 图③ 图④ 图一 图二 图三 图１ 图1 图2 图3 圖為 圖： 图： 圖: 图: 小图 大图 本版图
        左上图 右上图 左下图 右下图 前图 封面图 压题图 压题照片 照片为 上图： 题图为 资料图： 组图 右图： 插图为 ▲ △ ▼ ◄ ► ◀ ▶
        """
    /// Words that open a caption that says of itself that it is one, by its mark or because it speaks of taking pictures.
    static let doubtfulCaptionOpenings = """
        这是 這是 图中 圖中 图说 圖說 插图 插圖
        """
    /// Those of the former that begin nothing else, so that a line which begins with them continues where it breaks off.
    static let sureCaptionOpenings = """
        图为 上图为 下图为 左图为 右图为 中图为 题图为 上图： 下图： 左图： 右图： 上图: 下图: 左图: 右图: 图① 图② 图③ 图④ 左上图 右上图 左下图 右下图
        题图： 图说 图片说明 圖為 上圖為 下圖為 圖說 上圖： 下圖：
        """
    /// What the phrases of a credit begin with, before the names.
    static let creditOpenings = """
        图为 见图 压题照片 压题图 题图 本版图片均由 本版图片由 本版图片均为 本栏图片均为 本版照片均为 均为 均由 以上图片均由 以上图片由 以上图片均为
        以上照片均为 照片均为 照片均由 图片均由 图片均为 图片由 照片由 本版照片 本版图片 本文图片 本文图片由 本文图片均由 配图由 本组图片由 均 以上均为 圖片由
        题图图片由 图片资料由 本文配图均由 本文配图由 配图均由 本版图片除署名外均由 图片除署名外均由 除署名外均由 本版图片除署名外均为 除署名外均为 本版照片均由 本文照片均由 本文图片均为
        组图由 上图 下图 左图 右图 上图为 下图为 左图为 右图为 本版摄影 图片 照片 剧照由 图像由 题图由 资料图片由 插图由 海报由 供图均由 新华社发 中新社发 本栏照片均为 本栏照片均由 图/ 图片：
        以上图片 以上照片 以上照片均由 以上照片由 以上图 以上图均为 以上均由 上述图片均由 上述照片均由 上述图片均为 本组图片均由 本组图片均为 本组照片均由 本组照片均为 本组照片由
        本栏图片均由 本栏图片由 本栏照片由 全部图片由 文中图片均由 文中图片由 文中照片均由 图均为 图均由 组图均由 组图均为 上图均为 下图均为 左图均为 右图均为 题图为
        """
    /// Words that say in such words that all pictures of the article are meant.
    static let articleReaches = """
        均 以上 本文 本组 本栏 组图 全部
        """
    /// Words that say so of all pictures of the page.
    static let pageReaches = """
        本版 除署名外 图片除署名外
        """
    /// Words that follow the names of those who took a picture.
    static let pictureEndings = """
        摄 摄影 攝 攝影 图 圖 照片 发 翻拍 传真照片 图片 攝制 摄制 无人机照片 航拍 无人机摄 翻攝 图片报道
        """
    /// Words that follow the names of those who drew it.
    static let drawingEndings = """
        作 画 绘 制图 制表 漫画 绘图 插图 图表 書 书 编制 绘制 設計 合成 剪纸 速写 繪 製圖
        """
    /// Words that follow the names of those who gave it.
    static let providingEndings = """
        供图 提供 提供图片 供圖 供片 提供照片 资料图片 资料照片 视频截图 截图 电视画面 資料照片 資料照 图片提供 圖片提供 提供圖片 提供照片 傳真 传真 截圖 翻攝畫面 资料照 资料图 資料圖片
        """
    /// Those of them that also end names of columns and headlines: 市场传真.
    static let doubtfulEndings = """
        傳真 传真 资料照 资料图 資料圖片 截圖
        """
    /// Whole photo credits in which nobody is named.
    static let bareCredits = """
        资料图片 资料照片 资料图 资料片 传真照片 人民视觉 视觉中国 影像中国 新华社照片 新华社发 新华社传真照片 新华社图片 图片来源网络 网络图片 无人机照片 本报资料图片
        本报资料照片 新华社资料照片 新华社资料片 本报资料 资料 資料照片 本報資料照片 東方IC 东方IC 中新社发 受访者供图 主办方供图 单位供图 截图 视频截图
        效果图 示意图 合成照片 拼版照片 資料照 资料照 示意圖 設計圖 效果圖 情境照 情境圖 示意照 檔案照 檔案照片 檔案圖片 資料圖片 資料圖 网络 网络截图 网络图 網路 網絡 網路圖片 網絡圖片 網路照片 翻攝 截圖 螢幕截圖 屏幕截图 手机截图 網路截圖
        影片截圖 視頻截圖 畫面截圖 電視畫面 监控截图 監視器畫面 監視畫面 行車紀錄器畫面 直播截图 直播截圖 電影劇照 劇照 劇照提供 海報 官网 官方网站 官網 官方提供 网上图片 網上圖片 互联网 互聯網 臉書 微博 微信 微信公众号 新华社发照片 电影剧照 剧照 海报 受訪者提供 翻攝畫面 CFP供图 ICphoto IC photo 人民图片
        """
    /// Who gives a picture and is not named: （圖／品牌提供）.
    static let namelessProviders = """
        品牌 業者 业者 廠商 厂商 商家 店家 店方 主辦單位 主办单位 主办方 主辦方 活动方 活動方 單位 单位 受訪者 受访者 当事人 當事人 家属 家屬 民眾 民众 市民 网友 網友 讀者 读者 居民 村民 學校 学校 校方 警方 院方
        企业 企業 公司 官方 片方 剧组 劇組 剧方 發行商 发行方 片商 出版社 經紀公司 经纪公司 主人 飼主 车主 車主 商场 校友 师生 家长 家長 采访对象 被访者 报料人 爆料人 通讯员 通訊員 作者 记者 記者 本人 资料 資料
        """
    /// Words that open a credit in brackets without a label, before the place that a picture was read from: （截圖自網路）.
    static let screenShots = """
        翻攝自 翻摄自 擷自 擷取自 截自 截取自 截图自 截圖自 翻拍自
        """
    /// What a credit says before the place that a picture was read from: （圖／翻攝自臉書）.
    static let takenFrom = """
        翻攝自 翻摄自 擷自 擷取自 截自 截取自 截图自 截圖自 取自 摘自 引自 來自 来自 轉自 转自 翻拍自 下載自 选自 選自 图源自
        """
    /// What the chrome of an electronic edition says.
    static let navigation = """
        上一版 下一版 上一篇 下一篇 返回栏目 返回目录 放大+ 缩小- 放大 缩小 默认o 默认 返回 版面导航 标题导航 版面目录 全文复制 朗读 打印本页 关闭窗口 往期回顾
        收藏 打印 复制链接 扫描二维码 扫码 扫一扫 长按二维码 长按识别二维码 识别二维码 阅读全文 查看全文 观看视频 看视频 关注我们 查看更多 阅读更多 了解更多 下载客户端 纠错 字体 数字报首页 数字报 PDF下载 上一期 下一期 返回首页 版面图 按日期检索 PDF版下载 稿件搜索 在线阅读 报网首页 小字号 大字号 中字号
        """
    /// The part before a page's code where the line points to that page that is not on it: 全文见 第四版, 今日 8版.
    static let pagePointers = "见 详见 转 下转 接 上接 紧接 至 到 今日 本期 共 在 導讀 导读 見 詳見 轉 下轉 接 上接"
    /// Words that are in the masthead and the folio and nowhere else.
    static let masthead = """
        国内统一刊号 国内统一连续出版物号 邮发代号 主办单位 主管单位 主管、主办单位 主管主办 统一刊号 总第 本期4开 今日八版 网址 新闻热线 读者热线 定价 零售价
        发行热线 广告热线 广告部电话 邮政编码 编辑部电话 社址 星期一 星期二 星期三 星期四 星期五 星期六 星期日 农历 今日4版 国际标准刊号 电子信箱 电子邮箱 本报地址
        广告许可证 广告经营许可证 每份 月价 全年价 準印證 准印证 内部资料 国外代号 CN1 CN2 CN3 CN4 CN5 CN6 星期日 周一至周五 总编室 本报法律顾问 本報法律顧問 常年法律顾问 邮编： 邮编: 总编办 印刷： 印刷: 发行部： 发行部: 广告部： 广告部:
        """
    /// Words that follow, in a masthead, the names of those who publish the paper: 中共东临市委主管主办.
    static let publishing = """
        主管 主办 主管主办 主管、主办 主办出版 主管主办出版 承办 协办 联合主办 合办 編印 编印 主辦 主管主辦 承辦 協辦
        """
    /// Words that follow the paper's own house there, but also is in many a headline about books.
    static let issuing = """
        出版 出版发行 编辑出版 印刷 承印 出版發行 編輯出版
        """
    /// The part before their names: 主办单位：东临日报社.
    static let publisherLabels = """
        定价 零售价 承印 承印单位 印刷 印刷单位 发行 发行单位 主办单位 主管单位 主管、主办单位 主管主办单位 主管主办 主管 主办 出版单位 承办单位 协办单位 编辑出版 出版 主辦單位 主管單位 出版單位 主辦 編印
        """

    /// Notes after a headline about pictures that come with the article.
    static let pictureNotes = """
        附图片 图片 附照片 附图 附表 图表 附图表 照片 附 配图 配图片 附图片一张 附示意图 附漫画
        """
    /// Who a note in brackets is about that says what the author is: 作者系….
    static let noteSubjects = """
        作者 本文作者 笔者 译者
        """
    /// Words after the subject of a note on the author.
    static let noteVerbs = """
        系 为 是 单位 及单位 简介 现任 分别 均 都 工作单位 均为 均系 简介 来自 現任 為 係
        """
    /// The word that says by itself that somebody took a picture.
    static let shots = """
        摄 攝
        """
    /// Parts of the day, from before dawn to the morning.
    static let earlyMorning = """
        凌晨 清晨 早晨 早上 一早 清早 拂晓 黎明 早 大清早
        """
    static let morning = """
        上午 晨 午前 早间
        """
    static let noon = """
        中午 正午
        """
    static let afternoon = """
        下午 午后
        """
    static let evening = """
        傍晚 晚上 晚 晚间 黄昏
        """
    static let night = """
        深夜 夜里 夜间 夜 午夜 夜晚 半夜 子夜
        """
}
