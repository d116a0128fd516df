import BroadsheetCore

extension SampleEditions {
    /// The front page's report: three decks, an agency's dateline, two writers, a broken paragraph, a picture, a jump.
    static func jumpedReport(on page: inout SamplePage, id: String) -> Article {
        let section = page.put("湾区观察", .section, of: id)
        page.endLine()
        let kicker = page.put("跨海大桥今晨合龙", .deck, of: id)
        page.endLine(blankLines: 0)
        let main = page.put("两岸居民步行十分钟相见", .deck, of: id)
        page.endLine(blankLines: 0)
        let sub = page.put("——工程历时三年零四个月", .deck, of: id)
        page.endLine()
        let dateline = page.put("据晨湾社望潮镇2月29日电", .dateline, of: id)
        let byline = page.put("（首席记者 𠮷田海 通讯员 司空 岚）", .byline, of: id)
        let opening = page.put("2月29日上午，望潮镇镇长、大桥指挥部总指挥江远帆按下按钮，最后一段钢梁落位。风", .paragraph, of: id)
        page.endLine()
        let rest = page.put("速每秒3.5米，海面平静。“我们等了很多年！”江远帆说。", .paragraph, of: id)
        page.endLine()
        let subheading = page.put("渡船最后一班", .subheading, of: id)
        page.endLine()
        let item = page.put("渡船运营至3月底；", .listItem, of: id)
        page.endLine()
        let last = page.put("船长陆小满说，以后他要", .paragraph, of: id)
        let jump = page.put("（下转A02版）", .jump, of: id)
        page.endLine()
        let caption = page.put("图为合龙现场。", .caption, of: id)
        let credit = page.put("（本报记者 乔木 摄）", .credit, of: id)
        page.endLine(blankLines: 2)
        return Article(
            id: id, kind: .report,
            headline: Headline(
                decks: [
                    Deck(role: .kicker, text: "跨海大桥今晨合龙", ranges: [kicker]),
                    Deck(role: .main, text: "两岸居民步行十分钟相见", ranges: [main]),
                    Deck(role: .sub, text: "——工程历时三年零四个月", ranges: [sub]),
                ], confidence: Confidence(hundredths: 90)),
            dateline: Dateline(
                text: "据晨湾社望潮镇2月29日电", source: "晨湾社", place: "望潮镇", date: PartialDate(month: 2, day: 29),
                isAbridged: true, ranges: [dateline]),
            contributors: [
                Contributor(
                    name: "𠮷田海", role: .reporter, label: "首席记者", organisation: "晨湾日报",
                    ranges: [page.find("𠮷田海", in: byline)], confidence: Confidence(hundredths: 7)),
                Contributor(name: "司空岚", role: .correspondent, label: "通讯员", ranges: [page.find("司空 岚", in: byline)]),
            ],
            section: "湾区观察",
            body: [
                Block(
                    text: "2月29日上午，望潮镇镇长、大桥指挥部总指挥江远帆按下按钮，最后一段钢梁落位。"
                        + "风速每秒3.5米，海面平静。“我们等了很多年！”江远帆说。", ranges: [opening, rest]),
                Block(kind: .subheading, text: "渡船最后一班", ranges: [subheading]),
                Block(kind: .listItem, text: "渡船运营至3月底；", ranges: [item]),
                Block(text: "船长陆小满说，以后他要", ranges: [last]),
            ],
            photos: [
                Photo(
                    caption: "图为合龙现场。", credit: "（本报记者 乔木 摄）",
                    contributors: [
                        Contributor(
                            name: "乔木", role: .photographer, label: "摄", ranges: [page.find("乔木", in: credit)])
                    ],
                    ranges: [caption], creditRanges: [credit])
            ],
            continuesOn: PageReference(page: "A02", text: "（下转A02版）", ranges: [jump]),
            people: [
                Person(
                    name: "江远帆", titles: ["望潮镇镇长", "大桥指挥部总指挥"], mentions: 2,
                    ranges: [page.find("江远帆", in: opening), page.find("江远帆", in: rest)]),
                Person(name: "陆小满", titles: ["船长"], mentions: 1, ranges: [page.find("陆小满", in: last)]),
            ],
            dates: [
                DateMention(
                    text: "2月29日上午", date: PartialDate(year: 2024, month: 2, day: 29), part: .morning,
                    ranges: [page.find("2月29日上午", in: opening)]),
                DateMention(text: "3月底", date: PartialDate(year: 2024, month: 3), ranges: [page.find("3月底", in: item)]),
            ],
            ranges: [page.range(from: section, to: credit)], confidence: Confidence(hundredths: 87))
    }

    /// A photo story: heading, caption and credit, and no other text.
    static func photoStory(on page: inout SamplePage, id: String) -> Article {
        let heading = page.put("灯塔守护人", .deck, of: id)
        page.endLine()
        let caption = page.put("3月1日，守塔人在擦拭灯室的玻璃。", .caption, of: id)
        page.endLine()
        let credit = page.put("（乔木 图/文）", .credit, of: id)
        page.endLine(blankLines: 2)
        return Article(
            id: id, kind: .photo,
            headline: Headline(decks: [Deck(role: .main, text: "灯塔守护人", ranges: [heading])]),
            photos: [
                Photo(
                    caption: "3月1日，守塔人在擦拭灯室的玻璃。", credit: "（乔木 图/文）",
                    contributors: [
                        Contributor(
                            name: "乔木", role: .photographer, label: "图/文", ranges: [page.find("乔木", in: credit)])
                    ],
                    ranges: [caption], creditRanges: [credit])
            ],
            dates: [
                DateMention(
                    text: "3月1日", date: PartialDate(year: 2024, month: 3, day: 1),
                    ranges: [page.find("3月1日", in: caption)])
            ],
            ranges: [page.range(from: heading, to: credit)])
    }

    /// A pointer to another page, of which only the section is known.
    static func index(on page: inout SamplePage, id: String) -> Article {
        let text = page.put("今日导读：大桥通车之后（A02版）", .paragraph, of: id)
        page.endLine(blankLines: 0)
        return Article(
            id: id, kind: .index, section: "导读",
            body: [Block(text: "今日导读：大桥通车之后（A02版）", ranges: [text])], ranges: [text])
    }

    /// An opinion with a note of the editors, by a commentator, with text in English and right-to-left words.
    static func commentary(on page: inout SamplePage, id: String) -> Article {
        let heading = page.put("桥通了，心更要通", .deck, of: id)
        page.endLine()
        let byline = page.put("本报评论员", .byline, of: id)
        page.endLine()
        let note = page.put("编者按：本版从今天起讨论“桥与人”。", .editorsNote, of: id)
        page.endLine()
        let text = page.put("A bridge is a promise. 桥是诺言 (גשר)，R&D <1% 的成本；“老港务”写道：……", .paragraph, of: id)
        page.endLine()
        return Article(
            id: id, kind: .commentary,
            headline: Headline(decks: [Deck(role: .main, text: "桥通了，心更要通", ranges: [heading])]),
            contributors: [Contributor(name: "本报评论员", role: .commentator, ranges: [byline])], section: "湾区时评",
            body: [
                Block(kind: .editorsNote, text: "编者按：本版从今天起讨论“桥与人”。", ranges: [note]),
                Block(text: "A bridge is a promise. 桥是诺言 (גשר)，R&D <1% 的成本；“老港务”写道：……", ranges: [text]),
            ],
            ranges: [page.range(from: heading, to: text)])
    }

    /// A brief without a headline, which comes from another page.
    static func brief(on page: inout SamplePage, id: String) -> Article {
        let jump = page.put("（上接A01版）", .jump, of: id)
        page.endLine(blankLines: 0)
        let text = page.put("集市昨日恢复营业，首日客流两千余人次。", .paragraph, of: id)
        page.endLine()
        return Article(
            id: id, kind: .brief, body: [Block(text: "集市昨日恢复营业，首日客流两千余人次。", ranges: [text])],
            continuedFrom: PageReference(page: "A01", text: "（上接A01版）", ranges: [jump]),
            dates: [DateMention(text: "昨日", ranges: [page.find("昨日", in: text)])],
            ranges: [page.range(from: jump, to: text)])
    }

    /// A notice of one line.
    static func notice(on page: inout SamplePage, id: String) -> Article {
        let heading = page.put("停水公告", .deck, of: id)
        page.endLine()
        let text = page.put("3月2日9:00至17:00，望潮路1-99号停水。", .paragraph, of: id)
        page.endLine(blankLines: 0)
        return Article(
            id: id, kind: .notice, headline: Headline(decks: [Deck(role: .main, text: "停水公告", ranges: [heading])]),
            body: [Block(text: "3月2日9:00至17:00，望潮路1-99号停水。", ranges: [text])],
            ranges: [page.range(from: heading, to: text)])
    }

    /// A report of the simplest sort.
    static func plainReport(on page: inout SamplePage, id: String) -> Article {
        let heading = page.put("闰日集市开张", .deck, of: id)
        page.endLine()
        let dateline = page.put("本报讯", .dateline, of: id)
        let byline = page.put("（记者 白帆）", .byline, of: id)
        let text = page.put("四年一次的闰日集市昨天开张。摊主们凌晨三点就到了。", .paragraph, of: id)
        page.endLine(blankLines: 0)
        return Article(
            id: id, headline: Headline(decks: [Deck(role: .main, text: "闰日集市开张", ranges: [heading])]),
            dateline: Dateline(text: "本报讯", source: "本报", ranges: [dateline]),
            contributors: [
                Contributor(name: "白帆", role: .reporter, label: "记者", ranges: [page.find("白帆", in: byline)])
            ],
            body: [Block(text: "四年一次的闰日集市昨天开张。摊主们凌晨三点就到了。", ranges: [text])],
            ranges: [page.range(from: heading, to: text)])
    }
}
