import Feeds
import Foundation

// The folders of outputs must exist; a library should not invent them.
try FileManager.default.createDirectory(atPath: "public", withIntermediateDirectories: true)

let report = await Feeds.export("feeds.yaml")
for diagnostic in report.diagnostics { print(diagnostic) }
for output in report.outputs { print("\(output.path): \(output.result)") }
exit(report.hasErrors ? 1 : 0)
