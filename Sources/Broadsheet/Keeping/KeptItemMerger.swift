/// Puts the items of a feed that was kept and those of this run into one order: newest first, of one edition by page,
/// and on a page as they were read.
///
/// - An item whose id this run has as well is replaced.
/// - An item of a page that this run has read, but on which its article is no longer, goes: the page was corrected.
/// - Every other item of the old feed stays, after the item that it followed.
struct KeptItemMerger {
    /// The items of this run, in order.
    let new: [KeptItem]
    /// The pages that this run has read, by the moments of their editions in seconds since 1970.
    let pagesRead: [Int: Set<String>]

    /// The items in order, each id once.
    func merged(with old: [KeptItem]) -> [KeptItem] {
        let places = Dictionary(new.map { ($0.id, Sheet($0)) }) { first, _ in first }
        var followers: [Anchor: [KeptItem]] = [:]
        var anchor: Anchor?
        var seen = Set(places.keys)
        for item in old {
            let sheet = Sheet(item)
            if anchor?.sheet != sheet { anchor = .beginning(of: sheet) }
            if let place = places[item.id] {
                // One that has moved to another page holds no place here.
                if place == sheet { anchor = .item(item.id, of: sheet) }
            } else if let anchor, !isGone(item), seen.insert(item.id).inserted {
                followers[anchor, default: []].append(item)
            }
        }
        var sheets: [Sheet: [KeptItem]] = [:]
        for sheet in Set(new.map(Sheet.init) + followers.keys.map(\.sheet)) {
            sheets[sheet] = followers[.beginning(of: sheet)] ?? []
        }
        for item in new {
            let sheet = Sheet(item)
            sheets[sheet, default: []].append(item)
            sheets[sheet, default: []] += followers[.item(item.id, of: sheet)] ?? []
        }
        return sheets.keys.sorted().flatMap { sheets[$0] ?? [] }
    }

    private func isGone(_ item: KeptItem) -> Bool {
        guard let moment = item.editionMoment, let page = item.page else { return false }
        return pagesRead[moment]?.contains(page) ?? false
    }

    /// A page of an edition.
    private struct Sheet: Hashable, Comparable {
        let moment: Int?
        let page: String?

        init(_ item: KeptItem) {
            moment = item.editionMoment
            page = item.page
        }

        /// Newest first, what has no date last; by page, what has none last.
        static func < (left: Sheet, right: Sheet) -> Bool {
            if left.moment != right.moment { return left.moment ?? .min > right.moment ?? .min }
            guard let first = left.page, let second = right.page else { return left.page != nil && right.page == nil }
            return NaturalOrder.isBefore(first, second)
        }
    }

    /// What an item of the old feed follows: an item of its page that this run has as well, or nothing.
    private enum Anchor: Hashable {
        case beginning(of: Sheet)
        case item(String, of: Sheet)

        var sheet: Sheet {
            switch self {
            case .beginning(let sheet), .item(_, let sheet): sheet
            }
        }
    }
}
