import BroadsheetCore

/// What the words of a line say by the readers of small print.
struct PressLayoutWords: LayoutWords {
    /// The reader of the fields.
    let fields: FieldReader

    func isFurniture(_ line: SetLine) -> Bool {
        let text = Self.text(of: line)
        // 本报海口7月20日讯（海南日报 has a day and a paper's name, too.
        guard !LineCues(of: text, reader: fields).opensArticle(text.range) else { return false }
        return fields.furnitureLine(text, in: text.range) != nil
            || FolioReader(fields).folio(text, in: text.range) != nil
    }

    func opensArticle(_ line: SetLine) -> Bool {
        let text = Self.text(of: line)
        return LineCues(of: text, reader: fields).opensArticle(text.range)
    }

    func isPictureHead(_ line: SetLine) -> Bool {
        let text = Self.text(of: line)
        let range = text.trimmed(text.range)
        return fields.lexicon.pictureHeads.contains(text, range)
            || fields.lexicon.pictureHeadEndings.match(text, endingAt: range.upperBound, after: range.lowerBound) != nil
    }

    func goesOnCounting(_ line: SetLine) -> Bool {
        let text = Self.text(of: line)
        var scanner = Scanner(text, in: text.trimmed(text.range))
        let first = scanner.next
        guard ScalarClass(first.value) == .digit, first != "1", first != "１" else { return false }
        scanner.advance()
        scanner.skipSpace()
        return scanner.take("、")
    }

    /// The words of a line, with a space where one is printed: what is recognised comes character by character.
    private static func text(of line: SetLine) -> PageText {
        var text = ""
        for (place, word) in line.words.enumerated() {
            if place > 0, line.gap(before: place) * 10 >= line.size * 3 { text += " " }
            text += word.text
        }
        return PageText(text)
    }
}
