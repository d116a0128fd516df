import BroadsheetCore
import BroadsheetTesting

extension DocumentTree {
    /// A configuration as an editor sees it: plain scalars that look like numbers or truth values are such. Nothing at
    /// all counts as a mapping without keys, which stands for it wherever it is allowed.
    public init(asEditorSees node: ConfigurationNode) {
        switch node.content {
        case .scalar(let text, isPlain: true):
            self =
                node.isEmpty
                ? .mapping([]) : Int(text).map { .integer($0) } ?? Bool(text).map { .boolean($0) } ?? .string(text)
        case .scalar(let text, isPlain: false): self = .string(text)
        case .sequence(let nodes): self = .sequence(nodes.map { DocumentTree(asEditorSees: $0) })
        case .mapping(let entries):
            self = .mapping(entries.map { ($0.key, DocumentTree(asEditorSees: $0.value)) })
        }
    }
}
