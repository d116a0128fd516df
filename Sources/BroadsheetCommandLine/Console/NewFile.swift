import Broadsheet

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A file that must not be there yet.
struct NewFile {
    var path: String
    var text: String
    /// What to do where something is there.
    var remedy: Diagnostic.Message

    /// Writes files into a folder, all or none; the folder is made where it is not there.
    ///
    /// - Returns: What kept them from being written, for each file that is there already; empty where all is done.
    static func write(_ files: [NewFile], in folder: String) -> [Diagnostic] {
        let isNewFolder = mkdir(folder, 0o777) == 0
        if !isNewFolder, errno != EEXIST { return [fault(errno, folder: folder)] }
        var written: [NewFile] = []
        var faults: [Diagnostic] = []
        for file in files {
            let number = file.create()
            if number == 0 {
                written.append(file)
            } else {
                faults.append(file.fault(number, in: folder))
                guard number == EEXIST else { break }
            }
        }
        guard !faults.isEmpty else { return [] }
        for file in written { unlink(file.path) }
        if isNewFolder { rmdir(folder) }
        return faults
    }

    /// Writes the file, and takes it away again where its end could not be written.
    ///
    /// - Returns: The number of the system's error, or 0.
    private func create() -> Int32 {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { return errno }
        var number = FileSystem.writeAll(Array(text.utf8)[...], to: descriptor)
        if close(descriptor) != 0, number == 0 { number = errno }
        if number != 0 { unlink(path) }
        return number
    }

    private func fault(_ number: Int32, in folder: String) -> Diagnostic {
        let place: Diagnostic.Message = folder == "." ? "the current folder" : "the folder '\(folder)'"
        let problem: Diagnostic.Message =
            switch number {
            case EEXIST: "is there already and is left as it is; \(remedy)"
            case EACCES, EPERM, EROFS: "cannot be written: \(place) is not writable; choose another"
            case ENOTDIR: "cannot be written: \(Diagnostic.quoted(folder)) is not a folder; choose another"
            case ENOSPC, EDQUOT: "cannot be written: the disk is full; make room and run again"
            default: "cannot be written: system error \(number)"
            }
        return Diagnostic(
            .error, code: number == EEXIST ? "already-there" : "not-written", "\(Diagnostic.quoted(path)) \(problem)",
            at: FileLocation(path: path))
    }

    private static func fault(_ number: Int32, folder: String) -> Diagnostic {
        let name = Diagnostic.quoted(folder)
        let problem: Diagnostic.Message =
            switch number {
            case ENOENT: "the folder around it is not there; make it with: mkdir -p \(name)"
            case ENOTDIR: "the part before the last '/' is not a folder; choose another"
            case EACCES, EPERM, EROFS: "the folder around it is not writable; choose another"
            default: "system error \(number); choose another"
            }
        return Diagnostic(
            .error, code: "not-written", "the folder \(name) cannot be made: \(problem)",
            at: FileLocation(path: folder))
    }
}
