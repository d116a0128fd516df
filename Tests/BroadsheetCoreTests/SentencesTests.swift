import BroadsheetCore
import Testing

@Suite struct SentencesTests {
    /// A bar stands behind each sentence that is whole, a stroke behind what is left.
    @Test(arguments: [
        ("", ""), ("甲。乙！丙？丁", "甲。|乙！|丙？|丁/"), ("真的？！好。", "真的？！|好。|"), ("他来了。”她走了。", "他来了。”|她走了。|"),
        ("他说：“好。我去。”她走了。", "他说：“好。我去。”|她走了。|"), ("“好。”他说。", "“好。”|他说。|"),
        ("“安全网”很密。完", "“安全网”很密。|完/"), ("“没有后引号。第二句。", "“没有后引号。|第二句。|"),
        ("（见图。）下句。", "（见图。）|下句。|"), ("这个……那个。", "这个……那个。|"), ("他写道……", "他写道……|"),
        ("It is 3.5 m. He said \"go.\" Then? Yes", "It is 3.5 m.| He said \"go.\"| Then?| Yes/"),
        ("v1.2.3", "v1.2.3/"), ("。。。", "。。。|"), ("a\r\nb。\r\nc", "a\r\nb。|\r\nc/"),
        ("&\u{301}。\u{301}", "&\u{301}。|\u{301}/"),
        ("「好。」『好。』(A. B.) C.", "「好。」|『好。』|(A. B.)| C.|"), ("他说“A”“B。”完。", "他说“A”“B。”|完。|"),
    ])
    func endWhereSentencesEnd(text: String, expected: String) {
        var found = ""
        for sentence in Sentences(of: text) { found += sentence.text + (sentence.isWhole ? "|" : "/") }
        #expect(found.unicodeScalars.elementsEqual(expected.unicodeScalars))
    }

    @Test(arguments: ["“", "（“「", "。", "“。", "”", "a. ", "(", "…"])
    func takeTimeThatGrowsWithTheText(mark: String) {
        let text = String(repeating: mark, count: 20_000)
        #expect(Sentences(of: text).map(\.text).joined() == text)
    }

    @Test(arguments: [
        (["甲。乙", "丙。"], 2, Int.max, "甲。"), (["甲。", "乙。"], 2, .max, "甲。乙。"), (["One.", "Two."], 2, .max, "One. Two."),
        (["没有完"], 2, .max, "没有完"), (["", "甲。"], 1, .max, "甲。"), (["甲。乙乙乙。"], 2, 5, "甲。"), (["甲甲甲。"], 1, 1, "甲甲甲。"),
        (["甲。"], 0, .max, ""),
    ])
    func makeSummaries(paragraphs: [String], sentences: Int, length: Int, expected: String) {
        let notes = [Block(kind: .editorsNote, text: "编者按。"), Block(kind: .subheading, text: "小标题")]
        let article = Article(body: notes + paragraphs.map { Block(text: $0) }, photos: [Photo(caption: "图。")])
        #expect(article.summary(sentences: sentences, maximumLength: length) == expected)
    }

    @Test func fallBackOnCaptions() {
        let photos = [Photo(caption: "甲。"), Photo(caption: "乙。")]
        #expect(Article(body: [Block(text: "")], photos: photos).summary(sentences: 1) == "甲。")
        #expect(Article(photos: photos).summary() == "甲。乙。")
    }
}
