import Broadsheet
import BroadsheetDigest

/// A part of what `broadsheet formats` prints: a title and options below it.
struct FormatSection {
    /// The name of the exporter or parser; `nil` for keys that are of none.
    var name: String?
    var title: String
    var options: [OptionDescriptor]
    /// Whether it takes every other key as well.
    var takesOtherKeys = false

    /// The exporters of a pipeline, then the keys that all of them take.
    static func exporters(of pipeline: Pipeline) -> [FormatSection] {
        pipeline.exporters.entries.map { entry in
            let format = entry.descriptor
            return FormatSection(
                name: format.name,
                title: "exporter \(format.name): \(format.summary) [\(format.mediaType), .\(format.fileExtension)]",
                options: entry.options, takesOtherKeys: entry.takesOtherKeys)
        } + [FormatSection(title: "every exporter", options: Configuration.outputOptions)]
    }

    /// The parsers of a pipeline, then the keys that all sources take.
    static func parsers(of pipeline: Pipeline) -> [FormatSection] {
        pipeline.parsers.entries.map { entry in
            FormatSection(
                name: entry.descriptor.name, title: "parser \(entry.descriptor.name): \(entry.descriptor.summary)",
                options: entry.options)
        } + [FormatSection(title: "every source", options: Configuration.sourceOptions)]
    }

    /// The keys at the top of a configuration.
    static let top = FormatSection(title: "top of the file", options: Configuration.options)

    /// A part of a configuration in YAML.
    static func lines(ofExample yaml: String) -> [String] {
        ["an example that sets them all, as it is written in a configuration:"]
            + yaml.split(separator: "\n").map { "  \($0)" }
    }

    /// The section without the options of some keys.
    func without(_ keys: Set<String>) -> FormatSection {
        var section = self
        section.options.removeAll { keys.contains($0.key) }
        return section
    }

    var lines: [String] {
        let lines = Self.wrapped(title, indent: 0, hanging: 4) + Self.lines(of: options, indentedBy: 2)
        if takesOtherKeys { return lines + ["  any other key, which it reads itself"] }
        return options.isEmpty ? lines + ["  no options"] : lines
    }

    /// For each option a key, what it takes, and below that what it does; the options of a mapping below it.
    private static func lines(of options: [OptionDescriptor], indentedBy indent: Int) -> [String] {
        let text = indent + (options.map(\.key.utf8.count).max() ?? 0) + 2
        return options.flatMap { option in
            let key = String(repeating: " ", count: indent) + option.key
            let example = option.example.map { "example: \($0)" }
            let facts = facts(of: option)
            let all = wrapped(([facts] + (example.map { [$0] } ?? [])).joined(separator: "; "), indent: text)
            // An example that is no longer whole on its line gets one of its own.
            var lines = all.count == 1 ? all : wrapped(facts, indent: text)
            lines[0] = key + lines[0].dropFirst(key.utf8.count)
            lines += wrapped(option.help, indent: text)
            if all.count > 1, let example { lines += wrapped(example, indent: text, hanging: 2) }
            if case .mapping(let inner) = option.type { lines += Self.lines(of: inner, indentedBy: indent + 4) }
            return lines
        }
    }

    /// Type, unit and default of an option.
    private static func facts(of option: OptionDescriptor) -> String {
        var facts = ["\(option.type)" + (option.unit.map { " (\($0))" } ?? "")]
        if option.isRequired { facts.append("required") }
        if let value = option.defaultValue { facts.append("default: \(value.isEmpty ? "''" : value)") }
        return facts.joined(separator: "; ")
    }

    /// The columns that a line has at most.
    private static let width = 100

    /// A text in lines that are indented by some columns, those after the first by some more.
    private static func wrapped(_ text: String, indent: Int, hanging: Int = 0) -> [String] {
        let text = TerminalText(text)
        return text.lines(width: width - indent - hanging).enumerated().map { index, line in
            String(repeating: " ", count: index == 0 ? indent : indent + hanging)
                + String(decoding: text.bytes[line], as: UTF8.self)
        }
    }
}
