/// A part of a template, or a partial, made ready to be written many times.
struct TemplateProgram: Sendable {
    /// A piece of the template.
    enum Step: Sendable {
        case text([UInt8])
        /// A value, escaped for its place.
        case variable(Name, EscapingMode)
        /// The text written for each element of a list, or for what is there.
        case section(Name, [Step])
        /// The text written where there is none.
        case invertedSection(Name, [Step])
        case include(Include)
        /// What another file may replace.
        case block(Block)
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

    /// A partial or a parent.
    struct Include: Sendable {
        /// The name of the file.
        var name: String
        /// The blanks that each of its lines gets: those before a tag that has its line for itself.
        var indent: [UInt8]
        /// What is here for blocks of the file, by their names.
        var blocks: [String: [Step]] = [:]
    }

    /// A block outside of a parent's tag.
    struct Block: Sendable {
        var name: String
        /// The blanks that each line gets of what stands for the block.
        var indent: [UInt8]
        /// Whether the tag has its line for itself, so that the block begins a line.
        var beginsLine: Bool
        /// The text written where nothing stands for it.
        var steps: [Step]
    }

    let steps: [Step]

    /// The program of a part of a template.
    init(of template: ScannedTemplate, _ part: Range<Int>, _ modes: EscapingModes) {
        steps = TemplateCompiler(template, modes).steps(Self.tags(of: template.tags, in: part), part)
    }

    /// The program of a file.
    init(of template: ScannedTemplate, _ modes: EscapingModes) {
        self.init(of: template, 0..<template.source.bytes.count, modes)
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
}
