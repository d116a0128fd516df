import BroadsheetCore

/// Editions made by hand, for the tests of exporters. All newspapers, persons and events are invented.
public enum SampleEditions {
    /// A newspaper of which everything is known.
    public static let publication = Publication(
        title: "晨湾日报", link: "https://news.example/chenwan/", language: "zh-CN", description: "晨湾日报每天的新闻")

    /// Two editions of which everything is known and in which every field of the model is used at least once: the
    /// newer one with a report, a photo story, a brief, a commentary, a notice and an index, the older one with a
    /// report. Ranges and ledgers agree with each other.
    public static let rich: [Edition] = [newer, older]

    /// One edition without a date, without a publication, and with articles of which next to nothing is known.
    public static let bare: [Edition] = [
        Edition(
            info: Edition.Info(),
            articles: [
                Article(id: "0000000000000001"),
                Article(id: "0000000000000002", headline: Headline(decks: [])),
                Article(id: "0000000000000003", body: [Block(text: "")]),
                Article(id: "0000000000000004", kind: .photo, photos: [Photo(caption: "")]),
                Article(id: "0000000000000005", kind: .brief, body: [Block(text: "只有一句话。")]),
            ])
    ]

    /// An edition of which all is known and which has no articles.
    public static let empty: [Edition] = [Edition(info: newer.info, articles: [])]

    /// An edition with this many reports of about 1.5 KB each, each with an id and a headline of its own.
    public static func long(articles count: Int) -> [Edition] {
        let paragraph = String(repeating: "湾区的渔民清早出海，傍晚归来，船舱里满是鲜鱼。", count: 7)
        let articles = (0..<max(0, count)).map { number in
            Article(
                id: hexadecimal(number), headline: Headline(decks: [Deck(role: .main, text: "渔港新闻第\(number)号")]),
                contributors: [Contributor(name: "白帆", role: .reporter, label: "记者")],
                body: [Block(text: paragraph), Block(text: paragraph), Block(text: paragraph)])
        }
        return [Edition(info: newer.info, articles: articles)]
    }

    /// So many editions of two reports each, the newest first and one day apart; every fifth has no date.
    public static func many(_ count: Int) -> [Edition] {
        (0..<max(0, count)).map { number in
            var info = newer.info
            info.date = number % 5 == 4 ? nil : info.date?.adding(days: -number)
            info.pages = []
            let articles = (0..<2).map { place in
                Article(
                    id: hexadecimal(number * 2 + place),
                    headline: Headline(decks: [Deck(role: .main, text: "第\(number)天的第\(place + 1)条新闻")]),
                    body: [Block(text: "风平浪静。")])
            }
            return Edition(info: info, articles: articles)
        }
    }

    /// The address at which outputs are supposed to be.
    static let outputURL = "https://news.example/chenwan/output"

    /// Reports as in ``long(articles:)``, of which also headline and caption are long, and their own.
    static func wordy(articles count: Int) -> [Edition] {
        var editions = long(articles: count)
        for place in editions.indices {
            for index in editions[place].articles.indices {
                let text = "第\(index)号" + String(repeating: "渔港新闻", count: 100)
                editions[place].articles[index].headline = Headline(decks: [Deck(role: .main, text: text)])
                editions[place].articles[index].photos = [Photo(caption: text)]
                editions[place].articles[index].body.append(Block(text: text))
            }
        }
        return editions
    }

    private static func hexadecimal(_ number: Int) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: max(0, 16 - digits.utf8.count)) + digits
    }

    private static func info(_ date: String, pages: [Page], issue: Int? = nil, pageCount: Int? = nil) -> Edition.Info {
        Edition.Info(
            publication: publication, date: CalendarDate(date),
            publishTime: TimeOfDay(hour: 6, minute: 0) ?? .midnight, offset: UTCOffset(minutes: 480) ?? .utc,
            pages: pages, issue: issue, pageCount: pageCount)
    }

    private static let older: Edition = {
        var page = SamplePage(file: "chenwan/2024-02-29/1.txt", code: "1")
        let report = plainReport(on: &page, id: "3b1f0c5d7e9a2468")
        return Edition(info: info("2024-02-29", pages: [page.page]), articles: [report])
    }()

    private static let newer: Edition = {
        var first = SamplePage(file: "chenwan/2024-03-01/A01.txt", code: "A01")
        var articles = [jumpedReport(on: &first, id: "8c2a61f0d4b39e57")]
        articles.append(photoStory(on: &first, id: "51d0e7aa9c3846f2"))
        articles.append(index(on: &first, id: "e60b94c17d2f5a83"))
        var second = SamplePage(file: "chenwan/2024-03-01/A02.txt", code: "A02")
        articles.append(commentary(on: &second, id: "07f3b58e6a1cd942"))
        articles.append(brief(on: &second, id: "b94d2e8016f7c35a"))
        articles.append(notice(on: &second, id: "2ea5c7109b84d6f3"))
        return Edition(
            info: info("2024-03-01", pages: [first.page, second.page], issue: 9_876, pageCount: 8), articles: articles)
    }()
}
