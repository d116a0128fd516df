/// A template and its partials, ready to be rendered.
struct TemplateRenderer: Sendable {
    private let parts: [Range<Int>: TemplateProgram]
    private let partials: [String: TemplateProgram]

    /// A renderer of parts of a template, in which no mistake was found.
    init(_ template: CheckedTemplate, parts ranges: [Range<Int>]) {
        let modes = EscapingModes(of: template.main, template.escaping)
        parts = Dictionary(
            ranges.map { ($0, TemplateProgram(of: template.main, $0, modes)) }, uniquingKeysWith: { first, _ in first })
        partials = template.partials.mapValues { TemplateProgram(of: $0, EscapingModes(of: $0, template.escaping)) }
    }

    /// Writes a part of the template with values.
    func render(_ part: Range<Int>, _ values: TemplateMapping, into bytes: inout [UInt8]) {
        guard let program = parts[part] else { return }
        var run = TemplateRun(behind: consume bytes, .mapping(values), partials: partials)
        run.write(program.steps)
        bytes = run.bytes
    }
}
