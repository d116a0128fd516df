/// Gives captions above the first headline of a page, under which no credit is, to the article below them.
struct TopCaptions: DraftRepair {
    let rows: [Row]
    let map: PageMap
    let fields: FieldReader

    /// The drafts without one that is nothing but such captions.
    func mended(_ drafts: [ArticleDraft]) -> [ArticleDraft] {
        guard drafts.count > 1, drafts[0].head.isEmpty, drafts[0].section == nil, !drafts[0].blocks.isEmpty,
            !drafts[1].sharesSection, !drafts[1].isCorrectedStart, drafts[0].blocks.allSatisfy(isBareCaption),
            drafts[0].rows.count == drafts[0].blocks.count
        else { return drafts }
        var mended = Array(drafts.dropFirst())
        mended[0].blocks = drafts[0].blocks + mended[0].blocks
        mended[0].rows = drafts[0].rows + mended[0].rows
        mended[0].repairs += drafts[0].rows.map { RepairedRow($0, .captionsAboveHead, .caption) }
        return mended
    }

    private func isBareCaption(_ block: BlockDraft) -> Bool {
        block.kind == .caption && block.rows.count == 1
            && fields.captionCredit(map.text, in: rows[block.rows[0]].range) == nil
    }
}
