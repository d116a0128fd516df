import ArgumentParser
import Testing

@testable import BroadsheetCommandLine

/// A program of somebody else's, with an exporter of its own.
@Suite struct OwnToolTests {
    private struct ListExporter: ArticleExporter {
        static let descriptor = FormatDescriptor(
            name: "list", mediaType: "text/plain", fileExtension: "txt", summary: "One line for each article")

        struct Options: ExporterOptions {
            var indent = 0
            init() {}
            init(reading reader: inout OptionReader) {
                indent = reader.integer("indent", in: 0...8, default: indent, unit: "columns", help: "How far in.")
            }
        }

        init(options: Options) {}
        func begin(_ job: ExportJob, into output: inout ExportOutput) {}
        func write(_ article: Article, in edition: Edition.Info, into output: inout ExportOutput) {}
        func finish(into output: inout ExportOutput) {}
    }

    private static func tool() throws -> CommandLineTool {
        var pipeline = Pipeline.standard
        try pipeline.exporters.register(ListExporter.self)
        return CommandLineTool(pipeline, name: "newsroom", version: "7")
    }

    /// Arguments that only a program knows that has the exporter; `init` and the like must be fine as well.
    @Test(arguments: [["formats", "list"], ["parse", "--to", "list", "page.txt"], ["export"], ["init", "papers"]])
    func commandsKnowWhatItHas(_ arguments: [String]) throws {
        _ = try CommandLineTool.$current.withValue(try Self.tool()) { try BroadsheetCommand.parseAsRoot(arguments) }
    }

    @Test(arguments: [["formats", "list"], ["parse", "--to", "list", "page.txt"]])
    func thePackagesOwnProgramDoesNot(_ arguments: [String]) {
        #expect(throws: (any Error).self) { try BroadsheetCommand.parseAsRoot(arguments) }
    }

    @Test func aProgramThatIsNamedLikeItIsRefused() throws {
        let tool = try Self.tool()
        let message = CommandLineTool.$current.withValue(tool) {
            let error = #expect(throws: (any Error).self) {
                try BroadsheetCommand.parseAsRoot(["formats", "--program", "list=/bin/cat"])
            }
            return error.map { BroadsheetCommand.fullMessage(for: $0) }
        }
        #expect(message?.contains("the name 'list' is taken") == true)
    }

    /// Help speaks of the program under its own name, wherever it shows a command.
    @Test func helpHasItsName() throws {
        let tool = try Self.tool()
        let commands = BroadsheetCommand.configuration.subcommands
        #expect(commands.count > 6)
        for command in commands + [BroadsheetCommand.self] {
            let help = CommandLineTool.$current.withValue(tool) {
                BroadsheetCommand.helpMessage(for: command, columns: 100)
            }
            #expect(help.contains("newsroom "))
            #expect(!help.contains("broadsheet "), "\(help)")
            #expect(BroadsheetCommand.helpMessage(for: command, columns: 100).contains("broadsheet "))
        }
        CommandLineTool.$current.withValue(tool) { #expect(BroadsheetCommand.configuration.version == "7") }
    }
}
