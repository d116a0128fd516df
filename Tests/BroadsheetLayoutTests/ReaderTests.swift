import BroadsheetCore
import BroadsheetLayout
import Foundation
import Testing

@Suite struct ReaderTests {
    private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/layout")

    private func words(_ page: PageLayout?) -> [String] {
        page?.blocks.flatMap { $0.lines.flatMap { $0.words.map(\.text) } } ?? []
    }

    private func bbox(_ words: String) -> [UInt8] {
        Array("<html><body><doc><page width=\"100\" height=\"200\">\(words)</page></doc></body></html>".utf8)
    }

    @Test func boxesOfPdftotext() throws {
        let bytes = [UInt8](try Data(contentsOf: Self.fixtures.appending(path: "page.bbox.xhtml")))
        #expect(BoxReader.recognizes(bytes.prefix(4096)) && !ALTOReader.recognizes(bytes.prefix(4096)))
        let reading = BoxReader.read(bytes, file: "page.bbox.xhtml")
        #expect(reading.diagnostics == [] && reading.pages.count == 1)
        let page = try #require(reading.pages.first)
        #expect(page.width == 46_000 && page.height == 33_000 && page.unit == .point && !page.isRecognized)
        #expect(words(page).contains("青石桥上新添三十盏灯"))
    }

    /// A text that speaks of a format is none of it.
    @Test(arguments: [
        "程序写出 <alto 和 ocr_page，还有 <doc><page width=\"1\">。", "", "\u{FEFF}", "ocr_page", "<p>", "%PDF", "<html>ocr_pag",
    ])
    func textIsNoLayout(text: String) {
        let head = Array(text.utf8).prefix(4096)
        #expect(!ALTOReader.recognizes(head) && !BoxReader.recognizes(head) && !HOCRReader.recognizes(head))
    }

    @Test(arguments: ["<alto>", "\u{FEFF}\r\n <?xml version='1.0'?>\n<a:alto xmlns:a='x'>"])
    func altoIsKnownByItsFirstBytes(text: String) {
        #expect(ALTOReader.recognizes(Array(text.utf8).prefix(4096)))
        let wide: [UInt8] = text.utf16.reduce(into: [0xFF, 0xFE]) { $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)] }
        #expect(ALTOReader.recognizes(wide.prefix(4096)))
    }

    @Test func wordsWithoutAPlaceAreLeftOut() {
        let reading = BoxReader.read(
            bbox(
                "<word xMin=\"1\" yMin=\"2\" xMax=\"30.5\" yMax=\"12\">灯</word>"
                    + "<word xMin=\"nan\" yMin=\"2\" xMax=\"3\" yMax=\"4\">一</word>"
                    + "<word xMin=\"9\" yMin=\"2\" xMax=\"3\" yMax=\"4\">二</word>"
                    + "<word xMin=\"1\" yMin=\"2\" xMax=\"1e99\" yMax=\"4\">三</word>"), file: "p")
        #expect(words(reading.pages.first) == ["灯"])
        #expect(reading.pages.first?.blocks.first?.lines.first?.words.first?.box.right == 3050)
        #expect(reading.diagnostics.map(\.code) == ["word-without-place"])
    }

    /// `-bbox` writes words alone: those beside each other are a line, a gap or another level begins the next one.
    @Test func wordsWithoutLinesFormLines() {
        func word(_ left: Int, _ top: Int, _ text: String) -> String {
            "<word xMin=\"\(left)\" yMin=\"\(top)\" xMax=\"\(left + 20)\" yMax=\"\(top + 10)\">\(text)</word>"
        }
        let words =
            word(10, 10, "石桥") + word(32, 11, "灯火") + word(70, 10, "老井") + word(10, 24, "渡口") + word(8, 38, "书屋")
        let page = BoxReader.read(bbox(words), file: "p").pages.first
        #expect(
            page?.blocks.map { $0.lines.map { $0.words.map(\.text) } } == [[["石桥", "灯火"], ["老井"], ["渡口"], ["书屋"]]])
    }

    @Test func controlCharactersAreDropped() {
        let word = "<word xMin=\"1\" yMin=\"2\" xMax=\"3\" yMax=\"4\">桥\u{1}灯</word>"
        let reading = BoxReader.read(bbox(word), file: "p")
        #expect(words(reading.pages.first) == ["桥灯"] && reading.diagnostics == [])
    }

    @Test func aTurnedPageIsUpright() {
        let page = BoxReader.read(bbox("<word xMin=\"150\" yMin=\"2\" xMax=\"180\" yMax=\"12\">灯</word>"), file: "p")
            .pages.first
        #expect(page?.width == 20_000 && page?.height == 10_000)
    }

    @Test func brokenXMLIsToldAtItsPlace() {
        let whole =
            "<html><doc><page width=\"9\" height=\"9\"><word xMin=\"1\" yMin=\"1\" xMax=\"2\" yMax=\"2\">灯</word></page>"
        let reading = BoxReader.read(Array("\(whole)\n<page></doc>".utf8), file: "p")
        #expect(reading.pages.count == 1)
        #expect(reading.diagnostics.map(\.code) == ["broken-layout"])
        #expect(reading.diagnostics.first?.location?.line == 2)
    }

    @Test func entitiesAreRefused() {
        let bomb = """
            <?xml version="1.0"?>
            <!DOCTYPE html [<!ENTITY a "灯灯灯灯"><!ENTITY b "&a;&a;&a;&a;">]>
            <html><doc><page width="9" height="9"><word xMin="1" yMin="1" xMax="2" yMax="2">&b;</word></page></doc></html>
            """
        let reading = BoxReader.read(Array(bomb.utf8), file: "p")
        #expect(reading.pages == [] && reading.diagnostics.first?.message.contains("entities") == true)
    }

    @Test func hOCR() {
        let text = """
            <?xml version="1.0"?><html><body>
            <div class="ocr_page" title='image "a;b.png"; bbox 0 0 900 600; ppageno 0'><div class="ocr_carea" title="bbox 9 9 99 99">
            <p class="ocr_par"><span class='ocr_header' title="bbox 10 20 90 60; x_size 40.5">
            <span class='ocrx_word' title='bbox 10 20 50 60; x_wconf 93'>石</span>
            <span class='ocrx_word' title='bbox 52 20 90 60; x_wconf 8'><strong>桥</strong></span>
            <span class="ocrx_word" title="x_wconf 8">?</span></span></p></div></div></body></html>
            """
        #expect(HOCRReader.recognizes(Array(text.utf8).prefix(4096)))
        let reading = HOCRReader.read(Array(text.utf8), file: "p")
        #expect(words(reading.pages.first) == ["石", "桥"])
        #expect(reading.pages.first?.width == 90_000 && reading.pages.first?.isRecognized == true)
        let line = reading.pages.first?.blocks.first?.lines.first
        #expect(line?.typeSize == 4050 && line?.words.map(\.confidence) == [93, 8])
        #expect(reading.diagnostics.map(\.code) == ["word-without-place"])
    }

    /// Words that a program is sure of have boxes with room for letters; the line has the height of its type.
    @Test func wordsStayInTheirLines() {
        let line =
            "<span class='ocr_line' title='bbox 10 20 90 60'><span class='ocrx_word' title='bbox 10 14 50 72'>石</span>"
            + "<span class='ocrx_word' title='bbox 52 25 90 60'>桥</span></span>"
        let text = "<html><body><div class='ocr_page' title='bbox 0 0 900 600'>\(line)</div></body></html>"
        let words = HOCRReader.read(Array(text.utf8), file: "p").pages.first?.blocks.first?.lines.first?.words
        #expect(words?.map(\.box.top) == [2000, 2500] && words?.map(\.box.bottom) == [6000, 6000])
    }

    /// A file that nobody waits for any more is not read to its end.
    @Test func aCancelledReadingEnds() async {
        let word = "<word xMin=\"1\" yMin=\"2\" xMax=\"30\" yMax=\"12\">灯</word>"
        let bytes = bbox(String(repeating: word, count: 1000))
        let codes = await Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return BoxReader.read(bytes, file: "p").diagnostics.map(\.code)
        }.value
        #expect(codes == ["cancelled"])
        #expect(BoxReader.read(bytes, file: "p").diagnostics == [])
    }

    /// Strings without `SP` between them, a hyphen that appears twice, and a program whose confidences mean nothing.
    @Test func alto() {
        let text = """
            <?xml version="1.0" encoding="UTF8"?><a:alto xmlns:a="urn:x"><a:Description><a:MeasurementUnit>mm10</a:MeasurementUnit>
            <a:softwareName>tesseract 5.3.0</a:softwareName></a:Description><a:Layout><a:Page WIDTH="3000" HEIGHT="4000.0">
            <a:TextBlock><a:TextLine HPOS="40" VPOS="90" WIDTH="300" HEIGHT="20">
            <a:String HPOS="40" VPOS="90" WIDTH="80" HEIGHT="20" CONTENT="harbour" WC="0.6"/><a:String HPOS="121" VPOS="90"
            WIDTH="4" HEIGHT="20" CONTENT=","/><a:SP/><a:String HPOS="134" VPOS="90" WIDTH="60" HEIGHT="20" CONTENT="brid-"/>
            <a:HYP CONTENT="-"/></a:TextLine></a:TextBlock></a:Page></a:Layout></a:alto>
            """
        #expect(ALTOReader.recognizes(Array(text.utf8).prefix(4096)))
        let reading = ALTOReader.read(Array(text.utf8), file: "p")
        #expect(words(reading.pages.first) == ["harbour,", "brid-"])
        let page = reading.pages.first
        #expect(page?.unit == .tenthOfMillimetre && page?.height == 400_000 && page?.isRecognized == true)
        #expect(page?.blocks.first?.lines.first?.words.first?.confidence == nil)
    }

    @Test func anyBytesAreTaken() {
        for bytes: [UInt8] in [[], [0], [0xFF, 0xFE], Array("<".utf8), Array("<html>".utf8), [0x3C, 0x00]] {
            for reader: any LayoutReader.Type in [
                BoxReader.self, HOCRReader.self, ALTOReader.self, PAGEReader.self, TSVReader.self,
            ] {
                #expect(reader.read(bytes, file: "p").pages == [])
            }
        }
    }
}
