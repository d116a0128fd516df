import BroadsheetCore

/// Builds the values of a template from a mapping that a document writes.
struct TemplateValueWriter: DocumentWriter {
    /// How many texts held a character that the output cannot hold.
    private(set) var replaced = 0
    /// The entries of the mapping, once it is written.
    private(set) var entries: [(key: String, value: TemplateValue)] = []

    /// A container that has been begun and not yet been ended.
    private struct Container {
        var shape: ValueShape
        var isMapping: Bool
        var entries: [(key: String, value: TemplateValue)] = []
        var values: [TemplateValue] = []
        /// The key of the value that comes next, and its shape.
        var key = ""
        var next: ValueShape
    }

    private let shape: ValueShape
    private let isMarkup: Bool
    /// The keys that the template asks for; the values of others are left out.
    private let wanted: Set<String>
    private var containers: [Container] = []
    /// Whether the next value is left out, and how many containers deep it already is.
    private var isSkipping = false
    private var skippedDepth = 0

    /// A writer of one mapping.
    ///
    /// - Parameters:
    ///   - wanted: The keys that are asked for.
    ///   - isMarkup: Whether the output cannot hold what XML cannot.
    init(_ shape: ValueShape, wanted: Set<String>, isMarkup: Bool) {
        self.shape = shape
        self.wanted = wanted
        self.isMarkup = isMarkup
    }

    mutating func beginMapping(_ layout: DocumentLayout) {
        if isSkipping {
            skippedDepth += 1
            return
        }
        let shape = containers.last?.next ?? shape
        containers.append(Container(shape: shape, isMapping: true, next: .text))
    }

    mutating func key(_ key: String) {
        guard !isSkipping, let last = containers.indices.last else { return }
        guard wanted.contains(key) else {
            isSkipping = true
            return
        }
        containers[last].key = key
        containers[last].next = containers[last].shape[key] ?? .text
    }

    mutating func endMapping() {
        guard !isSkipped(), let ended = containers.popLast() else { return }
        if containers.isEmpty {
            entries = ended.entries
        } else {
            add(.mapping(TemplateMapping(ended.entries, shape: ended.shape)))
        }
    }

    mutating func beginSequence(_ layout: DocumentLayout) {
        if isSkipping {
            skippedDepth += 1
            return
        }
        let shape = containers.last?.next ?? .text
        var element = ValueShape.text
        if case .list(let inner) = shape { element = inner }
        containers.append(Container(shape: shape, isMapping: false, next: element))
    }

    mutating func endSequence() {
        guard !isSkipped(), let ended = containers.popLast() else { return }
        add(.list(ended.values))
    }

    mutating func string(_ value: String) {
        guard !isSkippedScalar() else { return }
        var isChoice = false
        if case .choice? = containers.last?.next { isChoice = true }
        add(.text(cleaned(value), isChoice: isChoice))
    }

    mutating func integer(_ value: Int) {
        guard !isSkippedScalar() else { return }
        add(.text(String(value), isChoice: false))
    }

    mutating func decimal(hundredths: Int) {
        guard !isSkippedScalar() else { return }
        add(.text("\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10)", isChoice: false))
    }

    mutating func boolean(_ value: Bool) {
        guard !isSkippedScalar() else { return }
        add(.flag(value))
    }

    /// Whether the container that ends is left out.
    private mutating func isSkipped() -> Bool {
        guard isSkipping else { return false }
        skippedDepth -= 1
        isSkipping = skippedDepth > 0
        return true
    }

    /// Whether the scalar that comes is left out.
    private mutating func isSkippedScalar() -> Bool {
        guard isSkipping else { return false }
        isSkipping = skippedDepth > 0
        return true
    }

    /// Adds an entry to the mapping that was written.
    mutating func add(_ key: String, _ text: String) {
        entries.append((key, .text(cleaned(text), isChoice: false)))
    }

    /// A text without what the output cannot hold.
    private mutating func cleaned(_ text: String) -> String {
        guard isMarkup, let clean = MarkupEscape.replacingForbidden(in: text) else { return text }
        replaced += 1
        return clean
    }

    private mutating func add(_ value: TemplateValue) {
        guard let last = containers.indices.last else { return }
        if containers[last].isMapping {
            containers[last].entries.append((containers[last].key, value))
        } else {
            containers[last].values.append(value)
        }
    }
}
