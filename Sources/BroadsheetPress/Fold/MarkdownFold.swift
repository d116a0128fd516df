/// Folds the marks of Markdown that converters of HTML write: headings, emphasis, links, quotations, escapes.
///
/// Marks of list items stay: newspapers print them themselves. So do #话题#, 王**, and `*` before a note.
struct MarkdownFold: FoldPass {
    /// The words by which signs after names are distinguished from marks.
    let words: Lexicon

    func fold(_ editor: inout FoldEditor, from start: Int) {
        var lines: [Range<Int>] = []
        editor.text.visitLines(from: start) { lines.append($0) }
        // Newspapers have lines of hyphens and stars, too: they are marks only among others.
        var trial = FoldEditor(editor.text)
        fold(lines, withRules: false, &trial)
        if !trial.isEmpty { fold(lines, withRules: true, &editor) }
    }

    private func fold(_ lines: [Range<Int>], withRules: Bool, _ editor: inout FoldEditor) {
        let text = editor.text
        for index in lines.indices {
            var line = text.trimmed(lines[index])
            if withRules, Self.isRule(line, in: text) {
                editor.remove(line, as: .markdown)
                continue
            }
            if Self.isUnderline(line, in: text), index > 0, !text.trimmed(lines[index - 1]).isEmpty {
                editor.remove(line, as: .markdown)
                continue
            }
            if let words = Self.quotation(line, in: text) {
                editor.remove(line.lowerBound..<words, as: .markdown)
                line = words..<line.upperBound
            }
            var closing: Range<Int>?
            if let heading = Self.heading(line, in: text), heading.level > 1 || !isItem(index, of: lines, in: text) {
                editor.remove(line.lowerBound..<heading.words.lowerBound, as: .markdown)
                if heading.words.upperBound < line.upperBound { closing = heading.words.upperBound..<line.upperBound }
                line = heading.words
            }
            foldMarks(of: line, &editor)
            if let closing { editor.edit(closing, with: EmptyCollection()) }
        }
    }

    // MARK: Lines

    /// Whether a line underlines the one above it as a heading: =====.
    private static func isUnderline(_ line: Range<Int>, in text: PageText) -> Bool {
        line.count >= 3 && text.bytes[line].allSatisfy { $0 == UInt8(ascii: "=") }
    }

    /// Whether a line is a rule: ---, * * *.
    private static func isRule(_ line: Range<Int>, in text: PageText) -> Bool {
        guard let mark = text.bytes[line].first, [0x2A, 0x2D, 0x5F].contains(mark) else { return false }
        let marks = text.bytes[line].count { $0 == mark }
        return marks >= 3 && text.bytes[line].allSatisfy { $0 == mark || $0 == 0x20 }
    }

    /// Where the words of a quoted line begin: > 编者按. The arrow of a jump line is not one.
    private static func quotation(_ line: Range<Int>, in text: PageText) -> Int? {
        guard line.count > 2, text.bytes[line.lowerBound] == UInt8(ascii: ">"), text.bytes[line.lowerBound + 1] == 0x20
        else { return nil }
        let words = text.skippingSpace(from: line.lowerBound + 1, before: line.upperBound)
        switch text.scalar(at: words, before: line.upperBound).scalar {
        case "上", "下", "转", "轉", "接", "续", "續", "紧", "緊": return nil
        default: return words
        }
    }

    private static func heading(_ line: Range<Int>, in text: PageText) -> (level: Int, words: Range<Int>)? {
        let hash = UInt8(ascii: "#")
        var start = line.lowerBound
        while start < line.upperBound, text.bytes[start] == hash { start += 1 }
        let level = start - line.lowerBound
        guard (1...6).contains(level), start < line.upperBound else { return nil }
        let words = text.skippingSpace(from: start, before: line.upperBound)
        // Some write no space after the marks; #话题 is not one.
        guard words > start || level > 1 && !text.bytes[start..<line.upperBound].contains(hash) else { return nil }
        var end = line.upperBound
        while end > words, text.bytes[end - 1] == hash { end -= 1 }
        let trimmed = text.skippingSpace(backFrom: end, after: words)
        guard trimmed > words else { return nil }
        return (level, words..<(trimmed < end ? trimmed : line.upperBound))
    }

    /// Whether a heading of the first level is rather an item: another one is next to it, or it is a sentence.
    private func isItem(_ index: Int, of lines: [Range<Int>], in text: PageText) -> Bool {
        let line = text.trimmed(lines[index])
        if let last = text.scalar(before: line.upperBound, in: line), last == "。" || last == "；" { return true }
        return [index - 1, index + 1].contains { neighbour in
            lines.indices.contains(neighbour)
                && Self.heading(text.trimmed(lines[neighbour]), in: text).map { $0.level == 1 } ?? false
        }
    }

    // MARK: Marks inside a line

    private func foldMarks(of line: Range<Int>, _ editor: inout FoldEditor) {
        let text = editor.text
        var emphasis = EmphasisMarks(of: text, in: line, surnames: words.surnames)
        var offset = line.lowerBound
        while offset < line.upperBound {
            switch text.bytes[offset] {
            case UInt8(ascii: "*"), UInt8(ascii: "_"):
                let run = EmphasisMarks.run(at: offset, in: text, before: line.upperBound)
                if emphasis.take(run) { editor.remove(run, as: .markdown) }
                offset = run.upperBound
            case UInt8(ascii: "\\"):
                if Self.isEscape(at: offset, in: text, line) { editor.remove(offset..<offset + 1, as: .markdown) }
                offset += 2
            case UInt8(ascii: "["), UInt8(ascii: "!"):
                guard let link = Self.link(at: offset, in: text, line) else {
                    offset += 1
                    continue
                }
                editor.remove(offset..<link.words.lowerBound, as: .markdown)
                foldMarks(of: link.words, &editor)
                editor.edit(link.words.upperBound..<link.end, with: EmptyCollection())
                offset = link.end
            default: offset += 1
            }
        }
    }

    /// Whether a backslash escapes a sign that would be a mark.
    private static func isEscape(at offset: Int, in text: PageText, _ line: Range<Int>) -> Bool {
        guard offset + 1 < line.upperBound else { return false }
        switch text.bytes[offset + 1] {
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "#"), UInt8(ascii: "["), UInt8(ascii: "]"): return true
        case UInt8(ascii: "."):
            return offset > line.lowerBound && (0x30...0x39).contains(text.bytes[offset - 1])
        case UInt8(ascii: "-"), UInt8(ascii: "+"): return offset == line.lowerBound
        default: return false
        }
    }

    /// The words of a link or picture, and where it ends: [标题](https://…), ![](1.jpg).
    private static func link(
        at offset: Int, in text: PageText, _ line: Range<Int>
    ) -> (words: Range<Int>, end: Int)? {
        let start = text.bytes[offset] == UInt8(ascii: "!") ? offset + 1 : offset
        guard start < line.upperBound, text.bytes[start] == UInt8(ascii: "[") else { return nil }
        let limit = min(line.upperBound, start + 600)
        guard let close = text.bytes[start..<limit].firstIndex(of: UInt8(ascii: "]")), close + 2 < line.upperBound,
            text.bytes[close + 1] == UInt8(ascii: "("),
            let end = text.bytes[close + 2..<min(line.upperBound, close + 2_000)].firstIndex(of: UInt8(ascii: ")")),
            isAddress(close + 2..<end, in: text)
        else { return nil }
        return (start + 1..<close, end + 1)
    }

    /// Whether some bytes are the address of a link: ASCII with a dot, a stroke or a hash in it.
    private static func isAddress(_ range: Range<Int>, in text: PageText) -> Bool {
        let marks = [UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "#")]
        guard let first = text.bytes[range].first, first < 0x80 else { return false }
        return text.bytes[range].contains { marks.contains($0) }
    }
}
