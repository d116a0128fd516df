/// Runs of rows that look like headlines: where each row is in its run, and what the run is between.
///
/// The rows of one headline are together. A window of two rows on either side does not see the ends of a longer
/// run, and they are what tells a headline from a heading inside a text.
struct HeadRuns: Sendable {
    enum Before: UInt8, Sendable, CaseIterable {
        case edge, text, signed, unfinished, byline, credit, other
    }

    enum After: UInt8, Sendable, CaseIterable {
        case edge, dateline, byline, text, line, credit, other
    }

    /// Where in a run the row is that ends with a note about pictures: （附图片１张） ends a headline of several rows.
    enum PictureNote: UInt8, Sendable, CaseIterable {
        case none, here, later, earlier
    }

    /// The place of a row in its run.
    struct Place: Sendable, Hashable {
        /// How many rows of the run come before it, up to 3.
        var before = 0
        /// How many follow it, up to 3.
        var after = 0
        var follows = Before.edge
        var leadsTo = After.edge
        /// Where a note about pictures is.
        var note = PictureNote.none
    }

    /// The place of each row; `nil` for one that does not look like a headline.
    let places: [Place?]
    /// The rows of each run.
    let ranges: [Range<Int>]

    /// Finds the runs of a page's rows.
    init(rows: [Row], kinds: [RowKind], evidence: [RowEvidence]) {
        var places: [Place?] = Array(repeating: nil, count: kinds.count)
        var ranges: [Range<Int>] = []
        var start = 0
        while start < kinds.count {
            guard kinds[start].isHeadlike else {
                start += 1
                continue
            }
            var end = start
            while end < kinds.count, kinds[end].isHeadlike { end += 1 }
            ranges.append(start..<end)
            let follows =
                start == 0 ? .edge : Self.before(kinds[start - 1], evidence[start - 1], rows[start - 1].sketch)
            let leadsTo = end == kinds.count ? .edge : Self.after(kinds[end])
            let note = (start..<end).first { evidence[$0].contains(.endsWithPictureNote) }
            for row in start..<end {
                places[row] = Place(
                    before: min(row - start, 3), after: min(end - row - 1, 3), follows: follows, leadsTo: leadsTo,
                    note: note.map { $0 == row ? .here : $0 > row ? .later : .earlier } ?? .none)
            }
            start = end
        }
        self.places = places
        self.ranges = ranges
    }

    private static func before(_ kind: RowKind, _ evidence: RowEvidence, _ sketch: LineSketch) -> Before {
        if evidence.isSigned || !evidence.isDisjoint(with: [.endsWithCredit, .endsWithMark]) { return .signed }
        switch kind {
        case .byline, .name: return .byline
        case .credit: return .credit
        default:
            guard kind.isText else { return .other }
            return sketch.endsSentence ? .text : .unfinished
        }
    }

    private static func after(_ kind: RowKind) -> After {
        switch kind {
        case .dateline: .dateline
        case .byline, .name: .byline
        case .prose, .unfinished: .text
        case .sentence, .pause: .line
        case .credit, .bracketed: .credit
        default: .other
        }
    }
}
