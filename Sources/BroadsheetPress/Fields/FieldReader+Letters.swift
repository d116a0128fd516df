import BroadsheetCore

/// The writers of letters to the paper.
extension FieldReader {
    /// The writer with whom a line ends, after where she lives or what she is: 城东磨坊巷 赵桂芬, 读者 王春生.
    func letterWriter(_ text: PageText, in words: Range<Int>) -> ContributorReading? {
        var start = words.upperBound
        while start > words.lowerBound, case let last = text.scalar(endingAt: start, after: words.lowerBound),
            !last.scalar.isPageSpace, last.scalar != "：", last.scalar != ":"
        {
            start -= last.length
        }
        var before = text.trimmed(words.lowerBound..<start)
        let name = start..<words.upperBound
        if !before.isEmpty, case let mark = text.scalar(endingAt: before.upperBound, after: before.lowerBound),
            mark.scalar == "：" || mark.scalar == ":"
        {
            before = before.lowerBound..<before.upperBound - mark.length
        }
        guard !before.isEmpty, (6...12).contains(name.count) else { return nil }
        // 读者, 市二中学生
        let word = lexicon.letterWriters.match(text, endingAt: before.upperBound, after: before.lowerBound)
        let isReader = word?.length == before.count
        guard word != nil || isAddress(text, before),
            bylines.splitter.names(of: text, in: name, isReader ? .inCompany : .looksOnly) == [name]
        else { return nil }
        let label = word.map { text.string(of: before.upperBound - $0.length..<before.upperBound) }
        return ContributorReading(name: text.string(of: name), role: .author, label: label, range: name)
    }

    /// Whether words open a letter to the paper: 编辑同志：….
    func opensLetter(_ text: PageText, in words: Range<Int>) -> Bool {
        var scanner = Scanner(text, in: words)
        guard scanner.take(lexicon.letterOpenings) != nil else { return false }
        return scanner.next == "：" || scanner.next == ":" || scanner.next == "，" && words.count > 60
    }

    private func isAddress(_ text: PageText, _ range: Range<Int>) -> Bool {
        lexicon.addressEndings.match(text, endingAt: range.upperBound, after: range.lowerBound)
            .map { $0.length < range.count } ?? false
    }
}
