import ArgumentParser
import Broadsheet

/// `broadsheet init`: a commented configuration to start from, and its schema.
struct InitCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandLineTool.current.command(
            "init",
            abstract: "Write a commented broadsheet.yaml to start from, and the schema by which editors complete it.",
            discussion: """
                Writes broadsheet.yaml and broadsheet.schema.json, both or none; a file that is there already is left \
                as it is. The first line of the configuration names the schema, so that an editor that knows YAML \
                completes keys and marks mistakes while you type.

                  broadsheet init && $EDITOR broadsheet.yaml
                  broadsheet init papers/kecheng --title "My Newspaper"

                With --copy, it writes a file that comes with the program instead, to change: a template of Markdown \
                or CSV for the exporter 'template'.

                  broadsheet init --copy markdown.mustache
                """)
    }

    /// The file beside the configuration by which editors check it.
    static let schemaName = "broadsheet.schema.json"

    @Argument(
        help: "The folder to write to; it is made where it is not there. Else the current one.",
        completion: .directory)
    var folder = "."

    @Option(help: ArgumentHelp("The newspaper's name, for the configuration.", valueName: "text"))
    var title: String?

    @Option(
        help: ArgumentHelp(
            "What there is of the pages: \(StarterForm.allCases.map(\.rawValue).joined(separator: ", ")). (default: text)",
            valueName: "form"))
    var from: StarterForm?

    @Option(
        name: .customLong("copy"),
        help: ArgumentHelp(
            "Write this file, which comes with the program, and nothing else; may be given several times: "
                + "\(InitCommand.starterNames).", valueName: "name"),
        completion: .list(CommandLineTool.current.starterFiles.map(\.name)))
    var copied: [String] = []

    /// The names of the files that come with the program, for a sentence.
    private static var starterNames: String {
        let names = CommandLineTool.current.starterFiles.map(\.name)
        return names.isEmpty ? "there are none" : names.joined(separator: ", ")
    }

    @OptionGroup var language: LanguageArgument

    func validate() throws {
        for name in copied where starterFile(name) == nil {
            let names = CommandLineTool.current.starterFiles.map(\.name)
            throw ValidationError.usage(
                "No file \(Diagnostic.quoted(name)) comes with the program"
                    + "\(Spelling.suggestion(for: name, among: names))")
        }
        if let name = copied.first(where: { name in copied.count { $0 == name } > 1 }) {
            throw ValidationError.usage("The file \(Diagnostic.quoted(name)) is named twice; name it once.")
        }
        if !copied.isEmpty, from != nil { throw ValidationError.usage("--copy writes no source; leave --from out.") }
        if !copied.isEmpty, title != nil { throw ValidationError.usage("--copy writes no title; leave --title out.") }
        if folder.isEmpty { throw ValidationError.usage("The folder has no name; leave it out, or name one.") }
        if title?.allSatisfy(\.isWhitespace) ?? false {
            throw ValidationError.usage(
                "The title is empty; leave --title out, or write the newspaper's name after it.")
        }
    }

    func run() throws {
        if copied.isEmpty { try writeConfiguration() } else { try copyFiles() }
    }

    private func copyFiles() throws {
        let files = copied.compactMap(starterFile).map { file in
            NewFile(path: path(file.name), text: file.text, remedy: "rename it to get a new one")
        }
        try write(files)
        try Console.writeMessages(files.map { "\($0.path): written" as Diagnostic.Message })
    }

    private func starterFile(_ name: String) -> StarterFile? {
        CommandLineTool.current.starterFiles.first { $0.name == name }
    }

    private func write(_ files: [NewFile]) throws {
        let faults = NewFile.write(files, in: folder)
        guard faults.isEmpty else {
            Console.say(faults)
            throw ExitCode.failure
        }
    }

    private func writeConfiguration() throws {
        let tool = CommandLineTool.current
        let configuration = path(ConfigurationArgument.defaultPath)
        let files = [
            NewFile(
                path: configuration,
                text: StarterConfiguration.text(
                    title: title, schema: Self.schemaName, program: tool.name,
                    template: tool.pipeline.exporters["template"] == nil ? nil : tool.starterFiles.first?.name,
                    form: from ?? .text),
                remedy: "rename it to get a new one"),
            NewFile(
                path: path(Self.schemaName),
                text: ConfigurationSchema(parsers: tool.pipeline.parsers, exporters: tool.pipeline.exporters).text,
                remedy: "rename it, or write it anew with '\(tool.name) schema > \(path(Self.schemaName))'"),
        ]
        try write(files)
        let argument = configuration == ConfigurationArgument.defaultPath ? "" : " \(configuration)"
        try Console.writeMessages(
            files.map { "\($0.path): written" as Diagnostic.Message } + [
                "Now change what it says of the newspaper, and put \((from ?? .text).files) into the folder "
                    + "'\(path("pages"))'.",
                "'\(tool.name) check\(argument)' says what is missing: until then, the pages. '\(tool.name) "
                    + "export\(argument)' makes the feeds.",
            ])
    }

    /// The path of a file in the folder.
    private func path(_ name: String) -> String {
        if folder == "." { return name }
        return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }
}
