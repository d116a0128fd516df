import BroadsheetCommandLine
import MarkdownSite

// The formats of Broadsheet, and one more: all commands of `broadsheet` know it.
var pipeline = Pipeline.standard
try pipeline.exporters.register(MarkdownExporter.self)
await CommandLineTool(pipeline, name: "own-exporter").main()
