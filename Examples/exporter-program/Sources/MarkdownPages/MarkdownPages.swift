import Broadsheet
import BroadsheetProgram

/// Newspaper pages as Markdown, which a program in Python writes.
public enum MarkdownPages {
    /// Reads the pages and writes the outputs that a YAML file names. Its exporter `markdown` is the program.
    ///
    /// - Parameters:
    ///   - configuration: The YAML file.
    ///   - program: The path of `markdown.py`.
    /// - Throws: `RegistrationError` where the name is taken.
    public static func export(_ configuration: String, program: String) async throws -> RunReport {
        var exporters = ExporterRegistry.standard
        try exporters.register(
            ExternalProgram(
                name: "markdown", path: program, timeLimit: .seconds(20), mediaType: "text/markdown",
                fileExtension: "md", summary: "Markdown with headlines, bylines and photos"))
        let pipeline = Pipeline(exporters: exporters)
        return await pipeline.run(pipeline.load(configuration))
    }
}
