import BroadsheetCore

extension PageExplanation {
    /// Where a row is on a page whose file says it, and what was made of that.
    public struct Place: Sendable, Hashable {
        /// The boxes of its words, column by column.
        public let boxes: [PageBox]
        /// Its part in its region: `head`, `text`, `caption`, `furniture`; `unknown` where no order was looked for.
        public let part: String
        /// The size of its type, in hundredths of that of the page's running text; `nil` where no order was looked for.
        public let typeSize: Int?
        /// The region that it is in, counted from 1: what was treated as one article. `nil` for what belongs to the page.
        public let region: Int?
        /// Whether it is the first row of its region.
        public let startsRegion: Bool
        /// The column of its region that it begins in, counted from 1; `nil` for what is in none.
        public let column: Int?
        /// How many columns its region has.
        public let columnCount: Int
        /// Whether its region is set in vertical lines: its columns are tiers then, from the top, and the page was turned
        /// a quarter to find it.
        public let isSetVertically: Bool
        /// The evidence for the region's being one article (+) and against it (-), in tenths of a natural logarithm of
        /// odds or so. Of all ways to divide the page the one with the highest sum was taken.
        public let regionScore: [Reason]
    }
}

extension PageExplanation.Place {
    /// The place in lines of text.
    var lines: [String] {
        var facts = [part]
        if let typeSize { facts.append("type \(typeSize) % of running text") }
        if isSetVertically { facts.append("set vertically, so that the page was turned") }
        if let column { facts.append("\(isSetVertically ? "tier" : "column") \(column) of \(columnCount)") }
        if let region { facts.append(startsRegion ? "begins region \(region)" : "in region \(region)") }
        let boxes = boxes.map(\.words).joined(separator: ", ")
        var lines = ["place: \(facts.joined(separator: "; ")); \(boxes)"]
        if let region, startsRegion {
            let sum = regionScore.reduce(0) { $0 + $1.weight }
            let parts = regionScore.map { "\($0.feature) \($0.weight > 0 ? "+" : "")\($0.weight)" }
            lines.append("region \(region) scores \(sum): \(parts.joined(separator: "; "))")
        }
        return lines
    }
}

extension PageBox {
    /// The box as `200x20 pt at 45,44.42`: width and height, and how far its corner lies from the page's.
    fileprivate var words: String {
        func units(_ hundredths: Int) -> String {
            let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
            let digits = rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
            return "\(hundredths < 0 ? "-" : "")\(whole)\(digits)"
        }
        return
            "\(units(box.width))x\(units(box.height)) \(unit.rawValue) at \(units(box.left)),\(units(box.top))"
    }
}
