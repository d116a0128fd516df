import BroadsheetCore
import BroadsheetLayout
import BroadsheetPress
import Foundation
import Testing

/// Articles of pages whose words have places.
@Suite struct OrderTests {
    private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/layout")

    private func parse(_ name: String, _ reader: any LayoutReader.Type) throws -> ParsedPage {
        let bytes = [UInt8](try Data(contentsOf: Self.fixtures.appending(path: name)))
        let reading = reader.read(bytes, file: name)
        let pages = PressPageParser().parse(reading.pages, of: PageSource(file: name, bytes: bytes))
        #expect(pages == PressPageParser().parse(reading.pages, of: PageSource(file: name, bytes: bytes)))
        return try #require(pages.first)
    }

    @Test func columnsAndRegions() throws {
        let page = try parse("page.bbox.xhtml", BoxReader.self)
        #expect(
            page.articles.compactMap(\.headline?.text).sorted()
                == ["书屋周末开门", "渡口班船改点", "老井重新出水", "青石桥上新添三十盏灯"].sorted())
        let bridge = try #require(page.articles.first { $0.headline?.text == "青石桥上新添三十盏灯" })
        #expect(bridge.body.count == 3 && bridge.body[0].text.hasSuffix("夜里过桥再也不用打手电了。"))
        #expect(bridge.allContributors.map(\.name) == ["沈小川"])
        #expect(page.page.code == "2" && page.masthead.date == CalendarDate("2031-03-05"))
    }

    @Test func theLedgerTilesTheProjectedText() throws {
        let page = try parse("page.bbox.xhtml", BoxReader.self)
        let text = try #require(page.page.text)
        #expect(page.page.ledger.firstFault(inTextOf: text.utf8.count) == nil)
        // A paragraph over two columns has a box in each.
        let well = try #require(page.articles.first { $0.headline?.text == "老井重新出水" })
        let boxes = try #require(well.body.first?.ranges.first?.boxes)
        #expect(
            boxes.count >= 1 && boxes.allSatisfy { $0.unit == .point && $0.box.width > 0 && $0.box.bottom <= 33_000 })
        for range in well.body.flatMap(\.ranges) {
            #expect(Array(text.utf8)[range.bytes].isEmpty == false)
        }
    }

    /// Places are those of the boxes of each row, and say what decided about it.
    @Test func explanationsKnowThePlaces() throws {
        let bytes = [UInt8](try Data(contentsOf: Self.fixtures.appending(path: "page.bbox.xhtml")))
        let source = PageSource(file: "p", bytes: bytes)
        let rows = PressPageParser().explain(BoxReader.read(bytes, file: "p").pages, of: source).rows
        #expect(rows.allSatisfy { $0.place?.boxes.isEmpty == false })
        let well = try #require(rows.first { $0.text == "老井重新出水" })
        #expect(well.place?.startsRegion == true && well.place?.typeSize == 188 && well.place?.columnCount == 2)
        #expect(well.place?.regionScore.contains { $0.feature == "headline" && $0.weight > 0 } == true)
        #expect(well.reasons.contains { $0.feature == "place=head-of-new-region" && $0.weight > 0 })
        let folio = try #require(rows.first { $0.text.hasPrefix("2031年") })
        #expect(folio.place?.part == "furniture" && folio.place?.region == nil)
        let paragraph = try #require(rows.first { $0.text.hasPrefix("桥头的小店") })
        #expect(paragraph.place?.boxes.count == 2 && paragraph.place?.column == 1)
        #expect(PressPageParser().explain(PageSource(text: "石桥")).rows.allSatisfy { $0.place == nil })
    }

    /// What Tesseract read of the same page.
    @Test func recognizedWords() throws {
        let page = try parse("page.hocr", HOCRReader.self)
        #expect(page.articles.count == 4)
        #expect(page.articles.contains { $0.headline?.text == "老井重新出水" || $0.headline?.text == "老 井重新出水" })
    }

    @Test func aScanThatLiesAskewIsReadAlike() throws {
        let bytes = [UInt8](try Data(contentsOf: Self.fixtures.appending(path: "page.hocr")))
        var layouts = HOCRReader.read(bytes, file: "p").pages
        for block in layouts[0].blocks.indices {
            for line in layouts[0].blocks[block].lines.indices {
                for word in layouts[0].blocks[block].lines[line].words.indices {
                    let box = layouts[0].blocks[block].lines[line].words[word].box
                    let down = box.left / 125
                    layouts[0].blocks[block].lines[line].words[word].box = LayoutBox(
                        left: box.left, top: box.top + down, right: box.right, bottom: box.bottom + down)
                }
            }
        }
        let pages = PressPageParser().parse(layouts, of: PageSource(file: "p", bytes: bytes))
        #expect(pages.first?.articles.count == 4)
    }

    /// A page of more words than any has is read in the order of the file, and its sentences are put together.
    @Test func aHugePageIsReadInItsOrder() throws {
        var layout = PageLayout(width: 100_000, height: 0, unit: .pixel)
        for row in 0..<20_001 {
            let words = (0..<3).map { place in
                let left = place * 2100
                let box = LayoutBox(left: left, top: row * 1200, right: left + 2000, bottom: row * 1200 + 1000)
                return PageLayout.Word(place == 2 && row % 3 == 2 ? "灯。" : "石桥", box: box)
            }
            if row % 6 == 0 { layout.blocks.append(PageLayout.Block()) }
            layout.blocks[layout.blocks.count - 1].lines.append(PageLayout.Line(words: words))
        }
        let page = try #require(PressPageParser().parse([layout], of: PageSource(file: "p", bytes: [])).first)
        let text = try #require(page.page.text)
        #expect(text.hasPrefix("石桥石桥石桥石桥石桥石桥石桥石桥灯。\n石桥"))
        #expect(page.page.ledger.firstFault(inTextOf: text.utf8.count) == nil)
    }

    /// As many columns as lines, and lines all in one place: neither takes its square in time.
    @Test(.timeLimit(.minutes(1)), arguments: [0, 2400]) func manyLinesEnd(step: Int) {
        var layout = PageLayout(width: 60_000, height: 80_000, unit: .point)
        for place in 0..<3000 {
            let left = place * step
            let box = LayoutBox(left: left, top: 1000, right: left + 900, bottom: 2000)
            layout.blocks.append(PageLayout.Block(lines: [PageLayout.Line(words: [PageLayout.Word("石", box: box)])]))
        }
        let text = PressPageParser().parse([layout], of: PageSource(file: "p", bytes: [])).first?.page.text
        #expect(text?.unicodeScalars.count { $0 == "石" } == 3000)
    }

    @Test func numbersStayInTheirRanges() {
        var box = LayoutBox(left: .min, top: 7, right: .max, bottom: -7)
        #expect(box.left == -LayoutBox.farthest && box.right == LayoutBox.farthest && box.top == -7 && box.bottom == 7)
        box.right = .max
        #expect(box.right == Int(Int32.max))
        #expect(PageLayout.Word("石", box: box, confidence: 250).confidence == 100)
        #expect(PageLayout.Word("石", box: box, confidence: 0).confidence == 0)
        #expect(PageLayout.Word("石", box: box).confidence == nil)
    }

    @Test func aPageWithoutWordsIsEmpty() {
        let source = PageSource(file: "p", bytes: [])
        let pages = PressPageParser().parse([PageLayout(width: 0, height: 0, unit: .pixel)], of: source)
        #expect(pages.first?.diagnostics.map(\.code) == ["empty-page"])
    }

    /// Boxes that lie on each other, far away and without a size, in numbers: no order, but an end.
    @Test func nonsenseEnds() {
        var layout = PageLayout(width: -5, height: 0, unit: .pixel)
        var seed: UInt64 = 7
        func next() -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 40) - 8_000_000
        }
        for _ in 0..<400 {
            let word = PageLayout.Word("石", box: LayoutBox(left: next(), top: next(), right: next(), bottom: next()))
            layout.blocks.append(PageLayout.Block(lines: [PageLayout.Line(words: [word, word], typeSize: 0)]))
        }
        let pages = PressPageParser().parse([layout, layout], of: PageSource(file: "p", bytes: []))
        #expect(pages.count == 2)
        let text = pages.compactMap(\.page.text).joined()
        #expect(text.unicodeScalars.count { $0 == "石" } == 1600)
        let bytes = text.utf8.count
        #expect(Ledger(fragments: pages.flatMap(\.page.ledger.fragments)).firstFault(inTextOf: bytes) == nil)
    }
}
