import ArgumentParser
import Broadsheet

/// The parser that reads the pages, for commands that read some.
struct ParserArgument: ParsableArguments {
    @Option(
        name: .customLong("parser"),
        help: ArgumentHelp(
            "What reads the pages: \(ParserArgument.names.joined(separator: ", ")); else each file is read as what it is "
                + "by its first bytes.", valueName: "name"), completion: .list(ParserArgument.names))
    var parser: String?

    /// The names of the parsers.
    private static var names: [String] { CommandLineTool.current.pipeline.parsers.entries.map(\.descriptor.name) }

    func validate() throws {
        guard let parser, !Self.names.contains(parser) else { return }
        throw ValidationError.usage(
            "There is no parser \(Diagnostic.quoted(parser))\(Spelling.suggestion(for: parser, among: Self.names))")
    }

    /// A configuration whose sources are read by the parser, with the options that they have; where it has none, with
    /// one of the defaults.
    func applied(to configuration: Configuration, of pipeline: Pipeline) -> Configuration {
        Self.applied(parser, to: configuration, of: pipeline)
    }

    /// A configuration whose sources are read by the parser of a name; as it is where there is none.
    static func applied(_ parser: String?, to configuration: Configuration, of pipeline: Pipeline) -> Configuration {
        parser.map { configuration.reading(with: $0, of: pipeline.parsers) } ?? configuration
    }
}
