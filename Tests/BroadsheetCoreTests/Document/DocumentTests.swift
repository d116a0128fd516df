import BroadsheetCore
import BroadsheetTesting
import Testing

@Suite struct DocumentTests {
    private static let everything = DocumentOptions(ranges: true, ledger: true)

    /// Editions as a model of which each one has another publication, page names, encodings and kinds of date.
    private static var varied: [Edition] {
        var editions = SampleEditions.rich + SampleEditions.bare + SampleEditions.empty
        editions[1].info.publication = Publication(title: "晨湾晚报")
        editions[1].info.pages[0].name = "要闻"
        editions[1].info.pages[0].encoding = .gb18030
        editions[1].info.offset = .utc
        editions[1].info.publishTime = .midnight
        editions[0].articles[0].dates = [
            PartialDate(year: 2024, month: 2, day: 29), PartialDate(year: 2024, month: 2), PartialDate(year: 2024),
            PartialDate(month: 2, day: 29), PartialDate(month: 2), PartialDate(day: 29), nil,
        ].map { DateMention(text: "某日", date: $0, part: .night) }
        return editions
    }

    @Test func theModelComesBackEqual() throws {
        let editions = Self.varied
        let document = DocumentTree(of: editions, options: Self.everything)
        let articles = try document.list("articles", Article.init)
        #expect(articles == editions.flatMap(\.articles))
        #expect(try document["publication"].map(Publication.init) == editions[0].info.publication)
        let pages = try document.list("editions") { try $0.list("pages", Page.init) }
        #expect(pages == editions.map(\.info.pages))
    }

    @Test func editionsSayWhatIsKnown() throws {
        let known = try DocumentTree(of: Self.varied).list("editions") { edition in
            [try edition.text("date"), try edition.text("published"), try edition["publication"]?.text("title")]
        }
        #expect(
            known == [
                ["2024-03-01", "2024-03-01T06:00:00+08:00", nil], ["2024-02-29", nil, "晨湾晚报"], [nil, nil, nil],
                ["2024-03-01", "2024-03-01T06:00:00+08:00", nil],
            ])
        let articles = try DocumentTree(of: Self.varied).list("articles") { try $0.text("edition") }
        #expect(articles == Array(repeating: "2024-03-01", count: 6) + ["2024-02-29"] + Array(repeating: nil, count: 5))
    }

    @Test(arguments: [false, true], [false, true])
    func optionsTakeAwayRangesAndLedgersAndNothingElse(_ ranges: Bool, ledger: Bool) {
        let options = DocumentOptions(ranges: ranges, ledger: ledger)
        let paths = Self.paths(of: DocumentTree(of: Self.varied, options: options))
        let expected = Self.paths(of: DocumentTree(of: Self.varied, options: Self.everything)).filter { path in
            (ranges || !path.contains("anges")) && (ledger || !path.contains("fragments"))
        }
        #expect(paths == expected)
    }

    @Test func theDocumentKeepsItsSideOfTheBargain() {
        for editions in [SampleEditions.rich, SampleEditions.bare, SampleEditions.empty, [], Self.varied] {
            var writer = DocumentTreeWriter()
            var document = ArticleDocument(options: Self.everything)
            document.begin(ExportJob(editions: editions.map(\.info)), to: &writer)
            for edition in editions {
                for article in edition.articles { document.write(article, in: edition.info, to: &writer) }
            }
            #expect(writer.tree == nil)
            document.finish(to: &writer)
            #expect(writer.faults == [])
            #expect(writer.tree?["schema"] == .string("broadsheet/1"))
        }
    }

    /// The keys and their order are a promise to other programs: a change here is a change of the schema.
    @Test func theKeysStandInAFixedOrder() {
        let range = ["file", "page", "bytes", "lines"]
        let contributor = ["name", "role", "label", "organisation", "confidence", "ranges"]
        let publication = ["title", "link", "language", "description"]
        let reference = ["page", "text", "ranges"]
        let promised = [
            "": ["schema", "publication", "articles", "editions"],
            "publication": publication,
            "articles": [
                "id", "kind", "confidence", "edition", "page", "section", "headline", "dateline", "contributors",
                "body", "photos",
                "continuesOn", "continuedFrom", "people", "dates", "ranges",
            ],
            "articles.headline": ["text", "confidence", "decks"],
            "articles.headline.decks": ["role", "text", "ranges"],
            "articles.dateline": ["text", "source", "place", "date", "abridged", "ranges"],
            "articles.contributors": contributor,
            "articles.body": ["kind", "text", "ranges"],
            "articles.photos": ["caption", "credit", "contributors", "ranges", "creditRanges"],
            "articles.photos.contributors": contributor,
            "articles.continuesOn": reference,
            "articles.continuedFrom": reference,
            "articles.people": ["name", "titles", "mentions", "ranges"],
            "articles.dates": ["text", "date", "part", "ranges"],
            "editions": ["date", "issue", "pageCount", "published", "publication", "pages"],
            "editions.publication": publication,
            "editions.pages": ["page", "name", "file", "encoding", "bytesOf", "fragments"],
            "editions.pages.fragments": ["bytes", "role", "article"],
        ]
        var editions = Self.varied
        editions[1].info.publication = SampleEditions.publication
        editions[1].info.publication.title = "晨湾晚报"
        editions[0].articles[0].photos[0].contributors[0].organisation = "晨湾社"
        editions[0].articles[0].photos[0].contributors[0].confidence = Confidence(hundredths: 50)
        var seen: [String: Set<String>] = [:]
        Self.visit(DocumentTree(of: editions, options: Self.everything)) { path, keys in
            let order = path.hasSuffix("anges") ? range : promised[path] ?? []
            #expect(keys == order.filter(keys.contains), "at '\(path)'")
            seen[path, default: []].formUnion(keys)
        }
        for (path, keys) in promised {
            #expect(seen[path] == Set(keys), "at '\(path)'")
        }
    }

    /// Hands out the path and the keys of every mapping.
    private static func visit(_ tree: DocumentTree, at path: String = "", _ see: (String, [String]) -> Void) {
        switch tree {
        case .mapping(let entries):
            see(path, entries.map(\.key))
            for entry in entries {
                visit(entry.value, at: path.isEmpty ? entry.key : "\(path).\(entry.key)", see)
            }
        case .sequence(let values):
            for value in values { visit(value, at: path, see) }
        default: break
        }
    }

    /// The paths of all keys, each once, in the order of their first appearance.
    private static func paths(of tree: DocumentTree) -> [String] {
        var paths: [String] = []
        visit(tree) { path, keys in
            for key in keys where !paths.contains("\(path).\(key)") { paths.append("\(path).\(key)") }
        }
        return paths
    }
}
