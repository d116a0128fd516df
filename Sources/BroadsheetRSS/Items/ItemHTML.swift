import BroadsheetCore

extension MarkupWriter {
    /// The full text of an article as HTML that needs no style sheet, on one line for each block.
    ///
    /// Paragraphs are `<p>`, subheadings `<h3>`, list items `<ul><li>`, an editors' note `<p><em>`; a picture beside a
    /// text is `<figure><figcaption>` with the credit in `<small>`, and in a photo story caption and credit are the
    /// text. What is not text of the article stands apart: in `<header>` the jump line 上接 of a story whose beginning
    /// was not read, the place line and the byline, in `<footer>` the jump line 下转 of a story whose rest was not read.
    /// Such a text ends in the middle of a sentence, as printed; nothing is put in its place. All of it is in
    /// paragraphs, for the readers that know HTML 4 alone and pass over what is newer.
    ///
    /// - Parameter title: Which decks are the item's title; the others open the text as `<p><strong>` in `<header>`.
    mutating func articleHTML(_ article: Article, title: FeedOptions.Title) {
        if title == .main { otherDecks(of: article) }
        if let beginning = article.unreadBeginning { block("<header><p>", beginning.text, "</p></header>\n") }
        byline(of: article)
        var isInList = false
        for index in article.body.indices {
            let isItem = article.body[index].kind == .listItem
            if isInList != isItem {
                markup(isItem ? "<ul>\n" : "</ul>\n")
                isInList = isItem
            }
            switch article.body[index].kind {
            case .paragraph: block("<p>", article.body[index].text, "</p>\n")
            case .subheading: block("<h3>", article.body[index].text, "</h3>\n")
            case .listItem: block("<li>", article.body[index].text, "</li>\n")
            case .editorsNote: block("<p><em>", article.body[index].text, "</em></p>\n")
            }
        }
        if isInList { markup("</ul>\n") }
        for photo in article.photos {
            if article.body.isEmpty { paragraphs(of: photo) } else { figure(photo) }
        }
        if let rest = article.unreadContinuation { block("<footer><p>", rest.text, "</p></footer>\n") }
    }

    private mutating func otherDecks(of article: Article) {
        guard let decks = article.headline?.decks, decks.count > 1 else { return }
        let main = decks.firstIndex { $0.role == .main } ?? decks.startIndex
        for index in decks.indices where index != main {
            block("<header><p><strong>", decks[index].text, "</strong></p></header>\n")
        }
    }

    /// A text between tags; nothing where there is no text.
    private mutating func block(_ start: StaticString, _ content: String, _ end: StaticString) {
        guard !content.isEmpty else { return }
        markup(start)
        text(content, as: .html)
        markup(end)
    }

    private mutating func paragraphs(of photo: Photo) {
        block("<p>", photo.caption, "</p>\n")
        block("<p><small>", photo.credit ?? "", "</small></p>\n")
    }

    private mutating func figure(_ photo: Photo) {
        let credit = photo.credit ?? ""
        guard !photo.caption.isEmpty || !credit.isEmpty else { return }
        markup("<figure><figcaption><p>")
        text(photo.caption, as: .html)
        if !photo.caption.isEmpty, !credit.isEmpty { markup(" ") }
        block("<small>", credit, "</small>")
        markup("</p></figcaption></figure>\n")
    }
}
