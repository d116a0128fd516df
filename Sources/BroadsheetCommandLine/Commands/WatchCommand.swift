import ArgumentParser
import Broadsheet

/// `broadsheet watch`: writes the outputs of a configuration again whenever what they are made of changes.
struct WatchCommand: AsyncParsableCommand, ConfiguredCommand {
    static var configuration: CommandConfiguration {
        CommandLineTool.current.command(
            "watch",
            abstract: "Write every output in a configuration, and write it again when something changes.",
            discussion: """
                Does what 'export' does, and looks from then on whether pages, their corrections, templates or the \
                configuration have come, gone or changed. Pages that are as they were are not read again, and outputs \
                whose bytes would be the same are left alone; a line is printed for each output that was written. A \
                mistake is told, and the watch goes on: what was written before stays until it is mended.

                With --serve the outputs can be looked at with a browser or a feed reader of this machine: at the \
                paths that they have below the configuration's folder, with a list of them at /. Nothing else is \
                served, and no other machine is answered.

                SIGINT (control-C) or SIGTERM ends it, with exit code 0; no file is left half written. The exit code \
                is 1 where it could not begin: there is no such configuration, or the port is taken.

                  broadsheet watch
                  broadsheet watch --serve
                  broadsheet watch papers/kecheng.yaml --serve 8000
                """)
    }

    @OptionGroup var argument: ConfigurationArgument

    @Option(
        defaultAsFlag: ServerPort(number: 8080),
        help: ArgumentHelp(
            "Serve the outputs at http://127.0.0.1, at this port; 0 for any that is free.", valueName: "port"))
    var serve: ServerPort?

    @OptionGroup var reader: ParserArgument
    @OptionGroup var programs: ProgramArguments
    @OptionGroup var pageLimit: PageLimitArgument
    @OptionGroup var keptLimits: KeptLimitArguments
    @OptionGroup var language: LanguageArgument

    func validate() throws {
        if let serve, UInt16(exactly: serve.number) == nil {
            throw ValidationError.usage("--serve cannot be \(serve.number); write a port from 0 to 65535.")
        }
    }

    var configurationPath: String? { argument.config }

    func run() async throws {
        let pipeline = keptLimits.limiting(pageLimit.limiting(try programs.pipeline()))
        let (path, parser) = (argument.config, reader.parser)
        var watch = OutputWatch(pipeline) {
            ParserArgument.applied(parser, to: pipeline.load(path), of: pipeline)
        }
        if let missing = watch.configuration.diagnostics.first(where: { $0.code == "missing-file" }),
            missing.location?.path == path, missing.location?.line == nil
        {
            Console.say([missing])
            throw ExitCode.failure
        }
        if let port = serve.flatMap({ UInt16(exactly: $0.number) }) {
            do throws(LoopbackServer.Failure) {
                try watch.serve(at: port)
            } catch {
                Console.say([error.diagnostic])
                throw ExitCode.failure
            }
        }
        let start = watch
        await Interruption.cancelling {
            var watch = start
            await watch.run()
        }
        watch.end()
    }
}

/// A port, as it is written on a command line. A word after `--serve` that is not a number is the configuration.
struct ServerPort: ExpressibleByArgument, CustomStringConvertible {
    /// The number, which may be none of a port.
    var number: Int

    init(number: Int) {
        self.number = number
    }

    init?(argument: String) {
        guard let number = Int(argument) else { return nil }
        self.number = number
    }

    var description: String { String(number) }
}
