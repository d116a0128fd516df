#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The files that one run writes.
///
/// They wait under hidden names until ``place()`` carries all of them to the disk at once and gives them their own. So
/// whenever a run is stopped, each file is the old one or the new one.
struct OutputFiles {
    /// Where the files go, and what they replace.
    private var placed: [FileSystem.Identity: (folder: String, name: String)] = [:]
    private var waiting: [(output: Int, file: WholeFile)] = []
    private var folders: [String: OutputFolder] = [:]
    /// The folders that were written to: a path leads to one of them in the whole run, or nothing more is written there.
    private var identities: [String: FileSystem.Identity] = [:]
    private var cleared: Set<FileSystem.Identity> = []
    private var lock: FolderLock?
    /// Whether a file that would be the same as the one that is there is left out.
    private let leavesUnchanged: Bool
    /// The outputs of which a file was taken, by their numbers.
    private(set) var changed: Set<Int> = []
    /// How long other runs were waited for so far.
    private var waited = Duration.zero

    /// More files than this do not wait: each is open until it has its place.
    private static let mostWaiting = min(128, max(1, sysconf(Int32(_SC_OPEN_MAX)) / 4))
    /// From so many files on, one flush of the file system costs less than one each.
    private static let fewestToFlush = 4

    /// No files.
    ///
    /// - Parameter leavesUnchanged: Whether files that hold the same bytes already are left alone.
    init(leavingUnchanged leavesUnchanged: Bool = false) {
        self.leavesUnchanged = leavesUnchanged
    }

    /// Whether the files that wait are to be placed before another one begins.
    var isFull: Bool { waiting.count >= Self.mostWaiting }

    /// Whether a file of a kept feed can begin only when those that wait are placed: a run that held the locks of two
    /// folders could wait for one that waits for it.
    func mustPlace(toLock folder: OutputFolder) -> Bool {
        lock.map { $0.folder !== folder } ?? false
    }

    /// A folder, held open until the files that wait are placed.
    ///
    /// - Parameters:
    ///   - path: The folder, without symbolic links.
    ///   - identity: The folder that was found there before; `nil` where any is right.
    mutating func folder(
        at path: String, expecting identity: FileSystem.Identity? = nil
    ) throws(FileError) -> OutputFolder {
        if let known = identities[path] {
            guard identity == nil || identity == known else { throw .otherFolder }
            if let folder = folders[path] { return folder }
        }
        let folder = try OutputFolder(path, expecting: identities[path] ?? identity)
        identities[path] = folder.identity
        if cleared.insert(folder.identity).inserted { folder.removeLeftFiles() }
        folders[path] = folder
        return folder
    }

    /// Keeps other runs from adding to the feeds of a folder until the files that wait are placed.
    ///
    /// - Parameter limit: How long other runs are waited for in the whole run: where a first one was waited for in vain, the
    ///   next feed of its folder does not wait again.
    mutating func lock(_ folder: OutputFolder, waitingFor limit: Duration) throws {
        guard lock == nil else { return }
        let start = ContinuousClock.now
        defer { waited += ContinuousClock.now - start }
        lock = try FolderLock(on: folder, waitingUntil: start + patience(of: limit), limit)
    }

    /// How long other runs are still waited for.
    func patience(of limit: Duration) -> Duration { max(.zero, limit - waited) }

    /// Takes a file that is complete.
    ///
    /// - Parameter output: The number of the output that it belongs to. The files of one get their places in order, and
    ///   none after one that did not get it.
    mutating func add(_ file: WholeFile, of output: Int) throws(FileError) {
        try file.finish()
        if leavesUnchanged, file.isWhatStandsThere { return }
        changed.insert(output)
        waiting.append((output, file))
    }

    /// Forgets the files of an output that could not be completed.
    mutating func drop(_ output: Int) {
        waiting.removeAll { $0.output == output }
    }

    /// Gives the files that wait their places.
    ///
    /// - Returns: Why those of an output did not get theirs, by its number.
    mutating func place() -> [Int: FileError] {
        var faults = synchronize()
        var changed: [OutputFolder] = []
        for (output, file) in waiting where faults[output] == nil {
            do throws(FileError) {
                let identity = try file.place { !isOwn($0) }
                placed[identity] = (file.folder.path, file.name)
                if !changed.contains(where: { $0 === file.folder }) { changed.append(file.folder) }
            } catch {
                faults[output] = error
            }
        }
        for folder in changed { folder.synchronize() }
        waiting = []
        lock = nil
        folders = [:]
        return faults
    }

    /// Carries the files that wait to the disk.
    private func synchronize() -> [Int: FileError] {
        var faults: [Int: FileError] = [:]
        if waiting.count >= Self.fewestToFlush, flushFileSystems() { return faults }
        for (output, file) in waiting where faults[output] == nil {
            do throws(FileError) {
                try file.synchronize()
            } catch {
                faults[output] = error
            }
        }
        return faults
    }

    /// Flushes the file systems of the files that wait.
    ///
    /// - Returns: Whether that was done; where it was not, each file is flushed by itself, and says why.
    private func flushFileSystems() -> Bool {
        #if canImport(Darwin)
            return false
        #else
            var devices: Set<UInt64> = []
            return waiting.allSatisfy { _, file in
                !devices.insert(file.folder.identity.device).inserted || file.flushFileSystem()
            }
        #endif
    }

    /// Whether a file is one that this run has written: on a file system that ignores case, two names may turn out to be
    /// one file only now. A file that another run has put in the place of ours may have its number since.
    private func isOwn(_ identity: FileSystem.Identity) -> Bool {
        guard let (folder, name) = placed[identity] else { return false }
        return (try? FileSystem.status(of: FilePath.join(folder, name)))?.identity == identity
    }
}
