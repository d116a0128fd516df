import BroadsheetCore
import BroadsheetTesting
import Testing

@Suite struct SentencesTests {
    /// A sentence for each element; the last one ends with ‖ where it is not whole.
    @Test(
        arguments: [
            ("", []),
            ("风停了。浪静了！船呢？", ["风停了。", "浪静了！", "船呢？"]),
            ("他说：“好。我去。”然后走了。", ["他说：“好。我去。”", "然后走了。"]),
            ("“走！”她喊。天黑了。", ["“走！”", "她喊。", "天黑了。"]),
            ("“我们等了很多年。桥通了。再见", ["“我们等了很多年。", "桥通了。", "再见‖"]),
            ("风速3.5米，版本1.2.10。完", ["风速3.5米，版本1.2.10。", "完‖"]),
            ("A bridge. It holds. 3.5 m", ["A bridge.", " It holds.", " 3.5 m‖"]),
            ("1. 桥通了。2. 路宽了。", ["1. 桥通了。", "2. 路宽了。"]),
            ("In 2. And 1.", ["In 2.", " And 1."]),
            ("He said \"Stop.\" Then he left.", ["He said \"Stop.\"", " Then he left."]),
            ("真的吗？！太好了！！！", ["真的吗？！", "太好了！！！"]),
            ("他想……算了。", ["他想……算了。"]),
            ("后来……", ["后来……"]),
            ("要严格执", ["要严格执‖"]),
            ("（他笑了。）走吧。", ["（他笑了。）", "走吧。"]),
            ("“外层“内层。”还在说。”完。", ["“外层“内层。”", "还在说。”", "完。"]),
            ("第一行\r\n第二行。\r\n", ["第一行\r\n第二行。", "\r\n‖"]),
            ("𠮷田走了。é\u{301}。", ["𠮷田走了。", "é\u{301}。"]),
            ("。。。", ["。。。"]),
            ("“安全网”很密。完", ["“安全网”很密。", "完‖"]),
            ("他说“A”“B。”完。", ["他说“A”“B。”", "完。"]),
            ("&\u{301}。\u{301}", ["&\u{301}。", "\u{301}‖"]),
            ("「好。」『好。』(A. B.) C.", ["「好。」", "『好。』", "(A. B.)", " C."]),
        ] as [(String, [String])])
    func sentences(_ text: String, expected: [String]) {
        #expect(Sentences(of: text).map { $0.text + ($0.isWhole ? "" : "‖") } == expected)
    }

    @Test func putTogetherTheyAreTheText() {
        var generator = SeededGenerator(seed: 4)
        let parts = [
            "。", "！", "“", "”", "（", "）", ".", " ", "\"", "字", "a", "3", "…", "\n", "\u{301}", "「", "」", "(", ")",
        ]
        for _ in 0..<500 {
            let text = (0..<Int.random(in: 0...40, using: &generator))
                .map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
            let sentences = Array(Sentences(of: text))
            #expect(sentences.map(\.text).joined().unicodeScalars.elementsEqual(text.unicodeScalars))
            #expect(sentences.allSatisfy { !$0.text.isEmpty })
        }
        for text in HostileText.all {
            #expect(Sentences(of: text.text).map(\.text).joined().utf8.elementsEqual(text.text.utf8))
        }
    }

    @Test func marksWithoutEndTakeLinearTime() {
        for mark in ["“", "”", "。", "（", ".", "\"", "“。", ".)", "（）", "字。”"] {
            let text = String(repeating: mark, count: 50_000)
            #expect(Sentences(of: text).reduce(0) { $0 + $1.text.utf8.count } == text.utf8.count)
        }
    }

    private func summary(_ blocks: [Block], captions: [String] = [], sentences: Int = 2, length: Int = .max) -> String {
        Article(body: blocks, photos: captions.map { Photo(caption: $0) })
            .summary(sentences: sentences, maximumLength: length)
    }

    @Test func summaries() {
        let body = [
            Block(kind: .editorsNote, text: "编者按：请读。"), Block(kind: .subheading, text: "小标题"),
            Block(text: "第一句。第二句。"), Block(kind: .listItem, text: "第三句。"), Block(text: "断在"),
        ]
        #expect(summary(body) == "第一句。第二句。")
        #expect(summary(body, sentences: 1) == "第一句。")
        #expect(summary(body, sentences: 9) == "第一句。第二句。第三句。")
        #expect(summary(body, sentences: 0) == "")
        #expect(summary(body, sentences: 9, length: 8) == "第一句。第二句。")
        #expect(summary(body, sentences: 9, length: 1) == "第一句。")
        #expect(summary([Block(text: "断在")]) == "断在")
        #expect(summary([], captions: ["图为现场。", "另一张。"]) == "图为现场。另一张。")
        #expect(summary([Block(text: "正文。")], captions: ["图为现场。"]) == "正文。")
        #expect(summary([Block(kind: .subheading, text: "小标题")], captions: ["图为现场。"]) == "图为现场。")
        #expect(summary([Block(text: "One."), Block(text: "Two.")]) == "One. Two.")
        #expect(summary([Block(text: "")], captions: ["图。", "乙。"], sentences: 1) == "图。")
        #expect(summary([]) == "")
        #expect(summary(body, sentences: .max, length: .min) == "第一句。")
    }
}
