import ArgumentParser
import Broadsheet

/// `broadsheet formats`: the exporters and parsers, with their options.
struct FormatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "formats",
        abstract: "List the exporters and parsers, with their options.",
        discussion: """
            The options are keys below the format's name in a configuration; 'parse --to' takes the name.

              broadsheet formats
              broadsheet formats rss
            """)

    @Argument(help: "One exporter or parser; all where none is named.")
    var name: String?

    private static var sections: [FormatSection] {
        FormatSection.exporters(of: .standard) + FormatSection.parsers(of: .standard)
    }

    func validate() throws {
        let names = Self.sections.compactMap(\.name)
        if let name, !names.contains(name) {
            throw ValidationError(
                "There is no exporter or parser '\(name)'\(Spelling.suggestion(for: name, among: names))")
        }
    }

    func run() throws {
        let chosen = name.map { name in Self.sections.filter { $0.name == name } } ?? Self.sections
        try Console.writeResult(Array(chosen.map(\.lines).joined(separator: [""])))
    }
}
