import BroadsheetCore

/// A region of a page of PAGE XML while it is read.
struct PAGERegion {
    /// Its name in the file.
    let id: String
    /// The region that it lies in.
    let parent: Int?
    /// The place that Transkribus gives it in the order of reading.
    let index: Double?
    /// The type of the region by the file.
    let hint: LayoutHint?
    /// The article that it is of, where somebody says it.
    var article: Int?
    /// Whether its text runs from top to bottom.
    var isVertical = false
    /// Its lines that have a text.
    var lines: [PageLayout.Line] = []

    /// A region that has no lines yet.
    init(_ element: XMLElement, parent: Int?) {
        let custom = element["custom"] ?? ""
        id = element["id"] ?? ""
        self.parent = parent
        index = Self.property("index", of: "readingOrder", in: custom).flatMap { value in
            Array(value.utf8).withUnsafeBufferPointer { Decimal.number(of: $0) }
        }
        hint = (element["type"] ?? Self.property("type", of: "structure", in: custom)).flatMap { Self.hints[$0] }
    }

    /// What the types of regions mean for the order of a page.
    private static let hints: [String: LayoutHint] = [
        "heading": .heading(level: 0), "caption": .caption, "credit": .caption, "header": .furniture,
        "footer": .furniture, "page-number": .furniture, "catch-word": .furniture, "signature-mark": .furniture,
    ]

    /// A value in what Transkribus writes as style sheets are: `readingOrder {index:2;} structure {type:heading;}`.
    private static func property(_ name: String, of group: String, in custom: String) -> String? {
        for part in custom.split(separator: "}") {
            let halves = part.split(separator: "{", maxSplits: 1)
            guard halves.count == 2, String(halves[0]).trimmingSpaces() == group else { continue }
            for pair in halves[1].split(separator: ";") {
                let sides = pair.split(separator: ":", maxSplits: 1).map { String($0).trimmingSpaces() }
                if sides.count == 2, sides[0] == name { return sides[1] }
            }
        }
        return nil
    }
}
