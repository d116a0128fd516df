import BroadsheetCore

/// Says how sure it is that an article begins at a row, by how far the best labels of the page in which one does are
/// ahead of the best in which none does.
enum StartConfidence {
    /// The share of starts of a margin that are right, measured on days that the weights were not fitted on.
    ///
    /// Margins are in hundredths of a natural logarithm of odds, shares in hundredths; between two points the share
    /// grows in a straight line. `FitLabels CORPUS` (Fitting/README.md) prints the table for the weights that it fits:
    /// whoever fits them anew writes it here.
    static let measured: [(margin: Int, share: Int)] = [
        (0, 55), (40, 60), (75, 78), (150, 82), (250, 86), (350, 95), (500, 98), (700, 99), (1_000, 100),
    ]

    /// The confidence of a margin; `nil` where as good as all such starts are right.
    static func confidence(margin: Int) -> Confidence? {
        guard let above = measured.firstIndex(where: { $0.margin > margin }) else { return nil }
        guard above > 0 else { return Confidence(hundredths: measured[0].share) }
        let (low, high) = (measured[above - 1], measured[above])
        let share = low.share + (high.share - low.share) * (margin - low.margin) / (high.margin - low.margin)
        return share < 100 ? Confidence(hundredths: share) : nil
    }
}

extension LabelPath {
    /// By how many hundredths the best path on which an article begins at a row is ahead of the best on which none does;
    /// negative where none does.
    func startMargin(of row: Int) -> Int {
        var best: Int?
        var other: Int?
        for label in LineLabel.allCases {
            let score = score(of: label, in: row)
            if label.startsArticle {
                best = max(best ?? score, score)
            } else {
                other = max(other ?? score, score)
            }
        }
        return (best ?? 0) - (other ?? 0)
    }
}

/// The article starts of a page as the parser finds them with a table of weights: what `FitLabels` measures the
/// confidence with.
///
/// For the package in `Fitting/` alone; no promise is made about it.
@_spi(Fitting) public struct FittedStarts: Sendable {
    /// The first line of each start, counted from 1, and the margin by which it won.
    public let starts: [(line: Int, margin: Int)]

    /// The starts of a page's bytes with a table of weights, as its source has it.
    public init(bytes: [UInt8], table: String) {
        let page = PageDecoder().decode(bytes)
        let labelled = LabelledPage(
            page.text, lines: LineScanner.lines(of: page.text, from: page.markLength), reader: FieldReader(),
            model: LabelModel(WeightTable(table)))
        starts = labelled.chained.indices.compactMap { index in
            let row = labelled.rows[labelled.chained[index]]
            guard labelled.path.labels[index].startsArticle else { return nil }
            return (labelled.lines[row.lines.lowerBound].number, labelled.path.startMargin(of: index))
        }
    }
}
