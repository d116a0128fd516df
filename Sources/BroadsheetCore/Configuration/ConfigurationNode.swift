/// A node of a configuration, with the place where it is.
///
/// Core knows nothing of YAML: `BroadsheetYAML` makes these from a file, and an embedder may make them from anything
/// else. Scalars stay text until an option asks for a type, so `no`, `1.10` and `12:30` are never turned into
/// something else.
public struct ConfigurationNode: Sendable, Hashable {
    /// The content of the node.
    public var content: Content
    /// Place of the node's first character.
    public var location: FileLocation

    /// A node from its parts.
    public init(_ content: Content, at location: FileLocation) {
        self.content = content
        self.location = location
    }

    /// The content of a node.
    public enum Content: Sendable, Hashable {
        /// A text. A plain scalar is one without quotation marks; only such a one can be empty in the sense of "no
        /// value" (`key:`, `key: ~`, `key: null`, `key: Null`, `key: NULL`).
        case scalar(String, isPlain: Bool)
        /// A list of nodes, in the order of the file.
        case sequence([ConfigurationNode])
        /// Keys with their values, in the order of the file; each key once.
        case mapping([Entry])
    }

    /// A key with its value.
    public struct Entry: Sendable, Hashable {
        /// The key, as written, without quotation marks.
        public var key: String
        /// Place of the key's first character.
        public var keyLocation: FileLocation
        /// The node after the colon, empty where nothing is there.
        public var value: ConfigurationNode

        /// An entry from its parts.
        public init(key: String, keyLocation: FileLocation, value: ConfigurationNode) {
            self.key = key
            self.keyLocation = keyLocation
            self.value = value
        }
    }

    /// Whether the node stands for "no value": an empty plain scalar, `~` or `null` (YAML 1.2 §10.3.2).
    public var isEmpty: Bool {
        guard case .scalar(let text, isPlain: true) = content else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }

    /// What the node is, in the words of a diagnostic.
    public var kindDescription: String { kind.description }

    /// What the node is, for a message.
    package var kind: Diagnostic.Message {
        switch content {
        case .scalar where isEmpty: "nothing"
        case .scalar(let text, _): "\(Diagnostic.quoted(text))"
        case .sequence: "a list"
        case .mapping: "a mapping of keys"
        }
    }
}
