import BroadsheetCore
import Foundation
import Testing

@testable import BroadsheetPress

/// Persons in traditional characters: those that the same text has in simplified ones.
@Suite struct PeopleScriptTests {
    /// The simplified characters of the pages below, each with its traditional form.
    private static let pairs = """
        万萬与與专專业業东東两兩严嚴个個临臨为爲丽麗举舉么麼乐樂习習乡鄉书書乱亂争爭云雲亚亞产產亲親从從们們价價众衆优優会會伟偉传傳体體侥僥倾傾儿兒克剋党黨兰蘭关關兴興内內军軍农農冲衝
        决決况況净淨准準几幾出齣划劃则則别別制製劝勸办辦务務动動劳勞势勢区區医醫千韆华華协協单單卫衛却卻卷捲压壓厨廚县縣参參双雙发發台臺叶葉合閤同衕后後向嚮吗嗎吴吳员員周週响響团團园園
        困睏围圍国國图圖场場坚堅处處复復够夠头頭夺奪奋奮学學宁寧它牠实實家傢宾賓对對导導将將尔爾尽盡局侷层層属屬岁歲峰峯帅帥师師带帶席蓆干幹并並幸倖广廣庄莊应應废廢开開张張弹彈强強当當
        彻徹志誌念唸态態总總悦悅愿願战戰户戶扎紮执執护護报報挂掛挥揮据據摄攝数數断斷无無旧舊时時显顯暗闇术術机機杀殺来來极極标標栋棟栗慄桥橋梁樑检檢楼樓欢歡欧歐气氣汇匯汉漢汤湯沟溝没沒
        泛氾注註泽澤洁潔测測济濟浓濃温溫满滿灯燈点點炼煉热熱爷爺牵牽献獻环環现現电電监監盘盤瞩矚码碼础礎确確种種秘祕积積稳穩竖豎筑築简簡类類系係紧緊红紅级級纳納线線练練组組细細织織绍紹
        经經结結绕繞给給绝絕统統绣繡继繼续續维維综綜缇緹缓緩网網罗羅群羣职職联聯胡鬍脚腳致緻节節范範药藥莹瑩营營蒋蔣衔銜表錶装裝见見观觀规規视視觉覺认認让讓议議讯訊记記讲講论論设設访訪
        识識诊診试試诗詩话話详詳说說请請调調谋謀谨謹负負贡貢责責贤賢账賬货貨质質贫貧购購贯貫贸貿贺賀贾賈资資赖賴赵趙跃躍践踐车車转轉较較辆輛辖轄边邊过過运運还還进進远遠连連选選邓鄧郁鬱
        释釋里裏鉴鑑针針钢鋼钱錢钻鑽铁鐵锐銳键鍵镇鎮长長门門闭閉问問闲閒间間队隊阳陽阶階际際陈陳险險随隨难難面麪韩韓项項顿頓预預领領题題颜顏风風饮飲马馬鲁魯黄黃
        """

    private static let forms: [Character: Character] = {
        let characters = Array(pairs.filter { !$0.isWhitespace })
        return Dictionary(
            uniqueKeysWithValues: stride(from: 0, to: characters.count, by: 2).map {
                (characters[$0], characters[$0 + 1])
            })
    }()

    private static func traditional(_ text: String) -> String {
        String(text.map { forms[$0] ?? $0 })
    }

    private static func people(_ lines: [String], lexicon: Lexicon = .standard) -> [String] {
        let paragraphs = lines.map { HealedText($0, at: []) }
        return PersonFinder(lexicon: lexicon).people(in: paragraphs).map { person in
            "\(person.name) \(person.mentions) \(person.titles.joined(separator: ","))"
        }
    }

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The lines of the pages of the cases about people, and of the sample page.
    private static func pages() throws -> [[String]] {
        let cases = try String(contentsOf: root.appending(path: "Tests/Cases/press/people.txt"), encoding: .utf8)
        let pages = cases.components(separatedBy: "--- page\n").dropFirst().map { page in
            page.components(separatedBy: "--- reading")[0]
        }
        let seeds = try FileManager.default.contentsOfDirectory(
            at: root.appending(path: "seeds"), includingPropertiesForKeys: nil)
        let sample = try #require(seeds.first { $0.pathExtension == "txt" })
        return try (pages + [String(contentsOf: sample, encoding: .utf8)]).map {
            $0.split(separator: "\n").map(String.init)
        }
    }

    @Test func sameInBothScripts() throws {
        let pages = try Self.pages()
        #expect(pages.count > 8)
        for page in pages {
            let simplified = Self.people(page)
            #expect(Self.people(page.map(Self.traditional)) == simplified.map(Self.traditional))
        }
    }

    /// What is on both sides of a name, its title among it, is handed out as printed.
    @Test(arguments: [
        ("縣委書記蔣誌民來了。蔣書記說，蔣主任沒來。", ["蔣誌民 2 縣委書記"]),
        ("區領導葉小峯、徐志平與傅淑梅參加。", ["葉小峯 1 區領導", "徐志平 1 區領導", "傅淑梅 1 區領導"]),
        ("胡益峯、徐登富、張鋼等區四套班子領導參加會議。", ["胡益峯 1 區四套班子領導", "徐登富 1 區四套班子領導", "張鋼 1 區四套班子領導"]),
        ("美國總統比爾·亨德森說，他將訪問法國。", ["比爾·亨德森 1 美國總統"]),
        // Some characters of such texts are those of simplified ones, in words that only look alike.
        ("作家近日推出新著，書寫童年故鄉的山與海，顯著提高了於校園內讀書的興趣。", []),
        ("政府昨公布全國統一規劃，蓋競選諸公均已簽署，任內閣須於本月內提出，國勢嚴重。", []),
        ("警方正調查釐清，園方將全面檢查園內老樹，時間為下午3時，果園裡巴士線改道。", []),
        ("單親媽媽靠打零工過活，班導師說孩子從不喊累，遲緩兒早療也未中斷。", []),
    ])
    func forms(form: (text: String, people: [String])) {
        #expect(Self.people([form.text]) == form.people)
    }

    /// A name in traditional characters makes no text of that script: 著 stays 著.
    @Test func nameInTraditionalCharacters() {
        let people = Self.people(["总经理朱鎔生说，这部著作由林於海写成。朱鎔生表示，乾隆年间的著述很多。"])
        #expect(people.first == "朱鎔生 2 总经理")
    }

    /// A paper's own words are known in both scripts.
    @Test func ownWords() {
        let text = "昨天，掌燈人林曉梅來到老城，林曉梅說，清淤比計劃提前二十天完工。"
        #expect(Self.people([text]) == ["林曉梅 2 "])
        for title in ["掌燈人", "掌灯人"] {
            let lexicon = Lexicon(adding: UserWords(titles: [title]))
            #expect(Self.people([text], lexicon: lexicon) == ["林曉梅 2 掌燈人"])
        }
        for word in ["林曉梅", "林晓梅"] {
            let lexicon = Lexicon(adding: UserWords(notNames: [word]))
            #expect(Self.people([text], lexicon: lexicon) == [])
        }
    }

    /// Places in the text in which words are looked up are those in the text as printed.
    @Test func formsHaveThreeBytes() {
        let entries = SimplifiedForms.standard.entries
        #expect(entries.count > 2500)
        for entry in entries {
            #expect(entry.character >= 0x3400 && entry.form >= 0x3400 && entry.character != entry.form)
        }
        #expect(SimplifiedForms.standard.simplified("國於") == "国于")
        #expect(SimplifiedForms.standard.simplified("國於", readingDoubtful: false) == "国於")
    }

    /// A writer's name makes one of a run that looks like none, whatever the script of either.
    @Test func knownNames() {
        let text = HealedText("從前，於高興在這裡讀書，後來當了老師，人們說他種的樹還在。", at: [])
        let people = PersonFinder().people(in: [text], known: KnownNames(["於高興"]))
        #expect(people.map(\.name) == ["於高興"])
        #expect(PersonFinder().people(in: [text]).isEmpty)
    }
}
