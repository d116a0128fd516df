import Foundation
import Testing

/// Compares an output with the one in `Goldens/`. With BROADSHEET_RECORD=1 in the environment, and where there is none
/// yet, the output is recorded and the test fails, so that a person looks at it.
func expectGolden(_ name: String, _ text: String, testFile: String = #filePath) throws {
    let folder = URL(filePath: testFile).deletingLastPathComponent().appending(path: "Goldens")
    let file = folder.appending(path: name)
    let recorded = try? Data(contentsOf: file)
    if recorded == nil || ProcessInfo.processInfo.environment["BROADSHEET_RECORD"] == "1" {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        Issue.record("recorded \(file.path()); look at it, and run the tests again")
        return
    }
    #expect(recorded == Data(text.utf8), "the output differs from Goldens/\(name); BROADSHEET_RECORD=1 records anew")
}
