import BroadsheetCore

extension PageLayout {
    /// The page with words that are as tall as their type.
    ///
    /// Programs give a word of a PDF the height from its font's ascent to its descent. With many fonts of Hanzi that is
    /// half as much again as the type's size or more, so that lines reach into each other. A Hanzi is as wide as its
    /// type is tall: lines of one height are of one type, and the narrowest of them are set without space between their
    /// characters. Figures and Latin letters are mostly of another font, and are in one line with Hanzi: they are as
    /// tall as these.
    func withTypeHeights() -> PageLayout {
        guard !isRecognized else { return self }
        let heights = TypeHeights(of: self)
        var page = self
        for block in page.blocks.indices {
            for line in page.blocks[block].lines.indices where !page.blocks[block].lines[line].isVertical {
                for word in page.blocks[block].lines[line].words.indices {
                    let box = page.blocks[block].lines[line].words[word].box
                    page.blocks[block].lines[line].words[word].box = heights.box(for: box)
                }
            }
        }
        return page
    }
}

/// How tall the type of words is that programs give one height.
private struct TypeHeights {
    /// The place of a type in the boxes of its words.
    private struct Place {
        /// How far the type begins below a box's upper edge.
        var down: Int
        var height: Int
    }

    private var places: [Int: Place] = [:]

    /// Heights that differ by less, in hundredths of the page's unit, are the same.
    private static let step = 10

    init(of page: PageLayout) {
        let lines = page.blocks.lazy.flatMap(\.lines).filter { !$0.isVertical }
        var widths: [Int: [Int]] = [:]
        var others: Set<Int> = []
        var hanzi: Set<Int> = []
        for line in lines {
            for word in line.words {
                let key = Self.key(of: word.box)
                widths[key, default: []] += Self.widthOfHanzi(in: word).map { [$0] } ?? []
                if word.text.unicodeScalars.contains(where: \.isHanzi) { hanzi.insert(key) } else { others.insert(key) }
            }
        }
        var sizes: [Int: Int] = [:]
        for (key, widths) in widths where !widths.isEmpty { sizes[key] = widths.sorted()[widths.count / 10] }
        let shares = sizes.map { $1 * 100 / max(1, $0 * Self.step) }.sorted()
        guard !shares.isEmpty else { return }
        for (key, size) in sizes where key * Self.step * 4 > size * 5 {
            places[key] = Place(down: (key * Self.step - size) / 2, height: size)
        }
        others.subtract(hanzi)
        let beside = placesBesideHanzi(of: others, in: lines)
        let downs = beside.map { $1.down * 1000 / max(1, $0 * Self.step) }
        let heights = beside.map { $1.height * 1000 / max(1, $0 * Self.step) }
        for key in widths.keys where sizes[key] == nil {
            let size = key * Self.step * shares[shares.count / 2] / 100
            if let place = beside[key] {
                places[key] = place
            } else if !beside.isEmpty, others.contains(key) {
                // What is nowhere in a line with Hanzi is of the same font as what does.
                places[key] = Place(
                    down: key * Self.step * LineFinder.median(downs) / 1000,
                    height: key * Self.step * LineFinder.median(heights) / 1000)
            } else if key * Self.step * 4 > size * 5 {
                // Words without Hanzi are assumed to be of such a font where most others are.
                places[key] = Place(down: (key * Self.step - size) / 2, height: size)
            }
        }
    }

    /// The places of types without Hanzi, by the Hanzi that are right beside them in their lines.
    private func placesBesideHanzi(of keys: Set<Int>, in lines: some Sequence<PageLayout.Line>) -> [Int: Place] {
        var found: [Int: (downs: [Int], heights: [Int])] = [:]
        for line in lines where line.words.count > 1 {
            for (one, other) in zip(line.words, line.words.dropFirst()) {
                let isFirst = keys.contains(Self.key(of: one.box))
                guard isFirst != keys.contains(Self.key(of: other.box)) else { continue }
                let (word, hanzi) = isFirst ? (one.box, box(for: other.box)) : (other.box, box(for: one.box))
                // Far apart, or of very different heights, they are not of one line of text.
                guard other.box.left - one.box.right <= hanzi.height, word.height * 10 >= hanzi.height * 6,
                    word.height <= hanzi.height * 2
                else { continue }
                found[Self.key(of: word), default: ([], [])].downs.append(hanzi.top - word.top)
                found[Self.key(of: word), default: ([], [])].heights.append(hanzi.height)
            }
        }
        return found.mapValues { Place(down: LineFinder.median($0.downs), height: LineFinder.median($0.heights)) }
    }

    /// The box of the type of a word.
    func box(for box: LayoutBox) -> LayoutBox {
        guard let place = places[Self.key(of: box)] else { return box }
        let top = box.top + place.down
        return LayoutBox(left: box.left, top: top, right: box.right, bottom: top + place.height)
    }

    /// What words of one height have in common.
    private static func key(of box: LayoutBox) -> Int { (box.height + step / 2) / step }

    /// The width of one Hanzi; `nil` where the word has other characters: marks may be cut at a line's end.
    private static func widthOfHanzi(in word: PageLayout.Word) -> Int? {
        var count = 0
        for scalar in word.text.unicodeScalars {
            guard scalar.isHanzi else { return nil }
            count += 1
        }
        return count > 0 ? word.box.width / count : nil
    }
}
