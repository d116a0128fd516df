import BroadsheetCore

extension PageLayout.Line {
    /// Whether a line is much taller than wide, and its words follow each other downwards: vertical type, of which no
    /// program says so.
    func runsDown(in box: LayoutBox?) -> Bool {
        if words.count == 1 { return words[0].runsDown }
        guard words.count > 1, let box = box ?? words.lazy.map(\.box).union(), box.height > box.width * 3 / 2 else {
            return false
        }
        return zip(words, words.dropFirst()).allSatisfy { $1.box.top >= $0.box.top }
    }

    /// Puts the words of a vertical line where they are printed: poppler takes the place of a character in a font for
    /// vertical lines, which is the middle of its upper edge, for its lower left corner.
    mutating func settle() {
        // Level lines on their sides are as wide as their font is high.
        guard isVertical, words.contains(where: \.isSetSolid) else { return }
        for word in words.indices {
            let box = words[word].box
            words[word].box = LayoutBox(
                left: box.left - box.width / 2, top: box.top + box.width, right: box.right - box.width / 2,
                bottom: box.bottom + box.width)
        }
    }
}

extension PageLayout.Word {
    /// Whether its characters are one below the other: it has several of full width, and is about as many times taller
    /// than wide.
    var runsDown: Bool {
        // Of two digits a font with a high ascent makes a tall box, too.
        guard box.width > 0, text.unicodeScalars.count(where: { $0.value >= 0x2E80 }) > 1 else { return false }
        return box.height * 4 >= box.width * text.unicodeScalars.count * 3
    }

    /// Whether it runs down and takes a square for each character.
    fileprivate var isSetSolid: Bool {
        runsDown && abs(box.height - box.width * text.unicodeScalars.count) * 10 <= box.height
    }
}
