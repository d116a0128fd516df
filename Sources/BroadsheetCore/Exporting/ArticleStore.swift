/// Where the articles of editions are, so that not all of them need to be in memory.
package protocol ArticleStore: Sendable {
    /// An article.
    ///
    /// - Parameters:
    ///   - number: Its number in its edition.
    ///   - edition: The number of the edition, which is there.
    /// - Throws: ``ExportFailure`` where what was put away cannot be read again.
    func article(_ number: Int, ofEdition edition: Int) throws(ExportFailure) -> Article
}

struct HeldArticles: ArticleStore {
    let editions: [[Article]]

    func article(_ number: Int, ofEdition edition: Int) -> Article { editions[edition][number] }
}
