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
    /// - Returns: What was written, and everything that is to be said about pages, configuration and outputs.
    public static func export(_ configurationPath: String) async -> RunReport {
        let pipeline = Pipeline.standard
        return await pipeline.run(pipeline.load(configurationPath))
    }
}
