import BroadsheetCore

extension MarkupWriter {
    /// The full text of an article as HTML that needs no style sheet, on one line for each block.
    ///
    /// Paragraphs are `<p>`, subheadings `<h3>`, list items `<ul><li>`, an editors' note `<p><em>`; a picture beside a
    /// text is `<figure><figcaption>` with the credit in `<small>`, and in a photo story caption and credit are the
    /// text. What is no text of the article stands apart: in `<header>` the jump line 上接 of a story whose beginning
    /// was not read and the dateline of a report from elsewhere, in `<footer>` the jump line 下转 of a story whose rest
    /// was not read. Such a text ends in the middle of a sentence, as printed; nothing is put in its place.
    mutating func articleHTML(_ article: Article) {
        if let beginning = article.unreadBeginning { block("header", beginning.text) }
        if let dateline = article.dateline, dateline.tellsWhereOrWhen { block("header", dateline.text) }
        var isInList = false
        for block in article.body {
            if isInList != (block.kind == .listItem) {
                markup(isInList ? "</ul>\n" : "<ul>\n")
                isInList.toggle()
            }
            write(block)
        }
        if isInList { markup("</ul>\n") }
        for photo in article.photos {
            if article.body.isEmpty { paragraphs(of: photo) } else { figure(photo) }
        }
        if let rest = article.unreadContinuation { block("footer", rest.text) }
    }

    private mutating func write(_ block: Block) {
        switch block.kind {
        case .paragraph: self.block("p", block.text)
        case .subheading: self.block("h3", block.text)
        case .listItem: self.block("li", block.text)
        case .editorsNote:
            markup("<p><em>")
            text(block.text, as: .html)
            markup("</em></p>\n")
        }
    }

    private mutating func block(_ name: StaticString, _ content: String) {
        guard !content.isEmpty else { return }
        markup("<")
        markup(name)
        markup(">")
        text(content, as: .html)
        markup("</")
        markup(name)
        markup(">\n")
    }

    private mutating func paragraphs(of photo: Photo) {
        block("p", photo.caption)
        guard let credit = photo.credit, !credit.isEmpty else { return }
        markup("<p><small>")
        text(credit, as: .html)
        markup("</small></p>\n")
    }

    private mutating func figure(_ photo: Photo) {
        let credit = photo.credit ?? ""
        guard !photo.caption.isEmpty || !credit.isEmpty else { return }
        markup("<figure><figcaption>")
        text(photo.caption, as: .html)
        if !credit.isEmpty {
            if !photo.caption.isEmpty { markup(" ") }
            markup("<small>")
            text(credit, as: .html)
            markup("</small>")
        }
        markup("</figcaption></figure>\n")
    }
}

extension Dateline {
    /// Whether the dateline says more than that the paper's own people wrote the report (本报讯).
    fileprivate var tellsWhereOrWhen: Bool {
        place != nil || date != nil || isAbridged
    }
}
