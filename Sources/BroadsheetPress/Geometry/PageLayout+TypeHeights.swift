import BroadsheetCore

extension PageLayout {
    /// The page with words that are as tall as their type.
    ///
    /// Programs give a word of a PDF the height from its font's ascent to its descent. With many fonts of Hanzi that is
    /// half as much again as the type's size or more, so that lines reach into each other. A Hanzi is as wide as its
    /// type is tall: lines of one height are of one type, and the narrowest of them are set without space between their
    /// characters.
    func withTypeHeights() -> PageLayout {
        guard !isRecognized else { return self }
        let heights = typeHeights
        guard !heights.isEmpty else { return self }
        var page = self
        for block in page.blocks.indices {
            for line in page.blocks[block].lines.indices where !page.blocks[block].lines[line].isVertical {
                for word in page.blocks[block].lines[line].words.indices {
                    let box = page.blocks[block].lines[line].words[word].box
                    guard let height = heights[TypeHeight.key(of: box)] else { continue }
                    let top = box.top + (box.height - height) / 2
                    page.blocks[block].lines[line].words[word].box = LayoutBox(
                        left: box.left, top: top, right: box.right, bottom: top + height)
                }
            }
        }
        return page
    }

    /// The type's size for each height of words that is much more. Words without Hanzi are taken to be of such a font
    /// where most others are.
    private var typeHeights: [Int: Int] {
        var widths: [Int: [Int]] = [:]
        for block in blocks {
            for line in block.lines where !line.isVertical {
                for word in line.words {
                    let width = TypeHeight.widthOfHanzi(in: word)
                    widths[TypeHeight.key(of: word.box), default: []] += width.map { [$0] } ?? []
                }
            }
        }
        var sizes: [Int: Int] = [:]
        for (key, widths) in widths where !widths.isEmpty { sizes[key] = widths.sorted()[widths.count / 10] }
        let shares = sizes.map { $1 * 100 / max(1, $0 * TypeHeight.step) }.sorted()
        guard !shares.isEmpty else { return [:] }
        for (key, widths) in widths where widths.isEmpty {
            sizes[key] = key * TypeHeight.step * shares[shares.count / 2] / 100
        }
        return sizes.filter { $0 * TypeHeight.step * 4 > $1 * 5 }
    }
}

/// How tall words are, and how wide their Hanzi.
private enum TypeHeight {
    /// Heights that differ by less, in hundredths of the page's unit, are the same.
    static let step = 10

    /// What words of one height have in common.
    static func key(of box: LayoutBox) -> Int { (box.height + step / 2) / step }

    /// The width of one Hanzi; `nil` where the word has other characters: marks may be cut at a line's end.
    static func widthOfHanzi(in word: PageLayout.Word) -> Int? {
        var count = 0
        for scalar in word.text.unicodeScalars {
            guard scalar.isHanzi else { return nil }
            count += 1
        }
        return count > 0 ? word.box.width / count : nil
    }
}
