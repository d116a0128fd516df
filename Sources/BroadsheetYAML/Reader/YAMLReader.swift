import BroadsheetCore

/// Reads YAML into a tree of nodes with their places.
public struct YAMLReader: Sendable {
    /// A reader.
    public init() {}

    /// The tree of a file.
    public func read(_ bytes: [UInt8], path: String) -> YAMLDocument {
        YAMLDocument(node: nil, diagnostics: [])
    }
}

/// What was read from a YAML file.
public struct YAMLDocument: Sendable, Hashable {
    /// The tree; `nil` where the file's form is broken.
    public var node: ConfigurationNode?
    /// The mistakes.
    public var diagnostics: [Diagnostic]
}
