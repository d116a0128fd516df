/// What the places of rows on the page say of their labels.
struct RowGeometry: Sendable {
    private let text: ProjectedText
    private let map: TextMap

    /// The geometry of rows in a text that was projected.
    ///
    /// - Parameters:
    ///   - text: The projected text.
    ///   - map: The map from the text that is read to the projected one.
    init(_ text: ProjectedText, map: TextMap) {
        self.text = text
        self.map = map
    }

    /// The row that a row of the text that is read was made of.
    func row(of row: Row) -> ProjectedText.Row? {
        text.row(at: map.start(of: row.range.lowerBound))
    }

    /// Where the bytes of a row are, for anyone who asks why it was treated as what it was.
    func place(ofBytes range: Range<Int>) -> PageExplanation.Place? {
        text.row(at: map.start(of: range.lowerBound)).map { place in
            let region = place.region.map { text.regions[$0] }
            return PageExplanation.Place(
                boxes: text.boxes(of: map.source(of: range)), part: place.part.rawValue, typeSize: place.typeSize,
                region: place.region.map { $0 + 1 }, startsRegion: place.startsRegion, column: place.column,
                columnCount: region?.columnCount ?? 0,
                regionScore: (region?.score ?? []).map { PageExplanation.Reason(feature: $0.name, weight: $0.points) })
        }
    }

    /// Whether a line that begins at an offset belongs to the page and to no article.
    func isFurniture(at offset: Int) -> Bool {
        let row = text.row(at: map.start(of: offset))
        return row?.part == .furniture || row?.markup?.ruling.here == .furniture
    }

    /// Whether a row is set in the type of a headline, above an article's text.
    func isHead(_ row: Row) -> Bool {
        self.row(of: row).map { $0.part == .head || $0.markup?.isHead == true } ?? false
    }

    /// What a row's place says for and against each label, in hundredths of a natural logarithm of odds.
    ///
    /// The numbers are set by hand: an article begins where its region does, as a rule, and not inside of it.
    func scores(of row: Row) -> LabelModel.Scores {
        guard let place = self.row(of: row) else { return LabelModel.Scores() }
        var scores = LabelModel.Scores()
        func add(_ points: Int32, _ labels: LineLabel...) {
            for label in labels { scores[label.rawValue] &+= points }
        }
        switch place.part {
        case .furniture:
            add(1500, .furniture)
        case .unknown:
            break
        case .caption:
            add(300, .caption, .credit)
            add(-1200, .headline, .lead)
        case .head where place.startsRegion:
            add(900, .headline)
            add(400, .section)
        case .head:
            add(800, .deck)
            add(-600, .headline)
            add(-1500, .body, .continuation, .lead, .subheading)
        case .text where place.startsRegion:
            add(900, .headline, .lead)
            add(300, .section, .furniture)
        case .text:
            add(-1200, .headline, .lead)
            add(-300, .section)
            if !place.isBelowHead { add(-300, .deck) }
            if place.opensParagraph { add(-500, .continuation) }
        }
        return scores
    }
}
