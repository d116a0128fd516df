#if Template
    /// Writes a ``TemplateProgram`` with values.
    struct TemplateRun {
        /// What has been written.
        private(set) var bytes: [UInt8]
        /// What can be seen, the innermost last.
        private var stack: [TemplateValue]
        /// The place of the innermost value in its list, where it is directly in one.
        private var place: (index: Int, count: Int)?

        /// A run that writes behind bytes that are there.
        init(behind bytes: consuming [UInt8], _ values: TemplateMapping) {
            self.bytes = bytes
            stack = [.mapping(values)]
        }

        mutating func write(_ steps: [TemplateProgram.Step]) {
            for step in steps {
                switch step {
                case .text(let text): bytes.append(contentsOf: text)
                case .variable(let name, let mode): write(value(of: name), mode)
                case .section(let name, let inner): writeSection(value(of: name), inner)
                case .invertedSection(let name, let inner):
                    if Self.isNone(value(of: name)) { write(inner) }
                }
            }
        }

        private mutating func write(_ value: TemplateValue?, _ mode: EscapingMode) {
            switch value {
            case .text(let text, _): bytes.append(contentsOf: mode.escape(text).utf8)
            case .count(let count): bytes.append(contentsOf: mode.escape(String(count)).utf8)
            case .flag, .list, .mapping, nil: break
            }
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
#endif
