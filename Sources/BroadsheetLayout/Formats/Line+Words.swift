import BroadsheetCore

extension PageLayout.Line {
    /// Whether a line is much taller than wide, and its words follow each other downwards: vertical type, of which no
    /// program says so.
    func runsDown(in box: LayoutBox?) -> Bool {
        guard words.count > 1, let box = box ?? words.lazy.map(\.box).union(), box.height > box.width * 3 / 2 else {
            return false
        }
        return zip(words, words.dropFirst()).allSatisfy { $1.box.top >= $0.box.top }
    }

    /// Keeps the words between the upper and the lower edge of their line.
    ///
    /// Programs that recognise characters give words that they are sure of a box with room for letters above and below,
    /// which reaches into the lines beside it.
    mutating func keepWords(between box: LayoutBox?) {
        guard let box, !isVertical, box.height > 0 else { return }
        for word in words.indices {
            let place = words[word].box
            let (top, bottom) = (max(place.top, box.top), min(place.bottom, box.bottom))
            guard top < bottom else { continue }
            (words[word].box.top, words[word].box.bottom) = (top, bottom)
        }
    }
}
