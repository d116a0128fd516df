import BroadsheetCore

/// Reports how sure it is that an article begins at a row, by how far the best labels of the page in which one does are
/// ahead of the best in which none does.
///
/// The shares are measured by the package in `Fitting/` for the weights that it fits.
enum StartConfidence {
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
