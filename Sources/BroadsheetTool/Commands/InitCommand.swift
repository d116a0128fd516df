import ArgumentParser
import Broadsheet

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// `broadsheet init`: a commented configuration to start from.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Write a commented broadsheet.yaml to start from.",
        discussion: """
            The file goes to the current folder. One that is there already is left as it is.

              broadsheet init && $EDITOR broadsheet.yaml
            """)

    func run() throws {
        let path = ConfigurationArgument.defaultPath
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw fail(errno, path) }
        defer { close(descriptor) }
        let bytes = Array(StarterConfiguration.text.utf8)
        // The text is far shorter than what the system writes at once; less means that the disk is full.
        guard systemWrite(descriptor, bytes) == bytes.count else {
            let fault = errno
            unlink(path)
            throw fail(fault == 0 ? ENOSPC : fault, path)
        }
        try Console.writeResult([
            "\(path): written",
            "Put the text of your pages into a folder 'pages', run 'broadsheet check', then 'broadsheet export'.",
        ])
    }

    private func systemWrite(_ descriptor: Int32, _ bytes: [UInt8]) -> Int {
        #if canImport(Darwin)
            Darwin.write(descriptor, bytes, bytes.count)
        #elseif canImport(Musl)
            Musl.write(descriptor, bytes, bytes.count)
        #else
            Glibc.write(descriptor, bytes, bytes.count)
        #endif
    }

    private func fail(_ number: Int32, _ path: String) -> ExitCode {
        let message =
            switch number {
            case EEXIST: "'\(path)' is there already and is left as it is; rename it to get a new one"
            case EACCES, EPERM, EROFS: "'\(path)' cannot be written: the current folder is not writable; choose another"
            case ENOSPC: "'\(path)' cannot be written: the disk is full; make room and run again"
            default: "'\(path)' cannot be written: system error \(number)"
            }
        let code = number == EEXIST ? "already-there" : "not-written"
        Console.say([Diagnostic(.error, code: code, message, at: FileLocation(path: path))])
        return .failure
    }
}
