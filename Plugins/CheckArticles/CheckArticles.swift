import Foundation
import PackagePlugin

/// `swift package check-articles`: says every mistake in the package's configurations and in the pages that they name.
///
/// Nothing is written, so no permission is asked for.
@main struct CheckArticles: CommandPlugin {
    private static let configurationName = "broadsheet.yaml"

    func performCommand(context: PluginContext, arguments: [String]) async throws {
        var extractor = ArgumentExtractor(arguments)
        if arguments.contains("-h") || extractor.extractFlag(named: "help") > 0 {
            print(Self.help)
            return
        }
        // The extractor is silent about an option without its value.
        if let option = arguments.last, ["--config", "--target", "--tool"].contains(option) {
            throw CheckFailed("missing value for '\(option)'")
        }
        let tools = extractor.extractOption(named: "tool")
        let targets = extractor.extractOption(named: "target")
        let files = extractor.extractOption(named: "config") + extractor.remainingArguments
        if let unknown = files.first(where: { $0.hasPrefix("-") }) {
            throw CheckFailed("unknown option '\(unknown)'; known are --config, --target, --tool and --help")
        }
        var checks = files.map { Check(configuration: $0, isBuilt: false) }
        checks += try context.package.targets(named: targets).map { try check(of: $0, in: context.package) }
        if targets.isEmpty, files.isEmpty { checks = try allChecks(of: context.package) }
        let tool = try self.tool(named: tools, in: context)
        let failed = try checks.filter { try !$0.passes(with: tool, in: context.package.directoryURL) }
        guard failed.isEmpty else {
            let names = failed.map(\.configuration).joined(separator: ", ")
            throw CheckFailed("there are mistakes in \(names), or in the pages; the messages above say which")
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
            throw CheckFailed(
                "the program '\(name)' was not built; name an executable product of this package\n\(build.logText)")
        }
        return program.url
    }

    /// The configuration of the package and those of all its targets.
    private func allChecks(of package: Package) throws -> [Check] {
        let root = package.directoryURL.appending(path: Self.configurationName)
        var checks = package.targets.compactMap { try? check(of: $0, in: package) }
        // A target may have the package's own folder; its configuration is then the package's.
        checks.removeAll { $0.configuration == Self.configurationName }
        if FileManager.default.fileExists(atPath: root.path) {
            checks.insert(Check(configuration: Self.configurationName, isBuilt: false), at: 0)
        }
        guard !checks.isEmpty else {
            throw CheckFailed(
                "there is nothing to check: no \(Self.configurationName) in the package's folder or that of a target; "
                    + "write one, or name another file with --config")
        }
        return checks
    }

    /// The configuration in a target's folder.
    private func check(of target: any Target, in package: Package) throws -> Check {
        let file = target.directoryURL.appending(path: Self.configurationName).path
        guard FileManager.default.fileExists(atPath: file) else {
            throw CheckFailed("the target '\(target.name)' has no \(file); add one, or name another target")
        }
        let root = package.directoryURL.path + "/"
        return Check(
            configuration: file.hasPrefix(root) ? String(file.dropFirst(root.count)) : file, isBuilt: true)
    }

    private static let help = """
        OVERVIEW: Say every mistake in Broadsheet's configurations, and in the pages that they name.

        Checks the broadsheet.yaml in the package's folder, as 'export-articles' uses it, and those in the folders of \
        its targets, as the plugin BuildFeeds uses them. Writes nothing.

        USAGE: swift package check-articles [--config <file> ...] [--target <name> ...] [--tool <name>]

        OPTIONS:
          --config <file>         Check this file only; its path starts at the package's folder.
          --target <name>         Check the broadsheet.yaml of this target only.
          --tool <name>           Check by this program of the package, which has exporters and parsers of its own.
          -h, --help              Show this help.
        """
}

/// One configuration that is to be checked.
private struct Check {
    /// Its path, from the package's folder.
    let configuration: String
    /// Whether it says what a build makes.
    let isBuilt: Bool

    /// Whether the tool, which says what is wrong, finds nothing wrong.
    func passes(with tool: URL, in folder: URL) throws -> Bool {
        let process = Process()
        process.executableURL = tool
        process.arguments = ["check", isBuilt ? "--build" : "--pages", "--", configuration]
        process.currentDirectoryURL = folder
        try process.run()
        process.waitUntilExit()
        return process.terminationReason == .exit && process.terminationStatus == 0
    }
}

private struct CheckFailed: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
