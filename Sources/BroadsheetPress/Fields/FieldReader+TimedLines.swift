import BroadsheetCore

/// Bylines of the web after the moment of their publishing: 2019-03-18 23:59 聯合報 記者陳小寧／桃園報導.
extension FieldReader {
    /// The day that opens a line, and where the words after it and its time begin; `nil` where none does.
    func publishingTime(_ text: PageText, in range: Range<Int>) -> (date: PartialDate, end: Int)? {
        let line = text.trimmed(range)
        guard !line.isEmpty, text.scalar(at: line.lowerBound, before: line.upperBound).scalar.digit != nil else {
            return nil
        }
        var scanner = Scanner(text, in: line)
        guard let date = scanner.takeDate(), date.year != nil, date.day != nil else { return nil }
        scanner.skipSpaceInLine()
        // 23:59, 23：59：07
        scanner.skip { $0.digit != nil || $0 == ":" || $0 == "：" || $0.isPageSpace || $0.isBar }
        return scanner.isAtEnd ? nil : (date, scanner.offset)
    }

    /// The writer among the labelled parts of a web page's line, the label with the name: of 来源：江城晚报　作者：周小远　点击：128
    /// the second part. `nil` where a part is neither that nor a source, nor a count of readers.
    func labelledWriters(_ text: PageText, in range: Range<Int>) -> Range<Int>? {
        var scanner = Scanner(text, in: range)
        var writers: Range<Int>?
        var hasOther = false
        while !scanner.isAtEnd {
            scanner.skip { $0.isNameSeparator || $0.isOpeningBracket || $0.isClosingBracket }
            if scanner.isAtEnd { break }
            // 字号：大 中 小
            if hasOther, scanner.take(lexicon.webFillers) != nil { continue }
            let start = scanner.offset
            let label = lexicon.trailerLabels.match(text, at: start, before: range.upperBound)
            let isWriter =
                label.map { TrailerKinds(rawValue: UInt8($0.tag)).contains(.writer) }
                ?? (lexicon.roles.match(text, at: start, before: range.upperBound) != nil)
            guard isWriter || scanner.take(lexicon.trailerOrigins) != nil || scanner.take(lexicon.webLabels) != nil
            else {
                return nil
            }
            scanner.skip { !$0.isPageSpace && !$0.isClosingBracket }
            if isWriter {
                guard writers == nil else { return nil }
                writers = start..<scanner.offset
            } else {
                hasOther = true
            }
        }
        return hasOther ? writers : nil
    }
}
