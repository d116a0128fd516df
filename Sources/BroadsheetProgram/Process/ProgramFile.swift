import BroadsheetCore

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Whether a file can be started as a program; if not, why, and the remedy.
package enum ProgramFile {
    /// The fault with a file, as far as that can be seen without starting it; `nil` where nothing is.
    package static func problem(at path: String) -> Diagnostic.Message? {
        if path.isEmpty { return "no program is named; name its file" }
        if path.utf8.contains(0) { return "the program's path holds a U+0000 character; remove it" }
        let name = Diagnostic.quoted(path)
        var information = stat()
        guard stat(path, &information) == 0 else {
            switch errno {
            case ENOENT, ENOTDIR:
                let remedy: Diagnostic.Message =
                    path.utf8.contains(UInt8(ascii: "/")) ? "" : ", as 'command -v' prints it"
                return "\(name) does not exist; check its path\(remedy)"
            case EACCES: return "\(name) cannot be reached; check the permissions of its folders"
            case let number: return "\(name) cannot be used: system error \(number); check its path"
            }
        }
        switch information.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: return "\(name) is a folder; name a file in it"
        default: return "\(name) is a device, pipe or socket; name a file"
        }
        return access(path, X_OK) == 0 ? nil : "\(name) may not be executed; allow it with: chmod +x '\(path)'"
    }

    /// What the system meant by refusing to start a file with which nothing was the matter.
    static func problem(starting number: Int32) -> Diagnostic.Message {
        switch number {
        case ENOENT, ENOTDIR:
            "the interpreter that its first line names does not exist; install it, or name another"
        case ENOEXEC:
            "it is neither a program of this machine nor a script whose first line names an interpreter, such as '#!/bin/sh'"
        case EACCES, EPERM: "the system does not allow it; check the file's permissions"
        case ETXTBSY: "the file is just being written; run again"
        case E2BIG: "its arguments and its environment are too long; shorten them"
        case EAGAIN, ENOMEM: "there are too many processes, or too little memory; run again"
        default: "system error \(number); try to start it by hand"
        }
    }
}
