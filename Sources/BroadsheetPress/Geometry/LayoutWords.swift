/// What the words of a line say, for those who put lines in order.
protocol LayoutWords {
    /// Whether a line says which page it is on.
    func isFurniture(_ line: SetLine) -> Bool
    /// Whether a line begins with words that open an article, such as 本报讯.
    func opensArticle(_ line: SetLine) -> Bool
    /// Whether a line begins with the second or a further number of a list: ２、.
    func goesOnCounting(_ line: SetLine) -> Bool
    /// Whether a line is the heading of a picture that has no article: 图片新闻, 腊梅傲雪（图片）.
    func isPictureHead(_ line: SetLine) -> Bool
}
