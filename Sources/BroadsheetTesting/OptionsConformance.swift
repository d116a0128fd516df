import BroadsheetCore

/// Holds the options of an exporter or a parser to the laws of `ConfigurableOptions`: every mistake
/// is reported at its place, what is documented as default is the default, and what is documented as an example is
/// accepted.
///
/// The checks are driven by the descriptors that reading the options records, so they follow the options by
/// themselves.
public enum OptionsConformance {
    /// Every check.
    ///
    /// - Parameters:
    ///   - options: The type of the options.
    ///   - reserved: Keys that are beside the options in a configuration and mean something else there.
    /// - Returns: The faults found; empty where every law holds.
    public static func check<Options: ConfigurableOptions>(
        _ options: Options.Type, reserved: [String] = []
    ) -> [ConformanceFault] {
        FaultCollector.faults { tryAll(of: options, reserved: reserved, &$0) }
    }

    static func tryAll<Options: ConfigurableOptions>(
        of options: Options.Type, reserved: [String], _ found: inout FaultCollector
    ) {
        let descriptors = OptionReader.describe(options)
        checkDescriptors(descriptors, reserved: reserved, under: "", &found)
        checkDefaults(of: options, descriptors, &found)
        checkExamples(of: options, descriptors, under: [], &found)
        checkMistakes(in: options, descriptors, &found)
        checkCombinations(of: options, descriptors, &found)
    }

    // MARK: Descriptors

    private static func checkDescriptors(
        _ descriptors: [OptionDescriptor], reserved: [String], under path: String, _ found: inout FaultCollector
    ) {
        var seen: Set<String> = []
        for descriptor in descriptors {
            let key = path + descriptor.key
            found.require(seen.insert(descriptor.key).inserted, "one-key-once", "the option '\(key)' is read twice")
            found.require(
                !reserved.contains(descriptor.key), "reserved-key",
                "the option '\(key)' has a name that the configuration uses itself; choose another")
            found.require(
                Spelling.isKebabCase(descriptor.key), "kebab-case",
                "the option '\(key)' is not in kebab-case: small letters, digits, single hyphens")
            found.require(!descriptor.help.isEmpty, "help", "the option '\(key)' has no help text")
            if case .choice(let words) = descriptor.type {
                found.require(
                    !words.isEmpty && Set(words).count == words.count, "choice",
                    "the option '\(key)' has no choices, or one of them twice")
            }
            if case .mapping(let inner) = descriptor.type {
                checkDescriptors(inner, reserved: [], under: "\(key).", &found)
            }
        }
    }

    // MARK: Defaults

    private static func checkDefaults<Options: ConfigurableOptions>(
        of type: Options.Type, _ descriptors: [OptionDescriptor], _ found: inout FaultCollector
    ) {
        var place = NodePlace()
        let required = place.mapping(required: descriptors, written: [])
        let (absent, _, _) = read(type, required)
        if !needsKeys(descriptors) {
            found.require(
                absent == Options(), "defaults",
                "options read from nothing differ from `init()`: \(absent) and \(Options())")
        }
        let written = place.mapping(required: descriptors, written: descriptors.filter { $0.defaultValue != nil })
        let (present, mistakes, _) = read(type, written)
        found.require(
            mistakes.isEmpty, "defaults",
            "a default as it is documented is refused: \(mistakes.map(\.description).joined(separator: "; "))")
        found.require(
            present == absent, "defaults",
            "writing every default as it is documented gives other options: \(present) instead of \(absent)")
    }

    private static func needsKeys(_ descriptors: [OptionDescriptor]) -> Bool {
        descriptors.contains { $0.isRequired }
    }

    // MARK: Examples

    private static func checkExamples<Options: ConfigurableOptions>(
        of type: Options.Type, _ descriptors: [OptionDescriptor], under path: [OptionDescriptor],
        _ found: inout FaultCollector
    ) {
        for option in path.last.map(\.inner) ?? descriptors {
            if let example = option.example {
                checkExample(example, of: type, option, descriptors, under: path, &found)
            }
            if !option.inner.isEmpty {
                checkExamples(of: type, descriptors, under: path + [option], &found)
            }
        }
    }

    private static func checkExample<Options: ConfigurableOptions>(
        _ example: String, of type: Options.Type, _ option: OptionDescriptor, _ descriptors: [OptionDescriptor],
        under path: [OptionDescriptor], _ found: inout FaultCollector
    ) {
        let keys = (path + [option]).map(\.key).joined(separator: ".")
        var place = NodePlace()
        do throws(OptionExample.Fault) {
            let node = try OptionExample.node(example, &place)
            let root = place.mapping(around: place.entry(option.key, node), under: path, in: descriptors)
            let mistakes = read(type, root).diagnostics.filter { $0.severity == .error }
            found.require(
                mistakes.isEmpty, "example",
                "the example of '\(keys)', \(example), is refused: "
                    + mistakes.map(\.description).joined(separator: "; "))
        } catch {
            found.require(
                false, "example", "the example of '\(keys)', \(example), is not a value: \(error.description)")
        }
    }

    // MARK: Mistakes

    private static func checkMistakes<Options: ConfigurableOptions>(
        in type: Options.Type, _ descriptors: [OptionDescriptor], _ found: inout FaultCollector
    ) {
        var place = NodePlace()
        for mistake in OptionMistake.all(for: descriptors) {
            let (root, expected) = mistake.node(in: descriptors, &place)
            let (_, diagnostics, recorded) = read(type, root)
            let errors = diagnostics.filter { $0.severity == .error }
            found.require(
                errors.contains { $0.location == expected }, "mistake-is-reported",
                "\(mistake.description) must be an error at \(expected); reported was: "
                    + (diagnostics.isEmpty ? "nothing" : diagnostics.map(\.description).joined(separator: "; ")))
            found.require(
                recorded.map(\.key) == descriptors.map(\.key), "every-option-is-read",
                "\(mistake.description) keeps other options from being read: \(recorded.map(\.key))")
        }
        for node in [place.scalar("text"), place.node(.sequence([])), place.node(.sequence([place.scalar("a")]))] {
            let (_, diagnostics, _) = read(type, node)
            found.require(
                diagnostics.contains { $0.severity == .error && $0.location == node.location }, "mistake-is-reported",
                "options that are \(node.kindDescription) must be an error at \(node.location)")
        }
    }

    private static func read<Options: ConfigurableOptions>(
        _ type: Options.Type, _ node: ConfigurationNode
    ) -> (options: Options, diagnostics: [Diagnostic], recorded: [OptionDescriptor]) {
        var reader = OptionReader(node, subject: "the options")
        let options = Options(reading: &reader)
        reader.finish()
        return (options, reader.diagnostics, reader.descriptors)
    }
}
