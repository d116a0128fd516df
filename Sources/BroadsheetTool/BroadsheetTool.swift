import BroadsheetCommandLine

import BroadsheetTemplate

/// The program `broadsheet`: all commands, with the exporters and parsers of this package.
@main struct BroadsheetTool {
    static func main() async throws {
        var tool = CommandLineTool()
        try tool.pipeline.exporters.register(TemplateExporter.self)
        tool.starterFiles = ShippedTemplate.allCases.map { StarterFile(name: $0.fileName, text: $0.text) }
        await tool.main()
    }
}
