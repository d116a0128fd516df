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
    ///   - size: The page's width and height as it was printed, 0 where they are not known.
    ///   - isFurniture: Whether words say which page they are on.
    init(of page: PageLines, size: (width: Int, height: Int), isFurniture: (SetLine) -> Bool) {
        rest = Array(0..<page.spots.lowerBound)
        take(from: page, height: size.height, isFurniture: isFurniture) { page.printedBox($0) }
        // Beside vertical lines the edition and the page may be in one more of them, down the outer margin.
        guard page.isTurned, size.width > 0 else { return }
        take(from: page, height: size.width, isFurniture: isFurniture) { line in
            let box = page.box(line)
            return LayoutBox(
                left: box.left, top: box.top + size.width, right: box.right, bottom: box.bottom + size.width)
        }
    }

    /// Takes the head and the foot from the rest.
    private mutating func take(
        from page: PageLines, height: Int, isFurniture: (SetLine) -> Bool, box: (Int) -> LayoutBox
    ) {
        let bands = Self.bands(of: rest, leastGap: page.bodySize / 3, box)
        func speaks(_ band: [Int]) -> Bool {
            let count = band.count { isFurniture(page.lines[$0]) }
            return count > 0 && (count * 3 >= band.count || Self.isRow(band.map(box)))
        }
        let upper = bands.prefix { $0.allSatisfy { box($0).bottom * 100 <= height * Self.deepestHead } }
        let headCount = (upper.lastIndex(where: speaks) ?? -1) + 1
        let lower = bands.dropFirst(headCount).reversed().prefix {
            $0.allSatisfy { box($0).top * 100 >= height * Self.highestFoot }
        }
        let footCount = Array(lower).lastIndex(where: speaks).map { $0 + 1 } ?? 0
        head += bands[..<headCount].flatMap { $0 }
        foot += bands.suffix(footCount).flatMap { $0 }
        rest = bands[headCount..<bands.count - footCount].flatMap { $0 }
    }

    /// Whether no line of a band is over another: they are beside each other.
    private static func isRow(_ band: [LayoutBox]) -> Bool {
        let boxes = band.sorted { $0.left < $1.left }
        return zip(boxes, boxes.dropFirst()).allSatisfy { $0.right <= $1.left }
    }

    /// The lines between clear spaces across the whole page.
    private static func bands(of lines: [Int], leastGap: Int, _ box: (Int) -> LayoutBox) -> [[Int]] {
        var bands: [[Int]] = []
        var end = -4 * LayoutBox.farthest
        for line in lines.sorted(by: { box($0).top < box($1).top }) {
            if box(line).top - end >= leastGap { bands.append([]) }
            bands[bands.count - 1].append(line)
            end = max(end, box(line).bottom)
        }
        return bands
    }
}
