/// What the command line says.
struct FittingOptions {
    /// The folder of the labelled pages.
    var corpus = ""
    /// Into how many parts the days are divided to measure; 1 to leave it out.
    var folds = 5
    /// How many wrong and missed starts are named for each page.
    var misses = 0
    /// How many shuffled copies of each page are fitted on.
    var shuffles = 3
    /// How strongly weights are held near nought.
    var regularisation = 2.0
    /// A feature is fitted when it stands in this many pages.
    var minimumPages = 8
    /// The folder that the tables fitted without each part of the days are written to; `nil` to write none.
    var heldOut: String?
    /// The file that the table of weights is written to; `nil` to write none.
    var output: String?

    /// How the command is called.
    static let usage = """
        usage: FitLabels CORPUS [--folds N] [--misses N] [--shuffles N] [--regularisation X] [--minimum-pages N]
                         [--held-out FOLDER] [--write FILE]
        """

    /// The options of a command line; `nil` for a wrong one.
    init?(_ arguments: [String]) {
        var rest = arguments[...]
        while let word = rest.popFirst() {
            guard word.hasPrefix("--") else {
                guard corpus.isEmpty else { return nil }
                corpus = word
                continue
            }
            guard let value = rest.popFirst(), set(word, to: value) else { return nil }
        }
        if corpus.isEmpty { return nil }
    }

    private mutating func set(_ option: String, to value: String) -> Bool {
        func take<Value: LosslessStringConvertible>(_ target: inout Value) -> Bool {
            guard let value = Value(value) else { return false }
            target = value
            return true
        }
        switch option {
        case "--folds": return take(&folds)
        case "--misses": return take(&misses)
        case "--shuffles": return take(&shuffles)
        case "--regularisation": return take(&regularisation)
        case "--minimum-pages": return take(&minimumPages)
        case "--held-out":
            heldOut = value
            return true
        case "--write":
            output = value
            return true
        default: return false
        }
    }
}
