import BroadsheetCore

/// What a hostile text is put into.
struct Subject {
    var edition: Edition
    var article: Article {
        get { edition.articles.first ?? Article() }
        set { edition.articles = [newValue] + edition.articles.dropFirst() }
    }
    var outputURL: String? = SampleEditions.outputURL
    /// What the output is about; `nil` where it is about everything.
    var subject: String?

    init() {
        edition = SampleEditions.rich.first ?? Edition(info: Edition.Info(), articles: [])
        edition.articles = Array(edition.articles.prefix(2))
    }
}

/// A field of the model that holds text.
struct TextField {
    /// A description, for a message.
    let name: String
    /// Whether it belongs to the job that the exporter is given in `begin`.
    var isOfPublication = false
    /// Puts a text into it.
    let set: @Sendable (inout Subject, String) -> Void

    static let all: [TextField] = ofPublication + ofArticle

    static let ofPublication: [TextField] = [
        TextField(name: "publication.title", isOfPublication: true) { $0.edition.info.publication.title = $1 },
        TextField(name: "publication.link", isOfPublication: true) { $0.edition.info.publication.link = $1 },
        TextField(name: "publication.language", isOfPublication: true) { $0.edition.info.publication.language = $1 },
        TextField(name: "publication.description", isOfPublication: true) {
            $0.edition.info.publication.description = $1
        },
        TextField(name: "job.outputURL", isOfPublication: true) { $0.outputURL = $1 },
        TextField(name: "job.subject", isOfPublication: true) { $0.subject = $1 },
        TextField(name: "page.code", isOfPublication: true) { subject, text in
            subject.eachPage { $0.code = text }
        },
        TextField(name: "page.name", isOfPublication: true) { subject, text in subject.eachPage { $0.name = text } },
        TextField(name: "page.file", isOfPublication: true) { subject, text in subject.eachPage { $0.file = text } },
    ]

    static let ofArticle: [TextField] = [
        TextField(name: "article.id") { $0.article.id = $1 },
        TextField(name: "article.section") { $0.article.section = $1 },
        TextField(name: "headline.decks.text") { subject, text in
            subject.article.headline?.decks.mutateEach { $0.text = text }
        },
        TextField(name: "the only deck's text") {
            $0.article.headline = Headline(decks: [Deck(role: .main, text: $1)])
        },
        TextField(name: "dateline.text") { $0.article.dateline?.text = $1 },
        TextField(name: "dateline.source") { $0.article.dateline?.source = $1 },
        TextField(name: "dateline.place") { $0.article.dateline?.place = $1 },
        TextField(name: "contributors.name") { subject, text in
            subject.article.contributors.mutateEach { $0.name = text }
        },
        TextField(name: "contributors.label") { subject, text in
            subject.article.contributors.mutateEach { $0.label = text }
        },
        TextField(name: "contributors.organisation") { subject, text in
            subject.article.contributors.mutateEach { $0.organisation = text }
        },
        TextField(name: "body.text") { subject, text in subject.article.body.mutateEach { $0.text = text } },
        TextField(name: "photos.caption") { subject, text in subject.article.photos.mutateEach { $0.caption = text } },
        TextField(name: "photos.credit") { subject, text in subject.article.photos.mutateEach { $0.credit = text } },
        TextField(name: "photos.contributors.name") { subject, text in
            subject.article.photos.mutateEach { $0.contributors.mutateEach { $0.name = text } }
        },
        TextField(name: "continuesOn.page") { $0.article.continuesOn?.page = $1 },
        TextField(name: "continuesOn.text") { $0.article.continuesOn?.text = $1 },
        TextField(name: "continuedFrom.page") {
            $0.article.continuedFrom = PageReference(page: $1, text: "（上接A01版）")
        },
        TextField(name: "continuedFrom.text") { $0.article.continuedFrom = PageReference(page: "A01", text: $1) },
        TextField(name: "people.name") { subject, text in subject.article.people.mutateEach { $0.name = text } },
        TextField(name: "people.titles") { subject, text in
            subject.article.people.mutateEach { $0.titles = [text, "镇长"] }
        },
        TextField(name: "dates.text") { subject, text in subject.article.dates.mutateEach { $0.text = text } },
        TextField(name: "ranges.file") { subject, text in subject.article.ranges.mutateEach { $0.file = text } },
        TextField(name: "ranges.page") { subject, text in subject.article.ranges.mutateEach { $0.page = text } },
    ]

    /// Every member of the newspaper that is not an address or language, for which it may refuse one.
    static let everyPublicationField = TextField(
        name: "every text of the newspaper", isOfPublication: true
    ) { subject, text in
        let forms = ["publication.link", "publication.language", "job.outputURL"]
        for field in ofPublication where !forms.contains(field.name) { field.set(&subject, text) }
    }

    static let everyArticleField = TextField(name: "every field of the article") { subject, text in
        for field in ofArticle { field.set(&subject, text) }
    }
}

extension Subject {
    fileprivate mutating func eachPage(_ change: (inout Page) -> Void) {
        edition.info.pages.mutateEach(change)
    }
}

extension Array {
    /// Changes every element in place.
    fileprivate mutating func mutateEach(_ change: (inout Element) -> Void) {
        for index in indices { change(&self[index]) }
    }
}
