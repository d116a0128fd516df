import BroadsheetCore

/// How much some lines of a page look like one whole article.
///
/// The numbers are set by hand, in tenths of a natural logarithm of odds or so: a headline where an article has one
/// speaks for it, one inside of the text against it; and so do sentences that continue, or do not, from the end of one
/// column to the beginning of the next.
struct RegionScore {
    private let page: PageLines
    private let shape: RegionShape

    private init(_ shape: RegionShape, on page: PageLines) {
        self.page = page
        self.shape = shape
    }

    /// The score of a region.
    static func score(of shape: RegionShape, on page: PageLines) -> Int {
        RegionScore(shape, on: page).score
    }

    /// What the score of a region is made of, named for anyone who asks why; parts that say nothing are left out.
    static func parts(of shape: RegionShape, on page: PageLines) -> [(name: String, points: Int)] {
        let score = RegionScore(shape, on: page)
        let parts = [
            ("one-more-region", -10), ("headline", score.headline), ("other-headlines", score.strays),
            ("begin-and-end", score.text), ("column-to-column", score.flows), ("column-heights", score.heights),
            ("clear-spaces", score.gaps), ("beside-headline", score.sides), ("wide-lines", score.measures),
            ("picture-heading", score.pictures), ("kicker-below-text", score.kickers),
        ]
        return parts.filter { $0.1 != 0 }
    }

    private var score: Int {
        -10 + headline + strays + text + flows + heights + gaps + sides + measures + pictures + kickers
    }

    private var headline: Int { shape.heads.isEmpty ? 0 : 25 }

    private var strays: Int { -40 * shape.strayHeads }

    /// What the beginning and the end of the text say.
    private var text: Int {
        let lines = shape.spanning + shape.columns.flatMap(\.lines)
        guard !lines.isEmpty else { return shape.captions.isEmpty ? -25 : -2 }
        var score = 0
        if let first = shape.columns.first, let line = first.lines.first, shape.spanning.isEmpty {
            score += isIndented(line, in: first) ? 4 : first.lines.count < 3 ? -4 : -20
        }
        if let last = shape.columns.last, let line = last.lines.last {
            score += page.endsSentence(line) || !isFull(line, in: last) ? 4 : -20
        }
        if shape.heads.isEmpty, lines.count < 3 { score -= 15 }
        if shape.heads.isEmpty, page.goesOnCounting(lines[0]) { score -= 25 }
        return score
    }

    /// What the steps from column to column say.
    private var flows: Int {
        zip(shape.columns, shape.columns.dropFirst()).reduce(0) { sum, columns in
            guard let last = columns.0.lines.last, let next = columns.1.lines.first else { return sum }
            let isFull = isFull(last, in: columns.0)
            let hasEnded = page.endsSentence(last)
            switch (isFull && !hasEnded, isIndented(next, in: columns.1)) {
            case (true, false): return sum + 8
            case (true, true): return sum - 20
            // Without a headline, two texts beside each other may be two articles as well.
            case (false, true): return sum + (page.opensArticle(next) ? -12 : shape.heads.isEmpty ? -8 : 3)
            case (false, false): return sum + (isFull ? 0 : -12)
            }
        }
    }

    /// Columns but the last one end at the same height.
    private var heights: Int {
        guard shape.columns.count > 1 else { return 0 }
        let ends = shape.columns.map { $0.lines.last.map { page.box($0).bottom } ?? 0 }
        let lowest = ends.max() ?? 0
        return ends.dropLast().reduce(0) { $0 + (lowest - $1 > page.bodySize * 4 ? -8 : 0) }
    }

    /// What clear spaces inside the columns say: after an ended paragraph another article may begin, inside of a
    /// sentence a picture is.
    private var gaps: Int {
        shape.columns.reduce(0) { sum, column in
            zip(column.lines, column.lines.dropFirst()).reduce(sum) { sum, lines in
                let gap = page.box(lines.1).top - page.box(lines.0).bottom - page.usualGap
                guard gap > page.bodySize * 9 / 10 else { return sum }
                // Pictures are between the numbered items of their news.
                if page.goesOnCounting(lines.1) { return sum + 2 }
                let isNew =
                    isIndented(lines.1, in: column) && (page.endsSentence(lines.0) || !isFull(lines.0, in: column))
                return sum
                    + (isNew ? (page.opensArticle(lines.1) ? -24 : -18) : isIndented(lines.1, in: column) ? -6 : 2)
            }
        }
    }

    /// Lines of running text that are wider than its columns.
    private var measures: Int {
        guard page.hasExactSizes else { return 0 }
        return -15 * shape.captions.count { $0.count > 1 && !page.isSmall($0[0]) }
    }

    /// Text below the caption of a picture whose heading says that it is nothing but one.
    private var pictures: Int {
        guard !shape.captions.isEmpty, shape.heads.contains(where: { page.isPictureHead($0) }) else { return 0 }
        let opens = shape.columns.contains { $0.lines.first.map { page.opensArticle($0) } ?? false }
        return shape.columns.isEmpty ? 10 : opens ? -30 : 0
    }

    /// Rows in the size of a deck at the ends of columns: they are over the next article's headline.
    private var kickers: Int {
        guard page.hasExactSizes else { return 0 }
        return shape.columns.reduce(0) { sum, column in
            guard column.lines.count > 1, let last = column.lines.last, page.isDeckSized(last) else { return sum }
            return sum - 15
        }
    }

    /// Text beside a headline that it is not under.
    private var sides: Int {
        let heads = shape.heads.filter { !page.lines[$0].isVertical }
        guard let head = heads.map({ page.box($0) }).union() else { return banners }
        let boxes = (shape.columns.flatMap(\.lines) + shape.heads).map { page.box($0) }
        let whole = boxes.union() ?? head
        let offset = abs(head.left + head.right - whole.left - whole.right) / 2
        let isAside = offset * 4 > whole.width && head.left - whole.left > page.bodySize * 2
        return shape.columns.reduce(banners + (isAside ? -15 : 0)) { sum, column in
            guard let first = column.lines.first else { return sum }
            let isBeside =
                page.box(first).middle < head.bottom && (column.left >= head.right || column.right <= head.left)
            return sum + (isBeside ? -15 : 0)
        }
    }

    /// Tiers of vertical lines above a level headline.
    private var banners: Int {
        let heads = shape.heads.filter { page.isTurned && page.lines[$0].isVertical }
        guard let start = heads.map({ page.box($0).left }).min() else { return 0 }
        return -15 * shape.columns.count { $0.right <= start }
    }

    private func isIndented(_ line: Int, in column: RegionShape.Column) -> Bool {
        (page.box(line).left - column.left) * 10 >= page.bodySize * 11
    }

    private func isFull(_ line: Int, in column: RegionShape.Column) -> Bool {
        (column.right - page.box(line).right) * 10 < page.bodySize * 13
    }
}
