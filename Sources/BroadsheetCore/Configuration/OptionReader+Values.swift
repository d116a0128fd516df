/// The options that can be read. Each call takes, beside what it needs, the unit of a measure and an example, which
/// documentation shows; see ``OptionDescriptor``.
extension OptionReader {
    // MARK: One value

    /// A text; `nil` where the key is absent or its value is not text.
    public mutating func string(
        _ key: String, required: Bool = false, unit: String? = nil, example: String? = nil, help: String
    ) -> String? {
        value(
            of: OptionDescriptor(
                key: key, type: .string, isRequired: required, unit: unit, example: example, help: help)
        ) { $0 }
    }

    /// A text, with a default.
    public mutating func string(
        _ key: String, default fallback: String, unit: String? = nil, example: String? = nil, help: String
    ) -> String {
        value(
            of: OptionDescriptor(
                key: key, type: .string, defaultValue: fallback, unit: unit, example: example, help: help)
        ) { $0 } ?? fallback
    }

    /// A whole number within bounds; `nil` where the key is absent or its value is not one such.
    public mutating func integer(
        _ key: String, in bounds: ClosedRange<Int>, unit: String? = nil, example: String? = nil, help: String
    ) -> Int? {
        value(of: OptionDescriptor(key: key, type: .integer(bounds), unit: unit, example: example, help: help)) {
            Self.integer($0, in: bounds)
        }
    }

    /// A whole number within bounds, with a default.
    public mutating func integer(
        _ key: String, in bounds: ClosedRange<Int>, default fallback: Int, unit: String? = nil,
        example: String? = nil, help: String
    ) -> Int {
        value(
            of: OptionDescriptor(
                key: key, type: .integer(bounds), defaultValue: String(fallback), unit: unit, example: example,
                help: help)
        ) { Self.integer($0, in: bounds) } ?? fallback
    }

    /// `true` or `false`, with a default.
    public mutating func boolean(
        _ key: String, default fallback: Bool, example: String? = nil, help: String
    ) -> Bool {
        value(
            of: OptionDescriptor(
                key: key, type: .boolean, defaultValue: String(fallback), example: example, help: help)
        ) { Bool(written: $0) } ?? fallback
    }

    /// One of the cases of an enumeration, by its raw value, with a default.
    public mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: String, default fallback: Choice, example: String? = nil, help: String
    ) -> Choice {
        value(
            of: OptionDescriptor(
                key: key, type: .choice(Choice.allCases.map(\.rawValue)), defaultValue: fallback.rawValue,
                example: example, help: help)
        ) { Choice(rawValue: $0) } ?? fallback
    }

    /// One of the cases of an enumeration, by its raw value; `nil` where the key is absent or its value is not one such.
    public mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: String, of choices: Choice.Type, example: String? = nil, help: String
    ) -> Choice? {
        value(
            of: OptionDescriptor(
                key: key, type: .choice(choices.allCases.map(\.rawValue)), example: example, help: help)
        ) { Choice(rawValue: $0) }
    }

    /// One of some words; `nil` where the key is absent or its value is none of them.
    package mutating func choice(_ key: String, among words: [String], example: String? = nil, help: String) -> String?
    {
        value(of: OptionDescriptor(key: key, type: .choice(words), example: example, help: help)) {
            words.contains($0) ? $0 : nil
        }
    }

    /// A value of a form of its own, such as a date: `parse` gives `nil` for a text that is not one such, and `form` says
    /// in a diagnostic what it should have been.
    public mutating func parsed<Value>(
        _ key: String, form: String, default fallback: String? = nil, unit: String? = nil, example: String? = nil,
        help: String, _ parse: (String) -> Value?
    ) -> Value? {
        value(
            of: OptionDescriptor(
                key: key, type: .formatted(form), defaultValue: fallback, unit: unit, example: example, help: help),
            parse)
    }

    /// A value of a form of its own that has a pattern, by which an editor checks it.
    package mutating func parsed<Value>(
        _ key: String, form: String, pattern: String, mayBeNumber: Bool = false, default fallback: String? = nil,
        example: String? = nil, help: String, _ parse: (String) -> Value?
    ) -> Value? {
        var option = OptionDescriptor(
            key: key, type: .formatted(form), defaultValue: fallback, example: example, help: help)
        option.pattern = pattern
        option.mayBeNumber = mayBeNumber
        return value(of: option, parse)
    }

    /// A text that has a pattern, by which an editor checks it; what is wrong with one that has not, the caller says.
    ///
    /// - Parameter exclusion: The pattern of texts that are not taken all the same.
    package mutating func string(
        _ key: String, required: Bool = false, pattern: String, exclusion: String? = nil, example: String? = nil,
        help: String
    ) -> String? {
        var option = OptionDescriptor(key: key, type: .string, isRequired: required, example: example, help: help)
        option.pattern = pattern
        option.exclusion = exclusion
        return value(of: option) { $0 }
    }

    // MARK: Many values

    // A list is given as it is written: in its order, empty for `[]`, and with a value twice that is there twice.
    // Whether that means anything only the option itself knows.

    /// A list of texts as they are written, also one twice; a single text counts as a list of one. Empty where the key is
    /// absent.
    public mutating func strings(_ key: String, example: String? = nil, help: String) -> [String] {
        list(
            of: OptionDescriptor(key: key, type: .list(.string), example: example, help: help), element: .string
        ) { $0 } ?? []
    }

    /// A list of values of a form of its own; a single one counts as a list of one. `parse` gives `nil` for a text that
    /// is not one such, and `form` says in a diagnostic, at that text's place, what it should have been.
    public mutating func parsedList<Value>(
        _ key: String, form: String, unit: String? = nil, example: String? = nil, help: String,
        _ parse: (String) -> Value?
    ) -> [Value] {
        list(
            of: OptionDescriptor(
                key: key, type: .list(.formatted(form)), unit: unit, example: example, help: help),
            element: .formatted(form), parse) ?? []
    }

    /// A list of values of a form of its own that has a pattern, by which an editor checks them.
    package mutating func parsedList<Value>(
        _ key: String, form: String, pattern: String, mayBeNumber: Bool = false, example: String? = nil, help: String,
        _ parse: (String) -> Value?
    ) -> [Value] {
        var option = OptionDescriptor(key: key, type: .list(.formatted(form)), example: example, help: help)
        option.pattern = pattern
        option.mayBeNumber = mayBeNumber
        return list(of: option, element: .formatted(form), parse) ?? []
    }

    /// A list of cases of an enumeration, by their raw values, as they are written, also one twice; a single one counts
    /// as a list of one. Empty for `[]`; the default where the key is absent.
    public mutating func choices<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: String, default fallback: [Choice], example: String? = nil, help: String
    ) -> [Choice] {
        let written = fallback.isEmpty ? nil : "[\(fallback.map(\.rawValue).joined(separator: ", "))]"
        let type = OptionDescriptor.ValueType.choice(Choice.allCases.map(\.rawValue))
        return list(
            of: OptionDescriptor(
                key: key, type: .list(type), defaultValue: written, example: example, help: help),
            element: type
        ) { Choice(rawValue: $0) } ?? fallback
    }

    /// A mapping inside the mapping, read by a reader of its own; its unknown keys are reported too. A key that it
    /// needs is missed only where the mapping is there.
    public mutating func mapping<Value>(
        _ key: String, example: String? = nil, help: String, _ read: (inout OptionReader) -> Value
    ) -> Value {
        let node = node(of: key)
        var inner = OptionReader(node, subject: "'\(key)'")
        let result = read(&inner)
        inner.finish()
        record(OptionDescriptor(key: key, type: .mapping(inner.descriptors), example: example, help: help))
        if node != nil { inner.diagnostics.forEach { report($0) } }
        inner.files.forEach { note(file: $0.path, at: $0.location) }
        return result
    }

    /// The node of a key, unread, for a value that is not a mapping of options.
    public mutating func node(
        _ key: String, type: OptionDescriptor.ValueType, example: String? = nil, help: String
    ) -> ConfigurationNode? {
        record(OptionDescriptor(key: key, type: type, example: example, help: help))
        return node(of: key)
    }

    private static func integer(_ text: String, in bounds: ClosedRange<Int>) -> Int? {
        guard let number = Int(written: text), bounds.contains(number) else { return nil }
        return number
    }
}
