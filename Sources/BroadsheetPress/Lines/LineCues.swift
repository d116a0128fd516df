/// The words of a line that show where a row begins or ends.
struct LineCues {
    /// The reader of such words.
    let reader: FieldReader
    private let text: PageText

    init(of text: PageText, reader: FieldReader) {
        self.text = text
        self.reader = reader
    }

    /// Whether a line can only be the first below a headline: 本报讯, 新华社北京1月2日电, （上接第一版）.
    func opensArticle(_ line: Range<Int>) -> Bool {
        hasDateline(line) || reader.jumpLine(text, in: line) != nil
    }

    /// Whether only a row begins with a line's words: 本报讯, 1、, 图为, 本报记者 张三.
    func opensRow(_ line: Range<Int>) -> Bool {
        opensArticle(line) || opensCaption(line) || reader.itemOpening(text, in: line) != nil
            || NumberedHeading.opens(text, in: line) || isByline(line)
    }

    /// Whether a line is nothing but a byline with a role: 本报记者 张三.
    func isByline(_ line: Range<Int>) -> Bool {
        reader.bylineLine(text, in: line)?.hasRole == true && !hasDateline(line)
    }

    /// Whether a line begins as only a caption does: 图为, 上图：, 图①.
    func opensCaption(_ line: Range<Int>) -> Bool {
        reader.lexicon.sureCaptionOpenings.match(text, at: line.lowerBound, before: line.upperBound) != nil
    }

    /// Whether a line says one fact after a word with a colon: 地点：江城图书馆.
    func opensFact(_ line: Range<Int>) -> Bool {
        var scanner = Scanner(text, in: line)
        scanner.skip { $0.isHanzi }
        guard Self.factWords.contains(scanner.offset - line.lowerBound),
            scanner.take("：") || scanner.take(":")
        else { return false }
        return !scanner.isAtEnd
    }

    /// The length of the word before a fact, in bytes.
    private static let factWords = 6...15

    /// Whether a bullet or a number opens a line.
    func opensItem(_ line: Range<Int>) -> Bool {
        reader.itemOpening(text, in: line) != nil
    }

    /// Whether a line ends with a credit or is one: 张三 摄.
    func endsWithCredit(_ line: Range<Int>) -> Bool {
        reader.captionCredit(text, in: line) != nil
    }

    /// Whether a line has the day of the paper in it, and nothing but the part beside it in a folio.
    func isFolio(_ line: Range<Int>) -> Bool {
        line.count <= 120 && reader.furnitureLine(text, in: line)?.date != nil
    }

    private func hasDateline(_ line: Range<Int>) -> Bool {
        reader.opening(of: text, in: line).dateline != nil
    }
}
