import BroadsheetCore

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The files of a template: itself, and the partials in its folder.
enum TemplateFolder {
    /// What a partial's file has after its name.
    static let fileExtension = ".mustache"
    /// A template is written by hand; what is larger than this many bytes is another file by mistake.
    private static let maximumSize = 1_048_576

    /// The bytes of a file.
    static func read(_ path: String, at place: FileLocation?) throws(TemplateFault) -> [UInt8] {
        let name = Diagnostic.quoted(path)
        func fault(_ problem: Diagnostic.Message) -> TemplateFault {
            TemplateFault("no-template", "\(name) \(problem)", at: place)
        }
        if path.utf8.contains(0) { throw fault("holds a U+0000 character; remove it") }
        // Without O_NONBLOCK, opening a pipe would wait for a writer.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            switch errno {
            case ENOENT, ENOTDIR: throw fault("does not exist; check its path")
            case EACCES, EPERM: throw fault("may not be read; check its permissions")
            case let number: throw fault("cannot be read: system error \(number)")
            }
        }
        defer { close(descriptor) }
        var information = stat()
        guard fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFREG else {
            throw fault("is not a file; name one")
        }
        guard information.st_size <= maximumSize else { throw fault("is larger than 1 MiB; is it the right file?") }
        var bytes = [UInt8](repeating: 0, count: Int(information.st_size))
        var count = 0
        while count < bytes.count {
            let more = bytes.withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress?.advanced(by: count), $0.count - count, off_t(count))
            }
            if more < 0, errno == EINTR { continue }
            guard more >= 0 else { throw fault("cannot be read: system error \(errno)") }
            if more == 0 { break }
            count += more
        }
        return Array(bytes[..<count])
    }

    /// The path of a partial beside a template.
    ///
    /// - Throws: A mistake where it would lead out of the template's folder, over a symbolic link.
    static func path(
        ofPartial name: String, beside template: String, at place: FileLocation
    ) throws(TemplateFault) -> String {
        let folder = folder(of: template)
        let path = join(folder, name + fileExtension)
        guard let root = realPath(folder), let real = realPath(path) else { return path }
        guard real.utf8.starts(with: (root == "/" ? root : root + "/").utf8) else {
            throw TemplateFault(
                "bad-partial", "\(Diagnostic.quoted(path)) leads out of the template's folder; copy the file into it",
                at: place)
        }
        return path
    }

    /// Whether a partial can have a name: it leads into the template's folder, and nowhere else.
    static func isName(_ name: String) -> Bool {
        name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { part in
            part.first.map { $0 != UInt8(ascii: ".") } ?? false && part.allSatisfy(isOfName)
        }
    }

    /// The folder that a path lies in; `.` where the path names none.
    static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The path of something named inside a folder; a path from the root stays as it is.
    static func join(_ folder: String, _ path: String) -> String {
        if path.utf8.first == UInt8(ascii: "/") || folder == "." { return path }
        return folder == "/" ? "/\(path)" : "\(folder)/\(path)"
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    private static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(validatingCString: resolved)
    }
}
