import Broadsheet
import Foundation

/// What the folder looks like from outside, without a look into a page: two that are equal hold the same pages.
struct PageFiles: Sendable, Equatable {
    private var files: [File] = []

    private struct File: Sendable, Equatable {
        var path: String
        var status: Status?
    }

    /// What tells a file from its next version. The time of the last change of its entry also tells a copy that kept its
    /// old time, and a file that may be read at last.
    private struct Status: Sendable, Equatable {
        var node: UInt64
        var size: Int
        var modified: TimeInterval
        var changed: TimeInterval
    }

    /// The files that a configuration's sources mean now.
    init(of configuration: Configuration, _ pipeline: Pipeline) {
        files = pipeline.files(of: configuration).map { File(path: $0, status: Self.status(of: $0)) }
    }

    /// When the files, the folders that they lie in or the configuration changed last, as far as the disk knows: a page
    /// that was taken away has left its mark on its folder.
    func newestChange(_ configuration: Configuration) -> Date {
        let folders = Set(files.map { URL(fileURLWithPath: $0.path).deletingLastPathComponent().path })
        let others = folders.union([configuration.folder, configuration.path].compactMap { $0 })
        let times = files.compactMap { $0.status?.modified } + others.compactMap { Self.status(of: $0)?.modified }
        return Date(timeIntervalSince1970: times.max() ?? 0)
    }

    private static func status(of path: String) -> Status? {
        var information = stat()
        guard stat(path, &information) == 0 else { return nil }
        #if canImport(Darwin)
            let (modified, changed) = (information.st_mtimespec, information.st_ctimespec)
        #else
            let (modified, changed) = (information.st_mtim, information.st_ctim)
        #endif
        return Status(
            node: UInt64(information.st_ino), size: Int(information.st_size), modified: seconds(modified),
            changed: seconds(changed))
    }

    private static func seconds(_ time: timespec) -> TimeInterval {
        TimeInterval(time.tv_sec) + TimeInterval(time.tv_nsec) / 1e9
    }
}
