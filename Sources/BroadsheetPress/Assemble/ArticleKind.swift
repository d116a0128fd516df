import BroadsheetCore

/// Reports what sort of article it is, by its parts and by the words that papers set above such articles.
enum ArticleKind {
    /// Words in the name of a section, or headlines, of opinion.
    private static let commentary = ["评论", "时评", "论坛", "今日谈", "社论", "短评", "快评", "杂谈", "论語", "評論", "社論"]
    /// Whole headlines of pointers to other pages.
    private static let index = WordTable.split(Words.indexHeadings)
    /// Ends of headlines of announcements.
    private static let notices = ["公告", "公示", "启事", "声明", "讣告", "通告", "啟事", "聲明"]

    /// The kind of an article.
    static func kind(of article: Article) -> Article.Kind {
        let title = article.headline?.text ?? ""
        // Strings of different lengths are not compared byte by byte.
        if index.contains(where: { $0.utf8.count == title.utf8.count && $0 == title }) { return .index }
        let hasText = article.body.contains { $0.kind != .subheading }
        if !hasText, !article.photos.isEmpty { return .photo }
        if article.headline == nil { return .brief }
        let items = article.body.count { $0.kind == .listItem }
        if items > 1, article.body.allSatisfy({ $0.kind == .listItem || $0.kind == .subheading }) { return .brief }
        if article.contributors.contains(where: { $0.role == .commentator }) { return .commentary }
        if let section = article.section, commentary.contains(where: { section.contains($0) }) { return .commentary }
        if article.dateline == nil, notices.contains(where: { title.endsWithBytes(of: $0) }) { return .notice }
        return .report
    }
}
