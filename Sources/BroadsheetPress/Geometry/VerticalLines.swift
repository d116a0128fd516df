import BroadsheetCore

/// Puts single characters that stand below each other together to vertical lines, as programs that extract text take
/// vertical headlines apart.
enum VerticalLines {
    /// The most characters side by side that may be rows of several vertical lines.
    private static let widest = 4

    static func joined(_ lines: [SetLine], bodySize: Int) -> [SetLine] {
        let candidates = lines.indices.filter {
            !lines[$0].isVertical && lines[$0].size * 10 >= bodySize * 12 && lines[$0].scalarCount <= widest
        }.sorted { (lines[$0].box.top, lines[$0].box.left) < (lines[$1].box.top, lines[$1].box.left) }
        var isTaken = Array(repeating: false, count: lines.count)
        var vertical: [SetLine] = []
        for (place, index) in candidates.enumerated() where !isTaken[index] {
            var chain = [index]
            for other in candidates[(place + 1)...] where !isTaken[other] {
                let last = lines[chain[chain.count - 1]]
                if lines[other].box.top - last.box.top > last.size * 16 / 10 { break }
                if follows(lines[other], last, of: lines[index]) { chain.append(other) }
            }
            let width = lines[index].scalarCount
            guard chain.count >= (width == 1 ? 3 : 4) else { continue }
            for member in chain { isTaken[member] = true }
            vertical += columns(of: chain.map { lines[$0] }, width: width)
        }
        return lines.indices.filter { !isTaken[$0] }.map { lines[$0] } + vertical
    }

    /// Whether a line stands right below another, with characters of the same size and no more of them.
    private static func follows(_ line: SetLine, _ last: SetLine, of first: SetLine) -> Bool {
        let step = line.box.top - last.box.top
        return line.article == first.article && abs(line.size - first.size) * 20 <= first.size
            && abs(line.box.left - first.box.left) * 5 <= first.size
            && step * 10 >= first.size * 7 && step * 10 <= first.size * 15
            && line.scalarCount <= first.scalarCount
    }

    /// The columns of rows of so many characters, from the right to the left as vertical lines are read.
    private static func columns(of rows: [SetLine], width: Int) -> [SetLine] {
        (0..<width).reversed().compactMap { column -> SetLine? in
            let words = rows.compactMap { $0.character(column) }
            guard !words.isEmpty else { return nil }
            return SetLine(words: words, size: rows[0].size, isVertical: true, hint: rows[0].hint).of(rows[0].article)
        }
    }
}

extension SetLine {
    /// A character of the line with the share of its box; `nil` where it has fewer.
    fileprivate func character(_ place: Int) -> PageLayout.Word? {
        var rest = place
        for word in words {
            let scalars = Array(word.text.unicodeScalars)
            guard rest >= scalars.count else {
                let width = word.box.width / scalars.count
                let left = word.box.left + width * rest
                let box = LayoutBox(left: left, top: word.box.top, right: left + width, bottom: word.box.bottom)
                return PageLayout.Word(String(scalars[rest]), box: box, confidence: word.confidence, style: word.style)
            }
            rest -= scalars.count
        }
        return nil
    }
}
