/// What the words of a line say by the readers of small print.
struct PressLayoutWords: LayoutWords {
    /// The reader of the fields.
    let fields: FieldReader

    func isFurniture(_ line: SetLine) -> Bool {
        let text = Self.text(of: line)
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

    private static func text(of line: SetLine) -> PageText {
        PageText(line.words.map(\.text).joined(separator: " "))
    }
}
