import BroadsheetCore

/// Builds a ``DocumentTree`` from what a document writes, and notes where the document breaks the laws of
/// `DocumentWriter`.
public struct DocumentTreeWriter: DocumentWriter, Sendable {
    /// The tree, once the document is complete.
    public private(set) var tree: DocumentTree?
    /// Where the document broke a law of the protocol.
    public private(set) var faults: [ConformanceFault] = []

    /// A container that has been begun and not yet been ended.
    private struct Container {
        let isMapping: Bool
        let isInline: Bool
        var entries: [(key: String, value: DocumentTree)] = []
        var values: [DocumentTree] = []
        /// The key whose value comes next.
        var key: String?
    }

    private var containers: [Container] = []

    /// A writer that has been given nothing yet.
    public init() {}

    /// Begins a mapping.
    public mutating func beginMapping(_ layout: DocumentLayout) {
        begin(Container(isMapping: true, isInline: layout == .inline))
    }

    /// Begins a sequence.
    public mutating func beginSequence(_ layout: DocumentLayout) {
        begin(Container(isMapping: false, isInline: layout == .inline))
    }

    /// Takes a key.
    public mutating func key(_ key: String) {
        guard let last = containers.indices.last, containers[last].isMapping, containers[last].key == nil else {
            return fault("key-in-mapping", "the key '\(key)' comes where a key is not allowed")
        }
        if containers[last].entries.contains(where: { $0.key == key }) {
            fault("key-once", "the key '\(key)' comes twice in one mapping")
        }
        containers[last].key = key
    }

    /// Ends a mapping.
    public mutating func endMapping() {
        end(mapping: true)
    }

    /// Ends a sequence.
    public mutating func endSequence() {
        end(mapping: false)
    }

    /// Takes a text.
    public mutating func string(_ value: String) {
        add(.string(value))
    }

    /// Takes a whole number.
    public mutating func integer(_ value: Int) {
        add(.integer(value))
    }

    /// Takes a number of two decimals.
    public mutating func decimal(hundredths: Int) {
        add(.decimal(hundredths: hundredths))
    }

    /// Takes a truth value.
    public mutating func boolean(_ value: Bool) {
        add(.boolean(value))
    }

    private mutating func begin(_ container: Container) {
        if let outer = containers.last, outer.isInline, !container.isInline {
            fault("inline-in-inline", "a block container is inside an inline one")
        }
        containers.append(container)
    }

    private mutating func end(mapping: Bool) {
        guard let container = containers.popLast(), container.isMapping == mapping else {
            return fault("begin-and-end", "an end of a \(mapping ? "mapping" : "sequence") has no beginning")
        }
        if let key = container.key {
            fault("value-for-key", "the key '\(key)' has no value")
        }
        add(mapping ? .mapping(container.entries) : .sequence(container.values))
    }

    private mutating func add(_ value: DocumentTree) {
        guard let last = containers.indices.last else {
            if tree != nil { fault("one-value", "a second value is outside of every container") }
            tree = value
            return
        }
        if !containers[last].isMapping {
            containers[last].values.append(value)
        } else if let key = containers[last].key {
            containers[last].entries.append((key, value))
            containers[last].key = nil
        } else {
            fault("key-for-value", "a value in a mapping has no key")
        }
    }

    private mutating func fault(_ law: String, _ description: String) {
        faults.append(ConformanceFault(law, description))
    }
}
