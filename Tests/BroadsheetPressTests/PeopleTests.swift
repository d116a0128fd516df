import BroadsheetCore
import Foundation
import Testing

@testable import BroadsheetPress

/// Persons with their titles (CONVENTIONS 8).
@Suite struct PeopleTests {
    private static func terse(_ text: String, known: Set<String> = []) -> String {
        let paragraphs = text.split(separator: "\n").map { HealedText(String($0), at: []) }
        return PersonFinder().people(in: paragraphs, known: KnownNames(known)).map { person in
            let titles = person.titles.joined(separator: ",")
            return "\(person.name)\(person.mentions)[\(titles)]"
        }.joined(separator: " ")
    }

    @Test(arguments: [
        ("区委书记林国栋先后来到住宅小区。林国栋强调，要做好工作。", "林国栋2[区委书记]"),
        ("区委副书记、代区长胡志峰前往医院。区领导吴小红参加。", "胡志峰1[区委副书记,代区长] 吴小红1[区领导]"),
        ("区领导叶小峰、徐志平、傅小梅参加。", "叶小峰1[区领导] 徐志平1[区领导] 傅小梅1[区领导]"),
        ("胡志峰、徐小富、张志钢等区四套班子领导参加。", "胡志峰1[区四套班子领导] 徐小富1[区四套班子领导] 张志钢1[区四套班子领导]"),
        ("会上，市大数据局总工程师周建民部署工作。", "周建民1[市大数据局总工程师]"),
        ("由区政协主席徐志土主持，李明亮同志讲话。", "徐志土1[区政协主席] 李明亮1[同志]"),
        ("美国总统比尔·亨德森说，他将访问法国。", "比尔·亨德森1[美国总统]"),
        ("国务院副总理兼外交部长钱志深会见来宾。", "钱志深1[国务院副总理,外交部长]"),
        ("梅园社区网格长林国栋介绍了经验。林国栋说，居民都可以参加。", "林国栋2[梅园社区网格长]"),
        ("社区推行网格长制度。", ""),
        ("学习邓小平理论，做到高瞻远瞩、简明扼要。", ""),
        ("石梁镇和海尾镇、双港村的干部参加。", ""),
        ("请戴口罩，乘坐高铁，走进时代广场。", ""),
        ("县委书记蒋志民来了。蒋书记说，蒋主任没来。", "蒋志民2[县委书记]"),
        ("县委书记蒋志民和副书记蒋小平来了。蒋书记说。", "蒋志民1[县委书记] 蒋小平1[副书记]"),
        ("韩国和石家庄的穆斯林代表参加，高速公路通车，方面广泛。", ""),
        ("", ""),
        ("张", ""),
        ("·", ""),
        ("司马·", ""),
    ])
    func forms(form: (text: String, people: String)) {
        #expect(Self.terse(form.text) == form.people)
    }

    /// The persons of the seed page, article by article, and nobody else.
    @Test func seed() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "seeds")
        let file = try #require(
            FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).first {
                $0.pathExtension == "txt"
            })
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
        let openings = lines.indices.filter { lines[$0].hasPrefix("本报讯") } + [lines.count + 1]
        let articles = zip(openings, openings.dropFirst()).map { start, next in
            lines[start..<min(next - 1, lines.count)].joined(separator: "\n")
        }
        let known: Set = ["楼郁馨", "赖小兰", "方心怡", "葛继锐", "王思"]
        let found = articles.map { article in
            let text = article.drop { $0 != "）" }.dropFirst()
            return Self.terse(String(text), known: known)
        }
        #expect(
            found == [
                "蒋国强7[区委书记] 吴伟红2[区领导] 胡益峰3[区委副书记,代区长]",
                """
                蒋国强7[区四套班子领导,区委书记] 胡益峰5[区四套班子领导,区委副书记,代区长] \
                徐登富3[区四套班子领导,区人大常委会主任] 徐连土1[区四套班子领导] 叶美峰1[区四套班子领导] 施莹1[区领导] \
                葛继锐1[] 王思1[]
                """,
                """
                蒋国强4[区委书记] 胡益峰1[区四套班子领导] 徐登富1[区四套班子领导] 张钢1[区四套班子领导] 周建良1[市大数据局总工程师]
                """,
                "胡益峰3[区委副书记,代区长] 徐连土1[区政协主席] 叶美峰1[区领导] 徐小平1[区领导] 傅淑梅1[区领导]",
            ])
    }

    /// A name that a column end broke is one name, with both its places.
    @Test func healed() throws {
        let page = PageText("区委书记林国\n\n栋先后来到住宅小区。")
        let lines = [
            SourceRange(file: "p", page: "1", bytes: 0..<18, lines: 1...1),
            SourceRange(file: "p", page: "1", bytes: 20..<page.bytes.count, lines: 3...3),
        ]
        let person = try #require(PersonFinder().people(in: [HealedText(of: page, at: lines)]).first)
        #expect(person.name == "林国栋")
        #expect(person.ranges.map(\.bytes) == [12..<18, 20..<23])
        #expect(person.ranges.map(\.lines) == [1...1, 3...3])
    }

    /// Whatever the characters, looking for persons ends, and every name is where it is reported to be.
    @Test func hostileText() {
        let pieces = [
            "王", "李小明", "·", "司马", "欧阳", "克林顿", "、", "等区领导", "\u{FEFF}", "𠮷", "张\u{301}", "\u{0}", "区委书记", "说", "（",
            "\r\n",
        ]
        var random = SplitMix(state: 11)
        let finder = PersonFinder()
        for _ in 0..<400 {
            let text = (0..<Int.random(in: 0...14, using: &random)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &random)]
            }.joined()
            let range = SourceRange(file: "p", page: "1", bytes: 0..<text.utf8.count, lines: 1...1)
            let page = PageText(text)
            for person in finder.people(in: [HealedText(of: page, at: [range])]) {
                for place in person.ranges {
                    let words = page.string(of: place.bytes)
                    // Before a title the surname may be alone.
                    let isSurname = person.name.hasPrefix(words) && !person.titles.isEmpty
                    #expect(words == person.name || isSurname)
                }
            }
        }
    }
}
