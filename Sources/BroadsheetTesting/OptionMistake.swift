import BroadsheetCore

/// Makes configuration nodes, each at a place of its own.
struct NodePlace {
    private var line = 0

    mutating func next() -> FileLocation {
        line += 1
        return FileLocation(path: "options.yaml", line: line, column: 3)
    }

    mutating func node(_ content: ConfigurationNode.Content) -> ConfigurationNode {
        ConfigurationNode(content, at: next())
    }

    mutating func scalar(_ text: String) -> ConfigurationNode {
        node(.scalar(text, isPlain: true))
    }

    mutating func entry(_ key: String, _ value: ConfigurationNode) -> ConfigurationNode.Entry {
        ConfigurationNode.Entry(key: key, keyLocation: next(), value: value)
    }

    /// A value that an option takes: the default where there is one, else the example, else one made up.
    mutating func value(for option: OptionDescriptor) -> ConfigurationNode {
        if option.defaultValue == nil, let example = option.example,
            let node = try? OptionExample.node(example, &self)
        {
            return node
        }
        switch option.type {
        case .list(let element):
            if let written = option.defaultValue, let node = try? OptionExample.node(written, &self) { return node }
            guard case .choice(let words) = element, let word = words.first else { return node(.sequence([])) }
            let only = scalar(word)
            return node(.sequence([only]))
        case .mapping(let inner): return mapping(required: inner, written: [])
        case .integer(let bounds): return scalar(option.defaultValue ?? String(bounds.lowerBound))
        case .boolean: return scalar(option.defaultValue ?? "true")
        case .choice(let words): return scalar(option.defaultValue ?? words.first ?? "")
        // A plain scalar without a character is not text but no value at all.
        default:
            return option.defaultValue == "" ? node(.scalar("", isPlain: false)) : scalar(option.defaultValue ?? "text")
        }
    }

    /// A mapping of the options that are required and of others.
    mutating func mapping(required options: [OptionDescriptor], written: [OptionDescriptor]) -> ConfigurationNode {
        var entries: [ConfigurationNode.Entry] = []
        for option in options where option.isRequired || written.contains(where: { $0.key == option.key }) {
            entries.append(entry(option.key, value(for: option)))
        }
        return node(.mapping(entries))
    }

    /// The whole mapping in which an entry is below the keys that lead to it, with what is required at each level.
    mutating func mapping(
        around entry: ConfigurationNode.Entry, under path: [OptionDescriptor], in options: [OptionDescriptor]
    ) -> ConfigurationNode {
        var current = entry
        var root = node(.mapping([]))
        for (depth, level) in ([options] + path.map(\.inner)).enumerated().reversed() {
            var entries = [current]
            for other in level where other.isRequired && other.key != current.key {
                entries.append(self.entry(other.key, value(for: other)))
            }
            root = node(.mapping(entries))
            if depth > 0 { current = self.entry(path[depth - 1].key, root) }
        }
        return root
    }
}

extension OptionDescriptor {
    /// The options of a mapping; none for an option of another type.
    var inner: [OptionDescriptor] {
        if case .mapping(let inner) = type { inner } else { [] }
    }
}

/// One thing that a user can write wrongly.
struct OptionMistake {
    /// The keys that lead to the mapping in which the mistake is.
    var path: [OptionDescriptor]
    /// The option that has a wrong value; `nil` for a key that does not exist.
    var option: OptionDescriptor?
    var content: ConfigurationNode.Content

    var description: String {
        let keys = (path.map(\.key) + [option?.key ?? Self.unknownKey]).joined(separator: ".")
        let value = ConfigurationNode(content, at: FileLocation(path: "")).kindDescription
        return option == nil ? "the unknown key '\(keys)'" : "'\(keys)' as \(value)"
    }

    /// A key that no option has.
    private static let unknownKey = "no-such-key-anywhere"

    /// Every mistake that the descriptors describe, at every depth.
    static func all(for options: [OptionDescriptor], under path: [OptionDescriptor] = []) -> [OptionMistake] {
        var mistakes = [OptionMistake(path: path, option: nil, content: .scalar("1", isPlain: true))]
        for option in options {
            mistakes += wrongValues(for: option.type).map { OptionMistake(path: path, option: option, content: $0) }
            if case .mapping(let inner) = option.type { mistakes += all(for: inner, under: path + [option]) }
        }
        return mistakes
    }

    /// Values that a type does not take.
    private static func wrongValues(for type: OptionDescriptor.ValueType) -> [ConfigurationNode.Content] {
        let nowhere = FileLocation(path: "")
        func word(_ text: String, isPlain: Bool = true) -> ConfigurationNode.Content { .scalar(text, isPlain: isPlain) }
        let mapping = ConfigurationNode.Content.mapping([
            ConfigurationNode.Entry(
                key: "no-such-key-anywhere", keyLocation: nowhere, value: ConfigurationNode(word("1"), at: nowhere))
        ])
        let list = ConfigurationNode.Content.sequence([ConfigurationNode(word("a"), at: nowhere)])
        let shapes = [mapping, list, .sequence([]), word("")]
        switch type {
        case .integer(let bounds):
            var wrong = shapes + ["many", "1.5", "1e3", "１", "9999999999999999999999"].map { word($0) }
            if bounds.lowerBound > .min { wrong.append(word(String(bounds.lowerBound - 1))) }
            if bounds.upperBound < .max { wrong.append(word(String(bounds.upperBound + 1))) }
            return wrong
        case .boolean: return shapes + ["yes", "no", "1", "tRUE", "trüe"].map { word($0) }
        case .choice: return shapes + ["no-such-word-anywhere", "\u{0}"].map { word($0) }
        case .list(let element):
            let elements = wrongValues(for: element).map { ConfigurationNode($0, at: nowhere) }
            return [mapping, word("")] + elements.map { .sequence([$0]) }
        case .mapping: return [word("text"), list, .sequence([])]
        default: return shapes
        }
    }

    /// The options with the mistake in them, and the place at which it is to be reported.
    func node(
        in options: [OptionDescriptor], _ place: inout NodePlace
    ) -> (root: ConfigurationNode, expected: FileLocation) {
        var wrong = place.node(content)
        var expected = wrong.location
        if case .list = option?.type, case .sequence(let elements) = content, let element = elements.first {
            // What is wrong about a list is its element.
            let inner = place.node(element.content)
            wrong.content = .sequence([inner])
            expected = inner.location
        }
        let entry = place.entry(option?.key ?? Self.unknownKey, wrong)
        if option == nil { expected = entry.keyLocation }
        let root = place.mapping(around: entry, under: path, in: options)
        return (root, expected)
    }
}
