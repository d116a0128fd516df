import BroadsheetCore

/// Writes documents as YAML 1.2 that readers of YAML 1.1 (libyaml, PyYAML, Psych) read back equal.
///
/// Block containers are over lines, indented by two spaces; inline ones are flow collections on one line. A scalar
/// is never broken over lines, so none is folded when it is read.
package struct YAMLWriter: DocumentNotation {
    private struct Container {
        /// `{}` or `[]`.
        let brackets: (open: UInt8, close: UInt8)
        let isInline: Bool
        /// Whether it follows a key, so that its first entry begins a line; after a dash, and at the beginning
        /// of the document, the first entry continues where the line is.
        let isBehindKey: Bool
        var isEmpty = true

        var isSequence: Bool { brackets.open == UInt8(ascii: "[") }
    }

    private var bytes: [UInt8] = []
    private var containers: [Container] = []
    private var isBehindKey = false

    /// Hands over what has been written since the last time.
    package mutating func flush(into output: inout ExportOutput) {
        output.append(contentsOf: bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    /// Ends the line after a value.
    package mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
    }

    package mutating func beginMapping(_ layout: DocumentLayout) {
        begin((UInt8(ascii: "{"), UInt8(ascii: "}")), layout)
    }

    package mutating func endMapping() {
        end()
    }

    package mutating func beginSequence(_ layout: DocumentLayout) {
        begin((UInt8(ascii: "["), UInt8(ascii: "]")), layout)
    }

    package mutating func endSequence() {
        end()
    }

    package mutating func key(_ key: String) {
        beginEntry()
        YAMLScalar.append(key, to: &bytes, inFlow: isInFlow)
        bytes.append(UInt8(ascii: ":"))
        isBehindKey = true
    }

    package mutating func string(_ value: String) {
        beginScalar()
        YAMLScalar.append(value, to: &bytes, inFlow: isInFlow)
    }

    package mutating func integer(_ value: Int) {
        beginScalar()
        bytes.append(contentsOf: String(value).utf8)
    }

    package mutating func decimal(hundredths: Int) {
        beginScalar()
        bytes.append(contentsOf: "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10)".utf8)
    }

    package mutating func boolean(_ value: Bool) {
        beginScalar()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    // MARK: Layout

    private var isInFlow: Bool { containers.last?.isInline ?? false }

    private mutating func begin(_ brackets: (open: UInt8, close: UInt8), _ layout: DocumentLayout) {
        let container = Container(
            brackets: brackets, isInline: isInFlow || layout == .inline, isBehindKey: isBehindKey)
        if container.isInline {
            beginScalar()
            bytes.append(brackets.open)
        } else if isBehindKey {
            isBehindKey = false
        } else {
            beginEntry()
        }
        containers.append(container)
    }

    private mutating func end() {
        guard let container = containers.popLast() else { return }
        if container.isInline {
            bytes.append(container.brackets.close)
        } else if container.isEmpty {
            // A block container shows by its entries alone; without any it must be written in flow style.
            if container.isBehindKey { bytes.append(UInt8(ascii: " ")) }
            bytes.append(container.brackets.open)
            bytes.append(container.brackets.close)
        }
    }

    /// Writes the part before a scalar or a flow collection.
    private mutating func beginScalar() {
        if isBehindKey {
            isBehindKey = false
            bytes.append(UInt8(ascii: " "))
        } else {
            beginEntry()
        }
    }

    /// Writes the part between the entries of a container.
    private mutating func beginEntry() {
        guard let last = containers.indices.last else { return }
        let container = containers[last]
        containers[last].isEmpty = false
        if container.isInline {
            if !container.isEmpty {
                bytes.append(UInt8(ascii: ","))
                bytes.append(UInt8(ascii: " "))
            }
            return
        }
        if !container.isEmpty || container.isBehindKey {
            bytes.append(UInt8(ascii: "\n"))
            bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * last))
        }
        if container.isSequence {
            bytes.append(UInt8(ascii: "-"))
            bytes.append(UInt8(ascii: " "))
        }
    }
}
