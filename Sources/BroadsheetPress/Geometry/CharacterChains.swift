import BroadsheetCore

/// Chains of characters that are right below each other.
struct CharacterChains {
    /// A character that may be of a chain.
    struct Cell {
        var word: PageLayout.Word
        var size: Int
        /// Characters of different groups are in no chain together.
        var group: Int?
    }

    /// The characters of each chain from the top; each is in one, be it alone.
    private(set) var chains: [[Int]] = []
    private let cells: [Cell]
    private var isTaken: [Bool]
    /// The characters by where their middle is, from top to bottom.
    private var columns: [Int: [Int]] = [:]
    private let step: Int
    private var budget = mostComparisons

    /// So many characters are compared with others; a page of ten thousand in vertical lines needs a twentieth of it.
    private static let mostComparisons = 2_000_000

    /// - Parameters:
    ///   - cells: The characters.
    ///   - step: The size of most of them.
    init(_ cells: [Cell], step: Int) {
        self.cells = cells
        self.step = max(1, step) * 2
        isTaken = Array(repeating: false, count: cells.count)
        let order = cells.indices.sorted {
            (cells[$0].word.box.top, cells[$0].word.box.left) < (cells[$1].word.box.top, cells[$1].word.box.left)
        }
        for index in order { columns[key(of: index), default: []].append(index) }
        for index in order where !isTaken[index] {
            isTaken[index] = true
            var chain = [index]
            while let next = below(chain[chain.count - 1]) {
                isTaken[next] = true
                chain.append(next)
            }
            chains.append(chain)
        }
    }

    /// Twice the place of a character's middle.
    private func middle(of index: Int) -> Int { cells[index].word.box.left + cells[index].word.box.right }

    private func key(of index: Int) -> Int { middle(of: index) / step }

    /// The free character right below another, of about its size.
    private mutating func below(_ index: Int) -> Int? {
        let (top, size) = (cells[index].word.box.top, cells[index].size)
        var best: Int?
        for column in key(of: index) - 1...key(of: index) + 1 {
            let places = columns[column] ?? []
            var low = 0
            var high = places.count
            while low < high {
                let middle = (low + high) / 2
                if (cells[places[middle]].word.box.top - top) * 10 >= size * 4 {
                    high = middle
                } else {
                    low = middle + 1
                }
            }
            for place in places[low...] {
                let down = cells[place].word.box.top - top
                budget -= 1
                if budget < 0 { return nil }
                if down * 10 > size * 15 || best.map({ cells[$0].word.box.top - top <= down }) ?? false { break }
                if !isTaken[place], isAligned(place, index) {
                    best = place
                    break
                }
            }
        }
        return best
    }

    private func isAligned(_ one: Int, _ other: Int) -> Bool {
        let size = cells[other].size
        return cells[one].group == cells[other].group && abs(cells[one].size - size) * 5 <= size
            && abs(middle(of: one) - middle(of: other)) * 5 <= size * 2
    }
}
