/// Reads the options of a mapping one by one, and collects every mistake instead of stopping at the first.
///
/// The calls are the only place where an option is declared: reading an option also records its
/// ``OptionDescriptor``, so what the program accepts and what it documents cannot differ.
///
/// ```swift
/// struct Options: ExporterOptions {
///     var width = 80
///     init() {}
///     init(reading reader: inout OptionReader) {
///         width = reader.integer("width", in: 20...500, default: width, help: "Columns in a line.")
///     }
/// }
/// ```
///
/// A value that is wrong is reported and its default is returned, so reading goes on. ``finish()`` reports the keys
/// that nobody asked for.
public struct OptionReader: Sendable {
    /// The mistakes found so far, in the order of reading.
    public private(set) var diagnostics: [Diagnostic] = []
    /// The options asked for so far, in the order of reading.
    public private(set) var descriptors: [OptionDescriptor] = []
    /// Where the mapping begins; `nil` where there is no mapping.
    public let location: FileLocation?

    private let entries: [ConfigurationNode.Entry]
    /// What the mapping is, in the words of a diagnostic about a key that is missing.
    private let subject: String
    /// Whether there was something else where a mapping should be: then no key of it is said to be missing.
    private let isMisplaced: Bool

    /// A reader of a mapping; of nothing, so that every option has its default, where there is no node.
    ///
    /// A node that is empty counts as an empty mapping. One that is a scalar or a list is reported.
    public init(_ node: ConfigurationNode?, subject: String = "this mapping") {
        self.subject = subject
        location = node?.location
        switch node?.content {
        case .mapping(let entries):
            self.entries = entries
            isMisplaced = false
        case _ where node?.isEmpty ?? true:
            entries = []
            isMisplaced = false
        default:
            entries = []
            isMisplaced = true
            diagnostics.append(
                Diagnostic(
                    .error, code: "wrong-type",
                    "\(subject) is \(node?.kindDescription ?? "nothing"); write a mapping of keys to values here",
                    at: location))
        }
    }

    /// The descriptors of a type's options.
    public static func describe<Options: ConfigurableOptions>(_ options: Options.Type) -> [OptionDescriptor] {
        var reader = OptionReader(nil)
        _ = Options(reading: &reader)
        return reader.descriptors
    }

    // MARK: One value

    /// A text; `nil` where the key is absent or its value is no text.
    public mutating func string(_ key: String, required: Bool = false, help: String) -> String? {
        value(key, .string, default: nil, required: required, help: help) { text, _ in text }
    }

    /// A text, with a default.
    public mutating func string(_ key: String, default fallback: String, help: String) -> String {
        value(key, .string, default: fallback, help: help) { text, _ in text } ?? fallback
    }

    /// A whole number within bounds; `nil` where the key is absent or its value is none such.
    public mutating func integer(_ key: String, in bounds: ClosedRange<Int>, help: String) -> Int? {
        value(key, .integer(bounds), default: nil, help: help) { text, _ in Self.integer(text, in: bounds) }
    }

    /// A whole number within bounds, with a default.
    public mutating func integer(
        _ key: String, in bounds: ClosedRange<Int>, default fallback: Int, help: String
    ) -> Int {
        value(key, .integer(bounds), default: String(fallback), help: help) { text, _ in
            Self.integer(text, in: bounds)
        } ?? fallback
    }

    /// `true` or `false`, with a default.
    public mutating func boolean(_ key: String, default fallback: Bool, help: String) -> Bool {
        value(key, .boolean, default: String(fallback), help: help) { text, _ in Bool(text) } ?? fallback
    }

    /// One of the cases of an enumeration, by its raw value, with a default.
    public mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: String, default fallback: Choice, help: String
    ) -> Choice {
        let words = Choice.allCases.map(\.rawValue)
        return value(key, .choice(words), default: fallback.rawValue, help: help) { text, _ in
            Choice(rawValue: text)
        } ?? fallback
    }

    /// A value of a form of its own, such as a date: `parse` gives `nil` for a text that is none such, and `form` says
    /// in a diagnostic what it should have been.
    public mutating func parsed<Value>(
        _ key: String, form: String, default fallback: String? = nil, help: String, _ parse: (String) -> Value?
    ) -> Value? {
        value(key, .formatted(form), default: fallback, help: help) { text, _ in parse(text) }
    }

    // MARK: Many values

    /// A list of texts; a single text counts as a list of one. Empty where the key is absent.
    public mutating func strings(_ key: String, help: String) -> [String] {
        list(key, of: .string, default: nil, help: help) { $0 } ?? []
    }

    /// A list of values of a form of its own; a single one counts as a list of one. `parse` gives `nil` for a text that
    /// is none such, and `form` says in a diagnostic, at that text's place, what it should have been.
    public mutating func parsedList<Value>(
        _ key: String, form: String, help: String, _ parse: (String) -> Value?
    ) -> [Value] {
        list(key, of: .formatted(form), default: nil, help: help, convert: parse) ?? []
    }

    /// A list of cases of an enumeration, by their raw values; a single one counts as a list of one.
    public mutating func choices<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: String, default fallback: [Choice], help: String
    ) -> [Choice] {
        let written = fallback.isEmpty ? nil : "[\(fallback.map(\.rawValue).joined(separator: ", "))]"
        return list(key, of: .choice(Choice.allCases.map(\.rawValue)), default: written, help: help) {
            Choice(rawValue: $0)
        } ?? fallback
    }

    /// A mapping inside the mapping, read by a reader of its own; its unknown keys are reported too. A key that it
    /// needs is missed only where the mapping is there.
    public mutating func mapping<Value>(
        _ key: String, help: String, _ read: (inout OptionReader) -> Value
    ) -> Value {
        let node = entry(key)?.value
        var inner = OptionReader(node, subject: "'\(key)'")
        let result = read(&inner)
        inner.finish()
        record(OptionDescriptor(key: key, type: .mapping(inner.descriptors), help: help))
        if node != nil { diagnostics += inner.diagnostics }
        return result
    }

    /// The node of a key, unread, for a value that is no mapping of options.
    public mutating func node(_ key: String, type: OptionDescriptor.ValueType, help: String) -> ConfigurationNode? {
        record(OptionDescriptor(key: key, type: type, help: help))
        return entry(key)?.value
    }

    // MARK: Mistakes

    /// Whether the mapping has a key.
    public func has(_ key: String) -> Bool {
        entry(key) != nil
    }

    /// Where the value of a key begins; the mapping's own place where the key is absent.
    public func location(of key: String) -> FileLocation? {
        entry(key)?.value.location ?? location
    }

    /// Adds a mistake that an option's own reading found.
    public mutating func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }

    /// Reports every key of the mapping that no call has asked for, with the nearest one that was. To be called once,
    /// when all options have been read.
    public mutating func finish() {
        let known = descriptors.map(\.key)
        for entry in entries where !known.contains(entry.key) {
            diagnostics.append(
                Diagnostic(
                    .error, code: "unknown-key",
                    "unknown key \(Diagnostic.quoted(entry.key))\(Spelling.suggestion(for: entry.key, among: known))",
                    at: entry.keyLocation))
        }
    }

    // MARK: Inside

    private func entry(_ key: String) -> ConfigurationNode.Entry? {
        entries.first { $0.key == key }
    }

    private mutating func record(_ descriptor: OptionDescriptor) {
        descriptors.append(descriptor)
    }

    private mutating func value<Value>(
        _ key: String, _ type: OptionDescriptor.ValueType, default written: String?, required: Bool = false,
        help: String, convert: (String, FileLocation) -> Value?
    ) -> Value? {
        record(OptionDescriptor(key: key, type: type, defaultValue: written, isRequired: required, help: help))
        guard let node = entry(key)?.value else {
            if required, !isMisplaced {
                diagnostics.append(
                    Diagnostic(.error, code: "missing-key", "\(subject) needs the key '\(key)': \(help)", at: location))
            }
            return nil
        }
        return scalar(of: node, key: key, type: type, convert: convert)
    }

    private mutating func list<Element>(
        _ key: String, of type: OptionDescriptor.ValueType, default written: String?, help: String,
        convert: (String) -> Element?
    ) -> [Element]? {
        record(OptionDescriptor(key: key, type: .list(type), defaultValue: written, help: help))
        guard let node = entry(key)?.value else { return nil }
        guard case .sequence(let nodes) = node.content else {
            return scalar(of: node, key: key, type: type) { text, _ in convert(text) }.map { [$0] }
        }
        return nodes.compactMap { element in
            scalar(of: element, key: key, type: type) { text, _ in convert(text) }
        }
    }

    private mutating func scalar<Value>(
        of node: ConfigurationNode, key: String, type: OptionDescriptor.ValueType,
        convert: (String, FileLocation) -> Value?
    ) -> Value? {
        if case .scalar(let text, _) = node.content, !node.isEmpty, let value = convert(text, node.location) {
            return value
        }
        diagnostics.append(mistake(in: node, key: key, type: type))
        return nil
    }

    private func mistake(
        in node: ConfigurationNode, key: String, type: OptionDescriptor.ValueType
    ) -> Diagnostic {
        var code = "wrong-type"
        var remedy = "write \(type)"
        if case .scalar(let text, _) = node.content, !node.isEmpty {
            switch type {
            case .integer where Self.isWholeNumber(text): code = "out-of-range"
            case .choice(let words):
                code = "unknown-value"
                remedy = "write one of \(words.joined(separator: ", "))"
                if let nearest = Spelling.nearest(to: text, among: words) { remedy = "did you mean '\(nearest)'?" }
            default: break
            }
        }
        return Diagnostic(
            .error, code: code, "'\(key)' cannot be \(node.kindDescription); \(remedy)", at: node.location)
    }

    /// Whether a text is a whole number, of whatever size.
    private static func isWholeNumber(_ text: String) -> Bool {
        let digits =
            text.utf8.first.map { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") } ?? false
            ? text.utf8.dropFirst() : text.utf8[...]
        return !digits.isEmpty && digits.allSatisfy { (48...57).contains($0) }
    }

    private static func integer(_ text: String, in bounds: ClosedRange<Int>) -> Int? {
        guard let number = Int(text), bounds.contains(number) else { return nil }
        return number
    }
}
