/// Finds the rows of an article's text.
struct TextFinder {
    private let survey: PageSurvey

    /// A finder on a page.
    init(_ survey: PageSurvey) {
        self.survey = survey
    }

    /// The rows of the text, from the first to the last, some of which may be something else; `nil` where there is none.
    var rows: Range<Int>? {
        marked ?? dense
    }

    /// The text that the page's program has marked; only the first, for old ones may follow it.
    var marked: Range<Int>? {
        let rows = survey.rows
        var first: Int?
        for index in rows.indices where rows[index].content != nil && !rows[index].isLink && rows[index].scalars > 1 {
            first = rows[index].content
            break
        }
        if let first { return range { rows[$0].content == first } }
        let zoom = rows.indices.filter { rows[$0].marks.contains(.zoom) }
        let scalars = zoom.reduce(0) { $0 + rows[$1].scalars }
        let linked = zoom.reduce(0) { $0 + rows[$1].linked }
        // On the file of a page, the block is the list of its titles.
        guard scalars > 1, linked * 2 < scalars else { return nil }
        return range { rows[$0].marks.contains(.zoom) }
    }

    /// The text by its density: the block under which most of the page's sentences are.
    private var dense: Range<Int>? {
        let rows = survey.rows
        var scores = Array(repeating: 0, count: survey.blocks.count)
        for index in rows.indices where survey.mayBeText(index) && rows[index].isText {
            var block = rows[index].block
            var share = rows[index].scalars * 4
            for _ in 0..<3 {
                scores[block] += share
                if block == 0 { break }
                // A cell is hardly a block of its own.
                share = survey.blocks[block].isTable ? share : share * 6 / 10
                block = survey.blocks[block].parent
            }
        }
        for block in scores.indices where scores[block] > 0 {
            let marks = survey.blocks[block].marks
            if !marks.isDisjoint(with: [.likeText, .article]) { scores[block] = scores[block] * 3 / 2 }
        }
        guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] > 0 else { return nil }
        return range { survey.row($0, isIn: best) && survey.mayBeText($0) }
    }

    private func range(_ isIn: (Int) -> Bool) -> Range<Int>? {
        guard let first = survey.rows.indices.first(where: isIn), let last = survey.rows.indices.last(where: isIn)
        else {
            return nil
        }
        return first..<last + 1
    }
}
