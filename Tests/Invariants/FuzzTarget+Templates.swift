import Broadsheet
import BroadsheetTemplate
import BroadsheetTesting

extension FuzzTarget {
    /// Mustache templates. The first byte chooses how texts are escaped.
    static let templates = FuzzTarget(
        name: "templates", faults: { TemplateInvariants($0).faults },
        work: { input in
            let template = TemplateInvariants(input)
            if let options = try? template.options() { _ = template.render(options, SampleEditions.rich) }
        })
}

/// The invariants of any text that is read as a template.
private struct TemplateInvariants {
    private let text: String
    private let escape: TemplateEscaping

    init(_ input: [UInt8]) {
        escape = TemplateEscaping.allCases[Int(input.first ?? 0) % TemplateEscaping.allCases.count]
        text = String(decoding: input.dropFirst(), as: UTF8.self)
    }

    func options() throws(TemplateError) -> TemplateOptions {
        try TemplateOptions(text: text, name: "template", escape: escape)
    }

    func render(_ options: TemplateOptions, _ editions: [Edition]) -> Result<[UInt8], any Error> {
        Result { try Export(TemplateExporter(options: options)).bytes(editions) }
    }

    var faults: [String] {
        var found = Faults()
        do throws(TemplateError) {
            let options = try options()
            for editions in [SampleEditions.rich, SampleEditions.bare, SampleEditions.empty, []] {
                switch (render(options, editions), render(options, editions)) {
                case (.success(let first), .success(let second)):
                    found.require(first == second, "a second rendering differs")
                case (.failure(let failure), _):
                    // What was accepted is rendered.
                    found.require(false, "an accepted template cannot be rendered: \(failure)")
                default: found.require(false, "a second rendering fails")
                }
            }
        } catch {
            let lines = text.utf8.count + 1
            found.require(!error.diagnostics.isEmpty, "the template is refused without a reason")
            for diagnostic in error.diagnostics {
                found.require(isOneLine(diagnostic.description), "a diagnostic holds control characters")
                found.require(
                    (1...lines).contains(diagnostic.location?.line ?? 1), "'\(diagnostic)' is not in the template")
            }
        }
        return found.all
    }
}
