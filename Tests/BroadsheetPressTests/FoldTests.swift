import BroadsheetCore
import Testing

@testable import BroadsheetPress

/// The ordinary text of what converters leave, and texts that only look like it.
@Suite struct FoldTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        var source: String
        var text: String
        var kinds: Set<Fold.Kind>
        var testDescription: String { source }

        init(_ source: String, _ text: String, _ kinds: Fold.Kind...) {
            self.source = source
            self.text = text
            self.kinds = Set(kinds)
        }
    }

    static let signs: [Sample] = [
        Sample("2025年3⽉9⽇，⻓江⼤桥⻋⻢⻰⻛", "2025年3月9日，长江大桥车马龙风", .lookalike),
        Sample("\u{F98E}\u{F90A}\u{F9D1}\u{F967}", "年金六不", .lookalike),
        Sample("⽤⼾们说，⾯向⻘年", "用户们说，面向青年", .lookalike),
        Sample("⽤⼾們說，這時", "用戶們說，這時", .lookalike),
        Sample("\u{2F80F}\u{2F81A}\u{2F8B2}", "兔冬成", .lookalike),
        Sample("刘\u{E863}", "刘䶮", .lookalike),
        Sample("本报讯︵记者林知微︑沈大川︶说︓﹃好︒﹄︽报︾︙︱", "本报讯（记者林知微、沈大川）说：『好。』《报》…—", .verticalMark),
        Sample(
            "\u{E78D}\u{E78E}\u{E78F}\u{E790}\u{E791}\u{E792}\u{E793}\u{E794}\u{E795}\u{E796}",
            "，。、：；！？〖〗…", .verticalMark),
        Sample("記者林小雨︱台北報導，二○二四︱︱二○二五", "記者林小雨｜台北報導，二○二四——二○二五", .verticalMark),
        Sample("记者\u{E5E5}林小雨\u{E4C6}报道", "记者\u{3000}林小雨\u{3000}报道", .blank),
        Sample("\u{E003}\u{E003}本报讯\u{E003}（记者", "\u{3000}\u{3000}本报讯\u{3000}（记者", .blank),
        Sample("王\u{200B}小\u{FE00}华\u{E0101}\u{FEFF}的\u{AD}\u{2060}话", "王小华的话", .invisible),
        Sample("公司\u{200C}海南\u{200D}。", "公司海南。", .invisible),
        Sample("资金投入防控COVID\u{2}19，型号AB\u{FFFE}12，好\u{FFFE}的", "资金投入防控COVID-19，型号AB-12，好的", .hyphen, .invisible),
    ]

    static let markup: [Sample] = [
        Sample("本报讯&nbsp;（记者&#160;周明远）&ldquo;好&#8221;&hellip;", "本报讯 （记者 周明远）“好”…", .entity),
        Sample("A&amp;B，&amp;amp;nbsp;，&lt;5，&#x4E2D;&#150;", "A&B， ，<5，中–", .entity),
        Sample("&nbsp&nbsp本报讯&shy;电", "  本报讯电", .entity),
        Sample("排开。<br/>\n据<b>主办</b>方<span style=\"x\">介绍</span>。", "排开。\n据主办方介绍。", .tag),
        Sample("<p>甲</p><p>乙</p>", "甲\u{B}乙", .tag),
        Sample("甲&lt;br&gt;乙<!-- 注 -->丙", "甲\u{B}乙丙", .entity, .tag),
        Sample(
            "## 标题 ##\n\n**本报讯** 详见[官网](https://a.example/b)，__要点__\n1\\. 一",
            "标题\n\n本报讯 详见官网，要点\n1. 一", .markdown),
        Sample("**标题**\n\n---\n本报讯", "标题\n\n\n本报讯", .markdown),
        Sample("##标题\n> 编者按\n![图为现场](1.jpg)\n标题\n====\n*全文*", "标题\n编者按\n图为现场\n标题\n\n全文", .markdown),
    ]

    static let type: [Sample] = [
        Sample("全全市市重重点点项项目目", "全市重点项目", .doubled),
        Sample("新新新闻闻闻速速速", "新闻速", .doubled),
        Sample("本本报报讯讯（（记记者者  说昨日", "本报讯（记者  说昨日", .doubled),
        Sample("妈妈妈妈说说好好，，研研究究", "妈妈说好，研究", .doubled),
        Sample(
            "本 报 讯 （ 记 者 吴 小 满   林 晓 ） 居 民 1 8 7 4 户 用 Windows 系 统 。",
            "本报讯（记者吴小满 林晓）居民1874户用Windows系统。", .spacedLine),
        Sample("本 报 讯 （ 记 者 吴 小 满 ） 说 。\n市 长 到 场 ， 他 说 好 。\n春 茶", "本报讯（记者吴小满）说。\n市长到场，他说好。\n春茶", .spacedLine),
        Sample("市 长 到 场 ， 大 家 鼓 掌 。\n春 茶 好 。", "市长到场，大家鼓掌。\n春茶好。", .spacedLine),
        Sample("居民王文华说，这下子方 便多了，大家都来。", "居民王文华说，这下子方便多了，大家都来。", .joint),
        Sample("本　报　讯　（　记　者　）　说　。", "本报讯（记者）说。", .spacedLine),
        Sample(
            "织锦巷改造工程已进入收尾阶 段，预计3月底全面完工， 市委书记王文 华到现场查看，要求加快。",
            "织锦巷改造工程已进入收尾阶段，预计3月底全面完工，市委书记王文华到现场查看，要求加快。", .joint),
        Sample("他说：\"每年都来看。\"纪念\"5·12\"活动", "他说：“每年都来看。”纪念“5·12”活动", .quotationMark),
        Sample("他说：\"每年都\n来看\"，好。\n\"又一段", "他说：“每年都\n来看”，好。\n“又一段", .quotationMark),
        Sample("＂好＂，\"'脏乱差'没了\"", "“好”，“‘脏乱差’没了”", .quotationMark),
    ]

    @Test(arguments: signs + markup + type) func folded(_ sample: Sample) {
        let page = PageDecoder(encoding: .utf8, words: .standard).decode(Array(sample.source.utf8))
        #expect(page.text.string(of: page.text.range) == sample.text)
        #expect(Set(page.folds.map(\.kind)) == sample.kinds)
        #expect(page.original.string(of: page.original.range) == sample.source)
    }

    /// What is the page's own stays, and costs nothing.
    @Test(arguments: [
        "保持昂扬斗志  强化使命担当", "张  芸 马  婧", "重 要 新 闻", "二十 二十 三十", "王 伟 李 强 张 敏 刘 洋",
        "妈妈天天研究研究，滚滚长江，高高兴兴", "红红火火平平安安家家户户", "爷爷奶奶爸爸妈妈", "————————", "……——", "11223344",
        "R&D; AT&T, x<y, a<b>c, <5%, <人民日报>", "#话题# 上了热搜", "# 一，好。\n# 二，好。", "上文\n---\n* * *\n下文",
        "* 第一项\n- 第二项\n1. 第三项",
        "王**、李**、赵**三人", "王**称被骗，李**否认", "138****5678", "2*3*4", "*本报道有删节", "> 下转第二版",
        "\"Hello World\"展览", "55\"电视和32\"电视", "It's 5'6\".", "（记者 楼郁馨 赖小兰）", "\u{E1AB}\u{20BB7}田", "刘\u{E1AB}来了",
        "甲 5 乙 3 丙 2 丁 1 戊 4", "１２３，\u{3000}\u{A0}ＡＢ（）", "한국어 신문", "カタカナ ﾊﾝｶｸ",
        "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}", "\u{2600}\u{FE0F}", "می\u{200C}خواهم",
        "抢险救援、伤员救治、群众安置 扎实做好防灾救灾各项工作 确保人民群众生命财产安全",
        "活动以“弘扬伟大建党精神 传承海南革命文化”为主题，邀请两岸人士参加，各界代表都到场了。",
        "持续推进“海湾实践派 这‘理’最精彩”项目，邀请两岸人士参加，各界代表都到场了。",
        "新华社北京7月8日电 国家科学技术奖励大会在京召开，会议听取了报告，代表们认真讨论了两项决定。",
        "会议由主任主持，栗战书 汪洋 王沪宁 赵乐际出席了会议，会上宣读了两项决定，并作出了部署。",
        "这是一次很有意义的活动，很多市民报名参加了今年的书画展览。文/图 省图书馆",
        "<html><p>甲&nbsp;乙</p></html>",
    ]) func ordinary(_ source: String) {
        let page = PageDecoder(encoding: .utf8, words: .standard).decode(Array(source.utf8))
        #expect(page.text.string(of: page.text.range) == source)
        #expect(page.folds.isEmpty && page.map.isIdentity)
    }

    /// A space beside a user's own word for a role stands by right.
    @Test func ownRoles() {
        let source = "昨天下午在江边散步的许多市民都看到了这一幕 巡江人立即打来电话，把情况告诉了大家。"
        func folded(_ words: UserWords) -> String {
            let page = PageDecoder(encoding: .utf8, words: Lexicon(adding: words)).decode(Array(source.utf8))
            return page.text.string(of: page.text.range)
        }
        #expect(folded(UserWords()) == source.filter { $0 != " " })
        #expect(folded(UserWords(roles: [.correspondent: ["巡江人"]])) == source)
    }

    /// A part between form feeds is folded as a file of its own is: the script, the spacing and the quotations of one
    /// page do not mention the next.
    @Test func parts() {
        let others = ["他说：\"没有说完", "完了\"。", "重 要 新 闻", "⽤⼾", "普通一页"]
        let parts = (Self.signs + Self.markup + Self.type).map(\.source) + others
        for shift in parts.indices {
            let parts = parts[shift...] + parts[..<shift]
            let whole = PageDecoder(encoding: .utf8, words: .standard).decode(
                Array(parts.joined(separator: "\u{C}").utf8))
            let single = parts.map { PageDecoder(encoding: .utf8, words: .standard).decode(Array($0.utf8)) }
            let texts = single.map { $0.text.string(of: $0.text.range) }
            #expect(whole.text.string(of: whole.text.range) == texts.joined(separator: "\u{C}"))
            #expect(whole.folds.count == single.reduce(0) { $0 + $1.folds.count })
            var start = 0
            var source = 0
            for page in single {
                let range = start..<start + page.text.bytes.count
                let own = page.map.source(of: page.text.range)
                #expect(whole.map.source(of: range) == own.lowerBound + source..<own.upperBound + source)
                start = range.upperBound + 1
                source += page.original.bytes.count + 1
            }
        }
    }

    /// What was folded is reported once a page, at its first place, with counts; ordinary pages are not reported it.
    @Test func oneNote() {
        let text = "城区小巷完成改造\n\n本报讯（记者 王\u{200B}小华）3⽉8⽇，&nbsp;织锦巷改造工程全面完工。\n"
        let source = PageSource(file: "a.txt", bytes: Array((text + "\u{C}" + text + "\u{C}本报讯").utf8))
        let pages = PressPageParser().parse(source)
        let notes = pages.map { $0.diagnostics.filter { $0.code == "folded-characters" }.map(\.description) }
        let counts =
            "2 look-alikes of Hanzi, 1 invisible sign, 1 HTML entity; ranges and ledger count the file as it is"
        #expect(
            notes == [3, 6].map { ["a.txt:\($0):9: note: read as ordinary text: \(counts) [folded-characters]"] } + [[]]
        )
        #expect(pages.map(\.isFolded) == notes.map { !$0.isEmpty })
        #expect(pages[0].articles[0].contributors.map(\.name) == ["王小华"])
        let name = pages[0].articles[0].contributors[0].ranges[0].bytes
        #expect(String(decoding: source.bytes[name], as: UTF8.self) == "王\u{200B}小华")
    }
}
