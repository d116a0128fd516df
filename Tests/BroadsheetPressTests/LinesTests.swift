import Testing

@testable import BroadsheetPress

/// Lines, their numbers, and rows of wrapped lines.
@Suite struct LinesTests {
    @Test(arguments: [
        ("a\nb", "1:a 2:b"), ("a\r\nb\r\n", "1:a 2:b"), ("a\rb\r", "1:a 2:b"), ("a\n\rb", "1:a 2: 3:b"),
        ("a\u{C}b\nc", "1:a 1:b 2:c"), ("a\u{2028}b\u{2029}c\u{85}d\ne", "1:a 1:b 1:c 1:d 2:e"),
        (" \u{3000}a b\u{A0}\u{3000}\n", "1:a b"), ("", ""), ("\n\n", "1: 2:"), ("é\u{2026}\n…", "1:é… 2:…"),
    ]) func lines(_ text: String, _ expected: String) {
        let page = PageText(text)
        let lines = LineScanner.lines(of: page, from: 0)
        #expect(lines.map { "\($0.number):\(page.string(of: $0.range))" }.joined(separator: " ") == expected)
    }

    @Test(arguments: [
        ("完工。", true), ("完工。”", true), ("完工”", false), ("（完工。）", true), ("（完工）", false), ("完工。（张三）", true),
        ("完工（张三）", false), ("完工！", true), ("完工……", true),
        ("完工，", false), ("完工：", false), ("完工——", false), ("完工", false), ("", false), ("《完工。》", true),
    ]) func sentenceEnds(_ text: String, _ ends: Bool) {
        #expect(LineSketch(of: text).endsSentence == ends)
    }

    @Test(arguments: [
        ("（张三）", true), ("（张三）（李四）", true), ("（张三）说", false), ("(张三 摄)", true), ("（", false), ("（（张三））", true),
    ])
    func brackets(_ text: String, _ isBracketed: Bool) {
        #expect(LineSketch(of: text).isBracketed == isBracketed)
    }

    @Test(arguments: [
        ("全力打通群众出行最后一公里 城东新开三条公交线路", "全力打通群众出行最后一公里|城东新开三条公交线路"),
        ("全力打通群众出行最后一公里\u{3000}城东新开三条公交线路", "全力打通群众出行最后一公里|城东新开三条公交线路"),
        ("保持昂扬斗志  强化使命担当", "保持昂扬斗志  强化使命担当"), ("重 要 新 闻", "重 要 新 闻"),
        ("中共中央 国务院关于防汛工作的通知", "中共中央 国务院关于防汛工作的通知"),
        ("以优质服务树形象 以开放姿态聚人气 让来客感到善意与诚意的城市", "以优质服务树形象 以开放姿态聚人气|让来客感到善意与诚意的城市"),
        ("“让路更好走 让桥更好看”工程开工", "“让路更好走 让桥更好看”工程开工"),
    ]) func decks(_ headline: String, _ expected: String) {
        let text = PageText(headline)
        let decks = DeckDivider(separation: .auto).division(of: text, in: text.range).decks
        #expect(decks.map { text.string(of: $0) }.joined(separator: "|") == expected)
        #expect(DeckDivider(separation: .rows).division(of: text, in: text.range).decks == [text.range])
    }
}
