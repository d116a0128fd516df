import BroadsheetCore
import BroadsheetRSS

/// An edition that is large enough to be measured: articles with about 1.6 KB of Chinese HTML each.
enum LargeEdition {
    /// As many articles as asked for, no two alike.
    static func edition(articles count: Int) -> Edition {
        let publication = Publication(title: "测试日报", link: "https://news.example/daily/", language: "zh-CN")
        return Edition(
            info: Edition.Info(publication: publication, date: CalendarDate("2021-12-13")),
            articles: (1...count).map(article))
    }

    /// Items of what every generator of feeds writes: title, link, guid, date, author and the text as HTML.
    static var plainFeed: RSSOptions {
        var options = RSSOptions()
        options.content = .full
        options.categories = []
        options.itemLink = try? LinkTemplate("https://news.example/daily/{date}/{id}.html")
        return options
    }

    private static func article(_ number: Int) -> Article {
        Article(
            id: id(number),
            headline: Headline(decks: [Deck(role: .main, text: "第\(number)号渠今日通水，下游农田迎来今冬第一水")]),
            contributors: [Contributor(name: "林一帆", role: .reporter, label: "记者")],
            section: "要闻",
            body: (0..<paragraphs).map { Block(text: sentence(number + $0) + sentence(number + $0 + 1)) })
    }

    /// An id of the form that articles of a page have: 16 hexadecimal digits.
    private static func id(_ number: Int) -> String {
        let digits = String(UInt64(number) &* 0x9E37_79B9_7F4A_7C15, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }

    private static let paragraphs = 6

    private static func sentence(_ number: Int) -> String {
        sentences[number % sentences.count]
    }

    /// One of them has what markup must escape.
    private static let sentences = [
        "清晨的闸口雾气还没有散，守渠人已经沿着堤岸走了两个来回，记下水位，又把闸门边的落叶一一捞净。",
        "工程分三段施工，最难的一段要从老桥底下穿过去，工人们用了四十天，没有让桥上的车停过一次。",
        "“水到了，心就定了”，村里的种粮大户说，今年他多种了两百亩小麦，盼的就是这一渠水。",
        "据测算，新渠比老渠每年少漏水三成以上（流量 > 5 & 损失 < 8%），省下的水足够两个乡镇用上半年。",
        "下一步，水利部门还将在沿线装上水位计和流量计，哪里缺水、哪里漏水，坐在屋里就能看得清清楚楚。",
        "傍晚时分，第一股水流进了最远的那块田，孩子们追着水头跑，笑声一直传到渠的那一头。",
        "老渠修于六十年前，渠壁多处开裂，每到灌溉季节，上游放一方水，下游往往只能接到半方。",
    ]
}
