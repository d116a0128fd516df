import BroadsheetCore
import BroadsheetTesting
import Testing

/// How corrections find their lines again.
@Suite struct CorrectionPlacesTests {
    /// Lines of a page: sentences of characters that are drawn, short and long, with blank ones between.
    private static func page(_ count: Int, _ generator: inout SeededGenerator) -> [String] {
        (0..<count).flatMap { _ in [hanzi(.random(in: 5...60, using: &generator), &generator), ""] }
    }

    private static func hanzi(_ count: Int, _ generator: inout SeededGenerator) -> String {
        String(
            String.UnicodeScalarView(
                (0..<count).compactMap { _ in Unicode.Scalar(UInt32.random(in: 0x4E00..<0x5200, using: &generator)) }))
    }

    private static func corrections(of numbers: [Int], on lines: [String]) -> Corrections {
        var corrections = Corrections(file: "1.corrections.yaml")
        corrections.lines = numbers.map { Corrections.Line(line: $0, begins: String(lines[$0 - 1].prefix(24))) }
        for index in corrections.lines.indices {
            corrections.lines[index].location = FileLocation(path: "1.corrections.yaml", line: index + 1, column: 1)
        }
        return corrections
    }

    private static func places(of corrections: Corrections, on lines: [String]) -> CorrectionPlaces {
        CorrectionPlaces(of: corrections, on: lines.enumerated().map { ($0.offset + 1, $0.element) })
    }

    /// The kinds of edits that pages go through, and how many corrections in a hundred are found again at least.
    @Test(arguments: [
        (put: 3, removed: 2, mended: 0.0, dropsBlank: false, least: 97), (0, 0, 0.01, false, 98),
        (3, 2, 0.01, true, 95), (1, 1, 0.05, false, 93),
    ])
    func linesAreFoundAgain(put: Int, removed: Int, mended: Double, dropsBlank: Bool, least: Int) {
        var generator = SeededGenerator(seed: 14)
        var (right, wrong, all) = (0, 0, 0)
        for _ in 0..<40 {
            let lines = Self.page(40, &generator)
            let numbers = lines.indices.filter { !lines[$0].isEmpty }.shuffled(using: &generator).prefix(12).map {
                $0 + 1
            }
            var edited = lines.enumerated().map { (number: $0.offset + 1, text: $0.element) }
            for _ in 0..<put {
                edited.insert(
                    (0, Self.hanzi(20, &generator)), at: Int.random(in: 0...edited.count, using: &generator))
            }
            for _ in 0..<removed { edited.remove(at: Int.random(in: 0..<edited.count, using: &generator)) }
            for index in edited.indices {
                edited[index].text = String(
                    edited[index].text.map { character in
                        Double.random(in: 0..<1, using: &generator) < mended
                            ? Character(Self.hanzi(1, &generator)) : character
                    })
            }
            if dropsBlank { edited.removeAll { $0.text.isEmpty && Bool.random(using: &generator) } }
            let found = Self.places(of: Self.corrections(of: numbers, on: lines), on: edited.map(\.text))
            for place in found.places {
                if edited[place.index].number == place.correction.line { right += 1 } else { wrong += 1 }
            }
            let lost = numbers.filter { number in !edited.contains { $0.number == number } }.count
            all += numbers.count - lost
            #expect(found.places.count + found.staleCount == numbers.count)
        }
        #expect(right * 100 >= all * least && wrong * 200 <= all, "\(right) right, \(wrong) wrong of \(all)")
    }

    @Test func theOnlyLineThatBeginsSoIsIt() {
        let lines = ["甲乙丙丁", "", "大桥合龙 两岸相见", "风平浪静"]
        var corrections = Self.corrections(of: [3], on: lines)
        corrections.lines[0].line = 400
        corrections.lines[0].begins = " 大桥\u{3000}合龙"
        let found = Self.places(of: corrections, on: lines)
        #expect(found.places.map(\.index) == [2] && found.diagnostics == [] && !found.places[0].isChanged)
    }

    /// Of lines that begin alike, the one that the nearest certain correction leads to.
    @Test func equalLinesAreToldByDrift() {
        let lines = ["简讯", "一月一日的事", "简讯", "二月二日的事", "简讯", "三月三日的事"]
        let corrections = Self.corrections(of: [1, 3, 5, 4], on: lines)
        let found = Self.places(of: corrections, on: ["新插的一行", "又插的一行"] + lines)
        #expect(found.places.map(\.index) == [2, 4, 6, 5] && found.staleCount == 0)
    }

    @Test func aChangedLineIsTold() {
        let lines = ["晨湾大桥今日正式合龙通车", "另外的一行字在这里"]
        let found = Self.places(of: Self.corrections(of: [1], on: lines), on: ["晨湾大桥今日正式合拢通车", lines[1]])
        #expect(found.places.map(\.index) == [0] && found.places[0].isChanged)
        #expect(
            found.diagnostics.map(\.description) == [
                "1.corrections.yaml:1:1: note: line 1 now begins with '晨湾大桥今日正式合拢通车', where the correction has "
                    + "'晨湾大桥今日正式合龙通车'; it was obeyed: write the new words into 'begins' [correction-changed]"
            ])
    }

    /// Neither a line far away, nor one of two that are alike, nor one that another correction means.
    @Test func whatIsNotSureIsStale() {
        let lines = ["晨湾大桥今日正式合龙通车"] + Array(repeating: "", count: 20) + ["完全是另外的一行字"]
        let corrections = Self.corrections(of: [1], on: lines)
        let far = Array(repeating: "", count: 12) + ["晨湾大桥今日正式合拢通车"]
        let twice = ["晨湾大桥今日正式合拢通车", "晨湾大桥今日正武合龙通车"]
        for page in [far, twice, ["没有关系的字"], []] {
            let found = Self.places(of: corrections, on: page)
            #expect(found.places == [] && found.staleCount == 1)
            #expect(found.diagnostics.map(\.code) == ["stale-correction"] && found.diagnostics[0].severity == .warning)
        }
        var two = corrections
        two.lines.append(Corrections.Line(line: 2, begins: "晨湾大桥今日正式合拢通车"))
        let taken = Self.places(of: two, on: ["晨湾大桥今日正式合拢通车"])
        #expect(taken.places.map(\.correction.line) == [2] && taken.staleCount == 1)
    }

    @Test func twoCorrectionsOfOneLineAreAMistake() {
        let lines = ["晨湾大桥今日正式合龙通车", "另外的一行字在这里"]
        var corrections = Self.corrections(of: [1, 2], on: lines)
        corrections.lines[1].begins = "晨湾大桥"
        let found = Self.places(of: corrections, on: lines)
        #expect(found.places.map(\.index) == [0] && found.staleCount == 0)
        #expect(found.diagnostics.map(\.code) == ["duplicate-correction"])
        #expect(found.diagnostics[0].location?.line == 2)
    }

    @Test func oneOfTwoEqualLinesMayBeGone() {
        let lines = ["简讯", "一月一日的事", "简讯"]
        let found = Self.places(of: Self.corrections(of: [1, 3], on: lines), on: Array(lines.prefix(2)))
        #expect(found.places.map(\.index) == [0] && found.diagnostics.map(\.code) == ["duplicate-correction"])
        let others = Self.places(of: Self.corrections(of: [1, 3, 5], on: lines + ["", "简讯"]), on: lines)
        #expect(others.places.map(\.index) == [0, 2] && others.diagnostics.map(\.code) == ["stale-correction"])
    }

    /// The time grows with the page, however many lines begin alike.
    @Test func manyEqualLinesTakeNoTime() {
        var corrections = Corrections()
        corrections.lines = (1...5_000).map { Corrections.Line(line: $0 * 2, begins: "一") }
        let found = Self.places(of: corrections, on: Array(repeating: "一二三", count: 20_000))
        #expect(found.places.count == 5_000 && found.places[0].index == 1)
    }
}
