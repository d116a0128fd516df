import BroadsheetCore

extension PageLayout {
    /// The page with width and height exchanged where its words lie in the turned frame: `pdftotext` turns the words of
    /// a page with /Rotate, and not its size.
    func turnedUpright() -> PageLayout {
        var right = 0
        var bottom = 0
        for block in blocks {
            for line in block.lines {
                for word in line.words {
                    right = max(right, word.box.right)
                    bottom = max(bottom, word.box.bottom)
                }
            }
        }
        guard right > width, right <= height, bottom <= width else { return self }
        var turned = self
        (turned.width, turned.height) = (height, width)
        return turned
    }
}
