import Foundation
import PackagePlugin

/// `swift package export-articles`: runs `broadsheet export` in the folder of the package.
@main struct ExportArticles: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) async throws {
        var extractor = ArgumentExtractor(arguments)
        let configurations = extractor.extractOption(named: "config")
        let process = Process()
        process.executableURL = try context.tool(named: "BroadsheetTool").url
        process.arguments = ["export"] + configurations.suffix(1) + extractor.remainingArguments
        process.currentDirectoryURL = context.package.directoryURL
        try process.run()
        process.waitUntilExit()
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            throw ExportFailed(status: process.terminationStatus)
        }
    }
}

/// The tool has said what was wrong; this makes the command fail as well.
struct ExportFailed: Error, CustomStringConvertible {
    let status: Int32

    var description: String {
        "broadsheet export ended with status \(status); its messages above say what was not done"
    }
}
