import BroadsheetCore

/// An article as programs read it in its page: `NewsArticle` of schema.org, in JSON-LD.
///
/// What is not known is left out. No picture is named, since none is known.
struct ArticleData {
    /// The beginning of the text.
    let summary: String
    /// The object, in one line.
    let json: [UInt8]

    init(_ article: Article, in edition: Edition.Info, site: Site, address: String?) {
        summary = article.summary(sentences: site.options.summarySentences, maximumLength: 240)
        var object = JSONObject()
        object.add("@context", "https://schema.org")
        object.add("@type", "NewsArticle")
        object.add("headline", article.headline?.text)
        object.add("url", address)
        object.add("mainEntityOfPage", address)
        object.add("datePublished", edition.published?.description)
        object.add("inLanguage", site.language)
        object.add("author", Self.authors(of: article, site.labels))
        if site.publication.title?.isBlank == false {
            object.add("publisher", Self.publisher(site))
            var paper = JSONObject()
            paper.add("@type", "Newspaper")
            paper.add("name", site.name)
            object.add("isPartOf", paper)
        }
        object.add("printPage", article.page)
        object.add("articleSection", article.section)
        object.add("dateline", article.dateline?.text)
        object.add("description", summary)
        object.add("articleBody", article.body.map(\.text).filter { !$0.isBlank }.joined(separator: "\n"))
        json = object.bytes
    }

    /// Those who wrote it, and of a photo story those who took the picture.
    private static func authors(of article: Article, _ labels: SiteLabels) -> [JSONObject] {
        let makers = article.kind == .photo ? article.allContributors : article.contributors
        var seen: Set<String> = []
        return makers.filter { !$0.name.isBlank && seen.insert($0.name).inserted }.map { contributor in
            var person = JSONObject()
            person.add("@type", "Person")
            person.add("name", contributor.name)
            person.add("jobTitle", Credit.role(of: contributor, labels))
            return person
        }
    }

    private static func publisher(_ site: Site) -> JSONObject {
        var publisher = JSONObject()
        publisher.add("@type", "NewsMediaOrganization")
        publisher.add("name", site.name)
        publisher.add("url", site.publication.link.flatMap(WebAddress.init)?.uri)
        return publisher
    }
}

/// A JSON object that is written key by key; what is blank is left out.
private struct JSONObject {
    var bytes: [UInt8] { content + [UInt8(ascii: "}")] }
    private var content = [UInt8(ascii: "{")]

    mutating func add(_ key: String, _ value: String?) {
        guard let value, !value.isBlank else { return }
        begin(key)
        QuotedText.append(value, to: &content)
    }

    mutating func add(_ key: String, _ value: JSONObject) {
        begin(key)
        content += value.bytes
    }

    mutating func add(_ key: String, _ values: [JSONObject]) {
        guard !values.isEmpty else { return }
        begin(key)
        content.append(UInt8(ascii: "["))
        content += values.map(\.bytes).joined(separator: [UInt8(ascii: ",")])
        content.append(UInt8(ascii: "]"))
    }

    private mutating func begin(_ key: String) {
        if content.count > 1 { content.append(UInt8(ascii: ",")) }
        QuotedText.append(key, to: &content)
        content.append(UInt8(ascii: ":"))
    }
}
