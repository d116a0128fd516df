extension RowGeometry {
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
}
