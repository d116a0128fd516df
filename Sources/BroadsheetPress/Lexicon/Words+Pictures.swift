extension Words {
    /// Headings of pictures that have a caption and no article.
    static let pictureHeads = """
        图片新闻 图片报道 图片故事 图片专题 新闻图片 新聞圖片 圖片新聞
        """
    /// What the names of agencies of pictures end in after a stroke: 周强摄/光明图片.
    static let agencyPictures = "图片 圖片 视觉 影像 图库"
    /// Columns of cartoons, whose pictures were drawn.
    static let cartoonColumns = "漫画 漫畫 漫画廊 时事漫画 讽刺与幽默"
    /// What opens a caption that says on which side its picture is.
    static let pictureSides = """
        左图 右图 上图 下图 中图 左上图 右上图 左下图 右下图 左圖 右圖 上圖 下圖
        """
    /// What the name of an agency of pictures ends with: 中经视觉.
    static let pictureAgencyEndings = """
        视觉 視覺 影像 图片社 圖片社 图库 圖庫
        """
    /// Words that say at the end that somebody sent the text in, not its picture: （市交通局供稿）.
    static let senderEndings = """
        供稿
        """
    /// Words that open the words that say who gave the text: 本文由….
    static let givenTextOpenings = """
        本文由 文章由 本稿由 文字由
        """
    /// The part after the heading of such a picture.
    static let pictureHeadEndings = """
        （图片） （照片） （漫画） （示意图） (图片) (照片) （圖片）
        """
}
