import BroadsheetCore
import BroadsheetLayout
import Testing

/// Tables of words, as two programs write them.
@Suite struct TSVTests {
    private static let pdftotext =
        "level\tpage_num\tpar_num\tblock_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
    private static let tesseract =
        "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"

    private func read(_ head: String, _ rows: String) -> LayoutReading {
        TSVReader.read(Array((head + rows).utf8), file: "p.tsv")
    }

    @Test func bothAreKnownByTheirFirstBytes() {
        for head in [Self.pdftotext, Self.tesseract, "\u{FEFF}" + Self.tesseract] {
            #expect(TSVReader.recognizes(Array(head.utf8)[...]))
        }
        for text in ["", "level\tpage_num", "石桥\tlevel\tpage_num\tpar_num\t"] {
            #expect(!TSVReader.recognizes(Array(text.utf8)[...]))
        }
    }

    /// The corner of the second page is one of a block of the first, and a quotation mark quotes nothing.
    @Test func twoPagesOfPdftotext() {
        let reading = read(
            Self.pdftotext,
            """
            1\t3\t0\t0\t0\t0\t0.000000\t0.000000\t460.000000\t330.000000\t-1\t###PAGE###
            3\t3\t0\t0\t0\t0\t20.000000\t13.000000\t66.000000\t12.000000\t-1\t###FLOW###
            4\t3\t0\t0\t0\t0\t20.000000\t13.000000\t66.000000\t12.000000\t-1\t###LINE###
            5\t3\t0\t0\t0\t0\t20.00\t13.45\t36.00\t12.00\t100\t"石桥
            5\t3\t0\t0\t0\t1\t62.00\t13.45\t24.00\t12.00\t100\t灯\r
            4\t3\t0\t0\t1\t0\t20.000000\t29.000000\t66.000000\t12.000000\t-1\t###LINE###
            5\t3\t0\t0\t1\t0\t20.00\t29.45\t36.00\t12.00\t100\t老井
            3\t3\t1\t0\t0\t0\t20.000000\t90.000000\t66.000000\t12.000000\t-1\t###FLOW###
            5\t3\t1\t0\t0\t0\t20.00\t90.00\t36.00\t12.00\t100\t渡口
            1\t4\t0\t0\t0\t0\t20.000000\t90.000000\t460.000000\t330.000000\t-1\t###PAGE###
            5\t4\t0\t0\t0\t0\t20.00\t13.45\t36.00\t12.00\t100\t书屋
            """)
        #expect(reading.diagnostics == [] && reading.pages.count == 2)
        let first = reading.pages.first
        #expect(first?.unit == .point && first?.isRecognized == false && first?.width == 46_000)
        #expect(reading.pages.last?.width == 46_000 && reading.pages.last?.height == 33_000)
        #expect(first?.blocks.map { $0.lines.map { $0.words.map(\.text) } } == [[["\"石桥", "灯"], ["老井"]], [["渡口"]]])
        #expect(first?.blocks[0].lines[0].words[0].box == LayoutBox(left: 2000, top: 1345, right: 5600, bottom: 2545))
        #expect(first?.blocks[0].lines[0].words[0].confidence == nil)
    }

    /// Tesseract names blocks before paragraphs, and a paragraph ends no block.
    @Test func tableOfTesseract() {
        let reading = read(
            Self.tesseract,
            """
            1\t1\t0\t0\t0\t0\t0\t0\t900\t600\t-1\t
            2\t1\t1\t0\t0\t0\t10\t10\t80\t60\t-1\t
            3\t1\t1\t1\t0\t0\t10\t10\t80\t20\t-1\t
            4\t1\t1\t1\t1\t0\t10\t10\t80\t20\t-1\t
            5\t1\t1\t1\t1\t1\t10\t10\t20\t20\t96.55\t石
            5\t1\t1\t1\t1\t2\t30\t10\t20\t20\t-1\t桥
            5\t1\t1\t1\t1\t3\t60\t10\t20\t20\t95\t\u{20}
            5\t1\t1\t2\t1\t1\t10\t40\t20\t20\t95\t灯
            5\t1\t2\t1\t1\t1\tnan\t40\t20\t20\t95\t井
            5\t1\t2\t1\t1\t2\t10\t40\t-20\t20\t95\t井
            """)
        let page = reading.pages.first
        #expect(page?.unit == .pixel && page?.isRecognized == true && page?.height == 60_000)
        #expect(page?.blocks.map { $0.lines.map { $0.words.map(\.text) } } == [[["石", "桥"], ["灯"]]])
        #expect(page?.blocks[0].lines[0].words.map(\.confidence) == [96, nil])
        #expect(reading.diagnostics.map(\.code) == ["word-without-place"])
    }

    @Test func brokenRowsAreToldAtTheFirst() {
        let reading = read(
            Self.tesseract,
            """
            1\t1\t0\t0\t0\t0\t0\t0\t900\t600\t-1\t
            5\t1\t1\t1\t1\t1\t10\t10\t20\t20\t96\t石
            5\tone\t1\t1\t1\t1\t10\t10\t20\t20\t96\t桥
            5\t1\t1\t1\t1\t1\t10\t10
            """)
        #expect(reading.pages.first?.wordCount == 1)
        #expect(reading.diagnostics.map(\.code) == ["broken-layout"])
        #expect(reading.diagnostics.first?.location == FileLocation(path: "p.tsv", line: 4, column: 1))
        #expect(reading.diagnostics.first?.message.contains("another row") == true)
    }
}
