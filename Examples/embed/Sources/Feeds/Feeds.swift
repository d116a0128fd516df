import Broadsheet
import BroadsheetPress
import BroadsheetRSS

/// The two ways to a feed: in memory, and with a YAML file that says what is made.
public enum Feeds {
    /// The RSS feed of one page's text. Nothing is read from or written to the disk.
    public static func rss(ofPage text: String, date: CalendarDate?) throws -> String {
        let info = Edition.Info(
            publication: Publication(title: "今日柯城", link: "https://news.example/kecheng/", language: "zh-CN"),
            date: date)
        let parsed = PressPageParser().edition(from: [PageSource(text: text)], info: info)
        return try Export(RSSExporter(), outputURL: "https://news.example/kecheng/feed.xml").text([parsed.edition])
    }

    /// Reads the pages and writes the outputs that a YAML file names.
    ///
    /// - Returns: What was written, and everything that is to be reported about pages, configuration and outputs.
    public static func export(_ configurationPath: String) async -> RunReport {
        let pipeline = Pipeline.standard
        return await pipeline.run(pipeline.load(configurationPath))
    }

    /// The RSS feed of reports that need no page: rows of a database, each with its headline and its text.
    ///
    /// The readers take dateline and writers out of the text, and find persons and dates in it, as they do for a page.
    public static func rss(ofReports reports: [(headline: String, paragraphs: [String])], date: CalendarDate) throws
        -> String
    {
        let readers = PressReaders()
        let articles = reports.enumerated().map { index, report -> Article in
            var article = Article(id: "\(index + 1)")
            article.headline = Headline(decks: [Deck(role: .main, text: report.headline)])
            var paragraphs = report.paragraphs
            if let first = paragraphs.first {
                let opening = readers.opening(of: first)
                article.dateline = opening.dateline
                article.contributors = opening.contributors
                paragraphs[0] = opening.rest.text
            }
            article.body = paragraphs.map { Block(text: $0) }
            article.people = readers.people(in: article.body, knowing: Set(article.contributors.map(\.name)))
            article.dates = readers.dates(in: article.body, edition: date, dateline: article.dateline?.date)
            return article
        }
        let info = Edition.Info(
            publication: Publication(title: "东河通讯", link: "https://news.example/wire/", language: "zh-CN"), date: date)
        return try Export(RSSExporter()).text([Edition(info: info, articles: articles)])
    }
}
