/// The JSON Schema (2020-12) of files of corrections, `NAME.corrections.yaml`, as the text of a file.
public enum CorrectionsSchema {
    /// The schema. It is made from the descriptors by which such files are read.
    public static var text: String {
        let properties = Corrections.options.map { option in
            let schema: SchemaValue =
                switch option.key {
                case "version":
                    .object(("description", .string(option.help)), ("const", .plain(Corrections.version)))
                case "lines":
                    .object(
                        ("description", .string(option.help)), ("type", .strings(["array", "null"])),
                        ("items", .reference("line")))
                default: option.schema
                }
            return SchemaValue.Entry(key: option.key, value: schema)
        }
        let line = OptionDescriptor.object(
            Corrections.lineOptions.map { SchemaValue.Entry(key: $0.key, value: $0.schema) },
            required: Corrections.requiredLineKeys, description: "A line of the page, and what it is.")
        let value =
            SchemaValue.object(
                ("$schema", .string(SchemaValue.dialect)),
                ("title", .string("Broadsheet corrections, version \(Corrections.version)")),
                ("description", "The lines of a page that were misread, and what they are."))
            + OptionDescriptor.object(properties, required: ["version"])
            + .object(("$defs", .object([SchemaValue.Entry(key: "line", value: line)])))
        return value.text
    }
}
