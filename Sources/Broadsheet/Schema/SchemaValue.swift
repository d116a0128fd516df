import BroadsheetCore

/// A value of a JSON Schema; the keys of an object stay in the order in which they were written.
indirect enum SchemaValue: Sendable, Hashable {
    case object([Entry])
    case array([SchemaValue])
    case string(String)
    case integer(Int)
    /// `true` or `false`.
    case boolean(Bool)

    /// The form of JSON Schema that schemas are written in.
    static let dialect = "https://json-schema.org/draft/2020-12/schema"

    /// A key with its value.
    struct Entry: Sendable, Hashable {
        var key: String
        var value: SchemaValue
    }

    /// An object of the entries that there are.
    static func object(_ entries: (key: String, value: SchemaValue?)...) -> SchemaValue {
        .object(entries.compactMap { entry in entry.value.map { Entry(key: entry.key, value: $0) } })
    }

    /// An object with more entries before or after its own.
    static func + (left: SchemaValue, right: SchemaValue) -> SchemaValue {
        guard case .object(let first) = left, case .object(let second) = right else { return left }
        return .object(first + second)
    }

    /// The words as an array.
    static func strings(_ words: [String]) -> SchemaValue {
        .array(words.map { .string($0) })
    }

    /// A reference to a definition of the same schema.
    static func reference(_ path: String) -> SchemaValue {
        .object(("$ref", .string("#/$defs/\(path)")))
    }

    /// The schema as the text of a file: laid out over lines, small containers on one.
    var text: String {
        var writer = JSONWriter(.pretty)
        write(to: &writer)
        writer.endLine()
        var output = ExportOutput()
        writer.flush(into: &output)
        return String(decoding: output.bytes, as: UTF8.self)
    }

    private func write(to writer: inout JSONWriter) {
        switch self {
        case .object(let entries):
            writer.mapping(layout) { writer in
                for entry in entries {
                    writer.key(entry.key)
                    entry.value.write(to: &writer)
                }
            }
        case .array(let values): writer.sequence(values, layout) { $1.write(to: &$0) }
        case .string(let text): writer.string(text)
        case .integer(let number): writer.integer(number)
        case .boolean(let value): writer.boolean(value)
        }
    }

    private var layout: DocumentLayout {
        width <= Self.widestInline ? .inline : .block
    }

    /// About how many characters the value takes on one line.
    private var width: Int {
        switch self {
        case .object(let entries): entries.reduce(2) { $0 + $1.key.unicodeScalars.count + $1.value.width + 6 }
        case .array(let values): values.reduce(2) { $0 + $1.width + 2 }
        case .string(let text): text.unicodeScalars.count + 2
        case .integer: 4
        case .boolean: 5
        }
    }

    private static let widestInline = 80
}
