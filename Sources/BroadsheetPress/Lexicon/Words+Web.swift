/// Words that web pages, electronic editions and messengers set around an article.
extension Words {
    /// What the tools beside an article say; one of them alone may be a word of the page.
    static let webTools = """
        推荐 分享 评论 在看 赞 点在看 点个在看 点个赞 收藏 星标 设为星标 阅读原文 写留言 点赞 举报 转发 留言 纠错 复制 订阅 搜索 字号 字體 大 中 小 大字 小字 阅读 分享到 微信 微博 分享至 列印 推薦 收藏本文 打印本页 關閉 轉寄 友善列印 轉發 放大 缩小 縮小 默认 QQ空间 QQ 朋友圈 新浪微博 微信好友
        """
    /// Words that open the line that says where a page is on its site.
    static let trailOpenings = "首页 首頁 主页 您的位置 您当前的位置 当前位置 您现在的位置 你的位置 所在位置 位置 目前位置 您的當前位置"
    /// The part before the title of the article before or after.
    static let neighbours = """
        上一篇 下一篇 上一条 下一条 上一页 下一页 上篇 下篇 前一篇 后一篇 上一版 下一版 上一期 下一期 上一則 下一則 上一條 下一條 後一篇 上一篇文章 下一篇文章 返回列表 返回目录 返回版面 返回首页 返回顶部 回列表 回上頁 回上一頁 回首頁
        """
    /// Words that open the line that says whose the page is.
    static let copyrights = """
        版权所有 版權所有 著作权所有 著作權所有 Copyright COPYRIGHT copyright © 未经授权 未经许可 未经书面授权 未经本报授权 未经本报许可 未經授權 未經許可 本网站所刊登 转载请注明 轉載請註明 免责声明 特别声明 声明：本网 声明：本文 免責聲明
        """
    /// What such a line has in it that no headline has.
    static let copyrightMarks = """
        不得转载 不得轉載 禁止转载 禁止轉載 请勿转载 ICP备 ICP证 公网安备 许可证 出处 出處 Reserved reserved 所有 传播信息 传递更多信息 不代表本网 不代表本报 不代表本站
        """
    /// Words that open an invitation to scan a code.
    static let codeOpenings = """
        扫描二维码 扫描上方二维码 扫描下方二维码 扫描右侧二维码 扫描左侧二维码 扫描图中二维码 扫码看 扫码观看 扫码阅读 扫码查看 扫码关注 长按识别 长按二维码 长按上方 长按下方 扫一扫 微信扫一扫
        点击上方 点击蓝字 点击下方 点击左上角 点击右上角 点击标题 点击关注 点上方 点蓝字 点击文末 點擊上方 點擊下方 點擊藍字 轻触上方 识别二维码 请扫描 請掃描 掃描 掃碼 更多精彩
        """
    /// What such an invitation ends in.
    static let codeEndings = """
        朋友圈 好友 全文 更多 视频 详情 我们 公众号 客户端 精彩 内容 二维码 APP 直播 音频 报道 新闻 微信 關注 影片 詳情 关注 订阅 星标 原文 名片 在看 訂閱
        """
    /// What heads the list of a page's titles.
    static let titleLists = """
        本版新闻列表 本版新闻 本版标题 本版标题导航 新闻列表 标题导航 本版文章 本版目录 文章列表 本版稿件 版面目录 本版导航 本版新聞列表 新聞列表
        """
    /// What such a list has besides titles.
    static let listFillers = """
        广告 公益广告 图片 图片新闻 图片报道 廣告 无标题 中缝
        """
    /// Words that label the time, the type size and the number of readers below a headline on the web.
    static let webLabels = """
        发布时间 发布日期 发表时间 更新时间 更新日期 最后更新 最新更新 建立時間 發布時間 發佈時間 更新時間 上稿時間 发稿时间 發稿時間 上传时间 时间 日期 字号 字体 字號 字體 浏览 浏览次数 浏览量
        点击 点击数 点击量 点击次数 阅读 阅读量 阅读数 阅读次数 評論 评论 评论数 瀏覽 瀏覽數 點閱 點閱數 人气 人氣 访问量 访问次数 发布 更新 出版日期
        """
    /// The part between their numbers, and how large type can be.
    static let webFillers = """
        次 人 条 大 中 小 超大 特大 默认 打印 分享 收藏 保存 关闭 阅读 评论 我要评论 我要纠错 列印 上午 下午 A A+ A- T T+ T-
        """
    /// Words that label where an article below which it is was read from.
    static let trailerOrigins = """
        来源 稿源 来自 文章来源 稿件来源 信息来源 新闻来源 來源 文章來源 綜合 素材来源 内容来源
        """
    /// Words that label who wrote it.
    static let trailerWriters = """
        作者 本文作者 文字 撰文 撰稿 采写 记者 文 供稿 通讯员 記者 採寫 来稿 采访
        """
    /// Words that label those who checked it for the web.
    static let trailerCheckers = """
        审核 審核 审校 初审 复审 终审 初審 複審 終審 一审 二审 三审 编审 值班主任 值班编辑 值班编委 新媒体编辑 网络编辑 微信编辑 责任审校 审稿 签发 總監製 总监制 监制 監製 策划 統籌 统筹 制作 製作 核校
        """
    /// Words that label those who edited it, on a page in print too.
    static let trailerEditors = """
        编辑 责任编辑 责编 校对 責任編輯 責編 編輯 校對 主编 排版 责校 执行主编 实习编辑
        """
    /// What only the page in print has beside them.
    static let trailerPageWords = """
        版式 美编 本版 组版 电话 邮箱 视觉 版面 美術 美编 本期 检校 画刊 一版 二版 三版 四版 投稿 热线 设计 E-mail
        """
    /// The part before the names of those who read a page before it is printed: 一审 赵红 二审 李文.
    static let readersLabels = "一审 二审 三审 初审 复审 终审 一校 二校 三校 一读 二读 审读 校对 检校 编辑 责编 版式 美编 值班 签发 审核 组版"
    /// What heads the titles of earlier articles below one: 往期推荐.
    static let pastTitles = """
        往期推荐 往期回顾 往期精彩 往期精选 往期热文 往期好文 往期链接 往期精彩推荐 往期精彩回顾 往期推薦 往期回顧 精彩推荐 精彩回顾 热门推荐 热门文章 猜你喜欢 更多推荐 为您推荐 为你推荐 相关推荐
        """
    /// What a title is repeated after, in an article that was adopted.
    static let titleLabels = """
        原标题 原题 原題 原標題 原文标题 原文標題 文章标题
        """
    /// Words that label the column in an archive, where it has one.
    static let columnLabels = "专栏 專欄 栏目 欄目"
}
