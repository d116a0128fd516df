/// Folds characters that a PDF printed two, three or four times to make them bold: 全全市市重重点点.
struct DoubledFold: FoldPass {
    /// A scalar that is so many times.
    private struct Group {
        var scalar: Unicode.Scalar
        var count: Int
        var range: Range<Int>
    }

    /// So many groups are bold type inside a line, and so many as a line of their own.
    private static let fewestInside = 5
    private static let fewestAlone = 3
    /// So many of them have to be of characters that words seldom double.
    private static let fewestUnusual = 3

    /// Characters that words double: 妈妈, 天天, 高高兴兴, 轰轰烈烈.
    private static let oftenDoubled = ScalarSet(Words.doubledCharacters)

    func fold(_ editor: inout FoldEditor, from start: Int) {
        let text = editor.text
        text.visitLines(from: start) { line in
            guard Self.mayHaveRun(text, in: line) else { return }
            let groups = Self.groups(of: text, in: line)
            guard let first = groups.firstIndex(where: { !$0.scalar.isPageSpace }),
                let last = groups.lastIndex(where: { !Self.isNeutral($0) })
            else { return }
            var index = first
            while index < groups.count {
                let run = Self.run(in: groups, from: index, isWhole: { index == first && $0 > last })
                if let times = run.times {
                    for group in groups[index..<run.end]
                    where group.count % times == 0 && !Self.isNeutral(group) {
                        let length = group.range.count / times
                        let kept = text.bytes[group.range.lowerBound..<group.range.lowerBound + length]
                        editor.replace(group.range, with: kept, as: .doubled)
                    }
                }
                index = run.end
            }
        }
    }

    /// Whether enough characters of a line are beside themselves for a run; nearly all lines are recognised by it.
    ///
    /// Only Hanzi make a run, which are of three bytes, and rare ones of four.
    private static func mayHaveRun(_ text: PageText, in line: Range<Int>) -> Bool {
        text.bytes[line].withUnsafeBufferPointer { bytes in
            var count = 0
            var offset = 0
            while offset < bytes.count {
                let lead = bytes[offset]
                if lead >= 0xF0 { return true }
                guard lead >= 0xE0, offset + 3 <= bytes.count, bytes[offset + 1] & 0xC0 == 0x80,
                    bytes[offset + 2] & 0xC0 == 0x80
                else {
                    offset += 1
                    continue
                }
                if offset >= 3, bytes[offset - 3] == lead, bytes[offset - 2] == bytes[offset + 1],
                    bytes[offset - 1] == bytes[offset + 2]
                {
                    count += 1
                    if count == fewestUnusual { return true }
                }
                offset += 3
            }
            return false
        }
    }

    private static func groups(of text: PageText, in line: Range<Int>) -> [Group] {
        var groups: [Group] = []
        var offset = line.lowerBound
        while offset < line.upperBound {
            let (scalar, length) = text.scalar(at: offset, before: line.upperBound)
            if let last = groups.last, last.scalar == scalar {
                groups[groups.count - 1].count += 1
                groups[groups.count - 1].range = last.range.lowerBound..<offset + length
            } else {
                groups.append(Group(scalar: scalar, count: 1, range: offset..<offset + length))
            }
            offset += length
        }
        return groups
    }

    /// Where a run of characters that are several times ends, and how many times they were printed; `nil` where the
    /// page may have them so itself.
    ///
    /// - Parameter isWhole: Whether a run with this end is the whole line.
    private static func run(
        in groups: [Group], from start: Int, isWhole: (Int) -> Bool
    ) -> (end: Int, times: Int?) {
        var shortest = start + 1
        guard groups[start].count > 1, !isNeutral(groups[start]) else { return (shortest, nil) }
        shortest = groups.count
        for times in [4, 3, 2] where groups[start].count % times == 0 {
            var end = start
            var count = 0
            var unusual = 0
            for index in start..<groups.count where !isNeutral(groups[index]) {
                guard groups[index].count % times == 0 else { break }
                end = index + 1
                count += 1
                if groups[index].scalar.isHanzi, !oftenDoubled.contains(groups[index].scalar) { unusual += 1 }
            }
            if unusual >= fewestUnusual, count >= (isWhole(end) ? fewestAlone : fewestInside) { return (end, times) }
            // What begins inside a run that is not one is not one either.
            shortest = min(shortest, end)
        }
        return (max(start + 1, shortest), nil)
    }

    /// Whether a group says nothing: white space, and dashes and dots, which are in pairs by themselves.
    private static func isNeutral(_ group: Group) -> Bool {
        if group.scalar.isPageSpace { return true }
        switch group.scalar {
        case "—", "…", "─", "⋯": return group.count == 2
        default: return false
        }
    }
}
