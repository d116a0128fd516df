/// The options of the command line.
struct FittingOptions {
    /// The folder of the labelled pages; empty where only corrected pages are fitted on.
    var corpus = ""
    /// The file of the weights near which the new ones are held, such as `Weights.swift`; `nil` for nought.
    var base: String?
    /// Further styles: a folder of pages with `FOLDER.gold.jsonl` beside it, and what its pages count.
    var extras: [(folder: String, weight: Double)] = []
    /// Folders of pages with their corrections beside them, and what their pages count.
    var corrected: [(folder: String, weight: Double)] = []
    /// Styles that are only measured: a folder of pages with `FOLDER.gold.jsonl` beside it.
    var measured: [String] = []
    /// What the pages of a style count; 1 where it is not named.
    var styleWeights: [String: Double] = [:]
    /// Styles that no shuffled copies are made of.
    var unshuffled: Set<String> = []
    /// Into how many parts the days are divided to measure; 1 to leave it out.
    var folds = 5
    /// How many wrong and missed starts are named for each page.
    var misses = 0
    /// How many shuffled copies of each page are fitted on.
    var shuffles = 3
    /// How strongly weights are held near nought.
    var regularisation = 2.0
    /// Families that are held nearer to nought, and how many times as strongly.
    var weakened: [String: Double] = [:]
    /// Families that are not fitted.
    var dropped: Set<String> = []
    /// A feature is fitted when it is in this many pages.
    var minimumPages = 8
    /// How many steps the fitting makes at most.
    var iterations = 120
    /// The folder that the tables fitted without each part of the days are written to; `nil` to write none.
    var heldOut: String?
    /// The folder of the sources that are written, `Sources/BroadsheetPress/Label`; `nil` to write none.
    var output: String?
    /// The day that the card of the weights bears.
    var date = ""

    /// How the command is called.
    static let usage = """
        usage: FitLabels CORPUS|--base WEIGHTS [--extra FOLDER=WEIGHT] [--corrections FOLDER=WEIGHT] [--measure FOLDER]
                         [--style-weight STYLE=WEIGHT] [--unshuffled STYLE]
                         [--weaken FAMILY=FACTOR] [--drop FAMILY] [--regularisation X] [--minimum-pages N]
                         [--shuffles N] [--iterations N] [--folds N] [--misses N] [--held-out FOLDER]
                         [--write FOLDER] [--date YYYY-MM-DD]
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
        if corpus.isEmpty, base == nil { return nil }
    }

    private mutating func set(_ option: String, to value: String) -> Bool {
        func take<Value: LosslessStringConvertible>(_ target: inout Value) -> Bool {
            guard let value = Value(value) else { return false }
            target = value
            return true
        }
        func take(_ number: (name: String, value: Double)?, _ use: (String, Double) -> Void) -> Bool {
            guard let number else { return false }
            use(number.name, number.value)
            return true
        }
        switch option {
        case "--extra": return take(Self.pair(value)) { extras.append(($0, $1)) }
        case "--corrections": return take(Self.pair(value)) { corrected.append(($0, $1)) }
        case "--measure": measured.append(value)
        case "--style-weight": return take(Self.pair(value)) { styleWeights[$0] = $1 }
        case "--unshuffled": unshuffled.insert(value)
        case "--weaken": return take(Self.pair(value)) { weakened[$0] = $1 }
        case "--drop": dropped.insert(value)
        case "--base": base = value
        case "--folds": return take(&folds)
        case "--misses": return take(&misses)
        case "--shuffles": return take(&shuffles)
        case "--regularisation": return take(&regularisation)
        case "--minimum-pages": return take(&minimumPages)
        case "--iterations": return take(&iterations)
        case "--held-out": heldOut = value
        case "--write": output = value
        case "--date": date = value
        default: return false
        }
        return true
    }

    /// A name and a number: `wrapped=2`.
    private static func pair(_ text: String) -> (name: String, value: Double)? {
        guard let sign = text.lastIndex(of: "="), let value = Double(text[text.index(after: sign)...]) else {
            return nil
        }
        return (String(text[..<sign]), value)
    }
}
