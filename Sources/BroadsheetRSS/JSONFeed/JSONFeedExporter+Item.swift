import BroadsheetCore

extension JSONFeedExporter {
    /// Writes an article as an item, on one line.
    mutating func writeItem(_ item: FeedItem, published: [UInt8]?) {
        writer.markup("    ")
        writer.beginObject()
        writer.member("id", item.id.text)
        if let link = item.link { writer.member("url", link) }
        if let title = item.title { writer.member("title", title) }
        writeText(of: item)
        if let published { writer.member("date_published", ascii: published) }
        writer.member("authors", item.content.credits.makers) { writer, name in
            writer.beginObject()
            writer.member("name", name)
            writer.endObject()
        }
        writer.member("tags", item.content.tags(options.categories)) { $0.string($1) }
        writeExtension(of: item)
        writer.endObject()
    }

    /// An item must have a text (JSON Feed 1.1 `content_text`), so where no full text is written the summary is it.
    private mutating func writeText(of item: FeedItem) {
        if item.hasFullText {
            html.articleHTML(item.content.article, title: options.title)
            writer.member("content_html", html.bytes)
            html.removeAll()
            if let summary = item.summary { writer.member("summary", summary) }
        } else {
            writer.member("content_text", item.summary ?? item.title ?? item.id.text)
        }
    }

    /// What JSON Feed itself has no place for: everybody's role, in words of the model and as printed; in a feed that is
    /// kept, the page and the edition.
    private mutating func writeExtension(of item: FeedItem) {
        let contributors = item.content.article.allContributors.filter { !$0.name.isBlank }
        let page = checksum == nil ? nil : item.content.article.page
        let edition = checksum == nil ? nil : item.editionPublished
        guard !contributors.isEmpty || page != nil || edition != nil else { return }
        writer.key("_broadsheet")
        writer.beginObject()
        if let page { writer.member("page", KeptForm.pageText(page)) }
        if let edition { writer.member("edition", RFC3339Date.text(edition)) }
        writer.member("contributors", contributors) { writer, contributor in
            writer.beginObject()
            writer.member("name", contributor.name)
            writer.member("role", contributor.role.rawValue)
            if let label = contributor.label { writer.member("label", label) }
            if let organisation = contributor.organisation { writer.member("organisation", organisation) }
            writer.endObject()
        }
        writer.endObject()
    }
}
