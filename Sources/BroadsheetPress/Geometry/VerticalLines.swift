import BroadsheetCore

/// Puts characters that are below each other together to vertical lines, as programs that extract text take vertical
/// headlines apart.
///
/// A headline of several vertical lines comes as rows of one character each, or of several where its lines are beside
/// each other: 方 部, 向 署, 领, 域. All its lines begin at one height.
struct VerticalLines {
    /// The most characters side by side that may be of several vertical lines.
    private static let widest = 4

    private let lines: [SetLine]
    private var characters: [Character] = []
    /// The characters by how far right they begin, from top to bottom.
    private var columns: [Int: [Int]] = [:]
    private let step: Int

    /// A character of a line that may be a row of a vertical headline.
    private struct Character {
        var line: Int
        var word: PageLayout.Word
        var isTaken = false
    }

    /// The lines with vertical ones in place of the rows that they were taken apart to.
    static func joined(_ lines: [SetLine], bodySize: Int) -> [SetLine] {
        var finder = VerticalLines(lines, bodySize: bodySize)
        return finder.joined()
    }

    private init(_ lines: [SetLine], bodySize: Int) {
        self.lines = lines
        step = max(1, bodySize)
        for (index, line) in lines.enumerated()
        where !line.isVertical && line.size * 10 >= bodySize * 12 && line.scalarCount <= Self.widest {
            characters += line.characters.map { Character(line: index, word: $0) }
        }
        characters.sort { ($0.word.box.top, $0.word.box.left) < ($1.word.box.top, $1.word.box.left) }
        for (index, character) in characters.enumerated() { columns[key(of: character), default: []].append(index) }
    }

    private func key(of character: Character) -> Int { character.word.box.left / step }

    private mutating func joined() -> [SetLine] {
        var chains: [[Int]] = []
        for index in characters.indices where !characters[index].isTaken {
            var chain = [index]
            characters[index].isTaken = true
            while let next = below(chain[chain.count - 1]) {
                characters[next].isTaken = true
                chain.append(next)
            }
            chains.append(chain)
        }
        var ofLine: [Int: [Int]] = [:]
        for (number, chain) in chains.enumerated() {
            for line in Set(chain.map { characters[$0].line }) { ofLine[line, default: []].append(number) }
        }
        var isVertical = Array(repeating: false, count: lines.count)
        var vertical: [SetLine] = []
        for chain in chains {
            let first = characters[chain[0]].line
            // The longest of the lines that begin at one height stands for all.
            guard !isVertical[first], let beside = ofLine[first],
                beside.allSatisfy({ characters[chains[$0][0]].line == first && chains[$0].count <= chain.count }),
                chain.count >= (beside.count == 1 ? 3 : 4)
            else { continue }
            let rows = Set(chain.map { characters[$0].line })
            guard rows.allSatisfy({ row in ofLine[row]?.allSatisfy { beside.contains($0) } ?? false }) else { continue }
            for row in rows { isVertical[row] = true }
            vertical += beside.map { chains[$0] }.sorted { left(of: $0) > left(of: $1) }.map(line)
        }
        return lines.indices.filter { !isVertical[$0] }.map { lines[$0] } + vertical
    }

    private func left(of chain: [Int]) -> Int { characters[chain[0]].word.box.left }

    private func line(of chain: [Int]) -> SetLine {
        let first = lines[characters[chain[0]].line]
        return SetLine(words: chain.map { characters[$0].word }, size: first.size, isVertical: true, hint: first.hint)
            .of(first.article)
    }

    /// The character right below another, of the same size.
    private func below(_ index: Int) -> Int? {
        let upper = characters[index]
        let size = lines[upper.line].size
        var best: Int?
        for column in key(of: upper) - 1...key(of: upper) + 1 {
            let places = columns[column] ?? []
            var low = 0
            var high = places.count
            while low < high {
                let middle = (low + high) / 2
                let top = characters[places[middle]].word.box.top
                if (top - upper.word.box.top) * 10 >= size * 7 { high = middle } else { low = middle + 1 }
            }
            for place in places[low...] {
                let lower = characters[place]
                let down = lower.word.box.top - upper.word.box.top
                if down * 10 > size * 15 || best.map({ characters[$0].word.box.top <= lower.word.box.top }) ?? false {
                    break
                }
                if !lower.isTaken, isBelow(lower, upper, size) {
                    best = place
                    break
                }
            }
        }
        return best
    }

    private func isBelow(_ lower: Character, _ upper: Character, _ size: Int) -> Bool {
        let (one, other) = (lower.word.box, upper.word.box)
        return lines[lower.line].article == lines[upper.line].article
            && abs(lines[lower.line].size - size) * 20 <= size
            && (abs(one.left - other.left) * 5 <= size
                || abs(one.left + one.right - other.left - other.right) * 5 <= size * 2)
    }
}

extension SetLine {
    /// Its characters, each with its share of its word's box.
    fileprivate var characters: [PageLayout.Word] {
        words.flatMap { word -> [PageLayout.Word] in
            let scalars = Array(word.text.unicodeScalars)
            guard scalars.count > 1 else { return [word] }
            let width = word.box.width / scalars.count
            return scalars.enumerated().map { place, scalar in
                let left = word.box.left + width * place
                let box = LayoutBox(left: left, top: word.box.top, right: left + width, bottom: word.box.bottom)
                return PageLayout.Word(String(scalar), box: box, confidence: word.confidence, style: word.style)
            }
        }
    }
}
