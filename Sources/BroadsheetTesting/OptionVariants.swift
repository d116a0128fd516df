import BroadsheetCore

/// Options of which one has another value than by default, every value that follows from the descriptors; and options
/// of which all have.
enum OptionVariants {
    /// Options, and what is different about them.
    struct Variant<Options: ConfigurableOptions> {
        /// The option with its value: `content: full`.
        var name: String
        var options: Options
    }

    /// A variant for each value of each option, at every depth, and some in which all options have values of their own;
    /// values that the options refuse are left out.
    static func all<Options: ConfigurableOptions>(of type: Options.Type) -> [Variant<Options>] {
        let descriptors = OptionReader.describe(type)
        var place = NodePlace()
        var variants: [Variant<Options>] = []
        var seen: Set<Options> = [Options()]
        for change in changes(of: descriptors, &place) + combinations(of: descriptors, &place) {
            var reader = OptionReader(change.node, subject: "the options")
            let options = Options(reading: &reader)
            reader.finish()
            guard reader.diagnostics.isEmpty, seen.insert(options).inserted else { continue }
            variants.append(Variant(name: change.name, options: options))
        }
        return variants
    }

    /// Mappings in which one option is written, beside those that are required.
    private static func changes(
        of descriptors: [OptionDescriptor], _ place: inout NodePlace
    ) -> [(name: String, node: ConfigurationNode)] {
        var changes: [(name: String, node: ConfigurationNode)] = []
        for option in descriptors {
            for (name, value) in values(of: option, &place) {
                var entries = [place.entry(option.key, value)]
                for other in descriptors where other.isRequired && other.key != option.key {
                    entries.append(place.entry(other.key, place.value(for: other)))
                }
                changes.append(("\(option.key): \(name)", place.node(.mapping(entries))))
            }
        }
        return changes
    }

    /// Mappings in which every option is written: in the first each with the first of its values, and so on, a value that
    /// comes up beside another in one of them beside a third in the next.
    private static func combinations(
        of descriptors: [OptionDescriptor], _ place: inout NodePlace
    ) -> [(name: String, node: ConfigurationNode)] {
        let options = descriptors.map { (key: $0.key, values: values(of: $0, &place)) }.filter { !$0.values.isEmpty }
        guard options.count > 1 else { return [] }
        let count = options.map(\.values.count).max() ?? 0
        return (0..<count).map { number in
            let chosen = options.enumerated().map { index, option in
                // The step differs from option to option, or two with as many values would always go together.
                (option.key, option.values[(number * (index % 2 + 1) + index / 2) % option.values.count])
            }
            let entries = chosen.map { key, value in place.entry(key, value.node) }
            let name = chosen.map { key, value in "\(key): \(value.name)" }.joined(separator: ", ")
            return (name, place.node(.mapping(entries)))
        }
    }

    private static func values(
        of option: OptionDescriptor, _ place: inout NodePlace
    ) -> [(name: String, node: ConfigurationNode)] {
        switch option.type {
        case .mapping(let inner): return changes(of: inner, &place)
        case .list(let element):
            let words = words(of: element)
            var lists = words.map { [$0] }
            lists.append([])
            lists.append(words)
            return lists.map { words in
                ("[\(words.joined(separator: ", "))]", place.node(.sequence(words.map { place.quoted($0) })))
            } + [("as documented", place.value(for: option))]
        default:
            // The value that the descriptor itself gives serves where a form does not mention others.
            return words(of: option.type).map { ($0, place.quoted($0)) } + [("as documented", place.value(for: option))]
        }
    }

    /// Some values of a type: all where they are few, the bounds of a number, texts that break careless writers.
    private static func words(of type: OptionDescriptor.ValueType) -> [String] {
        switch type {
        case .boolean: ["true", "false"]
        case .choice(let words): words
        case .integer(let bounds): [String(bounds.lowerBound), String(bounds.upperBound)]
        case .string, .formatted: ["a ]]> <b>&amp; \"'`*_#|\\ {{x}}", "a\u{0}\u{1B}\u{85}b\r\n--- c", "今日𠮷城: - ~ no"]
        default: []
        }
    }
}

extension NodePlace {
    /// A scalar in quotation marks, which is never empty.
    fileprivate mutating func quoted(_ text: String) -> ConfigurationNode {
        node(.scalar(text, isPlain: false))
    }
}
