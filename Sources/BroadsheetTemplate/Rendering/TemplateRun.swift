/// Writes a ``TemplateProgram`` with values.
struct TemplateRun {
    private(set) var bytes: [UInt8]
    /// What can be seen, the innermost last.
    private var stack: [TemplateValue]
    /// The place of the innermost value in its list, where it is directly in one.
    private var place: (index: Int, count: Int)?
    private let partials: [String: TemplateProgram]
    /// The substitute for blocks, by their names.
    private var blocks: [String: [TemplateProgram.Step]] = [:]
    /// The blanks that each line of the template gets. Lines of values get none.
    private var indent: [UInt8] = []
    /// The blanks that come before what is written next, where that begins a line.
    private var pending: [UInt8] = []

    /// A run that writes after bytes that are there.
    init(behind bytes: consuming [UInt8], _ root: TemplateValue, partials: [String: TemplateProgram]) {
        self.bytes = bytes
        self.partials = partials
        stack = [root]
    }

    mutating func write(_ steps: [TemplateProgram.Step]) {
        for step in steps {
            switch step {
            case .text(let text): write(text)
            case .variable(let name, let mode): write(value(of: name), mode)
            case .section(let name, let inner): writeSection(value(of: name), inner)
            case .invertedSection(let name, let inner):
                if Self.isNone(value(of: name)) { write(inner) }
            case .include(let file): include(file)
            case .block(let block): write(block)
            }
        }
    }

    private mutating func write(_ text: [UInt8]) {
        guard !indent.isEmpty || !pending.isEmpty else { return bytes.append(contentsOf: text) }
        for byte in text {
            writePending()
            bytes.append(byte)
            if byte == UInt8(ascii: "\n") { pending = indent }
        }
    }

    private mutating func writePending() {
        guard !pending.isEmpty else { return }
        bytes.append(contentsOf: pending)
        pending = []
    }

    private mutating func include(_ file: TemplateProgram.Include) {
        guard let partial = partials[file.name] else { return }
        let before = (blocks, place)
        // What is furthest out for a block is what counts.
        blocks.merge(file.blocks) { outer, _ in outer }
        place = nil
        write(partial.steps, indentedBy: file.indent, beginningLine: true)
        (blocks, place) = before
    }

    private mutating func write(_ block: TemplateProgram.Block) {
        let before = place
        place = nil
        if let replacement = blocks[block.name] {
            // Where the tag does not have its line for itself, the blanks before it have been written.
            write(replacement, indentedBy: block.indent, beginningLine: block.beginsLine)
        } else {
            write(block.steps)
        }
        place = before
    }

    private mutating func write(
        _ steps: [TemplateProgram.Step], indentedBy own: [UInt8], beginningLine beginsLine: Bool
    ) {
        let before = indent
        indent += own
        if beginsLine { pending += own }
        write(steps)
        indent = before
        if !pending.isEmpty { pending = before }
    }

    private mutating func write(_ value: TemplateValue?, _ mode: EscapingMode) {
        switch value {
        case .text(let text, _): write(value: mode.escape(text))
        case .count(let count): write(value: mode.escape(String(count)))
        case .flag, .list, .mapping, nil: break
        }
    }

    private mutating func write(value text: String) {
        guard !text.isEmpty else { return }
        writePending()
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func writeSection(_ value: TemplateValue?, _ inner: [TemplateProgram.Step]) {
        guard let value, !Self.isNone(value) else { return }
        let before = place
        switch value {
        case .flag: return write(inner)
        case .list(let values):
            for index in values.indices {
                place = (index, values.count)
                stack.append(values[index])
                write(inner)
                stack.removeLast()
            }
        case .text, .count, .mapping:
            place = nil
            stack.append(value)
            write(inner)
            stack.removeLast()
        }
        place = before
    }

    /// Whether a section of a value is left out.
    private static func isNone(_ value: TemplateValue?) -> Bool {
        switch value {
        case .text(let text, _): text.isEmpty
        case .flag(let flag): !flag
        case .list(let values): values.isEmpty
        case .count, .mapping: false
        case nil: true
        }
    }

    private func value(of name: TemplateProgram.Name) -> TemplateValue? {
        guard !name.keys.isEmpty || name.isLocal else {
            guard let function = name.functions.first else { return nil }
            return Self.applying(name.functions.dropFirst(), to: valueOfPlace(function))
        }
        return Self.applying(name.functions[...], to: find(name))
    }

    private static func applying(_ functions: ArraySlice<String>, to value: TemplateValue?) -> TemplateValue? {
        functions.reduce(value) { $0?.applying($1) }
    }

    /// The value to which keys lead: from the innermost that has the first of them.
    private func find(_ name: TemplateProgram.Name) -> TemplateValue? {
        guard let key = name.keys.first else { return stack.last }
        var index = stack.count - 1
        var found = stack[index][key]
        while found == nil, index > 0, !name.isLocal {
            index -= 1
            found = stack[index][key]
        }
        return name.keys.count == 1 ? found : name.keys.dropFirst().reduce(found) { $0?[$1] }
    }

    private func valueOfPlace(_ function: String) -> TemplateValue? {
        guard let place else { return nil }
        return switch function {
        case "first": .flag(place.index == 0)
        case "last": .flag(place.index == place.count - 1)
        case "index": .count(place.index)
        default: TemplateValue.count(place.index).applying(function)
        }
    }
}
