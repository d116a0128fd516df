/// Gives the name of a section that was treated as an article of its own to the article below it.
struct LoneSections: DraftRepair {
    let rows: [Row]
    let map: PageMap
    let fields: FieldReader

    /// The drafts without those that are nothing but such a name.
    func mended(_ drafts: [ArticleDraft]) -> [ArticleDraft] {
        var mended: [ArticleDraft] = []
        var name: Int?
        for (index, draft) in drafts.enumerated() {
            if name == nil, index + 1 < drafts.count, drafts[index + 1].section == nil, isName(draft) {
                name = draft.rows[0]
                continue
            }
            var draft = draft
            if let row = name {
                draft.section = row
                draft.rows.insert(row, at: 0)
                draft.repairs.append(RepairedRow(row, .loneSection, .section))
                name = nil
            }
            mended.append(draft)
        }
        return mended
    }

    private func isName(_ draft: ArticleDraft) -> Bool {
        draft.rows.count == 1 && draft.head.count == 1 && !rows[draft.rows[0]].isFixed
            && fields.sectionLine(map.text, in: rows[draft.rows[0]].range) != nil
    }
}
