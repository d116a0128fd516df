import BroadsheetCore

/// Reads what `pdftotext -tsv` and `tesseract … tsv` write: a table with a row for each page, block, line and word, in
/// points or in pixels.
public enum TSVReader: LayoutReader {
    /// The name of the format.
    public static let name = "tsv"

    /// Whether a file begins with the names of the columns, in the order of either program.
    public static func recognizes(_ head: ArraySlice<UInt8>) -> Bool {
        let head = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head
        return head.starts(with: "level\tpage_num\tpar_num\t".utf8)
            || head.starts(with: "level\tpage_num\tblock_num\t".utf8)
    }

    /// Reads a file; its pages have no codes.
    ///
    /// A row that is broken is reported at its line and column, the first one of them; the others are read.
    public static func read(_ bytes: [UInt8], file: String) -> LayoutReading {
        var table = TSVTable()
        bytes.withUnsafeBufferPointer { table.read($0) }
        table.endPage()
        return LayoutReading(
            pages: table.pages, diagnostics: table.faults(in: file) + table.unplaced.diagnostics(in: file))
    }
}

/// The rows of a table of words while they are read.
private struct TSVTable {
    private(set) var pages: [PageLayout] = []
    private(set) var unplaced = UnplacedWords()
    private var columns = TSVColumns()
    private var page: PageLayout?
    private var pageNumber = 0
    private var block = PageLayout.Block()
    private var blockKey = Key()
    private var line = PageLayout.Line()
    private var lineKey = Key()
    private var lineBox: LayoutBox?
    private var fault: (message: Diagnostic.Message, line: Int, column: Int)?
    private var faultCount = 0

    /// The numbers that the words of one line, or of one block, have in common.
    private struct Key: Equatable {
        var block = -1
        var paragraph = -1
        var line = -1
    }

    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var number = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 0x0A { end += 1 }
            number += 1
            let last = end > start && bytes[end - 1] == 0x0D ? end - 1 : end
            if last > start { readRow(UnsafeBufferPointer(rebasing: bytes[start..<last]), number: number) }
            start = end + 1
        }
    }

    private mutating func readRow(_ row: UnsafeBufferPointer<UInt8>, number: Int) {
        if row[0] == UInt8(ascii: "l"), let columns = TSVColumns(of: row) {
            self.columns = columns
            return
        }
        let cells = TSVRow(row, columns: columns)
        guard let level = cells.whole(.level), let page = cells.whole(.page) else {
            return note(
                "this row does not begin with the numbers of its level and page", cells.fieldStart(0), row, number)
        }
        guard cells.count >= (level == 5 ? columns.count : columns.count - 1) else {
            return note(
                "this row has \(cells.count) columns where \(columns.count) are meant", row.count, row, number)
        }
        if level == 1 || self.page == nil || page != pageNumber { beginPage(page, level == 1 ? cells : nil) }
        switch level {
        case 4: begin(cells, box: cells.box)
        case 5: addWord(cells)
        default: break
        }
    }

    private mutating func beginPage(_ number: Int, _ cells: TSVRow?) {
        endPage()
        // The corner of a page is one of the last block before it.
        let size = cells.flatMap { LayoutBox(units: 0, 0, $0.number(.width) ?? 0, $0.number(.height) ?? 0) }
        page = PageLayout(
            width: size?.width ?? 0, height: size?.height ?? 0, unit: columns.isRecognized ? .pixel : .point)
        page?.isRecognized = columns.isRecognized
        pageNumber = number
        (blockKey, lineKey) = (Key(), Key())
    }

    /// Begins the line that a row is of, where that is another one than before.
    private mutating func begin(_ cells: TSVRow, box: LayoutBox? = nil) {
        var key = Key(block: cells.whole(.block) ?? -1, paragraph: cells.whole(.paragraph) ?? -1)
        // Paragraphs of one block stay together; what pdftotext calls a paragraph is several blocks.
        let blockKey = columns.isRecognized ? Key(block: key.block) : key
        key.line = cells.whole(.line) ?? -1
        guard key != lineKey else { return }
        endLine()
        if blockKey != self.blockKey { endBlock() }
        (self.blockKey, lineKey, lineBox) = (blockKey, key, box)
    }

    private mutating func addWord(_ cells: TSVRow) {
        begin(cells)
        let text = cells.text.trimmingSpaces()
        guard !text.isEmpty else { return }
        guard let box = cells.box else {
            unplaced.count += 1
            return
        }
        let confidence = columns.isRecognized ? cells.number(.confidence) : nil
        line.words.append(
            PageLayout.Word(
                text, box: box, confidence: confidence.flatMap { (0...100).contains($0) ? Int($0) : nil }))
    }

    private mutating func endLine() {
        guard !line.words.isEmpty else { return }
        line.isVertical = line.runsDown(in: lineBox)
        if columns.isRecognized { line.keepWords(between: lineBox) }
        block.lines.append(line)
        line = PageLayout.Line()
    }

    private mutating func endBlock() {
        if !block.lines.isEmpty { page?.blocks.append(block) }
        block = PageLayout.Block()
    }

    mutating func endPage() {
        endLine()
        endBlock()
        if let page { pages.append(columns.isRecognized ? page : page.turnedUpright()) }
        page = nil
    }

    private mutating func note(
        _ message: Diagnostic.Message, _ offset: Int, _ row: UnsafeBufferPointer<UInt8>, _ number: Int
    ) {
        faultCount += 1
        guard fault == nil else { return }
        let column = row[..<min(offset, row.count)].count { $0 & 0xC0 != 0x80 } + 1
        fault = (message, number, column)
    }

    /// The first row that is broken, and how many there are.
    func faults(in file: String) -> [Diagnostic] {
        guard let fault else { return [] }
        let others = faultCount - 1
        let more: Diagnostic.Message =
            switch others {
            case 0: ""
            case 1: ", and so is another row"
            default: ", and so are \(others) others"
            }
        return [
            Diagnostic(
                .error, code: "broken-layout",
                "the table is broken: \(fault.message)\(more); all other rows were read: have the file written again",
                at: FileLocation(path: file, line: fault.line, column: fault.column))
        ]
    }
}
