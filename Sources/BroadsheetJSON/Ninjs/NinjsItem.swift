import BroadsheetCore

/// An article as a news item of ninjs 3.
struct NinjsItem {
    private static let version = "3.0"
    private static let schema = "http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json"

    private let article: Article
    private let edition: Edition.Info
    private let uri: String

    init(_ article: Article, in edition: Edition.Info) {
        self.article = article
        self.edition = edition
        uri = Self.uri(of: article, in: edition)
    }

    /// The URI of an article: a `tag:` of the publication's host and the edition's day (RFC 4151); where one of them is not
    /// known, a `urn:` that no other program gives out.
    private static func uri(of article: Article, in edition: Edition.Info) -> String {
        var identity = ArticleIdentity(date: edition.date)
        let id = PercentEncoding.encodeSegment(article.id.isEmpty ? identity.id(for: article) : article.id)
        guard let day = edition.date?.description else { return "urn:x-broadsheet:\(id)" }
        guard let host = host(of: edition.publication) else { return "urn:x-broadsheet:\(day):\(id)" }
        return "tag:\(host),\(day):\(id)"
    }

    /// The host of a publication's link; `nil` where it has none.
    static func host(of publication: Publication) -> String? {
        publication.link.flatMap { WebAddress($0)?.host?.ascii }
    }

    /// Writes the item as one object.
    func write(to writer: inout some DocumentWriter) {
        writer.mapping { writer in
            writer.field("uri", uri)
            writer.field("standard") { writer in
                writer.field("name", "ninjs")
                writer.field("version", Self.version)
                writer.field("schema", Self.schema)
            }
            writer.field("type", article.kind == .photo ? "picture" : "text")
            writer.field("representationType", "full")
            writer.field("profile", article.kind.rawValue)
            writer.field("pubStatus", "usable")
            // A day alone is not a moment, and ninjs knows nothing else.
            if let published = edition.published {
                writer.field("firstCreated", published.description)
                writer.field("versionCreated", published.description)
            }
            writer.field("language", edition.publication.language)
            writeHeadlines(to: &writer)
            writer.field("by", byline)
            writer.field("located", article.dateline?.place)
            writeDescriptions(to: &writer)
            writeBodies(to: &writer)
            writePeople(to: &writer)
            writePlaces(to: &writer)
            writeSources(to: &writer)
            writeNames("subjects", [(article.section, "section")], to: &writer)
            writeNames("genres", [(article.kind.rawValue, nil)], to: &writer)
            writer.field("altIds", altIDs) { writer, id in
                writer.mapping { writer in
                    writer.field("role", id.role)
                    writer.field("value", id.value)
                }
            }
            writePhotos(to: &writer)
        }
    }

    // MARK: Text

    private func writeHeadlines(to writer: inout some DocumentWriter) {
        guard let decks = article.headline?.decks, !decks.isEmpty else { return }
        writer.field("headlines", decks) { writer, deck in
            writer.mapping { writer in
                writer.field("role", deck.role.rawValue)
                writer.field("contentType", "text/plain")
                writer.field("value", deck.text)
            }
        }
    }

    private func writeDescriptions(to writer: inout some DocumentWriter) {
        // In a photo story the caption is the text.
        let isPhoto = article.kind == .photo && article.body.isEmpty
        let texts = isPhoto ? article.photos.map { ("caption", $0.caption) } : [("summary", article.summary())]
        let said = texts.filter { !$0.1.isEmpty }
        guard !said.isEmpty else { return }
        writer.field("descriptions", said) { writer, text in
            writer.mapping { writer in
                writer.field("role", text.0)
                writer.field("contentType", "text/plain")
                writer.field("value", text.1)
            }
        }
    }

    /// The text twice: as it is, a line for each block, and as HTML, which separates the blocks.
    private func writeBodies(to writer: inout some DocumentWriter) {
        guard !article.body.isEmpty else { return }
        let plain = article.body.map(\.text).joined(separator: "\n")
        let bodies = [("text", "text/plain", plain), ("html", "text/html", NinjsHTML.text(of: article.body))]
        writer.field("bodies", bodies) { writer, body in
            writer.mapping { writer in
                writer.field("role", body.0)
                writer.field("contentType", body.1)
                if body.0 == "text" { writer.field("charCount", plain.unicodeScalars.count) }
                writer.field("value", body.2)
            }
        }
    }

    // MARK: People, places, sources

    /// The names of all writers, as a byline has them; in a photo story those of the photographers.
    private var byline: String? {
        let makers =
            article.contributors.isEmpty && article.kind == .photo ? article.allContributors : article.contributors
        let names = makers.map(\.name).filter { !$0.isEmpty }
        return names.isEmpty ? nil : names.joined(separator: "、")
    }

    private func writePeople(to writer: inout some DocumentWriter) {
        let makers = article.allContributors.map { (name: $0.name, rel: $0.role.rawValue) }
        writePeople(makers + article.people.map { ($0.name, "mentioned") }, to: &writer)
    }

    private func writePeople(_ people: [(name: String, rel: String)], to writer: inout some DocumentWriter) {
        writeNames("people", people.map { ($0.name, $0.rel) }, to: &writer)
    }

    private func writePlaces(to writer: inout some DocumentWriter) {
        writeNames("places", [(article.dateline?.place, "dateline")], to: &writer)
    }

    private func writeSources(to writer: inout some DocumentWriter) {
        let sources = [(edition.publication.title, "publisher"), (article.dateline?.source, "source")]
        writeNames("infoSources", sources, key: "role", to: &writer)
    }

    /// A list of things that have a name; nothing where no name is known.
    private func writeNames(
        _ key: String, _ names: [(name: String?, rel: String?)], key role: String = "rel",
        to writer: inout some DocumentWriter
    ) {
        let known = names.filter { !($0.name ?? "").isEmpty }
        guard !known.isEmpty else { return }
        writer.field(key, known) { writer, thing in
            writer.mapping { writer in
                writer.field("name", thing.name)
                writer.field(role, thing.rel)
            }
        }
    }

    private var altIDs: [(role: String, value: String)] {
        [("article", article.id), ("edition", edition.date?.description), ("page", article.page)].compactMap {
            role, value in
            value.flatMap { $0.isEmpty ? nil : (role, $0) }
        }
    }

    // MARK: Photos

    /// The photos as items of their own. Their files are not known, so they have no renditions.
    private func writePhotos(to writer: inout some DocumentWriter) {
        guard !article.photos.isEmpty else { return }
        writer.field("associations", Array(article.photos.enumerated())) { writer, numbered in
            let (index, photo) = numbered
            writer.mapping { writer in
                writer.field("name", "photo-\(index + 1)")
                writer.field("rel", "photo")
                writer.field("uri", "\(uri)/photo-\(index + 1)")
                writer.field("type", "picture")
                writer.field("representationType", "partial")
                writer.field("by", photo.credit)
                if !photo.caption.isEmpty {
                    writer.field("descriptions", [photo.caption]) { writer, caption in
                        writer.mapping { writer in
                            writer.field("role", "caption")
                            writer.field("contentType", "text/plain")
                            writer.field("value", caption)
                        }
                    }
                }
                writePeople(photo.contributors.map { ($0.name, $0.role.rawValue) }, to: &writer)
            }
        }
    }
}
