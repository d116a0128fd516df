import BroadsheetCore

/// The regions of a page some of whose lines are of articles that the file names; the others are found by where they
/// are.
struct NamedRegions {
    /// The lines of each region, in reading order: the part above all articles, these in the file's order, the rest.
    let regions: [[Int]]

    init(of frames: PageFrames, lines: [Int]) {
        let page = frames.main
        var named: [Int: [Int]] = [:]
        var others: [Int] = []
        for line in lines {
            if let article = page.lines[line].article {
                named[article, default: []].append(line)
            } else {
                others.append(line)
            }
        }
        let found = PageCutter.regions(of: frames, lines: others)
        let articles = named.sorted { $0.key < $1.key }.map(\.value)
        let top = articles.joined().map { page.box($0).top }.min() ?? 0
        let isAbove = found.map { region in region.allSatisfy { page.box($0).middle < top } }
        regions =
            zip(found, isAbove).filter(\.1).map(\.0) + articles + zip(found, isAbove).filter { !$0.1 }.map(\.0)
    }
}
