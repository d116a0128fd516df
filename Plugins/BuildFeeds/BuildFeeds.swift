import Foundation
import PackagePlugin

/// Makes the outputs of the `broadsheet.yaml` in a target's folder when the target is built, as resources of the target.
@main struct BuildFeeds: BuildToolPlugin {
    /// The file that says what is made. It is directly in the target's folder.
    static let configurationName = "broadsheet.yaml"
    /// The folder in the target's bundle that holds what was made.
    static let resourceFolder = "Feeds"

    func createBuildCommands(context: PluginContext, target: Target) async throws -> [Command] {
        let folder = target.directoryURL
        let inputs = files(in: folder, except: compiledFiles(of: target))
        let configuration = folder.appending(path: Self.configurationName)
        guard inputs.contains(where: { $0.path == configuration.path }) else {
            throw NoConfiguration(target: target.name, folder: folder, files: inputs)
        }
        // The whole folder is the output: which files the tool makes may change with a page or the configuration, and
        // then SwiftPM does not ask here again.
        let output = context.pluginWorkDirectoryURL.appending(path: Self.resourceFolder)
        return [
            .buildCommand(
                displayName: "Making the feeds of \(target.name)",
                executable: try context.tool(named: "BroadsheetTool").url,
                arguments: ["build", configuration.path, "--into", output.path],
                inputFiles: inputs, outputFiles: [output])
        ]
    }

    /// The target's source files, which are not pages.
    private func compiledFiles(of target: Target) -> Set<String> {
        let files = (target as? any SourceModuleTarget)?.sourceFiles.filter { [.source, .header].contains($0.type) }
        return Set(files?.map(\.url.path) ?? [])
    }

    /// Every file in a folder and those below it, also what the manifest excludes: any of them may be a page. SwiftPM
    /// asks this plugin again when one is added or removed, and the tool is run again when one has changed.
    private func files(in folder: URL, except others: Set<String>) -> [URL] {
        let manager = FileManager.default
        let found = manager.enumerator(at: folder, includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
        let files = (found?.allObjects as? [URL])?.filter { file in
            var isFolder: ObjCBool = false
            return !others.contains(file.path) && manager.fileExists(atPath: file.path, isDirectory: &isFolder)
                && !isFolder.boolValue
        }
        return (files ?? []).sorted { $0.path < $1.path }
    }
}

/// The target has nothing that says what is to be made.
struct NoConfiguration: Error, CustomStringConvertible {
    let target: String
    let folder: URL
    let files: [URL]

    var description: String {
        let place = "directly in the target's folder '\(folder.path)'"
        let problem = "BuildFeeds: no \(BuildFeeds.configurationName) stands \(place) of the target '\(target)'"
        let near = files.first { ["broadsheet.yaml", "broadsheet.yml"].contains($0.lastPathComponent) }
        let remedy =
            near.map { "move '\($0.path)' there under that name" }
            ?? "add one that says what is made of which pages, or take the plugin from the target"
        return "\(problem); \(remedy)"
    }
}
