import Foundation
import Invariants
import TestSupport
import Testing

/// Inputs that once broke something, each a file in `Tests/Cases/found/TARGET`, and some that must not.
struct FoundInputTests {
    private static let folder = Golden.package.appending(path: "Tests/Cases/found")

    @Test(arguments: FuzzTarget.all.map(\.name)) func everyInvariantHolds(name: String) async throws {
        let target = try #require(FuzzTarget.all.first { $0.name == name })
        let files = try FileManager.default.contentsOfDirectory(
            at: Self.folder.appending(path: name), includingPropertiesForKeys: nil)
        #expect(!files.isEmpty)
        for file in files {
            let faults = await target.faults(Array(try Data(contentsOf: file)))
            #expect(faults == [], "\(name)/\(file.lastPathComponent)")
        }
    }

    /// A folder without a target would never be replayed.
    @Test func everyFolderHasATarget() throws {
        let folders = try FileManager.default.contentsOfDirectory(
            at: Self.folder, includingPropertiesForKeys: [.isDirectoryKey]
        ).filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
        #expect(Set(folders.map(\.lastPathComponent)) == Set(FuzzTarget.all.map(\.name)))
    }
}
