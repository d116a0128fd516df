extension RowGeometry {
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
