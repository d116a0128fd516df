import BroadsheetCore

/// Writes one article, block by block, with a blank line between the blocks.
struct MarkdownWriter {
    private let place: SourceRange?
    private var text = ""
    private var isReplaced = false

    /// A writer; `file` says in a report which article it was.
    init(file place: SourceRange?) {
        self.place = place
    }

    /// The headline, the section and the writers, for an article below others.
    mutating func heading(of article: Article) {
        let headline = article.headline?.text ?? ""
        block("## ", headline.isEmpty ? "· · ·" : headline)
        let writers = article.contributors.map { ($0.label.map { "\($0) " } ?? "") + $0.name }
        block("", ([article.section].compactMap { $0 } + writers).joined(separator: " · "))
    }

    /// The text, the pictures' captions and where the article continues.
    mutating func body(of article: Article) {
        block("", article.continuedFrom?.text ?? "")
        var dateline = article.dateline.map { $0.text + " " } ?? ""
        for body in article.body {
            switch body.kind {
            case .subheading: block("### ", body.text)
            case .listItem: block("- ", body.text)
            case .editorsNote: block("> ", body.text)
            default:
                block("", dateline + body.text)
                dateline = ""
            }
        }
        block("", dateline)
        for photo in article.photos {
            block("> ", [photo.caption, photo.credit ?? ""].filter { !$0.isEmpty }.joined(separator: " "))
        }
        block("", article.continuesOn?.text ?? "")
    }

    /// Hands out what was written, and says what could not be.
    func write(to output: inout ExportOutput) {
        output.append(text)
        guard isReplaced else { return }
        output.report(
            Diagnostic(
                .warning, code: "control-character",
                "the article holds control characters, which Markdown cannot say; they were replaced by U+FFFD",
                at: place.map { FileLocation(path: $0.file, line: $0.lines.lowerBound) }))
    }

    private mutating func block(_ mark: String, _ words: String) {
        let markdown = MarkdownText(words)
        guard !markdown.text.isEmpty else { return }
        text += "\n\(mark)\(markdown.text)\n"
        isReplaced = isReplaced || markdown.isReplaced
    }
}
