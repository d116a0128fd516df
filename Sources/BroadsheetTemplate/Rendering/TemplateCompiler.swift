/// Makes the steps of a template from its tags.
///
/// Lines that hold one tag alone leave nothing; the blanks before a partial, a parent or a block are kept as the indent
/// of its lines (the specification of Mustache 1.4, modules `partials` and `~inheritance`).
struct TemplateCompiler {
    private let template: ScannedTemplate
    private let modes: EscapingModes
    /// For each byte of the template whether it is text.
    private var isText: [Bool]
    /// The indents of partials, parents and blocks, by the first byte of their tags.
    private var indents: [Int: [UInt8]] = [:]
    /// The blocks whose tag has a line for itself.
    private var blocksOfLines: Set<Int> = []

    private var bytes: [UInt8] { template.source.bytes }

    init(_ template: ScannedTemplate, _ modes: EscapingModes) {
        self.template = template
        self.modes = modes
        isText = Array(repeating: true, count: template.source.bytes.count)
        mark(template.tags, inParent: false)
        for range in template.comments + template.changes.map(\.range) { leaveOutLine(of: range) }
    }

    // MARK: Steps

    /// The steps of a range, of which these are the outermost tags.
    func steps(_ tags: [TemplateTag], _ range: Range<Int>) -> [TemplateProgram.Step] {
        var steps: [TemplateProgram.Step] = []
        var start = range.lowerBound
        for tag in tags {
            let text = text(start..<tag.range.lowerBound)
            if !text.isEmpty { steps.append(.text(text)) }
            steps.append(step(of: tag))
            start = (tag.endRange ?? tag.range).upperBound
        }
        let text = text(start..<range.upperBound)
        if !text.isEmpty { steps.append(.text(text)) }
        return steps
    }

    private func step(of tag: TemplateTag) -> TemplateProgram.Step {
        let start = tag.range.lowerBound
        switch tag.kind {
        case .variable(let isEscaped):
            return .variable(name(of: tag), isEscaped ? modes.exceptions[start] ?? modes.base : .plain)
        case .section: return .section(name(of: tag), inner(tag))
        case .invertedSection: return .invertedSection(name(of: tag), inner(tag))
        case .partial, .parent:
            var include = TemplateProgram.Include(name: tag.text, indent: indents[start] ?? [])
            for block in tag.children where block.kind == .block { include.blocks[block.text] = inner(block) }
            return .include(include)
        case .block:
            return .block(
                TemplateProgram.Block(
                    name: tag.text, indent: indents[start] ?? [], beginsLine: blocksOfLines.contains(start),
                    steps: inner(tag)))
        }
    }

    private func inner(_ tag: TemplateTag) -> [TemplateProgram.Step] {
        steps(tag.children, tag.inside)
    }

    private func name(of tag: TemplateTag) -> TemplateProgram.Name {
        TemplateProgram.Name(keys: tag.names, isLocal: tag.isLocal, functions: tag.functions.reversed())
    }

    private func text(_ range: Range<Int>) -> [UInt8] {
        range.filter { isText[$0] }.map { bytes[$0] }
    }

    // MARK: Lines and indents

    private mutating func mark(_ tags: [TemplateTag], inParent: Bool) {
        for tag in tags {
            switch tag.kind {
            case .variable: break
            case .section, .invertedSection:
                leaveOutLine(of: tag.range)
                if let end = tag.endRange { leaveOutLine(of: end) }
            case .partial:
                if let line = template.line(of: tag.range) {
                    indents[tag.range.lowerBound] = text(line.lowerBound..<tag.range.lowerBound)
                }
                leaveOutLine(of: tag.range)
            case .parent: markParent(tag)
            case .block where inParent: markReplacement(tag)
            case .block: markBlock(tag)
            }
            // The part inside is marked after its surroundings: an indent is what those have left of it.
            mark(tag.children, inParent: tag.kind == .parent)
        }
    }

    /// A parent with everything up to its end counts as one tag.
    private mutating func markParent(_ tag: TemplateTag) {
        let end = tag.endRange ?? tag.range
        if let line = template.line(of: tag.range.lowerBound..<end.upperBound) {
            indents[tag.range.lowerBound] = text(line.lowerBound..<tag.range.lowerBound)
            leaveOut(line.lowerBound..<tag.range.lowerBound)
            leaveOut(end.upperBound..<line.upperBound)
        } else {
            leaveOutLine(of: end)
        }
    }

    /// The content of a parent for one of its blocks loses the indent that its first line has.
    private mutating func markReplacement(_ tag: TemplateTag) {
        let inside = tag.inside
        if let start = template.lineStart(before: inside.upperBound), start >= inside.lowerBound {
            leaveOut(start..<inside.upperBound)
        }
        guard let start = template.lineEnd(behind: inside.lowerBound), start <= inside.upperBound else { return }
        leaveOut(inside.lowerBound..<start)
        let lines = start..<inside.upperBound
        guard let width = template.firstIndent(in: lines)?.count else { return }
        for line in template.lineStarts(in: lines) {
            leaveOut(template.indent(at: line, in: lines).prefix(width))
        }
    }

    /// A block gives its indent to what stands for it: where its tag has a line for itself, that of the first line
    /// inside, if there is one.
    private mutating func markBlock(_ tag: TemplateTag) {
        let start = tag.range.lowerBound
        let end = tag.endRange ?? tag.range
        if let line = template.line(of: tag.range) {
            blocksOfLines.insert(start)
            indents[start] = text(template.firstIndent(in: tag.inside) ?? line.lowerBound..<start)
        } else if let line = template.line(of: start..<end.upperBound) {
            indents[start] = text(line.lowerBound..<start)
        }
        leaveOutLine(of: tag.range)
        leaveOutLine(of: end)
    }

    private mutating func leaveOutLine(of tag: Range<Int>) {
        leaveOut(template.line(of: tag) ?? tag)
    }

    private mutating func leaveOut(_ range: Range<Int>) {
        for index in range { isText[index] = false }
    }
}

extension TemplateTag {
    /// The bytes between the tag and its end.
    fileprivate var inside: Range<Int> {
        range.upperBound..<(endRange?.lowerBound ?? range.upperBound)
    }
}

extension ScannedTemplate {
    /// The beginnings of the lines in a range that begins a line.
    fileprivate func lineStarts(in range: Range<Int>) -> [Int] {
        range.filter { $0 == range.lowerBound || source.bytes[$0 - 1] == UInt8(ascii: "\n") }
    }

    /// The blanks with which a line begins.
    fileprivate func indent(at start: Int, in range: Range<Int>) -> Range<Int> {
        var end = start
        while end < range.upperBound, source.bytes[end] == 0x20 || source.bytes[end] == 0x09 { end += 1 }
        return start..<end
    }

    /// The blanks with which the first line of a range begins that is not empty; `nil` where all are.
    fileprivate func firstIndent(in range: Range<Int>) -> Range<Int>? {
        guard let first = range.first(where: { !Self.isBlank(source.bytes[$0]) }) else { return nil }
        let start = source.bytes[..<first].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        return indent(at: max(start, range.lowerBound), in: range)
    }
}
