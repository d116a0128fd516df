import BroadsheetCore

/// The running head and the foot of a page: the part above the first and below the last clear space that says which
/// page it is.
struct FurnitureBands: Sendable {
    /// The lines of the head, from the top.
    private(set) var head: [Int] = []
    /// The lines of the foot, from the top.
    private(set) var foot: [Int] = []
    private(set) var rest: [Int] = []

    /// How far down a head may reach, in hundredths of the page's height.
    private static let deepestHead = 13
    /// How far up a foot may reach.
    private static let highestFoot = 94

    /// - Parameters:
    ///   - page: The page's lines.
    ///   - height: The page's height.
    ///   - isFurniture: Whether words say which page they are on.
    init(of page: PageLines, height: Int, isFurniture: (SetLine) -> Bool) {
        let bands = Self.bands(of: page)
        func speaks(_ band: [Int]) -> Bool {
            let count = band.count { isFurniture(page.lines[$0]) }
            return count > 0 && (count * 3 >= band.count || Self.isRow(band, on: page))
        }
        let upper = bands.prefix { $0.allSatisfy { page.box($0).bottom * 100 <= height * Self.deepestHead } }
        let headCount = (upper.lastIndex(where: speaks) ?? -1) + 1
        let lower = bands.dropFirst(headCount).reversed().prefix {
            $0.allSatisfy { page.box($0).top * 100 >= height * Self.highestFoot }
        }
        let footCount = Array(lower).lastIndex(where: speaks).map { $0 + 1 } ?? 0
        head = bands[..<headCount].flatMap { $0 }
        foot = bands.suffix(footCount).flatMap { $0 }
        rest = bands[headCount..<bands.count - footCount].flatMap { $0 }
    }

    /// Whether no line of a band is over another: they are beside each other.
    private static func isRow(_ band: [Int], on page: PageLines) -> Bool {
        let boxes = band.map { page.box($0) }.sorted { $0.left < $1.left }
        return zip(boxes, boxes.dropFirst()).allSatisfy { $0.right <= $1.left }
    }

    /// The lines between clear spaces across the whole page.
    private static func bands(of page: PageLines) -> [[Int]] {
        var bands: [[Int]] = []
        var end = -4 * LayoutBox.farthest
        for line in (0..<page.spots.lowerBound).sorted(by: { page.box($0).top < page.box($1).top }) {
            if page.box(line).top - end >= page.bodySize / 3 { bands.append([]) }
            bands[bands.count - 1].append(line)
            end = max(end, page.box(line).bottom)
        }
        return bands
    }
}
