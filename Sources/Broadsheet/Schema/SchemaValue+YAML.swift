import BroadsheetYAML

extension SchemaValue {
    /// The value that an editor sees in a text of YAML; the text itself where it is not YAML.
    init(readingYAML text: String) {
        guard let node = YAMLReader().read(Array(text.utf8), path: "").node else {
            self = .string(text)
            return
        }
        self.init(node)
    }

    private init(_ node: ConfigurationNode) {
        switch node.content {
        case .scalar(let text, let isPlain): self = isPlain ? Self.plain(text) : .string(text)
        case .sequence(let nodes): self = .array(nodes.map { SchemaValue($0) })
        case .mapping(let entries):
            self = .object(entries.map { Entry(key: $0.key, value: SchemaValue($0.value)) })
        }
    }

    /// What a plain scalar is to an editor: a number, a truth value or a text (YAML 1.2 §10.3.2).
    static func plain(_ text: String) -> SchemaValue {
        if let number = Int(text) { return .integer(number) }
        return Bool(text).map { .boolean($0) } ?? .string(text)
    }
}
