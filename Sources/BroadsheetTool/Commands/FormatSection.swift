import Broadsheet

/// A part of what `broadsheet formats` prints: a title and options below it.
struct FormatSection {
    /// The name of the exporter or parser; `nil` for the options that all of them share.
    var name: String?
    /// What it is.
    var title: String
    /// Its options.
    var options: [OptionDescriptor]

    /// The exporters, then what all of them take.
    static func exporters(of registry: ExporterRegistry) -> [FormatSection] {
        registry.entries.map { entry in
            let format = entry.descriptor
            return FormatSection(
                name: format.name,
                title: "exporter \(format.name): \(format.summary) [\(format.mediaType), .\(format.fileExtension)]",
                options: entry.options)
        } + [FormatSection(title: "every exporter", options: Configuration.outputOptions)]
    }

    /// The parsers, then what all sources take.
    static func parsers(of registry: ParserRegistry) -> [FormatSection] {
        registry.entries.map { entry in
            FormatSection(
                name: entry.descriptor.name, title: "parser \(entry.descriptor.name): \(entry.descriptor.summary)",
                options: entry.options)
        } + [FormatSection(title: "every source", options: Configuration.sourceOptions)]
    }

    /// The lines to print.
    var lines: [String] {
        options.isEmpty ? [title, "  no options"] : [title] + Self.lines(of: options, indentedBy: 2)
    }

    /// Two lines for each option: what it takes, and what it does; the options of a mapping below it.
    private static func lines(of options: [OptionDescriptor], indentedBy indent: Int) -> [String] {
        let width = options.map(\.key.utf8.count).max() ?? 0
        let margin = String(repeating: " ", count: indent)
        let help = String(repeating: " ", count: indent + width + 2)
        return options.flatMap { option in
            let gap = String(repeating: " ", count: width + 2 - option.key.utf8.count)
            var lines = ["\(margin)\(option.key)\(gap)\(option.type)\(remark(on: option))", help + option.help]
            if case .mapping(let inner) = option.type { lines += Self.lines(of: inner, indentedBy: indent + width + 2) }
            return lines
        }
    }

    private static func remark(on option: OptionDescriptor) -> String {
        if let value = option.defaultValue { return "; default: \(value.isEmpty ? "''" : value)" }
        return option.isRequired ? "; required" : ""
    }
}
