import PackagePlugin

@main struct ExportArticles: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) async throws {}
}
