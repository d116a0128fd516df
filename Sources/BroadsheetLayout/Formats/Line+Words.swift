import BroadsheetCore

extension PageLayout.Line {
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
