import BroadsheetCore

/// Damages layouts the way that bad programs and bad scans do; the same seed gives the same damage.
struct LayoutDamage {
    private var generator: SeededGenerator

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    /// Copies of pages with one to four things done to them: blocks, lines and words dropped, doubled, shuffled and moved,
    /// boxes put on one place or far away, sizes and hints removed or made up, words made huge.
    mutating func damaged(_ pages: [PageLayout]) -> [PageLayout] {
        var copies = pages
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            guard let page = copies.indices.randomElement(using: &generator) else { return copies }
            damage(&copies[page])
        }
        return copies
    }

    /// Layouts that come from no newspaper, each with a name.
    static var oddities: [(name: String, pages: [PageLayout])] {
        func page(_ words: [PageLayout.Word]) -> PageLayout {
            PageLayout(
                width: 0, height: 0, unit: .point,
                blocks: words.isEmpty ? [] : [PageLayout.Block(lines: [PageLayout.Line(words: words)])])
        }
        let point = LayoutBox(left: 0, top: 0, right: 0, bottom: 0)
        let far = LayoutBox(left: 0, top: 0, right: LayoutBox.farthest, bottom: LayoutBox.farthest)
        var empty = page([])
        empty.blocks = [PageLayout.Block(), PageLayout.Block(lines: [PageLayout.Line()])]
        return [
            ("no page", []), ("a page without a word", [page([])]), ("blocks and lines without a word", [empty]),
            ("words on one point", [page((0..<500).map { PageLayout.Word("第\($0)", box: point) })]),
            ("words as large as the page", [page((0..<50).map { _ in PageLayout.Word("大", box: far) })]),
            (
                "one word of forty thousand characters",
                [page([PageLayout.Word(String(repeating: "长", count: 40_000), box: far)])]
            ),
        ] + HostileText.all.map { ("words of \($0.name)", [page([PageLayout.Word($0.text, box: point)])]) }
    }

    private mutating func damage(_ page: inout PageLayout) {
        guard let block = page.blocks.indices.randomElement(using: &generator) else { return }
        switch Int.random(in: 0..<12, using: &generator) {
        case 0: page.blocks.remove(at: block)
        case 1: page.blocks.append(page.blocks[block])
        case 2: page.blocks.shuffle(using: &generator)
        case 3: page.blocks[block].lines.shuffle(using: &generator)
        case 4:
            page.blocks[block].hint =
                [nil, .caption, .furniture, .heading(level: 1), .kicker].randomElement(using: &generator) ?? nil
        case 5: (page.width, page.height) = (0, 0)
        case 6: page.isInOrder.toggle()
        default: damageLine(of: &page.blocks[block])
        }
    }

    private mutating func damageLine(of block: inout PageLayout.Block) {
        guard let number = block.lines.indices.randomElement(using: &generator) else { return }
        var line = block.lines[number]
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: line.words.shuffle(using: &generator)
        case 1: line.words = []
        case 2: line.typeSize = [nil, 1, 100_000].randomElement(using: &generator) ?? nil
        case 3: line.isVertical.toggle()
        case 4:
            let edge = Int.random(in: -LayoutBox.farthest...LayoutBox.farthest, using: &generator)
            for word in line.words.indices {
                line.words[word].box = LayoutBox(left: edge, top: edge, right: edge + 100, bottom: edge + 100)
            }
        default: line.words += line.words
        }
        block.lines[number] = line
    }
}
