import ArgumentParser
@_exported import Broadsheet

/// The commands of `broadsheet` as a program of one's own, whose exporters and parsers they all know: `check` says what
/// is wrong with their options, `formats` and `schema` show them, `export` and `parse` run them.
///
/// ```swift
/// var pipeline = Pipeline.standard
/// try pipeline.exporters.register(HeadlineExporter.self)
/// await CommandLineTool(pipeline, name: "newsroom").main()
/// ```
public struct CommandLineTool: Sendable {
    /// What the commands know: the exporters and parsers.
    public var pipeline: Pipeline
    /// The program's name, as its help shows it.
    public var name: String
    /// The version that `--version` prints.
    public var version: String
    /// Files that come with the program, to copy and change: `init --copy` writes them.
    public var starterFiles: [StarterFile] = []

    /// A program with these exporters and parsers, this name and this version.
    public init(_ pipeline: Pipeline = .standard, name: String = "broadsheet", version: String = Self.version) {
        self.pipeline = pipeline
        self.name = name
        self.version = version
    }

    /// The version of Broadsheet.
    public static let version = "0.1.0"

    /// Does what the arguments ask for, and ends the process with its exit code: 0 when all was done, 1 when there is a
    /// mistake in an input or the configuration, 64 for wrong usage.
    ///
    /// - Parameter arguments: The words after the program's name; those of the process where it is `nil`.
    public func main(_ arguments: [String]? = nil) async {
        Console.ignoreClosedPipes()
        let language = LanguageArgument.language(in: arguments ?? Array(CommandLine.arguments.dropFirst()))
        await Self.$current.withValue(self) {
            await Console.$messages.withValue(language.flatMap { MessageCatalogue.named($0) }) {
                do {
                    let command = try await BroadsheetCommand.asyncParseAsRoot(arguments)
                    try await Console.$messages.withValue(Self.messages(language, of: command)) {
                        try await Self.run(command)
                    }
                } catch {
                    Self.exit(with: error)
                }
            }
        }
    }

    private static func run(_ command: any ParsableCommand) async throws {
        var command = command
        if var command = command as? any AsyncParsableCommand {
            try await command.run()
        } else {
            try command.run()
        }
    }

    /// The messages of a command: in the language of the command line, or in that of its configuration.
    private static func messages(_ language: String?, of command: any ParsableCommand) -> MessageCatalogue? {
        if let language { return MessageCatalogue.named(language) }
        guard let path = (command as? any ConfiguredCommand)?.configurationPath else { return nil }
        return MessageCatalogue.language(ofConfiguration: path).flatMap { MessageCatalogue.named($0) }
    }

    /// Ends the process as the argument parser does, but for what its message shows of arguments: no control character of
    /// theirs reaches the terminal.
    private static func exit(with error: any Error) -> Never {
        let code = BroadsheetCommand.exitCode(for: error)
        var message = VisibleText.escapedLines(BroadsheetCommand.fullMessage(for: error))
        let label = "Error: "
        if !code.isSuccess, message.hasPrefix(label), let messages = Console.messages {
            message = messages.text(of: "Error: \(message.dropFirst(label.count))")
        }
        if code.isSuccess {
            BroadsheetCommand.exit(withError: error)
        } else if !message.isEmpty {
            Console.sayLines(message)
        }
        BroadsheetCommand.exit(withError: code)
    }

    /// The program that runs. The argument parser makes commands itself, and hands nothing on to them.
    @TaskLocal static var current = CommandLineTool()

    /// The configuration of a command, whose help calls the program by its name.
    func command(_ command: String, abstract: String, discussion: String) -> CommandConfiguration {
        CommandConfiguration(commandName: command, abstract: abstract, discussion: inItsName(discussion))
    }

    /// A text in which the program is under its own name.
    func inItsName(_ text: String) -> String {
        name == "broadsheet" ? text : text.replacing("broadsheet ", with: "\(name) ")
    }
}

/// A file that comes with a program.
public struct StarterFile: Sendable, Hashable {
    /// The name under which `init --copy` writes the file.
    public var name: String
    /// The content of the file, in UTF-8.
    public var text: String

    /// A file from its parts.
    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}
