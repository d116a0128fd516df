import BroadsheetCore
import BroadsheetTesting
import Testing

@Suite struct ArticleIdentityTests {
    private let day = CalendarDate("2021-12-13")

    private func article(_ decks: String..., body: String? = nil, caption: String? = nil) -> Article {
        Article(
            headline: decks.isEmpty ? nil : Headline(decks: decks.map { Deck(role: .main, text: $0) }),
            body: body.map { [Block(text: $0)] } ?? [], photos: caption.map { [Photo(caption: $0)] } ?? [])
    }

    private func id(_ article: Article, date: CalendarDate?) -> String {
        var identity = ArticleIdentity(date: date)
        return identity.id(for: article)
    }

    @Test func anIdIsSixteenHexadecimalDigits() {
        for text in HostileText.all {
            let id = id(article(text.text, body: text.text), date: day)
            #expect(id.utf8.count == 16 && id.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }, "\(text.name)")
        }
    }

    /// The ids are written down: who changes the rule breaks every feed's guids.
    @Test func theRuleStays() {
        #expect(id(article("晨湾大桥今日合龙"), date: day) == "3477f78cdec6b016")
        #expect(id(article("简讯", body: "集市恢复营业。"), date: day) == "421bdc11b405f53a")
        #expect(id(article(), date: nil) == "0879e907b5281763")
    }

    @Test(arguments: [
        ["晨湾大桥今日合龙 两岸居民相见"], ["晨湾大桥今日合龙两岸", "居民相见"], ["晨湾大桥，今日合龙！", "——两岸居民相见"],
        ["晨湾大桥\u{3000}今日合龙\n两岸居民相见"],
    ])
    func spacesPunctuationAndRowsDoNotCount(_ decks: [String]) {
        let other = Article(
            headline: Headline(decks: decks.map { Deck(role: .sub, text: $0) }), body: [Block(text: "别的")])
        #expect(id(other, date: day) == id(article("晨湾大桥今日合龙", "两岸居民相见"), date: day))
    }

    @Test func whatCounts() {
        let bridge = article("晨湾大桥今日合龙")
        let ids = [
            id(bridge, date: day), id(bridge, date: nil), id(bridge, date: CalendarDate("2021-12-14")),
            id(article("晨湾大桥明日合龙"), date: day), id(article("简讯", body: "一"), date: day),
            id(article("简讯", body: "二"), date: day), id(article(body: "一"), date: day),
            id(article(caption: "二"), date: day), id(article("Ａ1Ｂ2Ｃ3"), date: day),
        ]
        #expect(Set(ids).count == ids.count)
        #expect(id(article("Ａ１Ｂ２Ｃ３"), date: day) == id(article("A1B2C3"), date: day))
    }

    @Test func anArticleKeepsItsIdAmongOthers() {
        let articles = (0..<50).map { article("第\($0)篇报道的标题在此", body: "正文") }
        var forwards = ArticleIdentity(date: day)
        var backwards = ArticleIdentity(date: day)
        let ids = articles.map { forwards.id(for: $0) }
        #expect(articles.reversed().map { backwards.id(for: $0) } == ids.reversed())
        #expect(ids == articles.map { id($0, date: day) })
    }

    @Test func equalHeadlinesAreToldApartByTheirTextAndThenByCounting() {
        var identity = ArticleIdentity(date: day)
        let first = identity.id(for: article("晨湾大桥今日合龙", body: "甲"))
        let second = identity.id(for: article("晨湾大桥今日合龙", body: "乙"))
        let third = identity.id(for: article("晨湾大桥今日合龙", body: "乙"))
        #expect(first == id(article("晨湾大桥今日合龙"), date: day))
        #expect(Set([first, second, third]).count == 3)
    }

    @Test func thousandsOfEqualArticlesAreNamedInLinearTime() {
        var identity = ArticleIdentity(date: nil)
        let ids = (0..<20_000).map { _ in identity.id(for: Article()) }
        #expect(Set(ids).count == ids.count)
    }
}
