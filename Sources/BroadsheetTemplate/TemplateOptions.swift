import BroadsheetCore

/// The options of the exporter `template`: a template, read and checked, and how texts are escaped.
public struct TemplateOptions: ExporterOptions {
    let template: CheckedTemplate

    /// The template `markdown`.
    public init() {
        self.init(.markdown)
    }

    /// A template that comes with Broadsheet.
    public init(_ template: ShippedTemplate, escape: TemplateEscaping? = nil) {
        self.template = template.checked(escape ?? template.escaping)
    }

    /// A template that is written in code. It can include no partials.
    ///
    /// - Parameters:
    ///   - text: The template.
    ///   - name: What its mistakes are reported under.
    ///   - escape: For what texts are escaped.
    /// - Throws: ``TemplateError`` with every mistake in it.
    public init(text: String, name: String = "template", escape: TemplateEscaping) throws(TemplateError) {
        let source: TemplateSource
        do throws(TemplateFault) {
            source = try TemplateSource(path: name, bytes: Array(text.utf8))
        } catch {
            throw TemplateError(diagnostics: [error.diagnostic])
        }
        let (checked, faults) = CheckedTemplate.read(source, escaping: escape, readsPartials: false)
        guard faults.isEmpty else { throw TemplateError(diagnostics: faults) }
        template = checked
    }

    /// Reads the keys `template` and `escape`, and the files of the template.
    ///
    /// A path is relative to the folder of the file in which the option is.
    public init(reading reader: inout OptionReader) {
        let name = reader.string(
            "template", default: ShippedTemplate.markdown.rawValue, example: ShippedTemplate.csv.rawValue,
            help: "The Mustache template: a file, relative to the configuration's folder, such as notes.mustache; or "
                + "\(ShippedTemplate.names), which come with Broadsheet.")
        let escape = reader.choice(
            "escape", of: TemplateEscaping.self, example: TemplateEscaping.html.rawValue,
            help:
                "For what texts are escaped; else the extension of the output says it, or that of the template before "
                + "'.mustache'.")
        if let shipped = ShippedTemplate(rawValue: name) {
            self.init(shipped, escape: escape)
        } else if let template = Self.readFile(name, escape: escape, for: &reader) {
            self.init(template: template)
        } else {
            self.init()
        }
    }

    private init(template: CheckedTemplate) {
        self.template = template
    }

    /// Reads a template's file; `nil` where it cannot be read, which is reported.
    private static func readFile(
        _ name: String, escape: TemplateEscaping?, for reader: inout OptionReader
    ) -> CheckedTemplate? {
        let place = reader.location(of: "template")
        // The output belongs to anyone who drives the exporter; a copy of the reader does not ask for it in its stead.
        var others = reader
        let output = others.string("output", help: "The output.")
        let escaping =
            escape ?? output.flatMap { TemplateEscaping(path: $0) } ?? TemplateEscaping(templatePath: name) ?? .none
        let path = place.map { TemplateFolder.join(TemplateFolder.folder(of: $0.path), name) } ?? name
        if output == name {
            reader.report(
                Diagnostic(
                    .error, code: "overwrites-source", "the output would overwrite the template; name another file",
                    at: reader.location(of: "output")))
            return nil
        }
        do throws(TemplateFault) {
            let source = try TemplateSource(path: path, bytes: try TemplateFolder.read(path, at: place))
            let (template, faults) = CheckedTemplate.read(source, escaping: escaping, readsPartials: true)
            for file in [template.main] + template.partials.values.sorted(by: { $0.source.path < $1.source.path }) {
                reader.note(file: file.source.path, at: place)
            }
            faults.forEach { reader.report($0) }
            return faults.isEmpty ? template : nil
        } catch {
            reader.report(ShippedTemplate.suggestion(for: name, after: error))
            return nil
        }
    }
}

/// The mistakes in a template.
public struct TemplateError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Every mistake, at its place in the template.
    public let diagnostics: [Diagnostic]

    /// The mistakes, one a line.
    public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
