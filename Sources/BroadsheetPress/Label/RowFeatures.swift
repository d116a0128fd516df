/// The features of a page's rows: what the labels are decided by.
struct RowFeatures: Sendable {
    /// The evidence of each row.
    let evidence: [RowEvidence]
    /// The kind of each row.
    let kinds: [RowKind]

    let rows: [Row]
    private let cohesion: Cohesion
    let page: PageMeasures
    let runs: [HeadRuns.Place?]
    private let openings: [Int]
    let profile: PageProfile
    let ownHeads: [OwnHeads.Place?]
    let bylinePlaces: BylinePlaces
    private let ties: [BlockTies.Tie]
    private let headingWords: [HeadingWords.Share]
    private let space = FeatureSpace.standard

    /// Looks at the rows of a page.
    init(of text: PageText, rows: [Row], evidence: [RowEvidence]) {
        self.rows = rows
        self.evidence = evidence
        kinds = Self.kinds(of: rows, on: text, evidence: evidence)
        let returns = WordReturns(of: text, rows: rows, kinds: kinds)
        cohesion = returns.cohesion
        ties = returns.ties.ties
        page = PageMeasures(rows: rows, kinds: kinds, evidence: evidence)
        let runs = HeadRuns(rows: rows, kinds: kinds, evidence: evidence)
        self.runs = runs.places
        profile = PageProfile(rows: rows, kinds: kinds, runs: runs.ranges)
        ownHeads = OwnHeads(rows: rows, runs: runs.ranges, heads: runs.places).places
        bylinePlaces = BylinePlaces(rows: rows, kinds: kinds, evidence: evidence)
        headingWords = HeadingWords.shares(of: text, rows: rows, kinds: kinds)
        openings = rows.map { TextOpening.step(of: text, in: $0.range) }
    }

    /// The kinds of rows. What looks like a byline and is above a dateline is a headline that names somebody; so is
    /// a run of names with a verb in it after a text that has ended.
    private static func kinds(of rows: [Row], on text: PageText, evidence: [RowEvidence]) -> [RowKind] {
        var kinds = zip(rows, evidence).map { $1.kind(of: $0.sketch) }
        for row in kinds.indices.dropLast() where kinds[row] == .byline || kinds[row] == .name {
            let isBehindText = row == 0 || kinds[row - 1].isText && rows[row - 1].sketch.endsSentence
            let isHead = kinds[row] == .name && isBehindText && NameHeads.hasVerb(text, in: rows[row])
            if kinds[row + 1] == .dateline || isHead { kinds[row] = evidence[row].plainKind(of: rows[row].sketch) }
        }
        return kinds
    }

    /// Appends the features of a row.
    func append(of row: Int, to features: inout [Int32]) {
        let kind = kinds[row]
        let group = Int(kind.group.rawValue)
        add(.bias, to: &features)
        addKinds(of: row, to: &features)
        addWords(of: row, to: &features)
        addShape(of: row, group: group, to: &features)
        addSurroundings(of: row, group: group, to: &features)
        addRuns(of: row, group: group, to: &features)
    }

    // MARK: Families

    private func addKinds(of row: Int, to features: inout [Int32]) {
        let before2 = kind(row - 2)
        let before1 = kind(row - 1)
        let here = kind(row)
        let after1 = kind(row + 1)
        let after2 = kind(row + 2)
        add(.kind, here, to: &features)
        add(.kindBefore2Before1, before2, before1, to: &features)
        add(.kindBefore1Here, before1, here, to: &features)
        add(.kindHereAfter1, here, after1, to: &features)
        add(.kindAfter1After2, after1, after2, to: &features)
        add(.kindBefore1HereAfter1, before1, here, after1, to: &features)
        add(.kindHereAfter1After2, here, after1, after2, to: &features)
    }

    private func addWords(of row: Int, to features: inout [Int32]) {
        addBits(of: evidence[row], .evidence, to: &features)
        if row > 0 { addBits(of: evidence[row - 1], .evidenceBefore, to: &features) }
        if row + 1 < rows.count { addBits(of: evidence[row + 1], .evidenceAfter, to: &features) }
    }

    private func addBits(of evidence: RowEvidence, _ family: FeatureFamily, to features: inout [Int32]) {
        var bits = evidence.rawValue
        while bits != 0 {
            add(family, bits.trailingZeroBitCount, to: &features)
            bits &= bits - 1
        }
    }

    private func addShape(of row: Int, group: Int, to features: inout [Int32]) {
        let sketch = rows[row].sketch
        let whole = sketch.endsSentence ? 1 : 0
        let length = RowMeasures.lengthStep(sketch.scalars)
        add(.length, length, whole, to: &features)
        add(.ending, Int(sketch.ending.rawValue), group, to: &features)
        add(.opening, Int(sketch.opening.rawValue), group, to: &features)
        add(.commas, min(sketch.commas, 3), group, to: &features)
        add(.digits, min(sketch.digits, 3), group, to: &features)
        add(.gaps, min(sketch.gaps, 3), group, to: &features)
        if row > 0 {
            let before = rows[row - 1].sketch
            add(.lengthBefore, RowMeasures.lengthStep(before.scalars), group, to: &features)
            add(.endingBefore, Int(before.ending.rawValue), kind(row), to: &features)
            add(
                .endingInsideBefore, before.endsSentence ? 1 : 0, length, whole, before.scalars > 40 ? 1 : 0,
                to: &features)
        }
        if row + 1 < rows.count {
            add(.lengthAfter, RowMeasures.lengthStep(rows[row + 1].sketch.scalars), group, to: &features)
        }
    }

    private func addSurroundings(of row: Int, group: Int, to features: inout [Int32]) {
        let distance = page.nextDateline[row]
        add(.nextDateline, min(distance, 7) - 1, between(row, row + distance), group, to: &features)
        let counts = cohesion.rows[row]
        let repeated = Int(counts.repeated)
        let forward = Int(counts.forward)
        let backward = Int(counts.backward)
        add(.forwardShare, RowMeasures.shareStep(forward, of: repeated), group, to: &features)
        add(.backwardShare, RowMeasures.shareStep(backward, of: repeated), group, to: &features)
        add(.balance, RowMeasures.shareStep(forward, of: forward + backward), group, to: &features)
        add(.across, RowMeasures.shareStep(Int(counts.across), of: textSize(around: row) / 4), group, to: &features)
        add(
            .nextOrigin, min(page.nextOrigin[row], 7) - 1, between(row, row + page.nextOrigin[row]), group,
            to: &features)
        add(.lastOrigin, page.lastOrigin[row].kind, page.lastOrigin[row].heads, group, to: &features)
        add(.twins, page.twins[row], group, to: &features)
        add(
            .acrossFar, RowMeasures.shareStep(Int(counts.acrossFar), of: textSize(around: row) / 6), group,
            to: &features)
        let (after, before) = farWords(around: row)
        add(.farBalance, RowMeasures.shareStep(after, of: after + before), group, to: &features)
        let tie = ties[row]
        add(.blockTie, tie.both, group, to: &features)
        add(.blockTieBack, tie.back, group, to: &features)
        add(.blockTieOn, tie.on, group, to: &features)
        if kinds[row].group == .head {
            let repeats = headingWords[row]
            add(.inNextText, repeats.next, group, to: &features)
            add(.inTextBefore, repeats.last, group, to: &features)
        }
        add(.textOpening, row + 1 < rows.count ? openings[row + 1] : 0, group, to: &features)
        add(.textSinceHead, RowMeasures.countStep(page.since[row].rows), group, to: &features)
        add(.textUntilHead, RowMeasures.countStep(page.until[row].rows), group, to: &features)
        add(.heads, heads(around: row), group, to: &features)
        add(.position, position(of: row), to: &features)
        add(.space, spaceStep(before: row), group, to: &features)
        add(.indent, rows[row].indent == 0 ? 0 : rows[row].indent == page.usualIndent ? 1 : 2, group, to: &features)
    }

    // MARK: Numbers

    /// Whether the next row is of a kind (1), or the next but one (2), or neither (0).
    func nearest(_ row: Int, _ isWanted: (RowKind) -> Bool) -> Int {
        if row + 1 < kinds.count, isWanted(kinds[row + 1]) { return 1 }
        return row + 2 < kinds.count && isWanted(kinds[row + 2]) ? 2 : 0
    }

    private func kind(_ row: Int) -> Int {
        kinds.indices.contains(row) ? Int(kinds[row].rawValue) : Int(RowKind.edge.rawValue)
    }

    /// The part between a row and a later one: 0 only what headlines look like, 1 only text, 2 both.
    private func between(_ row: Int, _ end: Int) -> Int {
        var heads = false
        var text = false
        for index in row + 1..<max(row + 1, min(end, row + 7, rows.count)) {
            if kinds[index].isText { text = true } else { heads = true }
        }
        return text ? (heads ? 2 : 1) : 0
    }

    /// The smaller of the amounts of text in the three rows before and the three after.
    private func textSize(around row: Int) -> Int {
        func size(_ range: Range<Int>) -> Int {
            range.clamped(to: 0..<rows.count).reduce(0) { $0 + rows[$1].sketch.ideographs }
        }
        return min(size(row - 3..<row), size(row + 1..<row + 4))
    }

    /// How many rare words of the next text row return after it, and how many of them came before the row.
    private func farWords(around row: Int) -> (after: Int, before: Int) {
        guard let text = (row..<min(row + 3, rows.count)).first(where: { kinds[$0].isText }) else { return (0, 0) }
        return (Int(cohesion.rows[text].forwardFar), Int(cohesion.rows[text].backwardFar))
    }

    private func heads(around row: Int) -> Int {
        (row - 4..<row + 5).clamped(to: 0..<rows.count).count { $0 != row && kinds[$0].isHeadlike }
    }

    private func position(of row: Int) -> Int {
        row == 0 ? 1 : row == 1 ? 2 : row == rows.count - 1 ? 3 : 0
    }

    private func spaceStep(before row: Int) -> Int {
        let gap = rows[row].gapBefore
        guard row > 0, gap != page.usualGap else { return 0 }
        return gap < page.usualGap ? 1 : gap > page.usualGap + 1 ? 3 : 2
    }

    // MARK: Numbers of features

    @inline(__always)
    func add(
        _ family: FeatureFamily, _ first: Int = 0, _ second: Int = 0, _ third: Int = 0, _ fourth: Int = 0,
        to features: inout [Int32]
    ) {
        features.append(space.number(family, first, second, third, fourth))
    }
}
