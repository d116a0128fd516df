import BroadsheetCore
import Foundation
import Testing

@testable import BroadsheetPress

/// Persons with their titles (CONVENTIONS 8).
@Suite struct PeopleTests {
    private static func terse(_ text: String, known: Set<String> = []) -> String {
        let paragraphs = text.split(separator: "\n").map { HealedText(String($0), at: []) }
        return PersonFinder().people(in: paragraphs, known: known).map { person in
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
        let found = articles.map { Self.terse($0, known: ["楼郁馨", "赖小兰", "方心怡", "葛继锐", "王思"]) }
        for text in found { print(text) }
    }
}
