import BroadsheetYAML

extension Pipeline {
    /// Reads a configuration from a YAML file. Every mistake in it is in ``Configuration/diagnostics``; a file that
    /// cannot be read gives a configuration that is not usable.
    public func load(_ path: String) -> Configuration {
        do throws(FileError) {
            let bytes = try FileSystem.read(path, limit: ResourceLimits.configurationBytes)
            return configuration(fromYAML: bytes, path: path)
        } catch {
            var error = error
            switch error.code {
            case "missing-file": error.remedy = "write one with 'broadsheet init', or name another file"
            case "file-too-large": error.remedy = "is it the right file?"
            default: break
            }
            return Configuration(
                path: path, diagnostics: [error.diagnostic(for: path, at: FileLocation(path: path))],
                isUsable: false)
        }
    }

    /// Reads a configuration from the bytes of a YAML file.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - path: The file's name in diagnostics; relative paths in the configuration start at its folder.
    public func configuration(fromYAML bytes: [UInt8], path: String) -> Configuration {
        let document = YAMLReader().read(bytes, path: path)
        guard let node = document.node else {
            return Configuration(path: path, diagnostics: document.diagnostics, isUsable: false)
        }
        var configuration = configuration(from: node, path: path)
        // A value that YAML has no meaning for is missing where it is, which needs no second word.
        let places = Set(document.diagnostics.filter { $0.severity == .error }.compactMap(\.location))
        configuration.diagnostics.removeAll { $0.location.map(places.contains) ?? false }
        configuration.diagnostics = (document.diagnostics + configuration.diagnostics).inLineOrder(of: path)
        // What was left out of the tree could belong to anything.
        if document.diagnostics.contains(where: { $0.severity == .error }) { configuration.isUsable = false }
        return configuration
    }

    /// Reads a configuration from a tree that was not made from YAML.
    ///
    /// - Parameters:
    ///   - node: The top of the tree, a mapping.
    ///   - path: Relative paths in the configuration start at this file's folder; at the current one where it is `nil`.
    public func configuration(from node: ConfigurationNode, path: String? = nil) -> Configuration {
        ConfigurationReader(parsers: parsers, exporters: exporters).read(node, path: path)
    }
}

extension Configuration {
    /// The keys at the top of a configuration, for documentation.
    public static var options: [OptionDescriptor] { ConfigurationReader.options }

    /// The keys of every source that are not its parser's, for documentation.
    public static var sourceOptions: [OptionDescriptor] { ConfigurationReader.sourceOptions }

    /// The keys of every output that are not its exporter's, for documentation.
    public static var outputOptions: [OptionDescriptor] { ConfigurationReader.outputOptions }
}
