import BroadsheetYAML

extension Pipeline {
    /// A part of a configuration that chooses an exporter and sets all its options, as an example in YAML that has no
    /// mistake.
    ///
    /// Each option that has an example is set to it; what cannot go together with the options before it is left out.
    ///
    /// - Returns: Whole lines from `exporters:` on; `nil` where no exporter has the name.
    public func example(ofExporter name: String) -> String? {
        guard let entry = exporters[name] else { return nil }
        let head = "exporters:\n  - \(name):\n"
        // What keeps its items is a feed.
        let stem = entry.canKeep ? "feed" : "articles"
        let output = "output: \(stem).\(entry.descriptor.fileExtension)"
        let others = Configuration.outputOptions.filter { $0.key != "output" } + entry.options
        return fill(head, first: output, options: others, indent: "      ")
    }

    /// A part of a configuration that chooses a parser and sets all its options, as an example in YAML that has no
    /// mistake; compare ``example(ofExporter:)``.
    ///
    /// - Returns: Whole lines from `sources:` on; `nil` where no parser has the name.
    public func example(ofParser name: String) -> String? {
        guard let entry = parsers[name] else { return nil }
        let path = Configuration.sourceOptions.first { $0.key == "path" }?.example ?? ""
        let head = "sources:\n  - path: \(path)\n"
        return fill(head, first: "parser: \(name)", options: entry.options, indent: "    ")
    }

    /// A text with a line for each option, as far as they are accepted; first of all those that must be there.
    private func fill(_ head: String, first: String, options: [OptionDescriptor], indent: String) -> String {
        let ordered = options.filter(\.isRequired) + options.filter { !$0.isRequired }
        var text = head + indent + first + "\n"
        for option in ordered {
            guard let value = option.example ?? (option.isRequired ? option.defaultValue : nil) else { continue }
            let longer = text + "\(indent)\(option.key): \(value)\n"
            if option.isRequired || isAccepted(longer) { text = longer }
        }
        return text
    }

    private func isAccepted(_ part: String) -> Bool {
        let yaml = Array("version: \(ConfigurationReader.version)\n\(part)".utf8)
        return !configuration(fromYAML: yaml, path: "").diagnostics.contains { $0.severity == .error }
    }
}
