import BroadsheetCore

extension OptionsConformance {
    /// Several mistakes in one mapping are all reported, and so is each required key that is missing.
    static func checkCombinations<Options: ConfigurableOptions>(
        of type: Options.Type, _ descriptors: [OptionDescriptor], _ found: inout FaultCollector
    ) {
        var place = NodePlace()
        var entries = [place.entry("no-such-key-anywhere", place.scalar("1"))]
        for option in descriptors where !entries.contains(where: { $0.key == option.key }) {
            // A mapping for a text, or a list for a mapping, is wrong for every type of option.
            let wrong: ConfigurationNode.Content
            if case .mapping = option.type {
                wrong = .sequence([place.scalar("a")])
            } else {
                wrong = .mapping([place.entry("no-such-key-anywhere", place.scalar("1"))])
            }
            entries.append(place.entry(option.key, place.node(wrong)))
        }
        let together = errors(in: type, place.node(.mapping(entries)))
        for entry in entries {
            // What is not even reported alone breaks another law.
            let alone = errors(in: type, place.node(.mapping([entry])))
            let expected = [entry.keyLocation, entry.value.location].filter(alone.contains)
            found.require(
                expected.allSatisfy(together.contains), "all-mistakes-at-once",
                "the mistake in '\(entry.key)' is not reported where there is one in every other option too")
        }
        for option in descriptors where option.isRequired {
            let others = descriptors.filter { $0.isRequired && $0.key != option.key }
            let node = place.mapping(required: others, written: [])
            found.require(
                errors(in: type, node).contains(node.location), "missing-key-is-reported",
                "that '\(option.key)' is missing must be an error at \(node.location), where the mapping begins")
        }
    }

    /// The places of the errors in a mapping of options.
    private static func errors<Options: ConfigurableOptions>(
        in type: Options.Type, _ node: ConfigurationNode
    ) -> Set<FileLocation> {
        var reader = OptionReader(node, subject: "the options")
        _ = Options(reading: &reader)
        reader.finish()
        return Set(reader.diagnostics.filter { $0.severity == .error }.compactMap(\.location))
    }
}
