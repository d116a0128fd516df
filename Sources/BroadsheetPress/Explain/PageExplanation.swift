import BroadsheetCore

/// Why each line of a page was treated as what it was: what `broadsheet explain` prints.
public struct PageExplanation: Sendable, Hashable {
    /// The name of the page's file.
    public let file: String
    /// The rows of the page in order. Blank lines are in no row.
    public let rows: [Row]
    /// What was said about the page.
    public package(set) var diagnostics: [Diagnostic]

    /// A line of the page, or several that a narrow column broke, with its label.
    public struct Row: Sendable, Hashable {
        /// The lines, counted from 1.
        public let lines: ClosedRange<Int>
        /// The bytes of the page's UTF-8 text.
        public private(set) var bytes: Range<Int>
        /// The words of the row, shortened.
        public let text: String
        /// The label of the row, such as `headline` or `body`.
        public private(set) var label: String
        /// The second-best label.
        public private(set) var runnerUp: String
        /// By how much the label won over the runner-up, the whole page considered, in hundredths of a natural
        /// logarithm of odds: 70 is twice as likely.
        public let margin: Int
        /// How sure it is that an article begins here; `nil` where none does, or where there is no doubt.
        public let confidence: Confidence?
        /// What decided about the label.
        public private(set) var decision: Decision
        /// The features that weighed most between the two, the heaviest first; a negative weight spoke against the
        /// label.
        public let reasons: [Reason]
        /// Where the row is on the page; `nil` for a page of text alone.
        public let place: Place?

        /// Gives the row the label that a repair has decided on.
        mutating func repair(_ name: String, label: String) {
            if case .correction = decision, self.label == label { return }
            if self.label != label {
                runnerUp = self.label
                self.label = label
            }
            decision = .repair(name)
        }

        /// The row with its bytes as those of the source that a map leads to.
        func placed(by map: TextMap) -> Row {
            var row = self
            row.bytes = map.source(of: bytes)
            return row
        }
    }

    /// What decided about a row's label.
    public enum Decision: Sendable, Hashable {
        /// The weights of its features.
        case weights
        /// The rule of this name, whatever the weights say.
        case rule(String)
        /// The repair of this name, when the rows were put together to articles; what the label was before is the row's
        /// runner-up.
        case repair(String)
        /// A correction. The row's runner-up is what it would have been without it, and how far that was ahead is
        /// `behind`, in hundredths of a natural logarithm of odds; `nil` where no weights were asked.
        case correction(behind: Int?)
    }

    /// A feature and what it weighed.
    public struct Reason: Sendable, Hashable {
        /// The feature's name in the table of weights.
        public let feature: String
        /// What it weighed for the label and against the runner-up.
        public let weight: Int
    }
}

extension PageExplanation: CustomStringConvertible {
    /// The page row by row, as a text for a terminal, without the ``diagnostics``.
    public var description: String {
        var text = ""
        for row in rows {
            let lines =
                row.lines.count == 1 ? "\(row.lines.lowerBound)" : "\(row.lines.lowerBound)-\(row.lines.upperBound)"
            let doubt = row.confidence.map { ", confidence \($0)" } ?? ""
            let line = "\(file):\(lines): \(row.label) (\(row.why)\(doubt))  \(Self.shortened(row.text))"
            text += VisibleText.escaped(line) + "\n"
            let reasons = row.reasons.map { "\($0.feature) \($0.weight > 0 ? "+" : "")\($0.weight)" }
            if !reasons.isEmpty { text += "    \(reasons.joined(separator: "; "))\n" }
            for line in row.place?.lines ?? [] { text += "    \(line)\n" }
        }
        return text
    }

    /// The beginning of a row, and its end where it is long.
    private static func shortened(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard scalars.count > 40 else { return text }
        var short = String.UnicodeScalarView(scalars.prefix(26))
        short.append("…")
        short.append(contentsOf: scalars.suffix(12))
        return String(short)
    }
}

extension PageExplanation.Row {
    /// What decided about the label, in a few words.
    fileprivate var why: String {
        switch decision {
        case .weights: "\(runnerUp) \(-margin)"
        case .rule(let name): "rule \(name)"
        case .repair(let name): "repair \(name), before \(runnerUp)"
        case .correction where label == runnerUp: "correction; was the same"
        case .correction(let behind): "correction; was \(runnerUp)\(behind.map { ", \($0) behind" } ?? "")"
        }
    }
}
