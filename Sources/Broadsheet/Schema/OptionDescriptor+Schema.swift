import BroadsheetCore

extension OptionDescriptor {
    /// The schema of the option's value.
    var schema: SchemaValue {
        .object(
            ("description", .string(explanation)), ("default", defaultValue.map(type.value(ofDefault:))),
            ("examples", example.map { .array([SchemaValue(readingYAML: $0)]) })) + valueSchema
    }

    private var valueSchema: SchemaValue {
        guard let pattern else { return type.schema }
        let form = SchemaValue.object(
            ("pattern", .string(pattern)), ("not", exclusion.map { Self.text + .object(("pattern", .string($0))) }))
        switch type {
        case .string: return type.schema + form
        case .list:
            let element = (mayBeNumber ? OptionDescriptor.ValueType.string.schema : Self.text) + form
            return OptionDescriptor.ValueType.list(of: element)
        default: return (mayBeNumber ? .object(("type", .strings(["string", "integer"]))) : Self.text) + form
        }
    }

    private static let text = SchemaValue.object(("type", "string"))

    /// The help, with what the type cannot say to an editor.
    private var explanation: String {
        var text = help
        if let form = type.form { text += " Write \(form)." }
        if let unit { text += " Unit: \(unit)." }
        return text
    }

    /// The schema of a mapping with these options and no others.
    static func schema(of options: [OptionDescriptor], description: String? = nil) -> SchemaValue {
        object(
            options.map { SchemaValue.Entry(key: $0.key, value: $0.schema) },
            required: options.filter(\.isRequired).map(\.key), description: description)
    }

    /// The schema of an object with these properties, and no others unless it is open. Where none must be there, nothing
    /// at all may be written for it, which `OptionReader` takes for an empty mapping.
    static func object(
        _ properties: [SchemaValue.Entry], required: [String], description: String? = nil, isOpen: Bool = false
    ) -> SchemaValue {
        .object(
            ("description", description.map { .string($0) }),
            ("type", required.isEmpty ? .strings(["object", "null"]) : "object"),
            ("properties", .object(properties)), ("required", required.isEmpty ? nil : .strings(required)),
            ("additionalProperties", isOpen ? nil : .boolean(false)))
    }
}

extension OptionDescriptor.ValueType {
    /// The allowed values, as an editor sees it.
    ///
    /// `OptionReader` asks a scalar for its text, whereas to an editor `2021` is a number and `true` a truth value: so
    /// a text may be written as any of them, and a number also in quotation marks.
    var schema: SchemaValue {
        switch self {
        case .integer(let bounds):
            .object(
                ("type", .strings(["integer", "string"])),
                ("minimum", bounds.lowerBound == .min ? nil : .integer(bounds.lowerBound)),
                ("maximum", bounds.upperBound == .max ? nil : .integer(bounds.upperBound)),
                ("pattern", .string(Int.writtenPattern)))
        case .boolean:
            .object(("type", .strings(["boolean", "string"])), ("pattern", .string(Bool.writtenPattern)))
        // A fraction can be written in many ways, which no list of words can hold.
        case .choice(let words) where words.contains { Int($0) == nil && Double($0) != nil }: Self.text
        case .choice(let words): .object(("enum", .array(words.flatMap(Self.choices))))
        case .list(let element): Self.list(of: element)
        case .mapping(let options):
            // Without options it is a mapping that nobody has described.
            options.isEmpty ? .object(("type", "object")) : OptionDescriptor.schema(of: options)
        default: Self.text
        }
    }

    /// The words that an option of a form of its own is explained by.
    fileprivate var form: String? {
        switch self {
        case .formatted(let form): form
        case .list(let element): element.form.map { "\($0), or a list of such" }
        default: nil
        }
    }

    /// A default as an editor is to write it.
    fileprivate func value(ofDefault text: String) -> SchemaValue {
        switch self {
        case .integer, .boolean: .plain(text)
        case .list, .mapping: SchemaValue(readingYAML: text)
        default: .string(text)
        }
    }

    private static let text = SchemaValue.object(("type", .strings(["string", "number", "boolean"])))

    /// A list, or one scalar for a list of one; mappings and lists are in lists only.
    private static func list(of element: OptionDescriptor.ValueType) -> SchemaValue {
        switch element {
        case .mapping, .list: .object(("type", "array"), ("items", element.schema))
        default: list(of: element.schema)
        }
    }

    /// A list of scalars, or one for a list of one.
    fileprivate static func list(of element: SchemaValue) -> SchemaValue {
        .object(("anyOf", .array([.object(("type", "array"), ("items", element)), element])))
    }

    /// A word, and what an editor sees in it where it is written without quotation marks.
    private static func choices(_ word: String) -> [SchemaValue] {
        let plain = SchemaValue.plain(word)
        return plain == .string(word) ? [plain] : [plain, .string(word)]
    }
}

extension SchemaValue: ExpressibleByStringLiteral {
    init(stringLiteral text: String) {
        self = .string(text)
    }
}
