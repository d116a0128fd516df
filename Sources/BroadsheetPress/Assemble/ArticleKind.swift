import BroadsheetCore

/// Reports what sort of article it is, by its parts and by the words that papers set above such articles.
enum ArticleKind {
    /// The marks after a word of opinion.
    private static let leadMarks: Set<Unicode.Scalar> = ["：", ":", "】", "］", "|", "｜", "丨"]
    /// The most scalars of a headline's opening with its mark.
    private static let longestLead = 14

    /// The kind of an article.
    static func kind(of article: Article, words: Lexicon) -> Article.Kind {
        let title = PageText(article.headline?.text ?? "")
        if words.indexHeadings.contains(title, title.range) { return .index }
        let hasText = article.body.contains { $0.kind != .subheading }
        if !hasText, !article.photos.isEmpty { return .photo }
        if article.headline == nil { return .brief }
        let items = article.body.count { $0.kind == .listItem }
        if items > 1, article.body.allSatisfy({ $0.kind == .listItem || $0.kind == .subheading }) { return .brief }
        if article.contributors.contains(where: { $0.role == .commentator }) { return .commentary }
        if let section = article.section, words.opinionColumns.isFound(in: PageText(section)) { return .commentary }
        if opensAsComment(title, words) { return .commentary }
        if article.dateline == nil,
            words.announcementEndings.match(title, endingAt: title.range.upperBound, after: 0) != nil
        {
            return .notice
        }
        return .report
    }

    /// Whether a headline opens with a word of opinion and a mark.
    private static func opensAsComment(_ title: PageText, _ words: Lexicon) -> Bool {
        var offset = 0
        var mark = 0
        for _ in 0..<longestLead where offset < title.bytes.count {
            let (scalar, length) = title.scalar(at: offset, before: title.bytes.count)
            if leadMarks.contains(scalar) { mark = offset }
            offset += length
        }
        return words.opinionLeads.isFound(in: title, 0..<mark)
    }
}
