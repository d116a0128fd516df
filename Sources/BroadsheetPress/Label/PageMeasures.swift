/// What is counted over the rows of a page before any of them is labelled.
struct PageMeasures: Sendable {
    /// How many blank lines come before most rows.
    let usualGap: Int
    /// The indent of most texts.
    let usualIndent: Int
    /// The median length in scalars of what looks like a headline.
    let usualHead: Int
    /// Whether none (0), some (1) or many (2) of the texts under a headline open with a dateline.
    let datelineShare: Int
    /// Whether none (0), some (1) or many (2) of them have a byline above.
    let bylineShare: Int
    /// Whether none (0), few (1), some (2) or many (3) of all texts end with a signature.
    let signatureShare: Int
    /// For each row, how many rows on the next dateline is; 7 where it is far.
    let nextDateline: [Int]
    /// For each row, how many rows on the next dateline or byline is; 7 where it is far.
    let nextOrigin: [Int]
    /// For each row, what last said where a text comes from.
    let lastOrigin: [Origin]
    /// For each row, how many rows around look like a headline of the same make, up to 3.
    let twins: [Int]
    /// For each row, the text since the last row that looks like a headline.
    let since: [Text]
    /// For each row, the text until the next row that looks like a headline.
    let until: [Text]

    /// What last said where a text comes from.
    struct Origin: Sendable {
        /// 0 nothing, 1 a dateline, 2 a byline, 3 a name.
        var kind = 0
        /// How many rows since then look like headlines, up to 3.
        var heads = 0
    }

    struct Text: Sendable {
        var rows = 0
        var ideographs = 0
    }

    /// Counts over the rows of a page.
    init(rows: [Row], kinds: [RowKind], evidence: [RowEvidence]) {
        usualGap = Self.commonest(rows.dropFirst().map { min($0.gapBefore, 8) })
        usualIndent = Self.commonest(zip(rows, kinds).filter { $1.isText }.map { min($0.0.indent, 8) })
        usualHead = Self.median(zip(rows, kinds).filter { $1.isHeadlike }.map { $0.0.sketch.scalars })
        let heads = kinds.indices.dropLast().count { kinds[$0].isHeadlike && !kinds[$0 + 1].isHeadlike }
        datelineShare = Self.share(kinds.count { $0 == .dateline }, of: heads, many: 2)
        bylineShare = Self.share(kinds.count { $0 == .byline || $0 == .name }, of: heads, many: 3)
        signatureShare = Self.signatureShare(kinds, evidence)
        nextDateline = Self.distances(in: kinds) { $0 == .dateline }
        nextOrigin = Self.distances(in: kinds) { $0 == .dateline || $0 == .byline || $0 == .name }
        lastOrigin = Self.origins(in: kinds)
        twins = Self.twins(in: rows, kinds: kinds)
        since = Self.texts(rows, kinds, in: Array(rows.indices))
        until = Self.texts(rows, kinds, in: rows.indices.reversed())
    }

    private static func commonest(_ values: [Int]) -> Int {
        var counts = Array(repeating: 0, count: 9)
        for value in values { counts[value] += 1 }
        return counts.indices.max { (counts[$0], -$0) < (counts[$1], -$1) } ?? 0
    }

    private static func distances(in kinds: [RowKind], to isWanted: (RowKind) -> Bool) -> [Int] {
        var distances = Array(repeating: 7, count: kinds.count)
        var distance = 7
        for index in kinds.indices.reversed() {
            distances[index] = min(distance, 7)
            distance = isWanted(kinds[index]) ? 1 : distance + 1
        }
        return distances
    }

    private static func origins(in kinds: [RowKind]) -> [Origin] {
        var origins: [Origin] = []
        origins.reserveCapacity(kinds.count)
        var last = Origin()
        for kind in kinds {
            origins.append(last)
            switch kind {
            case .dateline: last = Origin(kind: 1)
            case .byline: last = Origin(kind: 2)
            case .name: last = Origin(kind: 3)
            default: if kind.isHeadlike { last.heads = min(last.heads + 1, 3) }
            }
        }
        return origins
    }

    /// Headlines of the same make have the same sign first or last and about the same length. Subheadings and lists do.
    private static func twins(in rows: [Row], kinds: [RowKind]) -> [Int] {
        let heads = kinds.indices.filter { kinds[$0].group == .head }
        var twins = Array(repeating: 0, count: rows.count)
        for (place, row) in heads.enumerated() {
            let near = heads[max(0, place - 3)..<min(heads.count, place + 4)]
            twins[row] = near.count { other in
                guard other != row, abs(other - row) <= 24 else { return false }
                let (mine, its) = (rows[row].sketch, rows[other].sketch)
                guard abs(mine.scalars - its.scalars) <= 2 else { return false }
                return mine.first == its.first || mine.last == its.last || mine.scalars == its.scalars
            }
        }
        return twins.map { min($0, 3) }
    }

    /// The text that follows each row in the order of a walk over them, back to the last headline.
    private static func texts(_ rows: [Row], _ kinds: [RowKind], in order: [Int]) -> [Text] {
        var texts = Array(repeating: Text(), count: rows.count)
        var text = Text()
        for row in order {
            texts[row] = text
            if kinds[row].isHeadlike {
                text = Text()
            } else {
                if kinds[row].isText { text.rows += 1 }
                text.ideographs += rows[row].sketch.ideographs
            }
        }
        return texts
    }

    /// 0 where there is nothing, 2 where it is so many times less than the whole or more, 1 between.
    private static func share(_ part: Int, of whole: Int, many factor: Int) -> Int {
        part == 0 ? 0 : part * factor < whole ? 1 : 2
    }

    private static func signatureShare(_ kinds: [RowKind], _ evidence: [RowEvidence]) -> Int {
        let texts = kinds.count(where: \.isText)
        let signed = kinds.indices.count { kinds[$0].isText && evidence[$0].isSigned }
        return signed == 0 ? 0 : signed * 12 < texts ? 1 : signed * 4 < texts ? 2 : 3
    }

    private static func median(_ values: [Int]) -> Int {
        values.isEmpty ? 1 : max(1, values.sorted()[values.count / 2])
    }
}
