import Broadsheet

/// Why a configuration cannot be served.
public struct ConfigurationFault: Error, Sendable, CustomStringConvertible {
    /// Every mistake, with its place and the remedy.
    public let diagnostics: [Diagnostic]

    /// The mistakes, one a line.
    public var description: String { diagnostics.map(\.description).joined(separator: "\n") }

    static func check(_ configuration: Configuration) throws(ConfigurationFault) {
        var mistakes = configuration.diagnostics.filter { $0.severity == .error }
        var paths: Set<String> = []
        for output in configuration.outputs where output.export != nil {
            guard let path = output.destination.servedPath else {
                let name = output.destination.name
                mistakes.append(output.mistake("'\(name)' is no path to be served at; name a file, such as feed.xml"))
                continue
            }
            if !paths.insert(path).inserted {
                mistakes.append(output.mistake("another output is served at '\(path)'; give each a path of its own"))
            }
            if output.keeps {
                mistakes.append(output.mistake("'keep' needs a file; a server shows what the folder holds, remove it"))
            }
        }
        if mistakes.isEmpty, paths.isEmpty || configuration.sources.isEmpty {
            let missing = paths.isEmpty ? "'exporters:' with an item such as '- rss: {output: feed.xml}'" : "'sources:'"
            mistakes.append(
                Diagnostic(
                    .error, code: "nothing-to-serve", "there is nothing to serve; add \(missing)",
                    at: configuration.path.map { FileLocation(path: $0) }))
        }
        guard mistakes.isEmpty else { throw ConfigurationFault(diagnostics: mistakes) }
    }
}

extension Configuration.Output {
    fileprivate func mistake(_ message: String) -> Diagnostic {
        Diagnostic(.error, code: "not-servable", message, at: location)
    }
}
