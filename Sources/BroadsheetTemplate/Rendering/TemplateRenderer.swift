#if Template
    import BroadsheetCore
    import Mustache

    /// A template and its partials as swift-mustache renders them.
    struct TemplateRenderer: Sendable {
        private let parts: [Range<Int>: MustacheTemplate]
        private let library: MustacheLibrary

        /// A renderer of parts of a template, in which no mistake was found.
        ///
        /// - Throws: What swift-mustache has against the template.
        init(_ template: CheckedTemplate, parts ranges: [Range<Int>]) throws(TemplateFault) {
            Self.registerEscaping()
            var library = MustacheLibrary()
            for (name, partial) in template.partials {
                library.register(
                    try Self.compile(partial, 0..<partial.source.bytes.count, template.escaping), named: name)
            }
            var parts: [Range<Int>: MustacheTemplate] = [:]
            for range in ranges { parts[range] = try Self.compile(template.main, range, template.escaping) }
            self.parts = parts
            self.library = library
        }

        /// A part of the template with values.
        func render(_ part: Range<Int>, _ values: TemplateMapping) -> String {
            parts[part]?.render(values, library: library) ?? ""
        }

        private static func compile(
            _ template: ScannedTemplate, _ range: Range<Int>, _ escaping: TemplateEscaping
        ) throws(TemplateFault) -> MustacheTemplate {
            do {
                let text = MustacheText(of: template, range, EscapingModes(of: template, escaping), named: name(of:))
                return try MustacheTemplate(string: text.text)
            } catch let error as MustacheTemplate.ParserError {
                // Behind the lines that were put before the first one.
                let line = template.source.bytes[..<range.lowerBound].count { $0 == UInt8(ascii: "\n") }
                throw TemplateFault(
                    "bad-tag", "swift-mustache cannot read this tag: \(error.error)",
                    at: FileLocation(
                        path: template.source.path, line: max(1, line + error.context.lineNumber - 1),
                        column: error.context.columnNumber))
            } catch {
                throw TemplateFault(
                    "bad-tag", "swift-mustache cannot read the template: \(error)",
                    at: FileLocation(path: template.source.path))
            }
        }

        /// The name under which swift-mustache knows a way to escape.
        private static func name(of mode: EscapingMode) -> String { "broadsheet-\(mode.rawValue)" }

        /// Makes the ways to escape known to swift-mustache, which keeps them for the whole program.
        private static func registerEscaping() {
            for mode in EscapingMode.allCases {
                MustacheContentTypes.register(EscapedContent(mode: mode), named: name(of: mode))
            }
        }

        /// Swift-mustache's own escaping goes by characters, and leaves `<` as it is before a combining mark.
        private struct EscapedContent: MustacheContentType {
            let mode: EscapingMode

            func escapeText(_ text: String) -> String { mode.escape(text) }
        }
    }
#endif
