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
/// A value that is wrong is reported and its default is returned, so reading continues. ``finish()`` reports the keys
/// that nobody asked for.
public struct OptionReader: Sendable {
    /// The mistakes found so far, in the order of reading.
    public private(set) var diagnostics: [Diagnostic] = []
    /// The options asked for so far, in the order of reading.
    public private(set) var descriptors: [OptionDescriptor] = []
    /// The files that options were read from besides the one in which they are, in the order of reading.
    public private(set) var files: [OptionFile] = []
    /// Where the mapping begins; `nil` where there is no mapping.
    public let location: FileLocation?
    /// Whether ``otherEntries()`` was called, so that no key is unknown.
    public private(set) var takesOtherKeys = false

    private let entries: [ConfigurationNode.Entry]
    /// What the mapping is, in the words of a diagnostic about a key that is missing.
    private let subject: Diagnostic.Message
    /// Whether there was something else where a mapping should be: then none of its keys is reported as missing.
    private let isMisplaced: Bool
    /// The diagnostics about keys that are missing, by the key.
    private var missing: [String: Diagnostic] = [:]

    /// A reader of a mapping; of nothing, so that every option has its default, where there is no node.
    ///
    /// A node that is empty counts as an empty mapping. One that is a scalar or a list is reported.
    public init(_ node: ConfigurationNode?, subject: String = "this mapping") {
        self.subject = Diagnostic.Message(subject)
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
            if let node, let colon = Self.fullWidthColon(in: node) {
                diagnostics.append(colon)
                return
            }
            diagnostics.append(
                Diagnostic(
                    .error, code: "wrong-type",
                    "\(subject) is \(node?.kind ?? "nothing"); write a mapping of keys to values here",
                    at: location))
        }
    }

    /// The descriptors of a type's options.
    public static func describe<Options: ConfigurableOptions>(_ options: Options.Type) -> [OptionDescriptor] {
        var reader = OptionReader(nil)
        _ = Options(reading: &reader)
        return reader.descriptors
    }

    /// The keys that no call has asked for so far, with their values unread, in the order of the file: for one who
    /// hands options on to somebody else. None of them is reported as unknown then; anyone who gets them must do that.
    public mutating func otherEntries() -> [ConfigurationNode.Entry] {
        takesOtherKeys = true
        let known = descriptors.map(\.key)
        return entries.filter { !known.contains($0.key) }
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

    /// Where the values of a key's list begin; a single value counts as a list of one. Empty where the key is absent.
    public func locations(of key: String) -> [FileLocation] {
        guard let node = node(of: key) else { return [] }
        guard case .sequence(let nodes) = node.content else { return [node.location] }
        return nodes.map(\.location)
    }

    /// Adds a mistake that an option's own reading found.
    public mutating func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }

    /// Notes a file that an option was read from, such as a template: no output may overwrite it, and a build makes its
    /// outputs anew when it has changed.
    ///
    /// - Parameters:
    ///   - path: The file, by a path that holds from where the program runs.
    ///   - place: Where the option is that names it.
    public mutating func note(file path: String, at place: FileLocation?) {
        files.append(OptionFile(path: path, location: place))
    }

    /// Reports every key of the mapping that no call has asked for, with the nearest one that was. To be called once,
    /// when all options have been read.
    public mutating func finish() {
        guard !takesOtherKeys else { return }
        let known = descriptors.map(\.key)
        for entry in entries where !known.contains(entry.key) {
            // A key that is misspelt is not missed as well.
            if let meant = Spelling.nearest(to: entry.key, among: known), let said = missing[meant] {
                diagnostics.removeAll { $0 == said }
            }
            if let dotted = dottedKey(entry) {
                diagnostics.append(dotted)
                continue
            }
            diagnostics.append(
                Diagnostic(
                    .error, code: "unknown-key",
                    "unknown key \(Diagnostic.quoted(entry.key))\(Spelling.suggestion(for: entry.key, among: known))",
                    at: entry.keyLocation))
        }
    }

    /// A key such as `publication.title`, as documentation calls it; `nil` for any other.
    private func dottedKey(_ entry: ConfigurationNode.Entry) -> Diagnostic? {
        let parts = entry.key.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, let outer = descriptors.first(where: { $0.key == parts[0] }),
            case .mapping = outer.type
        else { return nil }
        return Diagnostic(
            .error, code: "unknown-key",
            "unknown key \(Diagnostic.quoted(entry.key)); write '\(parts[1]):' indented below '\(parts[0]):'",
            at: entry.keyLocation)
    }

    // MARK: Inside

    private func entry(_ key: String) -> ConfigurationNode.Entry? {
        entries.first { $0.key == key }
    }

    /// The value of a key; `nil` where the key is absent.
    func node(of key: String) -> ConfigurationNode? {
        entry(key)?.value
    }

    mutating func record(_ descriptor: OptionDescriptor) {
        descriptors.append(descriptor)
    }

    /// The value of an option as `convert` makes it of its text; `nil` where it is absent, or wrong and reported.
    mutating func value<Value>(of option: OptionDescriptor, _ convert: (String) -> Value?) -> Value? {
        record(option)
        guard let node = node(of: option.key) else {
            if option.isRequired, !isMisplaced {
                let said = Diagnostic(
                    .error, code: "missing-key", "\(subject) needs the key '\(option.key)': \(option.help)",
                    at: location)
                missing[option.key] = said
                diagnostics.append(said)
            }
            return nil
        }
        return scalar(of: node, key: option.key, type: option.type, convert: convert)
    }

    /// The values of an option that is a list; a single value counts as a list of one.
    mutating func list<Element>(
        of option: OptionDescriptor, element type: OptionDescriptor.ValueType, _ convert: (String) -> Element?
    ) -> [Element]? {
        record(option)
        guard let node = node(of: option.key) else { return nil }
        guard case .sequence(let nodes) = node.content else {
            noteJoinedItems(in: node, key: option.key, type)
            return scalar(of: node, key: option.key, type: type, convert: convert).map { [$0] }
        }
        for node in nodes { noteJoinedItems(in: node, key: option.key, type) }
        return nodes.compactMap { scalar(of: $0, key: option.key, type: type, convert: convert) }
    }

    private mutating func scalar<Value>(
        of node: ConfigurationNode, key: String, type: OptionDescriptor.ValueType,
        convert: (String) -> Value?
    ) -> Value? {
        if let quoted = Self.wrongQuotation(in: node, key: key) {
            diagnostics.append(quoted)
            return nil
        }
        if case .scalar(let text, _) = node.content, !node.isEmpty, let value = convert(text) {
            return value
        }
        diagnostics.append(mistake(in: node, key: key, type: type))
        return nil
    }

    private func mistake(
        in node: ConfigurationNode, key: String, type: OptionDescriptor.ValueType
    ) -> Diagnostic {
        var code = "wrong-type"
        var remedy: Diagnostic.Message = "write \(type.wording)"
        if case .scalar(let text, _) = node.content, !node.isEmpty {
            switch type {
            case .integer(let bounds) where Self.isWholeNumber(text):
                code = "out-of-range"
                // Beyond what any number may be, the upper bound is news.
                if bounds.upperBound == .max, Int(text) == nil, !text.hasPrefix("-") {
                    remedy = "\(remedy) to \(Int.max)"
                }
            case .choice(let words):
                code = "unknown-value"
                remedy = "write one of \(words.joined(separator: ", "))"
                if let nearest = Spelling.nearest(to: text, among: words) { remedy = "did you mean '\(nearest)'?" }
            default: break
            }
            if let narrow = FullWidth.narrowed(text) { remedy = "write it with half-width characters: '\(narrow)'" }
        }
        return Diagnostic(
            .error, code: code, "'\(key)' cannot be \(node.kind); \(remedy)", at: node.location)
    }

    /// Whether a text is a whole number, of whatever size.
    private static func isWholeNumber(_ text: String) -> Bool {
        let digits =
            text.utf8.first.map { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") } ?? false
            ? text.utf8.dropFirst() : text.utf8[...]
        return !digits.isEmpty && digits.allSatisfy { (48...57).contains($0) }
    }
}
