import ArgumentParser
import Broadsheet
import BroadsheetProgram

/// Exporters that are programs, as every command that knows exporters takes them. A configuration can choose such a
/// program by its name, but cannot make it known: anyone who starts the command says what may be run.
struct ProgramArguments: ParsableArguments {
    @Option(
        name: .customLong("program"),
        help: ArgumentHelp(
            "An exporter that is a program, such as markdown=./markdown.py; may be given several times.",
            discussion: "Articles go to its standard input as JSON Lines, its standard output is the export.",
            valueName: "name=path"), completion: .file())
    var programs: [String] = []

    @Option(
        name: .customLong("program-seconds"), parsing: .unconditional,
        help: ArgumentHelp("For how many seconds each run of a program is waited for at most.", valueName: "number"))
    var seconds = Int(ExternalProgram.defaultTimeLimit.components.seconds)

    @Option(
        name: .customLong("program-bytes"), parsing: .unconditional,
        help: ArgumentHelp("How many bytes a program may write in one run.", valueName: "number"))
    var bytes = ExternalProgram.defaultOutputLimit

    func validate() throws {
        if !(1...Self.mostSeconds).contains(seconds) {
            throw ValidationError.usage(
                "--program-seconds cannot be \(seconds); write a number from 1 to \(Self.mostSeconds).")
        }
        if bytes < 1 { throw ValidationError.usage("--program-bytes cannot be \(bytes); write a number from 1 on.") }
        _ = try pipeline()
    }

    /// The pipeline with the programs among its exporters. None of them is started by it.
    func pipeline() throws -> Pipeline {
        var pipeline = CommandLineTool.current.pipeline
        for argument in programs {
            let program = try program(argument)
            do throws(RegistrationError) {
                try pipeline.exporters.register(program)
            } catch {
                throw ValidationError.usage("--program \(Diagnostic.quoted(argument)): \(error)")
            }
        }
        return pipeline
    }

    /// Diagnostics, with the remedy for a format that may be a program's.
    static func explaining(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        diagnostics.map { diagnostic in
            guard diagnostic.code == "unknown-exporter", !diagnostic.message.contains("did you mean") else {
                return diagnostic
            }
            var explained = diagnostic
            explained.wording =
                "\(explained.wording); an exporter that is a program is made known with --program NAME=PATH"
            return explained
        }
    }

    private static let mostSeconds = 86_400

    private func program(_ argument: String) throws -> ExternalProgram {
        guard let sign = argument.utf8.firstIndex(of: UInt8(ascii: "=")), sign > argument.startIndex else {
            throw ValidationError.usage(
                "--program cannot be \(Diagnostic.quoted(argument)); write a name and a path, such as "
                    + "markdown=./markdown.py")
        }
        let path = String(argument[argument.utf8.index(after: sign)...])
        if let problem = ProgramFile.problem(at: path) {
            throw ValidationError.usage("--program \(Diagnostic.quoted(argument)): \(problem)")
        }
        return ExternalProgram(
            name: String(argument[..<sign]), path: path, timeLimit: .seconds(seconds), outputLimit: bytes)
    }
}
