import BroadsheetCore

/// A table of weights with which pages are labelled as the parser does it: what `FitLabels` measures.
///
/// For the package in `Fitting/` alone; no promise is made about it.
@_spi(Fitting) public struct FittedModel: Sendable {
    private let parser: PressPageParser

    /// The model of a table of weights, as its source has it.
    public init(table: String) {
        parser = PressPageParser(weights: table)
    }

    /// The article starts of a page's bytes.
    public func starts(of bytes: [UInt8]) -> FittedStarts {
        let (_, sheet) = parser.onePage(of: PageSource(file: "page", bytes: bytes))
        let labelled = parser.labels(of: parser.rows(of: sheet))
        return FittedStarts(
            starts: labelled.chained.indices.compactMap { index in
                let row = labelled.rows[labelled.chained[index]]
                guard labelled.path.labels[index].startsArticle else { return nil }
                return (labelled.lines[row.lines.lowerBound].number, labelled.path.startMargin(of: index))
            })
    }
}

/// The article starts of a page as the parser finds them with a table of weights.
@_spi(Fitting) public struct FittedStarts: Sendable {
    /// The first line of each start, counted from 1, and the margin by which it won.
    public let starts: [(line: Int, margin: Int)]
}
