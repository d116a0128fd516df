@_spi(Fitting) import BroadsheetPress

/// The card of the weights: what they were fitted on, and how good they are on days that they have not seen.
struct WeightCard {
    let options: FittingOptions
    let samples: [Sample]
    /// The table of article starts.
    var heldOut: [String] = []
    var reliability: [String] = []
    /// How many features have weights.
    var features = 0

    /// How many pages were fitted on.
    var pages: String {
        let real = samples.count { $0.isReal && !$0.isMade }
        let made = samples.count(where: \.isMade)
        return "\(real) labelled pages, \(samples.count - real - made) shuffled copies, \(made) pages made of them"
    }

    var text: String {
        let days = samples.map(\.day).sorted()
        var lines: [String] = []
        lines.append("# The weights of the line labels")
        lines.append("")
        lines.append(
            "Written by the package in `Fitting/` beside `Weights.swift`; its README describes the corpus, the")
        lines.append("made pages and the commands. Only weights are here, no text of the pages.")
        lines.append("")
        lines.append("- Fitted: \(options.date)")
        lines.append("- Pages: \(pages); days from \(days.first ?? "-") to \(days.last ?? "-")")
        lines.append("- Features with weights: \(features) of \(FittingPage.featureCount) possible ones")
        lines.append("- Regularisation: \(options.regularisation); held nearer to nought: \(weakened)")
        lines.append("- Left out: \(Self.list(options.dropped.sorted()))")
        lines.append("- A page counts: \(styleWeights)")
        lines += ["", "## Article starts on days not fitted on", ""]
        lines.append(
            "The days are divided into \(options.folds) parts, and each is measured with weights fitted on the")
        lines.append("others. Starts are counted as the parser finds them, but for the first of a page.")
        lines.append("")
        lines += heldOut
        lines += ["", "## How sure a start is", ""]
        lines.append("By how far a start won over no start, in hundredths of a natural logarithm of odds.")
        lines.append("")
        lines += reliability
        return lines.joined(separator: "\n") + "\n"
    }

    private var weakened: String {
        Self.list(options.weakened.sorted { $0.key < $1.key }.map { "\($0.key) ×\($0.value)" })
    }

    private var styleWeights: String {
        Self.list(Set(samples.filter(\.isReal).map { "\($0.style) \($0.weight)" }).sorted())
    }

    private static func list(_ words: [String]) -> String {
        words.isEmpty ? "none" : words.joined(separator: ", ")
    }
}
