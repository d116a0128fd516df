import Broadsheet
import Foundation
import MarkdownSite

// Registries are values: the formats of Broadsheet, and one more that the YAML can choose.
var exporters = ExporterRegistry.standard
try exporters.register(MarkdownExporter.self)
let pipeline = Pipeline(exporters: exporters)

// The folders of outputs must exist; a library should not invent them.
try FileManager.default.createDirectory(atPath: "public", withIntermediateDirectories: true)

let report = await pipeline.run(pipeline.load("site.yaml"))
for diagnostic in report.diagnostics { print(diagnostic) }
for output in report.outputs { print("\(output.path): \(output.result)") }
exit(report.hasErrors ? 1 : 0)
