/// How the heads of one article are alike: names of towns over the parts of a feature, subheadings of four characters.
///
/// An article reaches from one sure start to the next: a head above a dateline or a byline, or below a signed text.
/// Heads alike over the whole page say less, for a page's headlines are alike, too.
struct OwnHeads: Sendable {
    enum Start: UInt8, Sendable, CaseIterable {
        case edge, origin, signed
    }

    /// What a head is made of.
    enum Make: UInt8, Sendable, CaseIterable {
        case plain, title, quoted, place, four, letters
    }

    /// A head among the heads of its article.
    struct Place: Sendable, Hashable {
        /// Whether the article surely begins here.
        var isStart = false
        var start = Start.edge
        /// What the head is made of.
        var make = Make.plain
        /// How many other heads of the article, its headline apart, are about as long or made alike, up to 3.
        var alike = 0
        /// How many are not, up to 3.
        var unlike = 0
        /// How many are of the same make, up to 3.
        var same = 0
        /// The longest row of the article's headline, in scalars.
        var title = 1
    }

    /// The place of each row; `nil` for one that is not in a run of heads.
    private(set) var places: [Place?]

    /// Heads up to this length are counted by length.
    private static let longest = 63

    /// Finds the articles of a page, and how the heads of each are alike.
    init(rows: [Row], runs: [Range<Int>], heads: [HeadRuns.Place?]) {
        places = Array(repeating: nil, count: rows.count)
        var first = 0
        while first < runs.count {
            var end = first + 1
            while end < runs.count, Self.start(heads[runs[end].lowerBound]) == nil { end += 1 }
            compare(runs[first..<end], rows: rows, heads: heads)
            first = end
        }
    }

    /// Compares the heads of one article.
    private mutating func compare(
        _ runs: ArraySlice<Range<Int>>, rows: [Row], heads: [HeadRuns.Place?]
    ) {
        guard let title = runs.first else { return }
        let start = Self.start(heads[title.lowerBound]) ?? .edge
        let inner = runs.dropFirst()
        let makes = inner.map { Self.make(of: rows[$0.lowerBound].sketch) }
        let lengths = inner.map { min(rows[$0.lowerBound].sketch.scalars, Self.longest) }
        // One place more on either side, so that neighbours are counted without asking.
        var ofLength = Array(repeating: 0, count: Self.longest + 3)
        var ofMake = Array(repeating: 0, count: Make.allCases.count)
        for length in lengths { ofLength[length + 1] += 1 }
        for make in makes { ofMake[Int(make.rawValue)] += 1 }
        let longest = rows[title].reduce(1) { max($0, $1.sketch.scalars) }
        for row in title {
            let make = Self.make(of: rows[row].sketch)
            places[row] = Place(
                isStart: true, start: start, make: make, same: min(3, ofMake[Int(make.rawValue)]), title: longest)
        }
        for ((run, make), length) in zip(zip(inner, makes), lengths) {
            let same = ofMake[Int(make.rawValue)] - 1
            let asLong = ofLength[length] + ofLength[length + 1] + ofLength[length + 2] - 1
            let alike = make == .plain ? asLong : max(asLong, same)
            let place = Place(
                start: start, make: make, alike: min(3, alike), unlike: min(3, inner.count - 1 - alike),
                same: min(3, same), title: longest)
            for row in run { places[row] = place }
        }
    }

    /// How an article begins at a head; `nil` where nothing says that one does.
    private static func start(_ head: HeadRuns.Place?) -> Start? {
        guard let head else { return nil }
        if head.follows == .edge { return .edge }
        if head.leadsTo == .dateline || head.leadsTo == .byline { return .origin }
        return head.follows == .signed ? .signed : nil
    }

    /// The last characters of names of places.
    private static let placeEndings = ScalarSet("省市县縣区區州盟旗镇鎮乡鄉村屯寨庄莊里街路岛島湖山河江湾灣港")

    private static func make(of sketch: LineSketch) -> Make {
        if sketch.ideographs == 0 { return .letters }
        guard sketch.scalars <= 16, sketch.gaps == 0, sketch.stops + sketch.commas == 0 else { return .plain }
        switch (sketch.first, sketch.last) {
        case (0x300A, 0x300B): return .title
        case (0x201C, 0x201D), (0x300C, 0x300D), (0x300E, 0x300F): return .quoted
        default: break
        }
        let isName = sketch.ideographs <= 8 && sketch.lastOutside <= 0xFFFF
        if isName, placeEndings.contains(UInt16(sketch.lastOutside)) { return .place }
        return sketch.scalars == 4 && sketch.ideographs == 4 ? .four : .plain
    }
}
