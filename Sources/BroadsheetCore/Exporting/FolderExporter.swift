/// An exporter whose output can also be a folder of files, such as a site of pages that lead to each other.
///
/// A driver that writes a folder calls `begin(_:into:)` once, `write(_:into:)` for every edition of
/// which articles were chosen, newest first, and `finish(into:)` once. An exporter does not have to be
/// distinguished from the one that writes a single file: the driver knows which of the two was asked for.
///
/// Laws, which `BroadsheetTesting` checks:
/// - The same job, editions and options give the same files, in the same order.
/// - Every path is relative, leads to no place outside the folder, and is written once.
/// - No text in an article makes a file invalid; characters that a format cannot express are replaced and reported.
/// - What is kept from one edition to the next is bounded by a few words for each article.
public protocol FolderExporter: ArticleExporter {
    /// Writes the part before the first edition.
    ///
    /// - Throws: ``ExportFailure`` where the folder cannot be written at all from the facts of the job.
    mutating func begin(_ job: ExportJob, into folder: inout ExportFolder) throws(ExportFailure)

    /// Writes an edition, with the articles of it that were chosen.
    mutating func write(_ edition: Edition, into folder: inout ExportFolder) throws(ExportFailure)

    /// Writes the part after the last edition.
    mutating func finish(into folder: inout ExportFolder) throws(ExportFailure)
}

/// The files that an exporter writes into a folder, and words about losses.
///
/// Adding never fails and never waits. Anyone who drives the exporter takes the files away after each edition.
public struct ExportFolder: Sendable {
    /// The files that have been written and not yet been taken, in order.
    public private(set) var files: [File] = []
    /// What the exporter has reported, in order.
    public private(set) var diagnostics: [Diagnostic] = []

    /// An empty folder.
    public init() {}

    /// A file of the folder.
    public struct File: Sendable, Hashable {
        /// Where it is in the folder: names with `/` between.
        public var path: String
        /// The content of the file.
        public var bytes: [UInt8]

        /// A file from its parts.
        public init(path: String, bytes: [UInt8]) {
            self.path = path
            self.bytes = bytes
        }
    }

    /// Adds a file.
    public mutating func add(_ bytes: [UInt8], at path: String) {
        files.append(File(path: path, bytes: bytes))
    }

    /// Reports that something could not be written as it is, or is doubtful.
    public mutating func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }

    /// Returns the files added so far and empties the output.
    public mutating func takeFiles() -> [File] {
        defer { files = [] }
        return files
    }
}
