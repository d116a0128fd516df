import BroadsheetCore

extension PageLayout {
    /// The page turned so that its lines run level: a scan that lay askew by half a degree has lines that end in the
    /// height of the next one.
    func straightened() -> PageLayout {
        let slope = slope
        // A thousandth moves the end of a line over a whole page by less than half a line.
        guard abs(slope) >= 1 else { return self }
        var page = self
        for block in page.blocks.indices {
            for line in page.blocks[block].lines.indices {
                for word in page.blocks[block].lines[line].words.indices {
                    let box = page.blocks[block].lines[line].words[word].box
                    let down = (box.left + box.right) / 2 * slope / 2000
                    let right = (box.top + box.bottom) / 2 * slope / 2000
                    page.blocks[block].lines[line].words[word].box = LayoutBox(
                        left: box.left + right, top: box.top - down, right: box.right + right,
                        bottom: box.bottom - down)
                }
            }
        }
        return page
    }

    /// How much lines fall on their way to the right, in 1/2000 of the way; what half of the long lines fall at most.
    private var slope: Int {
        var slopes: [Int] = []
        for line in blocks.lazy.flatMap(\.lines) where line.words.count >= 4 && !line.isVertical {
            let first = line.words[0].box
            let last = line.words[line.words.count - 1].box
            let way = (last.left + last.right - first.left - first.right) / 2
            guard way > 8 * max(first.height, last.height) else { continue }
            slopes.append(Self.fall(of: line.words) * 2000 / way)
        }
        guard slopes.count >= 10 else { return 0 }
        return slopes.sorted()[slopes.count / 2]
    }

    /// How much the lower edges of a line's second half lie below those of its first.
    private static func fall(of words: [Word]) -> Int {
        func level(_ words: ArraySlice<Word>) -> Int { LineFinder.median(words.map(\.box.bottom)) }
        return (level(words[(words.count / 2)...]) - level(words[..<(words.count / 2)])) * 2
    }
}
