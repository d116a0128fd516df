import DailyPaper
import Foundation
import Testing

@Suite struct DailyPaperTests {
    @Test func theHeadlinesAreThoseOfThePages() throws {
        #expect(try DailyPaper.headlines() == ["晨湾大桥今日合龙 两岸步行十分钟即可相见", "渔港早市", "图书馆延长开放时间"])
    }

    /// The story that jumps to the second page is one item, with the words of both.
    @Test func theFeedIsThere() throws {
        let feed = String(decoding: try DailyPaper.feed(), as: UTF8.self)
        #expect(feed.components(separatedBy: "<item>").count == 4)
        #expect(feed.contains("<title>图书馆延长开放时间</title>"))
        #expect(feed.contains("市民可以免费参观"))
    }

    /// An output with a placeholder is a file for each page, in a folder that the build made.
    @Test(arguments: [("1", "渔港早市"), ("2", "图书馆延长开放时间")])
    func eachPageHasADigest(_ page: String, headline: String) throws {
        #expect(try DailyPaper.digest(ofPage: page).contains(headline))
    }
}
