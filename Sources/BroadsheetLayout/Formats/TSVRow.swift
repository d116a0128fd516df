import BroadsheetCore

/// The columns of a table of words that are looked at.
enum TSVColumn: Int, CaseIterable {
    case level, page, paragraph, block, line, left, top, width, height, confidence, text

    fileprivate var name: StaticString {
        switch self {
        case .level: "level"
        case .page: "page_num"
        case .paragraph: "par_num"
        case .block: "block_num"
        case .line: "line_num"
        case .left: "left"
        case .top: "top"
        case .width: "width"
        case .height: "height"
        case .confidence: "conf"
        case .text: "text"
        }
    }
}

/// Where the columns of a table of words are: `pdftotext` and Tesseract differ.
struct TSVColumns {
    private var places: [Int] = Array(repeating: Int.max, count: TSVColumn.allCases.count)
    private(set) var count = 0
    /// Whether the table is of a program that recognised the words in a picture: Tesseract names blocks first.
    private(set) var isRecognized = false

    init() {}

    /// The columns that a row names; `nil` where it is none of names.
    init?(of row: UnsafeBufferPointer<UInt8>) {
        for field in row.split(separator: 0x09, omittingEmptySubsequences: false) {
            if let column = TSVColumn.allCases.first(where: { Self.isEqual(field, $0.name) }) {
                places[column.rawValue] = count
            }
            count += 1
        }
        guard places.allSatisfy({ $0 < count }), places[TSVColumn.text.rawValue] == count - 1 else { return nil }
        isRecognized = places[TSVColumn.block.rawValue] < places[TSVColumn.paragraph.rawValue]
    }

    subscript(column: TSVColumn) -> Int { places[column.rawValue] }

    private static func isEqual(_ field: Slice<UnsafeBufferPointer<UInt8>>, _ name: StaticString) -> Bool {
        field.elementsEqual(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    }
}

/// One row of a table of words. Nothing is quoted in it.
struct TSVRow {
    private let row: UnsafeBufferPointer<UInt8>
    private let columns: TSVColumns
    private let ends: [Int]

    init(_ row: UnsafeBufferPointer<UInt8>, columns: TSVColumns) {
        self.row = row
        self.columns = columns
        var ends: [Int] = []
        ends.reserveCapacity(columns.count)
        for place in row.indices where row[place] == 0x09 && ends.count + 1 < columns.count { ends.append(place) }
        ends.append(row.count)
        self.ends = ends
    }

    /// How many fields it has.
    var count: Int { ends.count }

    func fieldStart(_ field: Int) -> Int { field == 0 ? 0 : ends[field - 1] + 1 }

    /// The number in a column; `nil` where there is none.
    func number(_ column: TSVColumn) -> Double? {
        bytes(column).flatMap { Decimal.number(of: $0) }
    }

    /// The whole number in a column; `nil` where there is none.
    func whole(_ column: TSVColumn) -> Int? {
        number(column).flatMap { Int(exactly: $0) }
    }

    /// The characters in the last column.
    var text: String { bytes(.text).map { String(decoding: $0, as: UTF8.self) } ?? "" }

    /// The box; `nil` where it means nothing.
    var box: LayoutBox? {
        guard let left = number(.left), let top = number(.top), let width = number(.width),
            let height = number(.height), width >= 0, height >= 0
        else { return nil }
        return LayoutBox(units: left, top, left + width, top + height)
    }

    private func bytes(_ column: TSVColumn) -> UnsafeBufferPointer<UInt8>? {
        let place = columns[column]
        guard place < ends.count else { return nil }
        return UnsafeBufferPointer(rebasing: row[fieldStart(place)..<ends[place]])
    }
}
