import BroadsheetCore

/// The corrections of a page that could not be obeyed, or not wholly.
struct UnmetCorrections {
    /// The page with its labels.
    let labelled: LabelledPage
    let map: PageMap
    /// The rows of the articles.
    let drafts: [ArticleDraft]
    /// The rows that were decided about anew.
    let repairs: [RepairedRow]
    /// The rows whose corrections are impossible, and why.
    let impossible: [(row: Int, problem: Diagnostic.Message)]

    /// A diagnostic for each, at the correction's place.
    var diagnostics: [Diagnostic] {
        guard !labelled.corrections.isEmpty else { return [] }
        let heads = Set(drafts.flatMap(\.head))
        let named = Set(drafts.flatMap { $0.bylines + $0.blocks.map { $0.rows[0] } })
        var problems = impossible
        for repaired in repairs where repaired.isUnmet(on: labelled) {
            problems.append(
                (repaired.row, "\(problem(of: repaired.repair)), and it was read as \(repaired.label.name)"))
        }
        for (row, correction) in labelled.corrections {
            if !correction.decks.isEmpty, !heads.contains(row) {
                problems.append((row, "only a headline's line has decks; add 'is: headline' or 'is: deck'"))
            }
            if !correction.writers.isEmpty, !named.contains(row) {
                problems.append((row, "only bylines, paragraphs, captions and credits name writers"))
            }
        }
        return problems.sorted { ($0.row, $0.problem.description) < ($1.row, $1.problem.description) }.map {
            row, problem in
            Diagnostic(
                .error, code: "correction-impossible",
                "the correction of line \(labelled.lines[labelled.rows[row].lines.lowerBound].number) cannot be obeyed: "
                    + "\(problem)", at: labelled.corrections[row]?.location ?? map.location(of: labelled.rows[row]))
        }
    }

    private func problem(of repair: Repair) -> Diagnostic.Message {
        switch repair {
        case .deckWithoutHead, .deckInText: "a deck comes below the first row of a headline"
        case .nothingContinued: "there is no paragraph above that it could continue"
        case .sectionWithoutArticle, .sectionInText: "no article begins below the name of a section"
        default: "the repair '\(repair.rawValue)' decided otherwise"
        }
    }
}

extension RepairedRow {
    /// Whether the row has another label than its correction says.
    func isUnmet(on labelled: LabelledPage) -> Bool {
        guard let label = LineLabel(labelled.corrections[row]?.label) else { return false }
        return label != self.label
    }
}
