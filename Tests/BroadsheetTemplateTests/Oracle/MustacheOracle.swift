import Mustache

@testable import BroadsheetTemplate

/// A template as swift-mustache renders it, with the escaping of this package.
struct MustacheOracle {
    private let template: MustacheTemplate
    private let library: MustacheLibrary

    /// An oracle for a template in which no mistake was found; `nil` where swift-mustache cannot read it.
    init?(_ template: CheckedTemplate) {
        for mode in EscapingMode.allCases {
            MustacheContentTypes.register(EscapedContent(mode: mode), named: Self.name(of: mode))
        }
        var library = MustacheLibrary()
        for (name, partial) in template.partials {
            guard let compiled = Self.compile(partial, template.escaping) else { return nil }
            library.register(compiled, named: name)
        }
        guard let compiled = Self.compile(template.main, template.escaping) else { return nil }
        self.template = compiled
        self.library = library
    }

    func render(_ values: TemplateMapping) -> String {
        template.render(values, library: library)
    }

    private static func compile(_ template: ScannedTemplate, _ escaping: TemplateEscaping) -> MustacheTemplate? {
        let text = MustacheText(of: template, EscapingModes(of: template, escaping), named: name(of:))
        return try? MustacheTemplate(string: text.text)
    }

    /// The name under which swift-mustache knows a way to escape.
    private static func name(of mode: EscapingMode) -> String { "broadsheet-\(mode.rawValue)" }

    /// Swift-mustache's own escaping goes by characters, and leaves `<` as it is before a combining mark.
    private struct EscapedContent: MustacheContentType {
        let mode: EscapingMode

        func escapeText(_ text: String) -> String { mode.escape(text) }
    }
}
