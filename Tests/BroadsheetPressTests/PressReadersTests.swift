import BroadsheetCore
import BroadsheetPress
import BroadsheetTesting
import Testing

/// The readers that other parsers use give the fields that the parser of pages gives.
@Suite struct PressReadersTests {
    let readers = PressReaders()

    /// A text at the byte 100 of a file, in pieces between which one byte is left out.
    func ranges(of pieces: [String]) -> [SourceRange] {
        var ranges: [SourceRange] = []
        var offset = 100
        for (index, piece) in pieces.enumerated() {
            let bytes = offset..<offset + piece.utf8.count
            ranges.append(SourceRange(file: "wire.db", page: "7", bytes: bytes, lines: index + 3...index + 3))
            offset = bytes.upperBound + 1
        }
        return ranges
    }

    /// What the bytes of a place are in these pieces.
    func words(at ranges: [SourceRange], in pieces: [String]) -> String {
        let source = Array(pieces.joined(separator: "\n").utf8)
        return ranges.map { range in
            String(decoding: source[range.bytes.lowerBound - 100..<range.bytes.upperBound - 100], as: UTF8.self)
        }.joined()
    }

    @Test func openingsAreTakenOut() {
        let reading = readers.opening(of: "新华社东河12月3日电（记者 王小明 通讯员 李兰）昨天上午，东河大桥开工建设。")
        #expect(reading.dateline?.source == "新华社" && reading.dateline?.place == "东河")
        #expect(reading.dateline?.date == PartialDate(month: 12, day: 3))
        #expect(reading.contributors.map(\.name) == ["王小明", "李兰"])
        #expect(reading.contributors.map(\.role) == [.reporter, .correspondent])
        #expect(reading.rest.text == "昨天上午，东河大桥开工建设。" && reading.rest.ranges == [])
    }

    @Test func placesAreThoseOfTheSource() {
        let pieces = ["本报讯（记者 王", "小明）昨天上午，东河大桥开工", "建设。"]
        let reading = readers.opening(of: pieces.joined(), at: ranges(of: pieces))
        #expect(reading.contributors.map(\.name) == ["王小明"])
        #expect(words(at: reading.contributors[0].ranges, in: pieces) == "王小明")
        #expect(reading.contributors[0].ranges.map(\.lines) == [3...3, 4...4])
        #expect(words(at: reading.dateline?.ranges ?? [], in: pieces) == "本报讯")
        #expect(words(at: reading.rest.ranges, in: pieces) == reading.rest.text)
        #expect(reading.rest.text == "昨天上午，东河大桥开工建设。")
    }

    @Test func endingsAreTakenOut() {
        let reading = readers.ending(of: "两岸居民盼了多年。（王小明 李兰）（下转2版）")
        #expect(reading.contributors.map(\.name) == ["王小明", "李兰"])
        #expect(reading.continuesOn?.page == "2" && reading.continuedFrom == nil)
        #expect(reading.rest.text == "两岸居民盼了多年。")
        let wire = readers.ending(of: "两岸居民盼了多年。（新华社东河12月3日电）")
        #expect(wire.dateline?.place == "东河" && wire.rest.text == "两岸居民盼了多年。")
    }

    @Test(arguments: [
        "记者在现场看到，东河大桥的桥墩已经出水。", "大桥（全长三千米）明年通车。", "", " ", "（", "）", "王小明",
    ])
    func textIsLeftAsItIs(text: String) {
        for reading in [readers.opening(of: text), readers.ending(of: text)] {
            #expect(reading.isEmpty)
            #expect(reading.rest.text == text.filter { $0 != " " })
        }
    }

    @Test func rowsOfSmallPrint() {
        #expect(readers.smallPrint("本报记者 王小明　通讯员 李兰")?.contributors.map(\.name) == ["王小明", "李兰"])
        #expect(readers.smallPrint("新华社记者 王小明 摄")?.credit?.text == "新华社记者 王小明 摄")
        #expect(readers.smallPrint("（上接第1版）")?.continuedFrom?.page == "1")
        #expect(readers.smallPrint("据新华社东河12月3日电")?.dateline?.isAbridged == true)
        #expect(readers.smallPrint("东河大桥开工建设") == nil)
        #expect(readers.smallPrint("本报讯 昨天上午，东河大桥开工建设。") == nil)
    }

    @Test func photosHaveCaptionAndCredit() {
        let pieces = ["图为东河大桥工地。", "（王小明 摄）"]
        let photo = readers.photo(caption: pieces.joined(), at: ranges(of: pieces))
        #expect(photo.caption == "图为东河大桥工地。" && photo.credit == "（王小明 摄）")
        #expect(photo.contributors.map(\.name) == ["王小明"] && photo.contributors[0].role == .photographer)
        #expect(words(at: photo.ranges, in: pieces) == pieces[0])
        #expect(words(at: photo.creditRanges, in: pieces) == pieces[1])
        #expect(readers.photo(caption: "图为东河大桥工地。").credit == nil)
    }

    @Test func personsAndDates() {
        let text = "昨天，东河区委书记周建良到东河大桥工地调研。周建良说，大桥12月28日合龙。"
        let blocks = [Block(text: text, ranges: ranges(of: [text]))]
        let people = readers.people(in: blocks)
        #expect(people.map(\.name) == ["周建良"] && people.first?.mentions == 2)
        #expect(people.first.map { words(at: Array($0.ranges.prefix(1)), in: [text]) } == "周建良")
        let dates = readers.dates(in: blocks, edition: CalendarDate("2021-12-03"))
        #expect(
            dates.map(\.date) == [
                PartialDate(year: 2021, month: 12, day: 2), PartialDate(year: 2021, month: 12, day: 28),
            ])
        #expect(readers.dates(in: blocks).map(\.date) == [nil, PartialDate(month: 12, day: 28)])
    }

    @Test func aPapersOwnWordsAreKnown() {
        var options = PressOptions()
        options.agencies = ["浙中社"]
        let text = "浙中社东河12月3日电（记者 王小明）昨天上午，东河大桥开工建设。"
        #expect(PressReaders(options: options).opening(of: text).dateline?.source == "浙中社")
    }

    /// Hostile texts neither crash a reader nor give places outside of the text.
    @Test func anyTextIsRead() {
        var random = SplitMix(state: 7)
        let signs = Array("本报讯（）()记者王小明摄下转2版12月3日电、，。【】□●▲ \u{3000}\u{FEFF}\u{0}\u{10FFFF}a")
        for _ in 0..<400 {
            let text = String(
                (0..<Int.random(in: 0...40, using: &random)).map { _ in signs.randomElement(using: &random)! })
            let place = ranges(of: [text])
            for reading in [readers.opening(of: text, at: place), readers.ending(of: text, at: place)] {
                let found = reading.rest.ranges + reading.contributors.flatMap(\.ranges)
                for range in found {
                    #expect(place[0].bytes.lowerBound <= range.bytes.lowerBound)
                    #expect(range.bytes.upperBound <= place[0].bytes.upperBound)
                }
            }
            _ = readers.smallPrint(text, at: place)
            _ = readers.photo(caption: text, at: place)
        }
    }
}
