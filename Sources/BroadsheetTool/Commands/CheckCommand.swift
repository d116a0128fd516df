import ArgumentParser
import Broadsheet

/// `broadsheet check`: every mistake in a configuration.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say every mistake in a configuration, without reading a page or writing a file.",
        discussion: """
            Checks the keys and values of the whole file, that the sources find files which may be read, and that the \
            outputs can be written where they should go. The exit code is 1 when there is a mistake.

              broadsheet check
              broadsheet check papers/kecheng.yaml && echo good
            """)

    @OptionGroup var argument: ConfigurationArgument

    func run() throws {
        let pipeline = Pipeline.standard
        let configuration = pipeline.load(argument.config)
        let diagnostics = pipeline.check(configuration)
        Console.say(diagnostics)
        let mistakes = diagnostics.count { $0.severity == .error }
        guard mistakes == 0 else {
            Console.say("\(argument.config): \(counted(mistakes, "mistake"))")
            // Of several formats it would only repeat what help says.
            if configuration.formatsWithMistakes.count == 1, let name = configuration.formatsWithMistakes.first {
                Console.say("'broadsheet formats \(name)' lists its options, with an example")
            }
            throw ExitCode.failure
        }
        let sources = counted(configuration.sources.count, "source")
        try Console.writeResult([
            "\(argument.config): no mistakes; \(sources), \(counted(configuration.outputs.count, "output"))"
        ])
    }
}
