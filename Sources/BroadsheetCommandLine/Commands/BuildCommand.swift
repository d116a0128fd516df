import ArgumentParser
import Broadsheet

/// `broadsheet build`: makes every output anew in a folder, as a step of a build.
struct BuildCommand: AsyncParsableCommand, ConfiguredCommand {
    static var configuration: CommandConfiguration {
        CommandLineTool.current.command(
            "build",
            abstract: "Make every output anew in a folder of its own, as a step of a build.",
            discussion: """
                For build systems; the package plugin BuildFeeds calls it. It differs from 'broadsheet export':

                Outputs go into the folder of --into, which is made where it is missing, as are the folders in it. \
                What the last build made there goes first, and nothing else; a list of that is kept beside the folder, \
                under its name with '.outputs'.

                All outputs are made, or none: any mistake in the configuration or a page stops it, with exit code 1.

                Pages and templates stand below the configuration's folder, and outputs are files with relative paths; 'keep' and \
                'archive' are mistakes. So the same files give the same outputs, whatever was built before.

                Nothing is printed but what is wrong or doubtful.

                  broadsheet build --into build/feeds
                  broadsheet build papers/kecheng.yaml --into build/feeds
                """)
    }

    @OptionGroup var arguments: RunArguments
    @OptionGroup var language: LanguageArgument

    @Option(
        help: ArgumentHelp("The folder that outputs are made in.", valueName: "folder"), completion: .directory)
    var into: String

    @Option(
        help: ArgumentHelp(
            "A file for the rule that says which files the outputs were made of, as Make, Ninja and CMake read it.",
            valueName: "file"),
        completion: .file())
    var depfile: String?

    func validate() throws {
        guard !into.isEmpty else { throw ValidationError.usage("The folder of '--into' has no name; write one.") }
        guard depfile != "" else { throw ValidationError.usage("The file of '--depfile' has no name; write one.") }
    }

    var configurationPath: String? { arguments.argument.config }

    func run() async throws {
        let report = try await arguments.run { [into, depfile] pipeline, configuration, progress in
            await pipeline.build(configuration, into: into, dependencies: depfile, progress: progress)
        }.report
        if report.hasErrors { throw ExitCode.failure }
    }
}
