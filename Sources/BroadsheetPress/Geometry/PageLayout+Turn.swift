import BroadsheetCore

extension PageLayout {
    /// The page turned a quarter where its running text is set in vertical lines, right edge up; `nil` where it is level.
    ///
    /// Vertical lines from right to left become level ones from top to bottom, and tiers columns: all that is known of
    /// level pages holds. Level lines become vertical ones, which run up.
    func turnedIfSetVertically() -> PageLayout? {
        let setting = VerticalSetting(of: self)
        guard setting.isVertical else { return nil }
        var page = self
        for (number, block) in blocks.enumerated() {
            page.blocks[number].lines = block.lines.indices.flatMap { line in
                block.lines[line].isVertical
                    ? [Self.turned(block.lines[line].words, size: \.width, isRecognized)]
                    : Self.turned(setting.level(ofLine: line, inBlock: number), of: block.lines[line], isRecognized)
            }
            page.blocks[number].lines += setting.chains(ofBlock: number).map {
                Self.turned($0, size: \.height, isRecognized)
            }
        }
        return page
    }

    /// A vertical line as a level one.
    ///
    /// - Parameter size: The side of a word's box as it was printed that is as long as its type is large.
    private static func turned(_ words: [Word], size: (LayoutBox) -> Int, _ isRecognized: Bool) -> Line {
        let size = LineFinder.median(words.map { size($0.box) })
        // The size that programs say of lines is a quarter more than what the characters take.
        return Line(words: words.map(\.turned), typeSize: max(1, isRecognized ? size * 5 / 4 : size))
    }

    /// A level line, divided where it was put together of several, as vertical ones.
    private static func turned(_ words: [Word], of line: Line, _ isRecognized: Bool) -> [Line] {
        let line = Line(words: words, typeSize: line.typeSize)
        return LineFinder.parts(of: line, hint: nil, isRecognized).map { part in
            Line(words: part.words.map(\.turned), typeSize: part.size, isVertical: true)
        }
    }
}

extension PageLayout.Word {
    fileprivate var turned: PageLayout.Word {
        var word = self
        word.box = box.turned
        return word
    }
}
