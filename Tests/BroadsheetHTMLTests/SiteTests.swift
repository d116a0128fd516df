import BroadsheetCore
import BroadsheetTesting
import Foundation
import TestSupport
import Testing

@testable import BroadsheetHTML

@Suite struct SiteTests {
    private static func site(
        _ editions: [Edition] = SampleEditions.rich, address: String? = "https://news.example/chenwan/",
        _ change: (inout HTMLOptions) throws -> Void = { _ in }
    ) throws -> [String: [UInt8]] {
        var options = HTMLOptions()
        try change(&options)
        let export = Export(HTMLExporter(options: options), outputURL: address)
        return Dictionary(uniqueKeysWithValues: try export.files(editions).map { ($0.path, $0.bytes) })
    }

    @Test func hasAPageForEverythingThatIsThere() throws {
        let site = try Self.site()
        #expect(
            site.keys.sorted() == [
                "2024-02-29/1/3b1f0c5d7e9a2468.html", "2024-02-29/index.html", "2024-02-29/names.html",
                "2024-03-01/A01/51d0e7aa9c3846f2.html", "2024-03-01/A01/8c2a61f0d4b39e57.html",
                "2024-03-01/A01/e60b94c17d2f5a83.html", "2024-03-01/A02/07f3b58e6a1cd942.html",
                "2024-03-01/A02/2ea5c7109b84d6f3.html", "2024-03-01/A02/b94d2e8016f7c35a.html",
                "2024-03-01/index.html", "2024-03-01/names.html", "index.html", "sitemap-news.xml", "style.css",
            ])
    }

    @Test(arguments: [
        "index.html", "2024-03-01/index.html", "2024-03-01/names.html", "2024-03-01/A01/8c2a61f0d4b39e57.html",
        "sitemap-news.xml",
    ])
    func writesWhatTheGoldenSays(path: String) throws {
        let text = String(decoding: try #require(try Self.site()[path]), as: UTF8.self)
        let name = path.replacing("/", with: "-")
        #expect(try Golden.fault(in: text, comparedWith: "html/\(name)") == nil)
    }

    @Test func onePageHoldsEverything() throws {
        let text = try Export(HTMLExporter()).text(SampleEditions.rich)
        let parts = text.components(separatedBy: "<style>")
        let body = parts[0].components(separatedBy: "sha256-")[0] + parts[1].components(separatedBy: "</style>")[1]
        #expect(try Golden.fault(in: body, comparedWith: "html/one-page.html") == nil)
        #expect(try Export(HTMLExporter()).text([]).contains("<main"))
    }

    @Test(arguments: [
        ("https://news.example/chenwan/{date}/{id}/", "2024-03-01/07f3b58e6a1cd942/index.html"),
        ("https://news.example/chenwan/a/{page}-{id}", "a/A02-07f3b58e6a1cd942"),
        ("https://news.example/chenwan/%E6%96%B0%E9%97%BB/{id}.htm", "新闻/07f3b58e6a1cd942.htm"),
    ])
    func putsArticlesWhereTheirLinksLead(template: String, path: String) throws {
        let site = try Self.site { $0.itemLink = try LinkTemplate(template) }
        let page = try HTMLTree(try #require(site[path]))
        let canonical = page.all("link").first { $0.attributes["rel"] == "canonical" }?.attributes["href"]
        let link = try LinkTemplate(template).address(page: "A02", id: "07f3b58e6a1cd942", date: "2024-03-01")
        #expect(canonical == link)
    }

    @Test(arguments: [
        ("https://elsewhere.example/{id}", "outside the site"),
        ("https://news.example/chenwan/{page}", "must hold {id}"),
        ("https://news.example/chenwan/?a={id}", "no '?'"), ("https://news.example/chenwan/#{id}", "no '?'"),
    ])
    func refusesLinksThatNoFileCanHave(template: String, remedy: String) throws {
        let fault = #expect(throws: ExportFailure.self) {
            try Self.site { $0.itemLink = try LinkTemplate(template) }
        }
        #expect(fault?.diagnostic.message.contains(remedy) == true)
    }

    @Test func withoutAnAddressNothingIsAbsolute() throws {
        let site = try Self.site(address: nil)
        #expect(site["sitemap-news.xml"] == nil)
        for (path, bytes) in site where path.hasSuffix(".html") {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("canonical") && !text.contains("og:url"))
        }
    }

    @Test func aStoryOverTwoPagesHasItsSeamAndBothPlaces() throws {
        var edition = SampleEditions.rich[0]
        let range = SourceRange(file: "A02.txt", page: "A02", bytes: 0..<9, lines: 1...1)
        edition.articles[0].body.append(Block(text: "常来岸边走走。", ranges: [range]))
        edition.articles[0].ranges.append(range)
        let page = try HTMLTree(try #require(try Self.site([edition])["2024-03-01/A01/8c2a61f0d4b39e57.html"]))
        let links = page.all("a").filter { $0.path.last == "span" || $0.path.last == "dd" }
        #expect(links.map(\.text).prefix(3) == ["〔接第A02版〕", "第A01版", "第A02版"])
        #expect(page.all("p").allSatisfy { $0.attributes["class"] != "missing ui" })
        #expect(page.all("a").contains { $0.text == "〔接第A02版〕" && $0.attributes["href"] == "../index.html#page-A02" })
    }

    @Test func aStoryWhoseRestWasNotReadSaysSo() throws {
        let page = try HTMLTree(try #require(try Self.site()["2024-03-01/A01/8c2a61f0d4b39e57.html"]))
        #expect(page.all("p").contains { $0.attributes["class"] == "missing ui" && $0.text.contains("第A02版") })
    }

    @Test func editionsLeadToTheirNeighbours() throws {
        let site = try Self.site(SampleEditions.many(4))
        let page = try HTMLTree(try #require(site["2024-02-29/index.html"]))
        let turns = page.all("a").filter { $0.attributes["rel"] != nil }
        #expect(turns.map { $0.attributes["href"] } == ["../2024-02-28/index.html", "../2024-03-01/index.html"])
    }

    @Test func articlesOfOneAddressAreToldApart() throws {
        var edition = SampleEditions.rich[0]
        edition.articles[1].id = edition.articles[0].id
        let export = Export(HTMLExporter())
        var paths: [String] = []
        let summary = try export.writeFolder([edition]) { paths.append($0.path) }
        #expect(paths.contains("2024-03-01/A01/8c2a61f0d4b39e57-2.html"))
        #expect(summary.diagnostics.map(\.code) == ["repeated-id"])
    }

    @Test func manyArticlesHaveSeveralSitemaps() throws {
        let site = try Self.site(SampleEditions.long(articles: 1001))
        #expect(
            site.keys.filter { $0.hasPrefix("sitemap") }.sorted() == [
                "sitemap-news-1.xml", "sitemap-news-2.xml", "sitemap-news.xml",
            ])
    }

    @Test func theDataOfAnArticleIsReadBack() throws {
        var edition = SampleEditions.rich[0]
        edition.articles[0].headline = Headline(decks: [Deck(role: .main, text: "</script><b>\u{2028}\"&amp;")])
        let page = try HTMLTree(try #require(try Self.site([edition])["2024-03-01/A01/8c2a61f0d4b39e57.html"]))
        let data = try #require(page.all("script").first?.text)
        #expect(!data.contains("<"))
        #expect(data.contains(#""headline":"\u003c/script>\u003cb>\u2028\"&amp;""#))
        #expect(data.contains(#""author":[{"@type":"Person","name":"𠮷田海","jobTitle":"首席记者"}"#))
    }

    @Test func pagesLeadToTheFeeds() throws {
        let site = try Self.site {
            $0.feeds = [
                .init(
                    title: "feed.xml", mediaType: "application/rss+xml",
                    address: "https://news.example/chenwan/feed.xml"),
                .init(title: "all.xml", mediaType: "application/atom+xml", address: "https://feeds.example/all.xml"),
            ]
        }
        let page = try HTMLTree(try #require(site["2024-03-01/index.html"]))
        let links = page.all("link").filter { $0.attributes["rel"] == "alternate" }.map { $0.attributes["href"] }
        #expect(links == ["../feed.xml", "https://feeds.example/all.xml"])
    }

    @Test(arguments: [
        ("zh-Hant-HK", "各期", "閱"), ("en", "All editions", "Subscribe"), ("fr", "All editions", "Subscribe"),
    ])
    func speaksTheNewspapersLanguage(tag: String, editions: String, feeds: String) throws {
        var edition = SampleEditions.rich[0]
        edition.info.publication.language = tag
        let site = try Self.site([edition]) {
            $0.feeds = [
                .init(title: "feed.xml", mediaType: "application/rss+xml", address: "https://a.example/feed.xml")
            ]
        }
        let text = String(decoding: try #require(site["index.html"]), as: UTF8.self)
        #expect(text.contains("<html lang=\"\(tag)\">") && text.contains(editions) && text.contains(feeds))
    }
}
