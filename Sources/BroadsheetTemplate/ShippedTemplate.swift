import BroadsheetCore

/// A template that comes with Broadsheet, to use as it is, or to copy and change.
public enum ShippedTemplate: String, Sendable, Hashable, CaseIterable {
    /// An article as a Markdown file with YAML front matter, for Hugo, Obsidian and the like.
    case markdown
    /// A table with a row for each article.
    case csv

    /// The template's text.
    public var text: String {
        switch self {
        case .markdown: String(decoding: PackageResources.markdown_mustache, as: UTF8.self)
        case .csv: String(decoding: PackageResources.csv_mustache, as: UTF8.self)
        }
    }

    /// The name of a file that holds it.
    public var fileName: String { "\(rawValue)\(TemplateFolder.fileExtension)" }

    /// For what its texts are escaped.
    public var escaping: TemplateEscaping {
        switch self {
        case .markdown: .markdown
        case .csv: .csv
        }
    }

    /// All names, for a sentence.
    static let names = allCases.map(\.rawValue).joined(separator: " or ")

    /// The template, which has no mistakes.
    func checked(_ escaping: TemplateEscaping) -> CheckedTemplate {
        do throws(TemplateFault) {
            let source = try TemplateSource(path: fileName, bytes: Array(text.utf8))
            return CheckedTemplate.read(source, escaping: escaping, readsPartials: false).template
        } catch {
            preconditionFailure("\(error.diagnostic)")
        }
    }

    /// The fault with a file, with the shipped template that was perhaps meant by its name.
    static func suggestion(for name: String, after fault: TemplateFault) -> Diagnostic {
        var diagnostic = fault.diagnostic
        guard diagnostic.code == "no-template",
            let nearest = Spelling.nearest(to: name, among: allCases.map(\.rawValue))
        else { return diagnostic }
        diagnostic.wording = "\(diagnostic.wording); did you mean '\(nearest)'?"
        return diagnostic
    }
}
