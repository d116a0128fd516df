extension Words {
    /// Headings of pictures that have a caption and no article.
    static let pictureHeads = """
        图片新闻 图片报道 图片故事 图片专题 新闻图片 新聞圖片 圖片新聞
        """
    /// What stands behind the heading of such a picture.
    static let pictureHeadEndings = """
        （图片） （照片） （漫画） （示意图） (图片) (照片) （圖片）
        """
}
