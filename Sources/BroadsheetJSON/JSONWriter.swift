import BroadsheetCore

/// Writes documents as JSON (RFC 8259) in UTF-8.
///
/// Texts are written by ``QuotedText``, so no value holds what some program takes for the end of a line.
struct JSONWriter: DocumentWriter, Sendable {
    /// How the values are laid out.
    enum Style: Sendable {
        /// Without any white space.
        case compact
        /// Block containers over lines, indented by two spaces; inline containers on one line.
        case pretty
    }

    /// An open container.
    private struct Container {
        var isInline: Bool
        var isEmpty = true
    }

    private var bytes: [UInt8] = []
    private let style: Style
    private var containers: [Container] = []
    private var isBehindKey = false

    init(_ style: Style) {
        self.style = style
    }

    /// Hands over what has been written since the last time.
    mutating func flush(into output: inout ExportOutput) {
        output.append(contentsOf: bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    /// Ends the line behind a value.
    mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
    }

    mutating func beginMapping(_ layout: DocumentLayout) {
        begin(UInt8(ascii: "{"), layout)
    }

    mutating func endMapping() {
        end(UInt8(ascii: "}"))
    }

    mutating func beginSequence(_ layout: DocumentLayout) {
        begin(UInt8(ascii: "["), layout)
    }

    mutating func endSequence() {
        end(UInt8(ascii: "]"))
    }

    mutating func key(_ key: String) {
        separate()
        QuotedText.append(key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        if style == .pretty {
            bytes.append(UInt8(ascii: " "))
        }
        isBehindKey = true
    }

    mutating func string(_ value: String) {
        separate()
        QuotedText.append(value, to: &bytes)
    }

    mutating func integer(_ value: Int) {
        separate()
        bytes.append(contentsOf: String(value).utf8)
    }

    mutating func boolean(_ value: Bool) {
        separate()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    // MARK: Layout

    private mutating func begin(_ bracket: UInt8, _ layout: DocumentLayout) {
        separate()
        bytes.append(bracket)
        containers.append(Container(isInline: layout == .inline || style == .compact))
    }

    private mutating func end(_ bracket: UInt8) {
        if let container = containers.popLast(), !container.isInline, !container.isEmpty {
            breakLine()
        }
        bytes.append(bracket)
    }

    /// Writes what stands between the last value and the next key or value.
    private mutating func separate() {
        if isBehindKey {
            isBehindKey = false
            return
        }
        guard let last = containers.indices.last else { return }
        let isFirst = containers[last].isEmpty
        containers[last].isEmpty = false
        if !isFirst {
            bytes.append(UInt8(ascii: ","))
        }
        if !containers[last].isInline {
            breakLine()
        } else if style == .pretty, !isFirst {
            bytes.append(UInt8(ascii: " "))
        }
    }

    private mutating func breakLine() {
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * containers.count))
    }
}
