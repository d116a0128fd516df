import BroadsheetCommandLine

#if Template
    import BroadsheetTemplate
#endif

/// The program `broadsheet`: all commands, with the exporters and parsers of this package.
@main struct BroadsheetTool {
    static func main() async throws {
        var tool = CommandLineTool()
        #if Template
            try tool.pipeline.exporters.register(TemplateExporter.self)
            tool.starterFiles = ShippedTemplate.allCases.map { StarterFile(name: $0.fileName, text: $0.text) }
        #endif
        await tool.main()
    }
}
