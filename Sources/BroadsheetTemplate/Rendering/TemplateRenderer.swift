#if Template
    import BroadsheetCore
    import Mustache

    /// A template and its partials, ready to be rendered.
    struct TemplateRenderer: Sendable {
        private let parts: [Range<Int>: Part]
        private let library: MustacheLibrary

        private enum Part {
            case program(TemplateProgram)
            case mustache(MustacheTemplate)
        }

        /// A renderer of parts of a template, in which no mistake was found.
        ///
        /// - Parameter usesPrograms: Whether parts that can be are rendered here and not by swift-mustache.
        /// - Throws: What swift-mustache has against the template.
        init(_ template: CheckedTemplate, parts ranges: [Range<Int>], usesPrograms: Bool = true) throws(TemplateFault) {
            Self.registerEscaping()
            var library = MustacheLibrary()
            for (name, partial) in template.partials {
                library.register(
                    try Self.compile(partial, 0..<partial.source.bytes.count, template.escaping), named: name)
            }
            var parts: [Range<Int>: Part] = [:]
            for range in ranges {
                let modes = EscapingModes(of: template.main, template.escaping)
                parts[range] =
                    if usesPrograms, let program = TemplateProgram(of: template.main, range, modes) {
                        .program(program)
                    } else {
                        .mustache(try Self.compile(template.main, range, template.escaping))
                    }
            }
            self.parts = parts
            self.library = library
        }

        /// Writes a part of the template with values.
        func render(_ part: Range<Int>, _ values: TemplateMapping, into bytes: inout [UInt8]) {
            switch parts[part] {
            case .program(let program):
                var run = TemplateRun(behind: consume bytes, values)
                run.write(program.steps)
                bytes = run.bytes
            case .mustache(let template):
                bytes.append(contentsOf: template.render(values, library: library).utf8)
            case nil: break
            }
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
