import ArgumentParser

/// The command line: a thin layer over the library `Broadsheet`, one file for each command.
struct BroadsheetCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        let tool = CommandLineTool.current
        var configuration = tool.command(
            tool.name,
            abstract: "Turns the text of newspaper pages into articles, and articles into feeds and files.",
            discussion: """
                Copy the text of a page into a file, and look at what is in it:

                  broadsheet parse 2021-12-13-01.txt
                  broadsheet parse --to digest 2021-12-13-01.txt

                Write down once what is to be made of every day's pages, and run it:

                  broadsheet init         # a commented broadsheet.yaml to start from
                  broadsheet formats      # what can be made, with every option
                  broadsheet check        # every mistake in it
                  broadsheet export       # writes the feeds and files that it names
                  broadsheet watch        # writes them again whenever a page changes

                A shell completes commands, options, formats and files where it finds the script that 'broadsheet \
                --generate-completion-script bash' prints (or zsh, fish).

                Results go to standard output, everything else to standard error, each line as 'path:line:column: \
                severity: message [code]'. The exit code is 0 when all was done (there may be warnings), 1 when there \
                is a mistake in an input or the configuration, 64 for wrong usage.
                """)
        configuration.version = tool.version
        configuration.subcommands = [
            InitCommand.self, CheckCommand.self, ExportCommand.self, WatchCommand.self, ParseCommand.self,
            ExplainCommand.self,
            ProofCommand.self, ReportCommand.self, FormatsCommand.self, SchemaCommand.self, BuildCommand.self,
        ]
        return configuration
    }
}
