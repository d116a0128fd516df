import BroadsheetCore

/// The writers of letters to the paper.
extension FieldReader {
    /// The writer with whom a line ends, behind where she lives or what she is: 城东磨坊巷 赵桂芬, 读者 王春生.
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
        let isReader = lexicon.letterWriters.contains(text, before)
        guard isReader || isAddress(text, before),
            bylines.splitter.names(of: text, in: name, isReader ? .inCompany : .looksOnly) == [name]
        else { return nil }
        return ContributorReading(
            name: text.string(of: name), role: .author, label: isReader ? text.string(of: before) : nil, range: name)
    }

    private func isAddress(_ text: PageText, _ range: Range<Int>) -> Bool {
        lexicon.addressEndings.match(text, endingAt: range.upperBound, after: range.lowerBound)
            .map { $0.length < range.count } ?? false
    }
}
