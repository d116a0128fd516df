import Foundation
import PackagePlugin

/// `swift package export-articles`: runs `broadsheet export` in the folder of the package.
@main struct ExportArticles: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) async throws {
        var extractor = ArgumentExtractor(arguments)
        if arguments.contains("-h") || extractor.extractFlag(named: "help") > 0 {
            print(Self.help)
            return
        }
        // The extractor is silent about an option without its value.
        guard arguments.last != "--config" else { throw ExportFailed("missing value for '--config'") }
        // A configuration may be named with the option or without; two of them are the tool's to complain of.
        let configurations = extractor.extractOption(named: "config")
        let process = Process()
        process.executableURL = try context.tool(named: "BroadsheetTool").url
        process.arguments = ["export"] + configurations + extractor.remainingArguments
        process.currentDirectoryURL = context.package.directoryURL
        try process.run()
        process.waitUntilExit()
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            throw ExportFailed("broadsheet export failed; its messages above say what was not done")
        }
    }

    private static let help = """
        OVERVIEW: Read the newspaper pages that broadsheet.yaml names, and write its feeds and files.

        USAGE: swift package --allow-writing-to-package-directory export-articles [--config <file>]

        OPTIONS:
          --config <file>         The configuration, from the package's folder. (default: broadsheet.yaml)
          -h, --help              Show this help.
        """
}

struct ExportFailed: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
