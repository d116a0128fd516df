import BroadsheetCore
import BroadsheetPress
import Testing

@testable import BroadsheetLayout

/// Issues that METS files describe.
@Suite struct METSTests {
    private let issue = METSIssue(
        Array(
            """
            <?xml version="1.0"?>
            <METS:mets xmlns:METS="http://www.loc.gov/METS/" xmlns:xlink="http://www.w3.org/1999/xlink"><METS:dmdSec><mods>
            <dateIssued>um 1882</dateIssued><dateIssued qualifier="approximate"> 08.02.1882 </dateIssued></mods></METS:dmdSec>
            <METS:fileSec><METS:fileGrp ID="IMGGRP"><METS:file ID="I1" MIMETYPE="image/tiff"><METS:FLocat xlink:href="file://./i/1.tif"/></METS:file></METS:fileGrp>
            <METS:fileGrp ID="ALTOGRP"><METS:file ID="A2" MIMETYPE="text/xml"><METS:FLocat xlink:href="file://./alto/2.xml"/></METS:file>
            <METS:file ID="A1" MIMETYPE="text/xml"><METS:FLocat xlink:href="file://./alto/1.xml"/></METS:file></METS:fileGrp></METS:fileSec>
            <METS:structMap TYPE="PHYSICAL"><METS:div TYPE="Newspaper"><METS:div TYPE="PAGE" ORDER="2" ORDERLABEL="42">
            <METS:fptr><METS:par><METS:area FILEID="I1"/><METS:area FILEID="A2"/></METS:par></METS:fptr></METS:div>
            <METS:div TYPE="PAGE" ORDER="1" ORDERLABEL="41"><METS:fptr FILEID="I1"/><METS:fptr FILEID="A1"/></METS:div></METS:div></METS:structMap>
            <METS:structMap TYPE="LOGICAL"><METS:div TYPE="Newspaper"><METS:div TYPE="SECTION"><METS:div TYPE="Article"><METS:div TYPE="HEADING">
            <METS:fptr><METS:area FILEID="A1" BEGIN="B1" BETYPE="IDREF"/></METS:fptr></METS:div><METS:div TYPE="BODY"><METS:fptr><METS:seq>
            <METS:area FILEID="A2" BEGIN="B1"/></METS:seq></METS:fptr></METS:div></METS:div></METS:div>
            <METS:div TYPE="ADVERTISEMENT"><METS:fptr><METS:area FILEID="A1" BEGIN="C"/></METS:fptr></METS:div>
            <METS:div TYPE="TITLE_SECTION"><METS:fptr><METS:area FILEID="A1" BEGIN="T"/></METS:fptr></METS:div></METS:div></METS:structMap>
            </METS:mets>
            """.utf8), file: "m.xml")

    /// The order is that of the physical map, whatever comes first; the same name is another block in another file.
    @Test func pagesDayAndArticles() {
        #expect(issue.diagnostics == [] && issue.date == CalendarDate("1882-02-08"))
        #expect(issue.pages.map(\.link) == ["file://./alto/1.xml", "file://./alto/2.xml"])
        #expect(issue.pages.map(\.label) == ["41", "42"])
        #expect(issue.pages.map(\.articles) == [["B1": 0, "C": 1], ["B1": 0]])
        #expect(issue.pages.first?.location == FileLocation(path: "m.xml", line: 6, column: 40))
    }

    @Test func blocksKnowTheirArticles() throws {
        func block(_ id: String, _ text: String) -> String {
            "<TextBlock ID=\"\(id)\"><TextLine><String HPOS=\"1\" VPOS=\"1\" WIDTH=\"9\" HEIGHT=\"9\" CONTENT=\"\(text)\"/></TextLine></TextBlock>"
        }
        let alto =
            "<alto><Layout><Page WIDTH=\"9\" HEIGHT=\"9\">\(block("T", "题"))<ComposedBlock ID=\"C\">\(block("B1", "石"))"
            + "\(block("B2", "桥"))</ComposedBlock>\(block("B3", "灯"))</Page></Layout></alto>"
        let first = try #require(issue.pages.first)
        let reading = METSIssue.read(first, Array(alto.utf8), file: "1.xml", by: ALTOReader.self)
        #expect(reading.pages.first?.blocks.map(\.article) == [nil, 0, 1, nil])
        let page =
            "<PcGts><Page><TableRegion id=\"C\"><TextRegion id=\"r\"><Coords points=\"0,0 9,9\"/><TextEquiv><Unicode>石</Unicode>"
            + "</TextEquiv></TextRegion></TableRegion></Page></PcGts>"
        #expect(
            METSIssue.read(first, Array(page.utf8), file: "1.xml", by: PAGEReader.self).pages[0].blocks[0].article == 1)
    }

    @Test func isKnownByItsFirstBytes() {
        for text in ["<mets ", "<?xml version=\"1.0\"?>\n<METS:mets\n", "<mets>"] {
            #expect(METSIssue.recognizes(Array(text.utf8)[...]))
        }
        for text in ["<alto>", "石桥 <mets ", "<metsx>"] { #expect(!METSIssue.recognizes(Array(text.utf8)[...])) }
    }

    /// Without a map of pages, the files of the best group are the pages; images never are.
    @Test func withoutAMap() {
        let text = """
            <mets><fileSec><fileGrp USE="Text"><file ID="a"><FLocat href="a.xml"/></file><file ID="b"><FLocat href="b.xml"/></file>
            <file ID="c"><FLocat href="b.xml"/></file></fileGrp><fileGrp><file ID="m"><FLocat href="mods.xml"/></file></fileGrp>
            </fileSec><fptr FILEID="a"/><div/><structMap TYPE="LOGICAL"><fptr FILEID="a" BEGIN="x"/></structMap></mets>
            """
        #expect(METSIssue(Array(text.utf8), file: "m").pages.map(\.link) == ["a.xml", "b.xml"])
    }

    /// What was read before a fault counts.
    @Test func brokenFilesAndEntities() {
        let text = "<mets><fileGrp ID=\"ALTO\"><file ID=\"a\"><FLocat href=\"a.xml\"/></file></fileGrp>\n<x></mets>"
        let cut = METSIssue(Array(text.utf8), file: "m")
        #expect(cut.pages.map(\.link) == ["a.xml"])
        #expect(cut.diagnostics.map(\.code) == ["broken-layout"] && cut.diagnostics.first?.location?.line == 2)
        let bomb = "<!DOCTYPE mets [<!ENTITY a \"aa\">]><mets>&a;</mets>"
        #expect(METSIssue(Array(bomb.utf8), file: "m").diagnostics.first?.message.contains("entities") == true)
    }

    /// Two articles that no white space parts are two where the file says so.
    @Test func articlesBeginWhereTheFileSaysSo() {
        func block(_ article: Int?, _ top: Int, _ lines: [String]) -> PageLayout.Block {
            var block = PageLayout.Block()
            for (place, line) in lines.enumerated() {
                let top = top + place * 1400
                let box = LayoutBox(
                    left: 1000, top: top, right: 1000 + line.unicodeScalars.count * 1000, bottom: top + 1000)
                block.lines.append(PageLayout.Line(words: [PageLayout.Word(line, box: box)]))
            }
            block.article = article
            return block
        }
        let first = ["老井重新出水", "　　本报讯 昨日村里的老井重新出水，", "大家都来挑水。"]
        let second = ["渡口班船改点", "　　本报讯 渡口班船自明日起改点，", "早班提前一刻。"]
        var layout = PageLayout(width: 60_000, height: 80_000, unit: .pixel)
        layout.blocks = [block(1, 9000, first), block(0, 13_200, second)]
        let pages = PressPageParser().parse([layout], of: PageSource(file: "p", bytes: []))
        #expect(pages.first?.articles.compactMap(\.headline?.text) == ["渡口班船改点", "老井重新出水"])
    }
}
