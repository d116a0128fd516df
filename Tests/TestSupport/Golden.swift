import Foundation

/// Outputs that were recorded, looked at by a person, and stay as they are.
public enum Golden {
    /// The root of the package.
    public static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Compares an output with the recorded one, a file in `Tests/Goldens` unless another folder of the package is named.
    ///
    /// With `BROADSHEET_RECORD=1` in the environment, and where nothing is recorded yet, the output is recorded; that
    /// is a fault too, so that somebody looks at it.
    ///
    /// - Returns: What is the matter; `nil` where the output is as recorded.
    public static func fault(
        in text: String, comparedWith name: String, folder: String = "Tests/Goldens"
    ) throws -> String? {
        let file = package.appending(path: folder).appending(path: name)
        let recorded = try? Data(contentsOf: file)
        guard let recorded, ProcessInfo.processInfo.environment["BROADSHEET_RECORD"] != "1" else {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
            return "recorded \(file.path()); look at it, and run the tests again"
        }
        guard recorded != Data(text.utf8) else { return nil }
        let lines = String(decoding: recorded, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let written = text.split(separator: "\n", omittingEmptySubsequences: false)
        let number = zip(lines, written).prefix { $0 == $1 }.count
        return """
            line \(number + 1) differs from \(folder)/\(name); BROADSHEET_RECORD=1 records anew
            recorded: \(number < lines.count ? lines[number] : "(end)")
            written:  \(number < written.count ? written[number] : "(end)")
            """
    }
}
