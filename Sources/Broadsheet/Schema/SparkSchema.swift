/// The schema of articles for Apache Spark: a `StructType` in its own JSON form, for `spark.read.schema(…)`.
///
/// Without one, Spark finds columns out from what it reads: a day on which no article has a photo gives the column
/// another type, and the tables of two days cannot be read together.
public enum SparkSchema {
    /// Of a line of what the exporter `jsonl` writes, and `broadsheet parse --records`.
    ///
    /// - Parameter ranges: Whether it has the columns that say where everything was read.
    public static func article(ranges: Bool = true) -> String {
        guard let article = DocumentDescription.definitions.first(where: { $0.name == "article" }) else { return "" }
        return SparkSchema.type(of: article.type, ranges: ranges).text
    }

    private static func type(of type: DocumentKey.ValueType, ranges: Bool) -> SchemaValue {
        switch type {
        case .text, .matching, .constant, .choice: "string"
        case .integer: "long"
        case .share, .amount: "double"
        case .boolean, .onlyTrue: "boolean"
        case .list(let element), .pair(let element):
            .object(
                ("type", "array"), ("elementType", self.type(of: element, ranges: ranges)),
                ("containsNull", .boolean(false)))
        case .mapping(let keys):
            .object(
                ("type", "struct"),
                ("fields", .array(keys.filter { ranges || !isRange($0.type) }.map { field($0, ranges: ranges) })))
        case .defined(let name):
            DocumentDescription.definitions.first { $0.name == name }.map { self.type(of: $0.type, ranges: ranges) }
                ?? "string"
        }
    }

    /// A column. All may be null: Spark takes what a line does not have for null, also where it always has it.
    private static func field(_ key: DocumentKey, ranges: Bool) -> SchemaValue {
        .object(
            ("name", .string(key.key)), ("type", type(of: key.type, ranges: ranges)), ("nullable", .boolean(true)),
            ("metadata", .object(key.help.map { [SchemaValue.Entry(key: "comment", value: .string($0))] } ?? [])))
    }

    private static func isRange(_ type: DocumentKey.ValueType) -> Bool {
        type == .defined("ranges")
    }
}
