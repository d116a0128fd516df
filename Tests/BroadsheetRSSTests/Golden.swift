import Foundation
import Testing

/// Outputs that were looked at and kept. A missing one is recorded and fails, so that somebody looks at it.
enum Golden {
    static func check(_ bytes: [UInt8], name: String, in testFile: String) throws {
        // Beside the test targets, not inside one, where SwiftPM would ask what the files are for.
        let folder = URL(fileURLWithPath: testFile).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Goldens/RSS")
        let file = folder.appendingPathComponent(name)
        guard let golden = try? Data(contentsOf: file) else {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
            Issue.record("\(name) was missing and has been recorded; look at it, then run the tests again")
            return
        }
        #expect(String(decoding: bytes, as: UTF8.self) == String(decoding: golden, as: UTF8.self))
    }
}
