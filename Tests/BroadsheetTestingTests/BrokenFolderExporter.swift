import BroadsheetCore
import Synchronization

/// An exporter of one file for each edition that keeps the laws of `FolderExporter`, and breaks the one that its options
/// name.
struct BrokenFolderExporter: FolderExporter {
    enum Law: String, CaseIterable {
        case sameFiles = "same-files"
        case inside = "paths-inside"
        case differ = "paths-differ"
        case valid = "valid-output"
        case text = "writes-any-text"
    }

    struct Options: ExporterOptions {
        var breaking: Law?
        init() {}
        init(breaking: Law?) { self.breaking = breaking }
        init(reading reader: inout OptionReader) {}
    }

    static let descriptor = FormatDescriptor(
        name: "folder", mediaType: "text/plain", fileExtension: "txt", summary: "A file for each edition.")
    /// State that outlives a run, which a law forbids.
    private static let runs = Mutex(0)
    private let options: Options
    private var editions = 0

    init(options: Options) { self.options = options }

    mutating func begin(_ job: ExportJob, into folder: inout ExportFolder) {}

    mutating func write(_ edition: Edition, into folder: inout ExportFolder) throws(ExportFailure) {
        editions += 1
        let text = edition.articles.map { $0.headline?.text ?? "" }.joined()
        var path = "editions/\(editions).txt"
        var bytes = Array(text.utf8)
        switch options.breaking {
        case .sameFiles: bytes += Array("\(Self.runs.withLock { runs in (runs += 1, runs).1 })".utf8)
        case .inside: path = "../" + path
        case .differ: folder.add([], at: path.uppercased())
        case .valid: bytes.append(0)
        case .text where text.utf8.contains(0): throw ExportFailure(Diagnostic(.error, code: "x", "null"))
        default: break
        }
        bytes.removeAll { $0 == 0 && options.breaking != .valid }
        folder.add(bytes, at: path)
    }

    mutating func finish(into folder: inout ExportFolder) {}

    mutating func begin(_ job: ExportJob, into output: inout ExportOutput) {}
    mutating func write(_ article: Article, in edition: Edition.Info, into output: inout ExportOutput) {}
    mutating func finish(into output: inout ExportOutput) {}
}
