#if Template
    /// A part of a template, made ready to be written many times.
    ///
    /// swift-mustache goes by `Any`: for each tag it splits the name, and asks what sort of value it has found by casts to
    /// protocols. So it takes 12 times (CSV) to 32 times (Markdown) as long as `jsonl` for the same articles, whatever
    /// values it is given. What most templates are made of, texts, variables and sections, is therefore written here from
    /// the tags that ``TemplateScanner`` has found; swift-mustache writes the templates that have partials, parents or
    /// blocks. The tests hold both to the same bytes.
    struct TemplateProgram: Sendable {
        /// A piece of the template.
        enum Step: Sendable {
            /// Bytes as they are.
            case text([UInt8])
            /// A value, escaped for its place.
            case variable(Name, EscapingMode)
            /// What is written for each element of a list, or for what is there.
            case section(Name, [Step])
            /// What is written where there is none.
            case invertedSection(Name, [Step])
        }

        /// A name with its functions.
        struct Name: Sendable {
            /// The keys that lead to the value; none for the innermost value, or for the place in a list.
            var keys: [String]
            /// Whether the name is not looked for further out.
            var isLocal: Bool
            /// The functions, the first one that is applied first.
            var functions: [String]
        }

        let steps: [Step]

        /// The program of a part of a template; `nil` where that has partials, parents or blocks.
        init?(of template: ScannedTemplate, _ part: Range<Int>, _ modes: EscapingModes) {
            let tags = Self.tags(of: template.tags, in: part)
            guard CheckedTemplate.flattened(tags).allSatisfy({ !$0.kind.isComposed }) else { return nil }
            let compiler = Compiler(template, modes)
            steps = compiler.steps(tags, part)
        }

        /// The outermost tags of a part.
        private static func tags(of tags: [TemplateTag], in part: Range<Int>) -> [TemplateTag] {
            for tag in tags {
                guard let end = tag.endRange, tag.range.upperBound <= part.lowerBound, part.upperBound <= end.lowerBound
                else { continue }
                return self.tags(of: tag.children, in: part)
            }
            return tags.filter { part.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= part.upperBound }
        }

        private struct Compiler {
            private let template: ScannedTemplate
            private let modes: EscapingModes
            /// For each byte of the template whether it is text.
            private var isText: [Bool]

            /// Tags are no text; nor is the line of a section's tag, a remark or a change of delimiters that has a line for
            /// itself.
            init(_ template: ScannedTemplate, _ modes: EscapingModes) {
                self.template = template
                self.modes = modes
                isText = Array(repeating: true, count: template.source.bytes.count)
                for tag in CheckedTemplate.flattened(template.tags) {
                    if tag.kind.isOpen { leaveOutLine(of: tag.range) }
                    if let end = tag.endRange { leaveOutLine(of: end) }
                }
                for range in template.comments + template.changes.map(\.range) { leaveOutLine(of: range) }
            }

            private mutating func leaveOutLine(of tag: Range<Int>) {
                for index in template.line(of: tag) ?? tag { isText[index] = false }
            }

            func steps(_ tags: [TemplateTag], _ range: Range<Int>) -> [Step] {
                var steps: [Step] = []
                var start = range.lowerBound
                for tag in tags {
                    addText(start..<tag.range.lowerBound, to: &steps)
                    let name = Name(keys: tag.names, isLocal: tag.isLocal, functions: tag.functions.reversed())
                    if case .variable(let isEscaped) = tag.kind {
                        let mode = isEscaped ? modes.exceptions[tag.range.lowerBound] ?? modes.base : .plain
                        steps.append(.variable(name, mode))
                        start = tag.range.upperBound
                    } else if let end = tag.endRange {
                        let inner = self.steps(tag.children, tag.range.upperBound..<end.lowerBound)
                        steps.append(tag.kind == .section ? .section(name, inner) : .invertedSection(name, inner))
                        start = end.upperBound
                    }
                }
                addText(start..<range.upperBound, to: &steps)
                return steps
            }

            private func addText(_ range: Range<Int>, to steps: inout [Step]) {
                let bytes = range.filter { isText[$0] }.map { template.source.bytes[$0] }
                if !bytes.isEmpty { steps.append(.text(bytes)) }
            }
        }
    }

    extension TemplateTag.Kind {
        /// Whether it is put together with other parts of the template, or other files.
        fileprivate var isComposed: Bool {
            switch self {
            case .partial, .parent, .block: true
            case .variable, .section, .invertedSection: false
            }
        }
    }
#endif
