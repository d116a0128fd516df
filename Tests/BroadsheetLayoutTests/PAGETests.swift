import BroadsheetCore
import BroadsheetLayout
import Testing

/// Pages of PAGE XML of several versions.
@Suite struct PAGETests {
    private func read(_ page: String) -> LayoutReading {
        let text = "<?xml version=\"1.0\"?>\n<PcGts xmlns=\"urn:x\"><Metadata/>\(page)</PcGts>"
        #expect(PAGEReader.recognizes(Array(text.utf8).prefix(4096)))
        return PAGEReader.read(Array(text.utf8), file: "p.xml")
    }

    private func texts(_ page: PageLayout?) -> [[[String]]] {
        page?.blocks.map { $0.lines.map { $0.words.map(\.text) } } ?? []
    }

    private func region(_ id: String, _ attributes: String = "", _ text: String) -> String {
        """
        <TextRegion id="\(id)" \(attributes)><Coords points="0,0 90,0 90,40 0,40"/>
        <TextLine id="\(id)l"><Coords points="1,2 90,2 90,20 1,20"/><TextEquiv><Unicode>\(text)</Unicode></TextEquiv></TextLine>
        </TextRegion>
        """
    }

    /// Points as elements, as in 2010, and a region whose lines have no text.
    @Test func pointsOfOldVersions() {
        let reading = read(
            """
            <Page imageFilename="a.png" imageWidth="900" imageHeight="600"><Border><Coords><Point x="9" y="9"/></Coords></Border>
            <TextRegion id="r"><Coords><Point x="10" y="20"/><Point x="110" y="20"/><Point x="110" y="60"/></Coords>
            <TextLine id="l"><Coords points=""/><TextEquiv><Unicode></Unicode></TextEquiv></TextLine>
            <TextEquiv><PlainText></PlainText><Unicode>石桥\n灯</Unicode></TextEquiv></TextRegion></Page>
            """)
        #expect(reading.diagnostics == [])
        let page = reading.pages.first
        #expect(page?.width == 90_000 && page?.unit == .pixel && page?.isRecognized == true)
        #expect(texts(page) == [[["石桥"], ["灯"]]])
        #expect(
            page?.blocks.first?.lines.last?.words.first?.box
                == LayoutBox(left: 1000, top: 4000, right: 11_000, bottom: 6000))
    }

    /// The text to read has the lowest index, which need not be the first; words with the same text say where it is.
    @Test func severalTexts() {
        let reading = read(
            """
            <Page imageWidth="foo" imageHeight="600"><TextRegion id="r"><Coords points="0,0 90,0 90,60 0,60"/>
            <TextLine id="a"><Coords points="0,0 80,0 80,20 0,20"/>
            <Word id="w"><Coords points="0,0 40,0 40,20 0,20"/><Glyph id="g"><Coords points="0,0 1,0 1,1"/>
            <TextEquiv><Unicode>錯</Unicode></TextEquiv></Glyph><TextEquiv conf="0.5"><Unicode>石</Unicode></TextEquiv></Word>
            <Word id="v"><Coords points="41,0 80,0 80,20 41,20"/><TextEquiv><Unicode>桥</Unicode></TextEquiv></Word>
            <TextEquiv index="1"><Unicode>石橋</Unicode></TextEquiv><TextEquiv index="0"><Unicode>石 桥</Unicode></TextEquiv>
            <TextEquiv index="40"><Unicode>右桥</Unicode></TextEquiv></TextLine>
            <TextLine id="b"><Coords points="0,30 80,30 80,50 0,50"/>
            <Word id="x"><Coords points="0,30 40,30 40,50"/><TextEquiv><Unicode>灯火</Unicode></TextEquiv></Word>
            <TextEquiv><Unicode></Unicode><PlainText>灯 下</PlainText></TextEquiv></TextLine>
            <TextEquiv><Unicode>别的</Unicode></TextEquiv></TextRegion></Page>
            """)
        #expect(texts(reading.pages.first) == [[["石", "桥"], ["灯 下"]]])
        #expect(reading.pages.first?.blocks[0].lines[0].words[0].confidence == 50)
        #expect(reading.pages.first?.width == 0)
    }

    /// A tree of groups whose indexes are not in the order of the file, a reference to nothing, a region in no group,
    /// and one inside of a table.
    @Test func orderOfReading() {
        let page = """
            <Page imageWidth="900" imageHeight="600"><ReadingOrder><OrderedGroup id="g">
            <RegionRefIndexed index="2" regionRef="c"/><UnorderedGroupIndexed id="u" index="1"><RegionRef regionRef="b"/>
            <RegionRef regionRef="gone"/><RegionRef regionRef="t"/></UnorderedGroupIndexed>
            <RegionRefIndexed index="0" regionRef="a"/></OrderedGroup></ReadingOrder>
            \(region("d", "", "丁"))\(region("c", "", "丙"))<TableRegion id="t"><Coords points="0,0 9,9"/>\(region("x", "", "格"))</TableRegion>
            \(region("b", "", "乙"))\(region("a", "", "甲"))</Page>
            """
        #expect(texts(read(page).pages.first).flatMap { $0 } == [["甲"], ["乙"], ["格"], ["丙"], ["丁"]])
    }

    /// Without groups, the places that Transkribus writes count; its types are hints as the standard ones are.
    @Test func customOrderAndTypes() {
        let page = """
            <Page imageWidth="900" imageHeight="600">
            \(region("b", "custom=\"readingOrder {index:1;} structure {type:caption;}\"", "乙"))
            \(region("a", "type=\"heading\" custom=\"readingOrder {index:0;}\"", "甲"))
            \(region("c", "type=\"page-number\" custom=\"readingOrder {index:10;}\"", "丙"))</Page>
            """
        let layout = read(page).pages.first
        #expect(texts(layout).flatMap { $0 } == [["甲"], ["乙"], ["丙"]])
        #expect(layout?.blocks.map(\.hint) == [.heading(level: 0), .caption, .furniture])
    }

    @Test func verticalText() {
        let layout = read(
            "<Page imageWidth=\"9\" imageHeight=\"9\" readingDirection=\"top-to-bottom\">\(region("a", "", "甲"))"
                + "\(region("b", "readingDirection=\"left-to-right\"", "乙"))</Page>"
        ).pages.first
        #expect(layout?.blocks.map { $0.lines[0].isVertical } == [true, false])
    }

    @Test func wordsWithoutAPlaceAndBrokenFiles() {
        let lost = read(
            "<Page imageWidth=\"9\" imageHeight=\"9\"><TextRegion id=\"r\"><Coords points=\"0,0 nan,1\"/><TextLine id=\"l\">"
                + "<Coords points=\"1e99,0 3,4\"/><TextEquiv><Unicode>石</Unicode></TextEquiv></TextLine></TextRegion></Page>"
        )
        #expect(lost.pages.first?.wordCount == 0 && lost.diagnostics.map(\.code) == ["word-without-place"])
        let cut = read("<Page imageWidth=\"9\" imageHeight=\"9\">\(region("a", "", "甲"))</Page>\n<Page><TextRegion>")
        #expect(cut.pages.count == 1 && cut.diagnostics.map(\.code) == ["broken-layout"])
        #expect(cut.diagnostics.first?.location?.line == 5)
        let stray = read(
            "<TextEquiv><Unicode>甲</Unicode></TextEquiv><TextLine/><Point x=\"1\" y=\"2\"/><RegionRef/><Word/>")
        #expect(stray.pages == [])
        let bomb = "<!DOCTYPE PcGts [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><PcGts><Page>&a;</Page></PcGts>"
        let refused = PAGEReader.read(Array(bomb.utf8), file: "p")
        #expect(refused.pages == [] && refused.diagnostics.first?.message.contains("entities") == true)
    }
}
