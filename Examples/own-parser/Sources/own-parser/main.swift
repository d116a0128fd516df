import Broadsheet
import Foundation
import MarkdownPages

// Registries are values: the parsers of Broadsheet, and one more that the YAML can choose.
var parsers = ParserRegistry.standard
try parsers.register(MarkdownParser.self)
let pipeline = Pipeline(parsers: parsers)

// The folders of outputs must exist; a library should not invent them.
try FileManager.default.createDirectory(atPath: "public", withIntermediateDirectories: true)

let report = await pipeline.run(pipeline.load("feeds.yaml"))
for diagnostic in report.diagnostics { print(diagnostic) }
for output in report.outputs { print("\(output.path): \(output.result)") }
exit(report.hasErrors ? 1 : 0)
