/// The text of a newspaper page that was made up, with everything that a page has: headlines of several decks, datelines,
/// bylines, paragraphs broken at column ends, captions, credits, jump lines.
enum GeneratedPage {
    /// A page of about so many bytes; the same bytes each time.
    static func text(ofBytes size: Int) -> String {
        var numbers = Numbers()
        var text = "第01版：要闻\n2021年12月13日 星期一\n"
        while text.utf8.count < size { text += article(&numbers) }
        return text
    }

    private static func article(_ numbers: inout Numbers) -> String {
        var text = "\n\(headline(&numbers))\n"
        if numbers.next(3) == 0 { text += "——\(headline(&numbers))\n" }
        if numbers.next(4) == 0 { text += "本报记者 \(name(&numbers)) 通讯员 \(name(&numbers))\n" }
        for paragraph in 0..<3 + numbers.next(5) {
            text += "\n"
            if paragraph == 0, numbers.next(2) == 0 {
                text += "本报讯（记者\(name(&numbers)) \(name(&numbers))）"
            }
            for _ in 0..<1 + numbers.next(4) { text += sentence(&numbers) }
            text += "\n"
        }
        switch numbers.next(6) {
        case 0: text += "（下转\(2 + numbers.next(6))版）\n"
        case 1: text += "\n图为\(pick(places, &numbers))的\(pick(things, &numbers))。\(name(&numbers)) 摄\n"
        default: break
        }
        return text
    }

    private static func headline(_ numbers: inout Numbers) -> String {
        pick(places, &numbers) + pick(deeds, &numbers) + pick(things, &numbers)
    }

    private static func sentence(_ numbers: inout Numbers) -> String {
        let openings = ["\(1 + numbers.next(12))月\(1 + numbers.next(28))日上午，", "昨天，", "据了解，", "", "", "", "与此同时，"]
        let subject =
            numbers.next(3) == 0
            ? "\(pick(titles, &numbers))\(name(&numbers))" : "\(pick(places, &numbers))的\(pick(things, &numbers))"
        return pick(openings, &numbers) + subject + pick(doings, &numbers) + pick(places, &numbers)
            + pick(deeds, &numbers) + pick(things, &numbers) + pick(endings, &numbers)
    }

    private static func name(_ numbers: inout Numbers) -> String {
        let surname = pick(["林", "周", "沈", "蒋", "王", "赵", "何", "欧阳"], &numbers)
        let given = Array("一帆海清文涛晓梅立新国栋思远雨晴建华")
        let first = String(given[numbers.next(given.count)])
        return surname + first + (numbers.next(3) == 0 ? "" : String(given[numbers.next(given.count)]))
    }

    private static func pick(_ words: [String], _ numbers: inout Numbers) -> String {
        words[numbers.next(words.count)]
    }

    private static let places = [
        "东临市", "西溪乡", "老城区", "湖滨新区", "石门水库", "南塘村", "北岭镇", "临江大桥", "第二小学", "市图书馆",
    ]
    private static let deeds = [
        "建成", "改造", "启用", "关停", "扩建", "试点", "推广", "检修", "验收", "规划", "整治", "恢复",
    ]
    private static let things = [
        "灌溉渠道", "公交专线", "社区食堂", "蔬菜大棚", "污水管网", "防汛物资", "旧书市场", "养老驿站", "山间步道", "河堤护坡",
        "夜间门诊", "小型泵站", "水位计",
    ]
    private static let titles = ["市长", "副区长", "水利局局长", "村党支部书记", "工程师", "校长"]
    private static let doings = ["表示，", "先后", "已经", "今年以来", "将于下月", "根据居民的意见", "在暴雨之后", "利用农闲时节"]
    private static let endings = [
        "。", "，每年可以少跑两百多趟路。", "，“水到了，心就定了”。", "，比原来的计划早了十八天。", "，惠及三个村的一千二百户人家。",
        "，但资金缺口仍有百分之十五（不含设备）。", "；下一步还要把经验带到别的乡镇去。",
    ]
}

/// Numbers that look as if drawn by lot, and are the same in each run.
private struct Numbers {
    private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

    mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }
}
