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
}
