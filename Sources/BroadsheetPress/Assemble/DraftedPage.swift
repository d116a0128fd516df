import BroadsheetCore

/// A page whose rows are put together to articles; nothing in them is read yet.
struct DraftedPage: Sendable {
    /// The page with its labels.
    let labelled: LabelledPage
    let map: PageMap
    /// The rows of each article, in their order.
    let drafts: [ArticleDraft]
    /// The rows that belong to the page and to no article.
    let furniture: [Int]
    /// The rows outside of articles that were decided about anew.
    let repairs: [RepairedRow]
    /// The rows with which a correction says that an article ends, and that are in none.
    let idleEnds: [Int]

    /// Puts the rows of a page together by their labels, and mends what came of it, pass by pass.
    init(_ labelled: LabelledPage, on map: PageMap, fields: FieldReader) {
        let assembler = ArticleAssembler(labels: labelled.labels, corrections: labelled.corrections, of: labelled.rows)
        self.labelled = labelled
        self.map = map
        drafts = [any DraftRepair.Type].all.reduce(assembler.drafts) { drafts, pass in
            pass.init(rows: labelled.rows, map: map, fields: fields).mended(drafts)
        }
        furniture = assembler.furniture
        repairs = assembler.repairs
        idleEnds = assembler.idleEnds
    }

    /// The facts known about the rows. Of a row around a folio all may be found, for the folio is read with it.
    var evidence: [RowEvidence] {
        zip(labelled.rows, labelled.evidence).map { row, evidence in
            let isWhole = row.isSingleLine || row.lines.allSatisfy { labelled.lines[$0].range == map.lines[$0].range }
            return isWhole ? evidence : RowEvidence(rawValue: .max)
        }
    }

    /// How sure it is that an article begins with a draft's first row.
    func confidence(of draft: ArticleDraft) -> Confidence? {
        guard labelled.isChinese, let row = draft.head.first ?? draft.blocks.first?.rows.first,
            let place = labelled.place(ofRow: row)
        else { return nil }
        return StartConfidence.confidence(margin: max(0, labelled.path.startMargin(of: place)))
    }
}
