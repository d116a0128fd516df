import BroadsheetCore

/// The words of a line of ALTO while it is read.
///
/// Some programs write `SP` between words, others nothing; and some cut a word before a mark of punctuation. So strings
/// that are side by side are one word where the gap between them is none of words.
struct ALTOLine {
    var box: LayoutBox?
    private(set) var words: [PageLayout.Word] = []
    private var endsWithSpace = true
    private var hasSpaces = false

    /// A line without words yet.
    init(box: LayoutBox? = nil) {
        self.box = box
    }

    /// Adds what an element `SP` says.
    mutating func addSpace() {
        endsWithSpace = true
        hasSpaces = true
    }

    /// Adds a hyphen at the end of the line, where the last word does not have it already.
    mutating func addHyphen(_ hyphen: String) {
        guard let last = words.indices.last, !words[last].text.endsWithHyphen else { return }
        words[last].text += hyphen == "\u{AD}" || hyphen.isEmpty ? "-" : hyphen
    }

    /// Adds a string: to the last word where no space parts them.
    mutating func add(_ word: PageLayout.Word) {
        defer { endsWithSpace = false }
        guard !endsWithSpace, let last = words.indices.last, isOneWord(words[last].box, word.box) else {
            words.append(word)
            return
        }
        words[last].text += word.text
        words[last].box = words[last].box.union(word.box)
    }

    /// Whether two strings without `SP` between them are so near that they are one word: half a line's height where
    /// the line has such elements, else the gap before a mark of punctuation.
    private func isOneWord(_ last: LayoutBox, _ next: LayoutBox) -> Bool {
        let gap = next.left - last.right
        return gap * 100 <= max(last.height, next.height) * (hasSpaces ? 50 : 15)
    }
}

extension String {
    /// Whether the last character is a hyphen, a soft one or the sign that old programs write for one.
    fileprivate var endsWithHyphen: Bool {
        guard let last = unicodeScalars.last else { return false }
        return last == "-" || last == "\u{AD}" || last == "\u{AC}" || last == "\u{2010}"
    }

    /// The text without white space at either end.
    func trimmingSpaces() -> String {
        func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
        guard let start = unicodeScalars.firstIndex(where: { !isSpace($0) }),
            let end = unicodeScalars.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(unicodeScalars[start...end])
    }
}
