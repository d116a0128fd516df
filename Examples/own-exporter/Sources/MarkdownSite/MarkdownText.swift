import BroadsheetCore

/// A text as Markdown that says the same: on one line, with nothing in it that a site generator takes for markup.
struct MarkdownText {
    private(set) var text = ""
    /// Whether a control character was replaced, which Markdown cannot say.
    private(set) var isReplaced = false

    /// Always markup, or part of it: emphasis, code, links, tags, entities, tables, headings, and the `{{` and `{%` of
    /// Hugo and Jekyll.
    private static let marks = Set<Unicode.Scalar>("\\`*_{}[]<>&|~#".unicodeScalars)
    /// Markup at the beginning of a line only.
    private static let openingMarks = Set<Unicode.Scalar>("+-=:".unicodeScalars)

    init(_ words: String) {
        var scalars = String.UnicodeScalarView()
        var isInNumber = true
        var space = false
        for scalar in words.unicodeScalars {
            if scalar.properties.isWhitespace, scalar != "\u{3000}" {
                space = !scalars.isEmpty
                continue
            }
            if space { scalars.append(" ") }
            space = false
            let isDigit = ("0"..."9").contains(scalar)
            // `1.` and `1)` begin a list.
            let isListMark = isInNumber && !scalars.isEmpty && ".)".unicodeScalars.contains(scalar)
            if Self.marks.contains(scalar) || isListMark || scalars.isEmpty && Self.openingMarks.contains(scalar) {
                scalars.append("\\")
            }
            isInNumber = isInNumber && isDigit
            let isControl = scalar.properties.generalCategory == .control
            scalars.append(isControl ? "\u{FFFD}" : scalar)
            isReplaced = isReplaced || isControl
        }
        text = String(scalars)
    }
}
