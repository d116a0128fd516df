import BroadsheetCore
import Testing

@testable import BroadsheetPress

/// The name of the paper, as a masthead has it, and the pages that its heads begin.
@Suite struct MastheadTests {
    private static let folio = "2026年11月25日 星期三 第01版 要闻"
    private static let article = """
        全市城市更新工作推进会召开

        本报讯（记者 王小明）昨日，全市城市更新工作推进会召开。会议指出，要坚持以人民为中心，统筹推进老旧小区改造。
        """

    private static func info(_ head: String, paper: [String] = []) -> (info: Edition.Info, pages: [ParsedPage]) {
        var options = PressOptions()
        options.paper = paper
        let parser = PressPageParser(options: options)
        var pages = parser.parse(PageSource(text: "\(head)\n\n\(article)\n", file: "page.txt"))
        var info = Edition.Info()
        _ = parser.connect(&pages, of: &info)
        return (info, pages)
    }

    @Test(arguments: [
        "青溪日报", "青 溪 日 报", "青　溪　日　报", "青溪 日报", "《青溪日报》", "【青溪日报】", "青溪日报社", "青溪日报数字报",
        "青溪日报·电子版", "青溪日报（数字报）", "青溪日报 QINGXI RIBAO", "青溪日报报业集团", "主办 青溪晚报社\n青溪日报",
        "青溪日报\n主办 青溪日报社\n国内统一连续出版物号 CN 33-0000\n总第1234期 今日8版", "www.qxrb.com\n讲好青溪故事\n青溪日报",
    ]) func namesThePaper(_ head: String) {
        for page in ["\(head)\n\n\(Self.folio)", "\(head)\n\(Self.folio)"] {
            let (info, pages) = Self.info(page)
            #expect(info.publication.title == "青溪日报")
            #expect(info.date == CalendarDate("2026-11-25"))
            #expect(pages.map(\.page.code) == ["1"])
            #expect(pages.flatMap(\.articles).map(\.headline?.text) == ["全市城市更新工作推进会召开"])
        }
    }

    @Test(arguments: ["青溪播报", "青 溪 播 报", "文明青溪"]) func namesThePaperThatTheUserNames(_ head: String) {
        let name = head.filter { $0 != " " }
        for page in ["\(head)\n\n\(Self.folio)", "\(Self.folio)\n\n\(head)"] {
            let (info, pages) = Self.info(page, paper: [name])
            #expect(info.publication.title == name)
            #expect(pages.flatMap(\.articles).map(\.headline?.text) == ["全市城市更新工作推进会召开"])
        }
    }

    @Test(arguments: [
        "《青溪日报》创刊七十周年", "我市创办青溪晚报", "读者老陈收藏的青溪日报", "热烈祝贺 青溪日报", "明天的天气预报", "今日导读", "今日要闻", "送你一份早报",
    ]) func isNoName(_ line: String) {
        let text = PageText(line)
        #expect(FieldReader(lexicon: .standard).paperName(text, in: text.range) == nil)
    }
}
