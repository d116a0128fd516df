import BroadsheetCore
import Testing

@testable import BroadsheetPress

/// A paper's own words: what is read with them, and what would be read without.
@Suite struct UserWordsTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        var name: String
        var options: @Sendable (inout PressOptions) -> Void
        var text: String
        /// What one line of the reading is without the words; `nil` for a line that is not there.
        var without: String?
        /// What it is with them.
        var with: String?
        var testDescription: String { name }
    }

    static let samples = [
        Sample(
            name: "the paper's own name counts as 本报", options: { $0.paper = ["今日云岭"] },
            text: "老城河道清淤提前完工\n\n今日云岭讯 沿河三千户居民推窗就能见到清水，市水务局说，清淤比计划提前二十天完工。",
            with: "  dateline: 今日云岭讯 (source 今日云岭)"),
        Sample(
            name: "an agency", options: { $0.agencies = ["云中信使"] },
            text: "老城河道清淤提前完工\n\n云中信使东溪7月8日电 沿河三千户居民推窗就能见到清水，清淤比计划提前二十天完工。",
            with: "  dateline: 云中信使东溪7月8日电 (source 云中信使, place 东溪, date --07-08)"),
        Sample(
            name: "a word for a role", options: { $0.roles = [.correspondent: ["报料人"]] },
            text: "老城河道清淤提前完工\n\n本报讯（报料人 林晓梅）沿河三千户居民推窗就能见到清水，清淤比计划提前二十天完工。",
            with: "  correspondent: 林晓梅 · 报料人"),
        Sample(
            name: "a role that the built-in words say is another", options: { $0.roles = [.correspondent: ["编写"]] },
            text: "老城河道清淤提前完工\n\n本报讯（编写 林晓梅）沿河三千户居民推窗就能见到清水，清淤比计划提前二十天完工。",
            without: "  editor: 林晓梅 · 编写", with: "  correspondent: 林晓梅 · 编写"),
        Sample(
            name: "a title", options: { $0.titles = ["掌灯人"] },
            text: "老城河道清淤提前完工\n\n本报讯 昨天，掌灯人林晓梅来到老城，林晓梅说，清淤比计划提前二十天完工。",
            without: "  person: 林晓梅 ×2", with: "  person: 林晓梅 · 掌灯人 ×2"),
        Sample(
            name: "a surname", options: { $0.surnames = ["犇"] },
            text: "老城河道清淤提前完工\n\n沿河三千户居民推窗就能见到清水，清淤比计划提前二十天完工，居民们都说好。（犇晓梅 林国良）",
            with: "  author: 犇晓梅"),
        Sample(
            name: "a surname that the built-in words say is no name", options: { $0.surnames = ["男"] },
            text: "老城河道清淤提前完工\n\n沿河三千户居民推窗就能见到清水，清淤比计划提前二十天完工，居民们都说好。（男晓梅 林国良）",
            with: "  author: 男晓梅"),
        Sample(
            name: "a section", options: { $0.sections = ["云岭灯下夜语"] },
            text: "云岭灯下夜语\n\n推窗见水\n\n林晓梅\n\n沿河三千户居民推窗就能见到清水，清淤比计划提前二十天完工，居民们都说好。",
            with: "  section: 云岭灯下夜语"),
        Sample(
            name: "a section that the built-in words say is furniture", options: { $0.sections = ["新闻热线 民生"] },
            text: "新闻热线 民生\n\n推窗见水\n\n本报讯（记者 林晓梅）沿河三千户居民推窗就能见到清水，清淤比计划提前二十天完工。",
            with: "  section: 新闻热线 民生"),
        Sample(
            name: "a word that is no name", options: { $0.notNames = ["林国良"] },
            text: "老城河道清淤提前完工\n\n沿河三千户居民推窗就能见到清水，清淤比计划提前二十天完工，居民们都说好。（林国良）",
            without: "  author: 林国良"),
        Sample(
            name: "a word that is no person, though a title stands before it", options: { $0.notNames = ["林晓梅"] },
            text: "老城河道清淤提前完工\n\n本报讯 昨天，局长林晓梅来到老城，林晓梅说，清淤比计划提前二十天完工。",
            without: "  person: 林晓梅 · 局长 ×2"),
        Sample(
            name: "decks that a wide space parts", options: { $0.deckSeparation = .wideSpaces },
            text: "推窗就能见清水\u{3000}\u{3000}老城清淤 提前二十天完工\n\n本报讯（记者 林晓梅）沿河三千户居民推窗就能见到清水，居民们都说好。",
            with: "  sub 1: 老城清淤 提前二十天完工"),
        Sample(
            name: "decks that no space parts", options: { $0.deckSeparation = .rows },
            text: "推窗就能见清水 老城清淤比计划提前二十天完工\n\n本报讯（记者 林晓梅）沿河三千户居民推窗就能见到清水，居民们都说好。",
            without: "  sub 1: 老城清淤比计划提前二十天完工", with: "  main 1: 推窗就能见清水 老城清淤比计划提前二十天完工"),
    ]

    @Test(arguments: samples) func wordsWin(_ sample: Sample) {
        func reading(_ options: PressOptions) -> [String] {
            let source = PageSource(text: sample.text)
            let edition = PressPageParser(options: options).edition(from: [source])
            return PageDump.dump(edition, bytes: [source.file: source.bytes]).split(separator: "\n").map(String.init)
        }
        var options = PressOptions()
        let builtIn = reading(options)
        sample.options(&options)
        let own = reading(options)
        if let line = sample.without {
            #expect(builtIn.contains(line), "\(builtIn)")
            #expect(!own.contains(line), "\(own)")
        }
        if let line = sample.with {
            #expect(own.contains(line), "\(own)")
            #expect(!builtIn.contains(line), "\(builtIn)")
        }
    }

    /// Mistakes are reported where they are, all at once.
    @Test func mistakesHaveAPlace() {
        func scalar(_ text: String, _ line: Int) -> ConfigurationNode {
            ConfigurationNode(.scalar(text, isPlain: true), at: FileLocation(path: "b.yaml", line: line, column: 9))
        }
        func entry(_ key: String, _ value: ConfigurationNode) -> ConfigurationNode.Entry {
            ConfigurationNode.Entry(key: key, keyLocation: value.location, value: value)
        }
        let place = FileLocation(path: "b.yaml", line: 1, column: 1)
        let roles = ConfigurationNode(.mapping([entry("reporters", scalar("跑线人", 4))]), at: place)
        let node = ConfigurationNode(
            .mapping([
                entry("surnames", ConfigurationNode(.sequence([scalar("犇", 2), scalar("Smith", 3)]), at: place)),
                entry("roles", roles), entry("titles", scalar("长 助理", 5)), entry("not-names", scalar("山", 6)),
            ]), at: place)
        var reader = OptionReader(node)
        let options = PressOptions(reading: &reader)
        reader.finish()
        #expect(options.surnames == ["犇"])
        #expect(
            Set(reader.diagnostics.map { "\($0.location?.line ?? 0) \($0.code)" })
                == ["3 wrong-type", "4 unknown-key", "5 wrong-type", "6 wrong-type"])
    }
}
