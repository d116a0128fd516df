/// Splits the rows of a headline at a caption with its credit: the part below it heads another article.
struct CaptionHeads: DraftRepair {
    let rows: [Row]
    let map: PageMap
    let fields: FieldReader

    func mended(_ drafts: [ArticleDraft]) -> [ArticleDraft] { drafts.flatMap(parted) }

    /// The drafts that a draft is made of.
    private func parted(_ draft: ArticleDraft) -> [ArticleDraft] {
        guard let place = draft.head.indices.dropFirst().dropLast().first(where: { isSeam($0, of: draft.head) }) else {
            return [draft]
        }
        let last = draft.head[place]
        var upper = ArticleDraft()
        upper.section = draft.section
        upper.head = Array(draft.head[..<place])
        upper.blocks = [BlockDraft(kind: .caption, rows: [last])]
        upper.rows = draft.rows.filter { $0 <= last }
        upper.repairs =
            draft.repairs + [
                RepairedRow(last, .captionBetweenHeads, .caption),
                RepairedRow(draft.head[place + 1], .captionBetweenHeads, .headline),
            ]
        var lower = draft
        lower.section = nil
        lower.head = Array(draft.head[(place + 1)...])
        lower.rows = draft.rows.filter { $0 > last }
        lower.repairs = []
        return [upper, lower]
    }

    private func isSeam(_ place: Int, of head: [Int]) -> Bool {
        isCaption(head[place]) && !rows[head[place]].isFixed && !rows[head[place + 1]].isFixed
    }

    private func isCaption(_ row: Int) -> Bool {
        guard rows[row].sketch.stops > 0, let credit = fields.captionCredit(map.text, in: rows[row].range) else {
            return false
        }
        return credit.range.lowerBound > rows[row].range.lowerBound
    }
}
