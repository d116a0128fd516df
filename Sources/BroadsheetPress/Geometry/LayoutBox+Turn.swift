import BroadsheetCore

extension LayoutBox {
    /// The box on the page turned a quarter, its right edge up: vertical lines from right to left become level ones from
    /// top to bottom. What was right of the page's left edge has places above 0.
    var turned: LayoutBox { LayoutBox(left: top, top: -right, right: bottom, bottom: -left) }

    /// The box on the page as it was printed, of one on the page that was ``turned``.
    var turnedBack: LayoutBox { LayoutBox(left: -bottom, top: left, right: -top, bottom: right) }
}

extension SetLine {
    /// The line on the page turned a quarter; level ones run up on it.
    var turned: SetLine { placed { $0.turned } }

    /// The line on the page as it was printed.
    var turnedBack: SetLine { placed { $0.turnedBack } }

    private func placed(_ place: (LayoutBox) -> LayoutBox) -> SetLine {
        var line = self
        for word in line.words.indices { line.words[word].box = place(line.words[word].box) }
        line.box = place(box)
        line.isVertical.toggle()
        return line
    }
}
