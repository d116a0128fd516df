extension Pipeline {
    /// An export in a format that is chosen outside a configuration, as by `broadsheet parse --to rss`.
    ///
    /// - Parameters:
    ///   - format: The format's name.
    ///   - options: The exporter's options, written as in a configuration.
    /// - Throws: ``ConfigurationError`` with every mistake, for an unknown format or option.
    public func export(
        to format: String, options: KeyValuePairs<String, String> = [:]
    ) throws(ConfigurationError) -> Export {
        guard let entry = exporters[format] else {
            let suggestion = Spelling.suggestion(for: format, among: exporters.entries.map(\.descriptor.name))
            throw ConfigurationError(diagnostics: [
                Diagnostic(.error, code: "unknown-exporter", "unknown format \(Diagnostic.quoted(format))\(suggestion)")
            ])
        }
        let place = FileLocation(path: format)
        let entries = options.map { key, value in
            ConfigurationNode.Entry(
                key: key, keyLocation: place, value: ConfigurationNode(.scalar(value, isPlain: true), at: place))
        }
        var reader = OptionReader(ConfigurationNode(.mapping(entries), at: place), subject: "'\(format)'")
        let exporter = entry.make(&reader)
        reader.finish()
        guard reader.diagnostics.isEmpty else { throw ConfigurationError(diagnostics: reader.diagnostics) }
        return Export(exporter)
    }
}

/// Why options could not be read.
public struct ConfigurationError: Error, Sendable, Hashable, CustomStringConvertible {
    /// All mistakes in the options, each with its place.
    public let diagnostics: [Diagnostic]

    /// The mistakes, one a line.
    public var description: String {
        diagnostics.map(\.description).joined(separator: "\n")
    }
}
