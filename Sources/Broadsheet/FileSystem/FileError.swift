import BroadsheetCore

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Why a file could not be read or written: the reason that the system gave, in words, and the remedy.
///
/// The words are our own, so that they are the same under every locale.
struct FileError: Error, Hashable {
    /// A steady name for the diagnostic.
    var code: String
    /// The fault, as the end of a sentence that begins with the file's name.
    var problem: Diagnostic.Message
    /// What to do about it.
    var remedy: Diagnostic.Message

    /// The diagnostic for a file.
    func diagnostic(for path: String, _ severity: Diagnostic.Severity = .error, at place: FileLocation?) -> Diagnostic {
        Diagnostic(severity, code: code, "'\(path)' \(problem); \(remedy)", at: place)
    }

    /// The fault of a system call that has just failed.
    static func last() -> FileError {
        FileError(errno: errno)
    }

    init(code: String, problem: Diagnostic.Message, remedy: Diagnostic.Message) {
        self.code = code
        self.problem = problem
        self.remedy = remedy
    }

    init(errno number: Int32) {
        switch number {
        case ENOENT, ENOTDIR:
            self.init(code: "missing-file", problem: "does not exist", remedy: "check its name and folder")
        case EACCES, EPERM:
            self.init(code: "no-permission", problem: "may not be opened", remedy: "check its owner and permissions")
        case EROFS:
            self.init(code: "no-permission", problem: "is on a read-only file system", remedy: "choose another folder")
        case EISDIR:
            self = .folder
        case ELOOP:
            self.init(
                code: "unreadable-file", problem: "is a symbolic link that leads back to itself",
                remedy: "remove or mend the link")
        case ENAMETOOLONG:
            self.init(code: "unreadable-file", problem: "is too long a name", remedy: "choose a shorter one")
        case ENOSPC, EDQUOT:
            self.init(
                code: "disk-full", problem: "cannot be written: the disk is full", remedy: "make room and run again")
        case EFBIG:
            self.init(code: "disk-full", problem: "has grown too large for its file system", remedy: "set a 'limit'")
        default:
            self.init(
                code: "unreadable-file", problem: "cannot be used: system error \(number)",
                remedy: "check the disk and the file")
        }
    }

    /// A folder where a file is wanted.
    static let folder = FileError(code: "is-a-folder", problem: "is a folder", remedy: "name a file in it")
    /// A device, pipe or socket where a file is wanted.
    static let special = FileError(
        code: "no-regular-file", problem: "is a device, pipe or socket", remedy: "name a regular file")
    /// A file that this process may not read.
    static let notReadable = FileError(errno: EACCES)
    /// A symbolic link after which there is nothing.
    static let danglingLink = FileError(
        code: "missing-file", problem: "is a symbolic link to a file that does not exist", remedy: "remove the link")
    /// A name of which no text can be made.
    static let nameIsNoText = FileError(
        code: "unreadable-file", problem: "has a name that is not UTF-8, and is not read", remedy: "rename it")
    /// Another output of the same run is there.
    static let sameOutput = FileError(
        code: "same-output", problem: "was already written by an output of this run",
        remedy: "give each output a file of its own")
    /// A file beyond the limit, in bytes.
    static func tooLarge(limit: Int) -> FileError {
        FileError(
            code: "file-too-large", problem: "holds more than \(size(limit))",
            remedy: "split it into one file a page, or raise the limit 'page-bytes'")
    }

    /// A feed or archive that is kept and is beyond the limit, in bytes.
    static func keptTooLarge(limit: Int) -> FileError {
        FileError(
            code: "file-too-large", problem: "holds more than \(size(limit)) and is left as it is", remedy: keptRemedy)
    }

    /// A feed or archive that is kept and would grow beyond the limit, in bytes.
    static func keptGrowsTooLarge(limit: Int) -> FileError {
        FileError(
            code: "file-too-large", problem: "would hold more than \(size(limit)) and is left as it is",
            remedy: keptRemedy)
    }

    private static let keptRemedy: Diagnostic.Message =
        "give the output a 'limit', or raise the limit 'kept-bytes'"

    /// A number of bytes in words.
    private static func size(_ bytes: Int) -> Diagnostic.Message {
        bytes % 1_048_576 == 0 ? "\(bytes / 1_048_576) MiB" : bytes == 1 ? "1 byte" : "\(bytes) bytes"
    }
}
