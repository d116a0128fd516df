/// A pass over the drafts of a page that decides anew about some of their rows; each row that it does so about has a
/// ``Repair``.
protocol DraftRepair: Sendable {
    /// A pass over the drafts of a page's rows.
    init(rows: [Row], map: PageMap, fields: FieldReader)

    /// The drafts as they are after it.
    func mended(_ drafts: [ArticleDraft]) -> [ArticleDraft]
}

extension [any DraftRepair.Type] {
    /// The passes in their order.
    static var all: [any DraftRepair.Type] {
        [CaptionHeads.self, LoneSections.self, TopCaptions.self, ItemDivider.self]
    }
}
