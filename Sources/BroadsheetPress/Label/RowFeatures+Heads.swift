/// What is asked about a row among the heads of its page.
extension RowFeatures {
    /// Where a row that looks like a headline is among others that do, and how the texts around it are made.
    func addRuns(of row: Int, group: Int, to features: inout [Int32]) {
        if let place = runs[row] {
            let leadsTo = Int(place.leadsTo.rawValue)
            add(.headRun, place.before, place.after, leadsTo, to: &features)
            add(.headRunAfter, place.before, Int(place.follows.rawValue), to: &features)
            add(.headRunBetween, place.before, Int(place.follows.rawValue), leadsTo, to: &features)
            add(.headRunNote, place.before, Int(place.note.rawValue), to: &features)
            let length = RowMeasures.relativeStep(rows[row].sketch.scalars, to: page.usualHead)
            add(.headLength, length, place.before, to: &features)
            addProfile(of: row, before: place.before, to: &features)
        }
        add(.sizeSinceHead, RowMeasures.sizeStep(page.since[row].ideographs), group, to: &features)
        add(.sizeUntilHead, RowMeasures.sizeStep(page.until[row].ideographs), group, to: &features)
        let isSigned = row > 0 && evidence[row - 1].isSigned
        add(.signatures, page.signatureShare, isSigned ? 1 : 0, group, to: &features)
        add(.datelines, page.datelineShare, nearest(row) { $0 == .dateline }, group, to: &features)
        add(.bylines, page.bylineShare, nearest(row) { $0 == .byline || $0 == .name }, group, to: &features)
        let bylineBefore = row > 0 ? bylinePlaces.places[row - 1] : .none
        add(.bylinePlace, Int(bylinePlaces.habit.rawValue), Int(bylineBefore.rawValue), group, to: &features)
    }

    /// How a row that looks like a headline compares with the other heads of its page and of its article.
    private func addProfile(of row: Int, before: Int, to features: inout [Int32]) {
        let until = RowMeasures.countStep(page.until[row].rows)
        let since = RowMeasures.countStep(page.since[row].rows)
        add(.usualTextUntil, profile.usualText, until, to: &features)
        add(.usualTextSince, profile.usualText, since, to: &features)
        add(.singlesUntil, profile.singles, until, to: &features)
        add(.singlesSince, profile.singles, since, to: &features)
        let length = rows[row].sketch.scalars
        add(.firstLength, RowMeasures.relativeStep(length, to: profile.firstLength), before, to: &features)
        if before == 0 { add(.peers, profile.peers[row].before, profile.peers[row].after, to: &features) }
        guard let own = ownHeads[row] else { return }
        let side = own.isStart ? 1 : 0
        add(.ownAlike, own.alike, own.unlike, Int(own.start.rawValue), side, to: &features)
        if !own.isStart { add(.ownLength, RowMeasures.relativeStep(length, to: own.title), own.alike, to: &features) }
        add(.ownMake, Int(own.make.rawValue), own.same, side, to: &features)
    }
}
