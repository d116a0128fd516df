#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The property that distinguishes a file from its next version without a look into it.
struct FileStamp: Hashable {
    private var version: FileSystem.Version
    /// The last change of its entry, which a copy that keeps the old time has as well.
    private var changedSeconds: Int
    private var changedNanoseconds: Int

    /// How many bytes it has.
    var size: Int { Int(version.size) }
    /// When its bytes changed last, in seconds since 1970.
    var modified: Int { version.seconds }

    /// The stamp of the entry at a path, following symbolic links; `nil` for nothing.
    init?(of path: String) {
        var information = stat()
        guard stat(path, &information) == 0 else { return nil }
        version = FileSystem.Version(information)
        #if canImport(Darwin)
            changedSeconds = Int(information.st_ctimespec.tv_sec)
            changedNanoseconds = Int(information.st_ctimespec.tv_nsec)
        #else
            changedSeconds = Int(information.st_ctim.tv_sec)
            changedNanoseconds = Int(information.st_ctim.tv_nsec)
        #endif
    }
}
