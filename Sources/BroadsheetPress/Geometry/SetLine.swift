import BroadsheetCore

/// A line as it is set on the page: words beside each other in one column, or characters below each other.
struct SetLine: Sendable {
    /// The words in the order in which they are read.
    var words: [PageLayout.Word]
    /// What all of them take.
    var box: LayoutBox
    /// The size of the type, in the layout's numbers.
    var size: Int
    /// Whether the characters are below each other.
    var isVertical = false
    /// What the file says that its block is.
    var hint: LayoutHint?
    /// The article that the file says it is of.
    var article: Int?
    /// Whether its words were recognised in a picture.
    var isRecognized = false

    /// A line of words, of which there is one at least.
    init(
        words: [PageLayout.Word], size: Int, isVertical: Bool = false, hint: LayoutHint? = nil,
        isRecognized: Bool = false
    ) {
        self.words = words
        self.isRecognized = isRecognized
        self.size = max(1, size)
        self.isVertical = isVertical
        self.hint = hint
        box = words.lazy.map(\.box).union() ?? LayoutBox(left: 0, top: 0, right: 0, bottom: 0)
        guard isRecognized, !isVertical, words.count > 2 else { return }
        // Boxes of recognised words reach into the lines above and below as often as not.
        box.top = LineFinder.median(words.map(\.box.top))
        box.bottom = max(box.top, LineFinder.median(words.map(\.box.bottom)))
    }

    /// A line of other words of the same kind.
    func with(_ words: [PageLayout.Word]) -> SetLine {
        SetLine(words: words, size: size, hint: hint, isRecognized: isRecognized).of(article)
    }

    /// The line as one of an article.
    func of(_ article: Int?) -> SetLine {
        var line = self
        line.article = article
        return line
    }

    /// The place between the upper and the lower edge.
    var middle: Int { (box.top + box.bottom) / 2 }

    /// How many characters it has.
    var scalarCount: Int { words.reduce(0) { $0 + $1.text.unicodeScalars.count } }

    /// Whether its size is known by how far its characters stand apart: enough Hanzi and nothing else.
    var hasSurePitch: Bool {
        scalarCount >= 5 && words.allSatisfy { $0.text.unicodeScalars.allSatisfy(\.isHanzi) }
    }

    var first: Unicode.Scalar { words.first?.text.unicodeScalars.first ?? " " }

    var last: Unicode.Scalar { words.last?.text.unicodeScalars.last ?? " " }

    /// Whether a sentence ends with it, marks after the stop left out; also with a bracket, which names the writers at
    /// the end of a text.
    var endsSentence: Bool {
        if last == "）" || last == ")" { return true }
        for scalar in words.lazy.flatMap(\.text.unicodeScalars).reversed() {
            switch scalar {
            case "。", "！", "？", "!", "?", "…", "：", "；", ".": return true
            case "”", "’", "」", "』", "】", "》": continue
            default: return false
            }
        }
        return false
    }

    /// Where a word of the line ends, with the empty half of a mark between it and the next one.
    func end(of word: PageLayout.Word, before next: PageLayout.Word) -> Int {
        isRecognized ? word.box.right + RecognizedLine.room(between: word, next, size: size) : word.box.right
    }

    /// The white space before a word but the first; below 0 where words are below each other.
    func gap(before place: Int) -> Int {
        let (last, box) = (words[place - 1].box, words[place].box)
        // Level lines run up on a page that was turned.
        return isVertical ? last.top - box.bottom : box.left - last.right
    }

    /// Whether it shares some height with another line.
    func isBeside(_ other: SetLine) -> Bool {
        min(box.bottom, other.box.bottom) > max(box.top, other.box.top)
    }

    /// Whether no word of it lies over one of another line, from left to right; the words of both are in this order.
    func interlocks(with other: SetLine) -> Bool {
        let most = size / 5
        var rest = other.words[...]
        for word in words {
            while let next = rest.first, next.box.right <= word.box.left + most { rest.removeFirst() }
            if let next = rest.first, next.box.left < word.box.right - most { return false }
        }
        return true
    }

    /// Whether it shares some width with another line.
    func isOver(_ other: SetLine) -> Bool {
        min(box.right, other.box.right) > max(box.left, other.box.left)
    }
}
