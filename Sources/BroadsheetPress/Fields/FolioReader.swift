import BroadsheetCore

/// Reads the folio of a page, which says where one page of a file ends and the next begins: 02 要闻, 要闻·A02,
/// 【02版 民生】, 2021年12月13日 星期一 第二版 综合.
struct FolioReader {
    private let fields: FieldReader

    /// A folio as it is in one line.
    struct Reading: Sendable, Hashable {
        var code: String?
        var name: String?
        /// The day of the edition.
        var date: PartialDate?
        /// Whether the line says by itself that it is a folio; a mere number or two needs others like it.
        var isSure = false
        /// What it is made of, so that the folios of one paper are known to be alike.
        var shape: [Part] = []

        /// Whether the code is a number with a nought before it, as no number in a text is.
        var isPadded = false

        var order: Int { Int(code?.drop { !$0.isNumber } ?? "") ?? 0 }

        /// Whether the number comes after the name, as it does in a list of the day's pages, too.
        var endsWithCode: Bool { shape.last == .code && shape.count > 1 }
    }

    /// The content of a folio.
    enum Part: Sendable, Hashable {
        case code, name, date, word
    }

    /// The longest folio, in bytes.
    private static let longest = 120
    /// The longest name of a page, in ideographs.
    private static let longestName = 6

    /// The shortest word in Latin letters that is not a page's code, in letters.
    private static let shortestWord = 4

    init(_ fields: FieldReader) {
        self.fields = fields
    }

    /// The folio that a line is; `nil` for any other line.
    func folio(_ text: PageText, in range: Range<Int>) -> Reading? {
        guard !range.isEmpty, range.count <= Self.longest else { return nil }
        var scanner = Scanner(text, in: range)
        var reading = Reading()
        var names: [(place: Int, range: Range<Int>)] = []
        var hasLetters = false
        while true {
            let isParted = skipSeparators(&scanner) || scanner.offset == range.lowerBound
            if scanner.isAtEnd { break }
            if isParted, takeLetters(&scanner) {
                hasLetters = true
                continue
            }
            guard takePart(&scanner, isParted: isParted, into: &reading, names: &names) else { return nil }
        }
        guard reading.code != nil, !hasLetters || reading.date != nil else { return nil }
        if reading.date != nil || reading.shape.contains(.word) { reading.isSure = true }
        // A2 may be a vitamin.
        if reading.shape.count == 1 { reading.isSure = false }
        reading.name = name(among: names, reading, text)
        return reading
    }

    /// The name of a page that a whole line is: 要闻, 综合新闻.
    func pageName(_ text: PageText, in range: Range<Int>) -> String? {
        var scanner = Scanner(text, in: range)
        var count = 0
        while scanner.next.isHanzi {
            count += 1
            scanner.advance()
        }
        guard scanner.isAtEnd, (2...4).contains(count), !fields.lexicon.masthead.contains(text, range) else {
            return nil
        }
        return text.string(of: range)
    }

    private func skipSeparators(_ scanner: inout Scanner) -> Bool {
        let start = scanner.offset
        scanner.skip {
            switch $0 {
            case "|", "｜", "·", "•", "：", ":", "/", "／", "-", "—", "－", "【", "】", "[", "]", "■", "●", "▲", "◆": true
            default: $0.isPageSpace
            }
        }
        return scanner.offset > start
    }

    /// Skips a word of the paper's name in other letters: QINGXI RIBAO. Beside a day alone it is one.
    private func takeLetters(_ scanner: inout Scanner) -> Bool {
        var word = scanner
        word.skip { $0.isLatinLetter }
        guard word.offset - scanner.offset >= Self.shortestWord, word.isAtEnd || word.next.isPageSpace else {
            return false
        }
        scanner = word
        return true
    }

    private func takePart(
        _ scanner: inout Scanner, isParted: Bool, into reading: inout Reading,
        names: inout [(place: Int, range: Range<Int>)]
    ) -> Bool {
        let start = scanner.offset
        if reading.date == nil, scanner.next.isNumeral, let date = scanner.takeDate() {
            guard date.day != nil, date.month != nil else { return false }
            reading.date = date
            reading.shape.append(.date)
            return true
        }
        if takeWord(&scanner) {
            reading.shape.append(.word)
            return true
        }
        if reading.code == nil, isParted || scanner.next == "第", let isSure = takeCode(&scanner, into: &reading) {
            reading.isSure = isSure
            reading.shape.append(.code)
            return true
        }
        scanner.offset = start
        var count = 0
        while scanner.next.isHanzi, scanner.next != "第" {
            count += 1
            scanner.advance()
        }
        let name = start..<scanner.offset
        guard (2...Self.longestName).contains(count), names.count < 2,
            fields.lexicon.pagePointers.match(scanner.text, endingAt: name.upperBound, after: start) == nil
        else { return false }
        names.append((reading.shape.count, name))
        reading.shape.append(.name)
        return true
    }

    /// The page's name: the part beside its code that is not the paper's.
    private func name(among names: [(place: Int, range: Range<Int>)], _ reading: Reading, _ text: PageText) -> String? {
        let code = reading.shape.firstIndex(of: .code) ?? 0
        let beside = names.filter { abs($0.place - code) == 1 }
        guard let name = beside.last(where: { !isPaper(text, $0.range) }) else { return nil }
        return text.string(of: name.range)
    }

    private func isPaper(_ text: PageText, _ name: Range<Int>) -> Bool {
        let last = text.scalar(endingAt: name.upperBound, after: name.lowerBound).scalar
        return last == "报" || last == "報" || last == "刊"
    }

    /// Skips a word that only a folio has: 星期一, 下一版.
    private func takeWord(_ scanner: inout Scanner) -> Bool {
        if scanner.take(fields.lexicon.masthead) != nil { return true }
        return scanner.take(fields.lexicon.navigation) != nil
    }

    /// Skips a page's code, and returns whether it is sure that it is one; `nil` where there is none.
    private func takeCode(_ scanner: inout Scanner, into reading: inout Reading) -> Bool? {
        let hasOrdinal = scanner.take("第")
        let number = scanner.offset
        guard let code = fields.jumps.takePageCode(&scanner) else { return nil }
        let length = scanner.offset - number
        scanner.skipSpace()
        let hasWord = scanner.take("版")
        let hasLetter = code.utf8.first.map { $0 >= 0x41 } ?? false
        // Numbers in Chinese are words, and long ones are not pages.
        let isPlain = !hasWord && !hasLetter
        if hasOrdinal, !hasWord { return nil }
        if isPlain, code.utf8.count > 2 || length > 6 || scanner.text.bytes[number] == 0xE4 { return nil }
        reading.code = code
        reading.isPadded = scanner.text.scalar(at: number, before: scanner.end).scalar.digit == 0
        return hasWord || hasLetter && code.utf8.count <= 4
    }
}
