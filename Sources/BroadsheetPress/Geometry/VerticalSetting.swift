import BroadsheetCore

/// Whether the running text of a page is set in vertical lines, and which of its characters are in such lines.
///
/// Programs tell vertical lines where a font is made for them, or where they recognised characters in a picture.
/// Otherwise every character is a word of its own, in one line with those of the lines beside it: a character whose
/// neighbour below is nearer than that at its side is of a vertical line.
struct VerticalSetting {
    /// Whether more Hanzi are in vertical lines than in level ones.
    let isVertical: Bool
    private let page: PageLayout
    private let cells: [CharacterChains.Cell]
    /// The characters of each chain, from the top.
    private let vertical: [[Int]]
    /// The characters that are in chains, by block and line.
    private let taken: Set<Place>

    private struct Place: Hashable {
        var block: Int
        var line: Int
        var word: Int
    }

    init(of page: PageLayout) {
        self.page = page
        var balance = 0
        var cells: [CharacterChains.Cell] = []
        var places: [Place] = []
        for (number, block) in page.blocks.enumerated() {
            for (row, line) in block.lines.enumerated() {
                if line.isVertical {
                    balance += line.words.reduce(0) { $0 + $1.hanziCount }
                    continue
                }
                // Programs that recognise characters know of each line how it runs, unless it has but one.
                let hasCells = !page.isRecognized || line.words.count == 1
                for (place, word) in line.words.enumerated() {
                    if hasCells, word.isCell {
                        cells.append(CharacterChains.Cell(word: word, size: word.box.height, group: block.article))
                        places.append(Place(block: number, line: row, word: place))
                    } else {
                        balance -= word.hanziCount
                    }
                }
            }
        }
        self.cells = cells
        guard balance + cells.count > 0 else {
            (isVertical, vertical, taken) = (false, [], [])
            return
        }
        let chains = CharacterChains(cells, step: LineFinder.median(cells.map(\.size))).chains
        let sides = places.map { Self.pitch(at: $0, of: page) }
        var found: [[Int]] = []
        for chain in chains {
            let isDown = Self.runsDown(chain, cells, sides: sides)
            let hanzi = chain.reduce(0) { $0 + cells[$1].word.hanziCount }
            balance += isDown ? (chain.count > 1 ? hanzi : 0) : -hanzi
            if isDown { found.append(chain) }
        }
        isVertical = balance > 0
        vertical = found
        taken = Set(found.joined().map { places[$0] })
        blocks = Dictionary(grouping: found.indices) { places[found[$0][0]].block }
    }

    /// The chains that begin in each block.
    private var blocks: [Int: [Int]] = [:]

    /// The vertical lines that were put together of single characters, those that begin in a block.
    func chains(ofBlock block: Int) -> [[PageLayout.Word]] {
        (blocks[block] ?? []).map { vertical[$0].map { cells[$0].word } }
    }

    /// The words of a level line that are in no vertical one.
    func level(ofLine line: Int, inBlock block: Int) -> [PageLayout.Word] {
        let words = page.blocks[block].lines[line].words
        return words.indices.filter { !taken.contains(Place(block: block, line: line, word: $0)) }.map { words[$0] }
    }

    /// Whether most characters of a chain are nearer to each other than to those at their sides.
    private static func runsDown(_ chain: [Int], _ cells: [CharacterChains.Cell], sides: [Int?]) -> Bool {
        guard chain.count > 1 else {
            // A character alone is the end of a paragraph.
            return sides[chain[0]].map { $0 * 10 > cells[chain[0]].size * 13 } ?? true
        }
        let votes = zip(chain, chain.dropFirst()).reduce(0) { sum, pair in
            let down = cells[pair.1].word.box.top - cells[pair.0].word.box.top
            return sum + (sides[pair.0].map { $0 <= down } ?? false ? -1 : 1)
        }
        return votes > 0
    }

    /// How far from a word's left edge that of the nearer neighbour in its line is; `nil` where it has none.
    private static func pitch(at place: Place, of page: PageLayout) -> Int? {
        let words = page.blocks[place.block].lines[place.line].words
        let left = words[place.word].box.left
        return [place.word - 1, place.word + 1].filter(words.indices.contains)
            .map { abs(words[$0].box.left - left) }.min()
    }
}

extension PageLayout.Word {
    /// How many Hanzi it has.
    fileprivate var hanziCount: Int { text.unicodeScalars.count(where: \.isHanzi) }

    /// Whether it takes the place of one character in a vertical line: one character, or the digits of a number that
    /// are beside each other.
    fileprivate var isCell: Bool {
        let scalars = text.unicodeScalars
        guard scalars.count > 1 else { return true }
        return scalars.count <= 3 && box.width * 4 <= box.height * 5 && scalars.allSatisfy { $0.value < 0x80 }
    }
}
