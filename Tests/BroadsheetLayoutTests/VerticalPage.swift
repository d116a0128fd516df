import BroadsheetCore

/// An invented page set in vertical lines, as programs give it.
struct VerticalPage {
    /// How a program gives vertical lines.
    enum Form: CaseIterable {
        /// A word for each stretch of a line, of a font that is made for vertical lines.
        case lines
        /// A word for each character, those beside each other in one line.
        case characters
        /// A word for one or two characters, line by line, as they were recognised in a picture.
        case recognized
    }

    let form: Form
    private(set) var blocks: [PageLayout.Block] = []
    private var cells: [PageLayout.Word] = []

    init(_ form: Form) {
        self.form = form
    }

    /// The page, 600 points wide and 900 high.
    var layout: PageLayout {
        var page = PageLayout(
            width: 60_000, height: 90_000, unit: form == .recognized ? .pixel : .point, blocks: blocks)
        page.isRecognized = form == .recognized
        var rows = PageLayout.Block()
        for cell in cells.sorted(by: { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }) {
            if let last = rows.lines.last?.words.last?.box, last.top == cell.box.top, last.height == cell.box.height,
                cell.box.left - last.right <= cell.box.height
            {
                rows.lines[rows.lines.count - 1].words.append(cell)
            } else {
                rows.lines.append(PageLayout.Line(words: [cell]))
            }
        }
        if !rows.lines.isEmpty { page.blocks.append(rows) }
        return page
    }

    /// Sets one vertical line, whose right edge and upper end are given.
    mutating func down(_ text: String, right: Int, top: Int, size: Int) {
        let characters = Array(text)
        func word(_ range: Range<Int>) -> PageLayout.Word {
            PageLayout.Word(
                String(characters[range]),
                box: LayoutBox(
                    left: right - size, top: top + size * range.lowerBound, right: right,
                    bottom: top + size * range.upperBound))
        }
        switch form {
        case .lines: add(PageLayout.Line(words: [word(0..<characters.count)], isVertical: characters.count > 1))
        case .characters: cells += characters.indices.map { word($0..<$0 + 1) }
        case .recognized:
            let words = stride(from: 0, to: characters.count, by: 2).map { word($0..<min($0 + 2, characters.count)) }
            add(PageLayout.Line(words: words, typeSize: size * 5 / 4, isVertical: true))
        }
    }

    /// Sets one level line, whose left edge and upper edge are given.
    mutating func level(_ text: String, left: Int, top: Int, size: Int) {
        let width = text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x80 ? size / 2 : size) }
        let box = LayoutBox(left: left, top: top, right: left + width, bottom: top + size)
        add(PageLayout.Line(words: [PageLayout.Word(text, box: box)], typeSize: form == .recognized ? size : nil))
    }

    private mutating func add(_ line: PageLayout.Line) {
        blocks.append(PageLayout.Block(lines: [line]))
    }

    /// Sets paragraphs in vertical lines of type of 10 points from right to left, each after an indent.
    ///
    /// - Returns: The left edge of the last line.
    @discardableResult mutating func text(_ paragraphs: [String], right: Int, top: Int, lineLength: Int) -> Int {
        var right = right
        for paragraph in paragraphs {
            var rest = Array(paragraph)[...]
            var indent = 2
            while !rest.isEmpty {
                let part = rest.prefix(lineLength - indent)
                down(String(part), right: right, top: top + indent * 1000, size: 1000)
                rest = rest.dropFirst(part.count)
                right -= 1600
                indent = 0
            }
        }
        return right + 600
    }

    /// Sets a headline of 24 points and to its left a text of 20 characters a line.
    @discardableResult
    mutating func story(_ headline: String, _ paragraphs: [String], right: Int, top: Int) -> Int {
        down(headline, right: right, top: top, size: 2400)
        return text(paragraphs, right: right - 3400, top: top, lineLength: 20)
    }
}

extension VerticalPage {
    static let bridges = [
        "本報訊（記者林知微）昨日上午，城東三座石橋修繕一新，重新通車。三座橋建於七十年前，橋面狹窄，欄杆破損。",
        "修繕工程去年十月動工，共更換欄杆六百餘米，加固橋墩十二座，橋面由原來的五米拓寬到八米，新增了人行道和路燈。",
        "橋頭的老人們說，以前過橋要給車子讓路，現在放心多了。",
    ]
    static let well = [
        "本報訊（記者沈大川）城南老井昨日重新出水。這口井開鑿於清代，三十年前乾涸。村民請來工匠，清淤兩個月，井水復湧。",
        "老人們說，井水泡茶最香，從前家家戶戶都來這裏挑水，如今井臺重修，又立了石碑，記下捐款人的姓名。",
    ]
    static let ferry = [
        "本報訊（記者羅半夏）北灣渡口的班船今日起改點，頭班提早半小時開出，末班延後到夜裏十點。",
        "船家說，趕早市的菜農最高興，從前要在渡口等到天亮，如今過了河天才亮。",
    ]
}
