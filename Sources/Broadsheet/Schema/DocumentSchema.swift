/// The JSON Schemas (2020-12) of what the exporters `json`, `yaml` and `jsonl` write, as the texts of files.
public enum DocumentSchema {
    /// Of the whole document, as `json` and `yaml` write it: `Schemas/broadsheet-1.schema.json`.
    public static var document: String {
        let definitions = DocumentDescription.definitions.map { definition in
            SchemaValue.Entry(
                key: definition.name,
                value: description(definition.help) + schema(of: definition.type))
        }
        let value =
            head(title: ArticleDocument.schema, help: DocumentDescription.help)
            + schema(of: .mapping(DocumentDescription.keys)) + .object(("$defs", .object(definitions)))
        return value.text
    }

    /// Of an article, as each line of `jsonl` is one: `Schemas/broadsheet-1-article.schema.json`. It refers to the
    /// schema of the document, which is beside it.
    public static var article: String {
        let value =
            head(title: "\(ArticleDocument.schema), one article", help: "A line of what the exporter jsonl writes.")
            + .object(("$ref", "broadsheet-1.schema.json#/$defs/article"))
        return value.text
    }

    static func head(title: String, help: String) -> SchemaValue {
        .object(("$schema", .string(SchemaValue.dialect)), ("title", .string(title)), ("description", .string(help)))
    }

    private static func description(_ help: String?) -> SchemaValue {
        .object(("description", help.map { .string($0) }))
    }

    static func schema(of type: DocumentKey.ValueType) -> SchemaValue {
        switch type {
        case .text: .object(("type", "string"))
        case .matching(let pattern): .object(("type", "string"), ("pattern", .string(pattern)))
        case .integer(let least): .object(("type", "integer"), ("minimum", .integer(least)))
        case .amount: .object(("type", "number"), ("minimum", .integer(0)))
        case .share: .object(("type", "number"), ("minimum", .integer(0)), ("maximum", .integer(1)))
        case .constant(let text): .object(("const", .string(text)))
        case .boolean: .object(("type", "boolean"))
        case .onlyTrue: .object(("const", .boolean(true)))
        case .choice(let words): .object(("enum", .strings(words)))
        case .list(let element): .object(("type", "array"), ("items", schema(of: element)))
        case .pair(let element):
            .object(
                ("type", "array"), ("items", schema(of: element)), ("minItems", .integer(2)), ("maxItems", .integer(2)))
        case .mapping(let keys): schema(of: keys)
        case .defined(let name): .reference(name)
        }
    }

    private static func schema(of keys: [DocumentKey]) -> SchemaValue {
        let properties = keys.map { key in
            SchemaValue.Entry(key: key.key, value: description(key.help) + schema(of: key.type))
        }
        let required = keys.filter(\.isRequired).map(\.key)
        return .object(
            ("type", "object"), ("properties", .object(properties)),
            ("required", required.isEmpty ? nil : .strings(required)), ("additionalProperties", .boolean(false)))
    }
}
