import ArgumentParser
import Broadsheet

/// `broadsheet formats`: the exporters and parsers, with their options.
struct FormatsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandLineTool.current.command(
            "formats",
            abstract: "List the exporters and parsers, with their options.",
            discussion: """
                For each option: what it takes, with its unit, default and an example, and what it does. The options \
                are keys below the format's name in a configuration; 'parse --to' takes the name. Of one format an \
                example is shown that sets all options, to copy and to cut down.

                  broadsheet formats
                  broadsheet formats rss
                  broadsheet formats press-page
                """)
    }

    @OptionGroup var programs: ProgramArguments
    @OptionGroup var language: LanguageArgument

    @Argument(
        help: "One exporter or parser; all where none is named.",
        completion: .list(FormatsCommand.names(in: CommandLineTool.current.pipeline)))
    var name: String?

    func validate() throws {
        let names = Self.names(in: try programs.pipeline())
        if let name, !names.contains(name) {
            throw ValidationError.usage(
                "There is no exporter or parser '\(name)'\(Spelling.suggestion(for: name, among: names))")
        }
    }

    func run() throws {
        try Console.writeResult(Array(Self.parts(of: try programs.pipeline(), named: name).joined(separator: [""])))
    }

    private static func names(in pipeline: Pipeline) -> [String] {
        pipeline.exporters.entries.map(\.descriptor.name) + pipeline.parsers.entries.map(\.descriptor.name)
    }

    /// The parts to print: of everything, or of what has a name, with the keys that are beside its own.
    private static func parts(of pipeline: Pipeline, named name: String?) -> [[String]] {
        let lists = [FormatSection.exporters(of: pipeline), FormatSection.parsers(of: pipeline)]
        guard let name else { return (lists.joined() + [FormatSection.top]).map(\.lines) }
        return zip(lists, [pipeline.example(ofExporter: name), pipeline.example(ofParser: name)]).flatMap {
            sections, example in
            guard let example else { return [[String]]() }
            return sections.filter { $0.name == name || $0.name == nil }
                .map { pipeline.exporters[name]?.canKeep ?? false ? $0 : $0.without(keysOfKeptOutputs) }.map(\.lines)
                + [FormatSection.lines(ofExample: example)]
        }
    }

    /// The keys of outputs that can be read again.
    private static let keysOfKeptOutputs: Set = ["archive", "keep"]
}
