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
        if let option = arguments.last, ["--config", "--tool"].contains(option) {
            throw ExportFailed("missing value for '\(option)'")
        }
        let tool = try self.tool(named: extractor.extractOption(named: "tool"), in: context)
        // A configuration may be named with the option or without; two of them are the tool's to complain of.
        let configurations = extractor.extractOption(named: "config")
        let process = Process()
        process.executableURL = tool
        process.arguments = ["export"] + configurations + extractor.remainingArguments
        process.currentDirectoryURL = context.package.directoryURL
        try process.run()
        process.waitUntilExit()
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            throw ExportFailed("the export failed; its messages above say what was not done")
        }
    }

    /// The program that is run: one of the package's own, which is built first and has its exporters and parsers; else
    /// `broadsheet`.
    private func tool(named names: [String], in context: PluginContext) throws -> URL {
        guard let name = names.last else { return try context.tool(named: "BroadsheetTool").url }
        let build = try packageManager.build(.product(name), parameters: .init(logging: .concise))
        let program = build.builtArtifacts.first { artifact in
            artifact.kind == .executable && artifact.url.deletingPathExtension().lastPathComponent == name
        }
        guard build.succeeded, let program else {
            throw ExportFailed(
                "the program '\(name)' was not built; name an executable product of this package\n\(build.logText)")
        }
        return program.url
    }

    private static let help = """
        OVERVIEW: Read the newspaper pages that broadsheet.yaml names, and write its feeds and files.

        USAGE: swift package --allow-writing-to-package-directory export-articles [--config <file>] [--tool <name>]

        OPTIONS:
          --config <file>         The configuration, from the package's folder. (default: broadsheet.yaml)
          --tool <name>           Run this program of the package, which has exporters of its own, and not broadsheet.
          -h, --help              Show this help.
        """
}

struct ExportFailed: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
