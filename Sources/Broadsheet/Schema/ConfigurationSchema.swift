/// The JSON Schema (2020-12) of configurations, by which an editor completes and checks them while they are written.
///
/// It is made from the same descriptors as the reading of a configuration, so it knows the exporters and parsers of
/// other packages as well:
///
/// ```swift
/// let schema = ConfigurationSchema(parsers: pipeline.parsers, exporters: pipeline.exporters)
/// print(schema.text)
/// ```
///
/// What it allows is what ``Pipeline/load(_:)`` reads, but for the forms that a schema cannot say: whether a date is
/// one, and whether options go together, is reported by `broadsheet check` alone. A key that must be there is missed by
/// both; sources and exporters are such keys, since without them there is nothing to read or to write, though a
/// configuration that only `broadsheet parse` reads may leave them out.
public struct ConfigurationSchema: Sendable {
    private let parsers: ParserRegistry
    private let exporters: ExporterRegistry

    /// The schema of configurations that choose among these parsers and exporters.
    public init(parsers: ParserRegistry = .standard, exporters: ExporterRegistry = .standard) {
        self.parsers = parsers
        self.exporters = exporters
    }

    /// The schema as the text of a file. The same registries give the same bytes.
    public var text: String { value.text }

    private var value: SchemaValue {
        let properties = ConfigurationReader.options.map { option in
            SchemaValue.Entry(key: option.key, value: top(option))
        }
        let options = OptionDescriptor.object(
            properties, required: [ConfigurationReader.versionKey, "sources", "exporters"])
        return .object(
            ("$schema", .string(SchemaValue.dialect)),
            ("title", .string("Broadsheet configuration, version \(ConfigurationReader.version)")),
            ("description", "What is made of the pages of a newspaper: broadsheet.yaml.")) + options
            + .object(("$defs", .object(definitions)))
    }

    /// The schema of a key at the top.
    private func top(_ option: OptionDescriptor) -> SchemaValue {
        let description = SchemaValue.object(("description", .string(option.help)))
        return switch option.key {
        case ConfigurationReader.versionKey:
            description
                + .object(
                    (
                        "enum",
                        .array(
                            [.plain(ConfigurationReader.version)]
                                + ConfigurationReader.writtenVersions.map { .string($0) })
                    ))
        case "sources": description + list(of: "source")
        case "exporters": description + list(of: "exporter")
        default: option.schema
        }
    }

    private func list(of definition: String) -> SchemaValue {
        .object(("type", "array"), ("items", .reference(definition)), ("minItems", .integer(1)))
    }

    private var definitions: [SchemaValue.Entry] {
        [SchemaValue.Entry(key: "source", value: source)]
            + parsers.entries.map { parser in
                SchemaValue.Entry(
                    key: "parser-\(parser.descriptor.name)",
                    value: item(
                        parser.options, besides: Configuration.sourceOptions, in: "source",
                        description: parser.descriptor.summary))
            } + [SchemaValue.Entry(key: "exporter", value: exporter)]
            + exporters.entries.map { exporter in
                SchemaValue.Entry(
                    key: "exporter-\(exporter.descriptor.name)",
                    value: item(
                        exporter.options, besides: Configuration.outputOptions, in: "output",
                        description: exporter.descriptor.summary, isOpen: exporter.takesOtherKeys,
                        writesFolders: exporter.writesFolders))
            } + [
                SchemaValue.Entry(key: "output", value: properties(of: Configuration.outputOptions))
            ] + folderOutput
    }

    /// A source: which keys it has besides its own depends on the parser; without one it is the first of them.
    private var source: SchemaValue {
        let names = parsers.entries.map(\.descriptor.name)
        let own = Configuration.sourceOptions.map { option in
            let isParser = option.key == "parser"
            return SchemaValue.Entry(
                key: option.key,
                value: isParser
                    ? .object(
                        ("description", .string(option.help)), ("enum", names.isEmpty ? nil : .strings(names)))
                    : option.schema)
        }
        let cases = names.enumerated().map { index, name in
            SchemaValue.object(
                (
                    "if",
                    .object(
                        ("properties", .object(("parser", .object(("const", .string(name)))))),
                        ("required", index == 0 ? nil : .strings(["parser"])))
                ), ("then", .reference("parser-\(name)")))
        }
        return .object(
            ("description", "Files of pages, and what reads them."), ("type", "object"),
            ("properties", .object(own)),
            ("required", .strings(Configuration.sourceOptions.filter(\.isRequired).map(\.key))),
            ("allOf", cases.isEmpty ? nil : .array(cases)))
    }

    /// An item of `exporters`: a mapping with one key, which is the format's name.
    private var exporter: SchemaValue {
        let formats = exporters.entries.map { entry in
            SchemaValue.Entry(
                key: entry.descriptor.name, value: .reference("exporter-\(entry.descriptor.name)"))
        }
        return .object(
            ("description", "An output: the name of its format, and below it the options."), ("type", "object"),
            ("properties", .object(formats)), ("additionalProperties", .boolean(false)),
            ("minProperties", .integer(1)), ("maxProperties", .integer(1)))
    }

    /// The options of a parser or exporter, and the keys that all of them share, which are defined once.
    private func item(
        _ options: [OptionDescriptor], besides shared: [OptionDescriptor], in definition: String, description: String,
        isOpen: Bool = false, writesFolders: Bool = false
    ) -> SchemaValue {
        let common = shared.map { option in
            let isFolder = writesFolders && option.key == "output"
            return SchemaValue.Entry(
                key: option.key,
                value: .reference(isFolder ? Self.folderOutput : "\(definition)/properties/\(option.key)"))
        }
        return OptionDescriptor.object(
            common + options.map { SchemaValue.Entry(key: $0.key, value: $0.schema) },
            required: (shared + options).filter(\.isRequired).map(\.key), description: description, isOpen: isOpen)
    }

    private static let folderOutput = "file-or-folder"

    /// The key `output` of exporters that write folders as well.
    private var folderOutput: [SchemaValue.Entry] {
        Configuration.outputOptions.filter { $0.key == "output" }.map { option in
            var option = option
            option.pattern = OutputPattern.writtenFolderPattern
            return SchemaValue.Entry(key: Self.folderOutput, value: option.schema)
        }
    }

    private func properties(of options: [OptionDescriptor]) -> SchemaValue {
        .object(
            ("description", "The keys that every output has, whatever its format."),
            ("properties", .object(options.map { SchemaValue.Entry(key: $0.key, value: $0.schema) })))
    }
}
