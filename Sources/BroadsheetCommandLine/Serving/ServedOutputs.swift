import Broadsheet

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The documents that are served: the outputs of a run, with the archives of feeds, at the paths that they have below the
/// configuration's folder, and at `/` a list of the outputs. No other file is.
struct ServedOutputs: Sendable {
    /// The files by their paths.
    private var files: [String: File] = [:]
    /// The folders by their paths, which end in `/`.
    private var folders: [String: String] = [:]
    private let index: [UInt8]

    private struct File {
        var path: String
        var contentType: String
        var hasArchives = false
    }

    /// The entry at a path.
    enum Found {
        /// An open file, which is the reader's to close.
        case file(descriptor: Int32, byteCount: Int, contentType: String)
        /// A document that is not a file.
        case document([UInt8], contentType: String)
        /// A folder whose path ends in `/`, which has been left out.
        case folder(String)
        case nothing
    }

    /// Nothing but an empty list, or the outputs of a run.
    ///
    /// - Parameter exporters: Say what a format is for.
    init(_ report: RunReport? = nil, publication: Publication, exporters: ExporterRegistry) {
        var index = OutputIndex(publication: publication)
        for (output, standing) in report.map({ zip($0.outputs, $0.standings).map { $0 } }) ?? [] {
            guard let path = standing.destination.servedPath, let mediaType = standing.mediaType else { continue }
            if standing.destination.isFolder {
                folders[path] = standing.path
            } else {
                let contentType = FormatDescriptor.contentType(ofMediaType: mediaType)
                files[path] = File(
                    path: standing.path, contentType: contentType, hasArchives: standing.hasArchives)
            }
            index.entries.append(
                OutputIndex.Entry(
                    path: path, format: output.format, mediaType: mediaType,
                    summary: exporters[output.format]?.descriptor.summary ?? output.format))
        }
        self.index = Array(index.html.utf8)
    }

    /// The entry at the path of a request.
    func find(_ request: RequestHead) -> Found {
        if let file = files[request.path] {
            return Self.open(at: AT_FDCWD, file.path, O_RDONLY, contentType: file.contentType)
        }
        if let archive = archive(at: request.path) {
            return Self.open(at: AT_FDCWD, archive.path, O_RDONLY | O_NOFOLLOW, contentType: archive.contentType)
        }
        // The innermost folder first: one may lie in another.
        for depth in request.names.indices.reversed() {
            let prefix = "/" + request.names[..<depth].map { $0 + "/" }.joined()
            if let folder = folders[prefix] { return Self.find(request.names[depth...], in: folder, at: request.path) }
        }
        if folders[request.path + "/"] != nil { return .folder(request.path + "/") }
        return request.names == [""] ? .document(index, contentType: "text/html; charset=utf-8") : .nothing
    }

    /// The archive of a feed, which is beside it and of its type.
    private func archive(at path: String) -> File? {
        guard let feed = RunReport.Standing.feed(ofArchive: path).flatMap({ files[$0] }), feed.hasArchives,
            let name = path.split(separator: "/").last
        else { return nil }
        let folder = feed.path.utf8.lastIndex(of: UInt8(ascii: "/")).map { feed.path[...$0] } ?? ""
        return File(path: String(folder) + name, contentType: feed.contentType)
    }

    /// The content of a folder, reached name by name: no symbolic link, and no hidden file, leads out of it.
    private static func find(_ names: ArraySlice<String>, in folder: String, at path: String) -> Found {
        guard let last = names.last, names.dropLast().allSatisfy({ !$0.isEmpty }) else { return .nothing }
        var descriptor = openat(AT_FDCWD, folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { if descriptor >= 0 { close(descriptor) } }
        for name in names.dropLast() where descriptor >= 0 {
            let inner = name.utf8.first == UInt8(ascii: ".") ? -1 : openFolder(name, at: descriptor)
            close(descriptor)
            descriptor = inner
        }
        guard descriptor >= 0, last.utf8.first != UInt8(ascii: ".") else { return .nothing }
        if !last.isEmpty {
            let inner = openFolder(last, at: descriptor)
            if inner >= 0 {
                close(inner)
                return .folder(path + "/")
            }
        }
        let name = last.isEmpty ? "index.html" : last
        return open(at: descriptor, name, O_RDONLY | O_NOFOLLOW, contentType: contentType(ofFile: name))
    }

    private static func openFolder(_ name: String, at folder: Int32) -> Int32 {
        openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    }

    private static func open(at folder: Int32, _ path: String, _ flags: Int32, contentType: String) -> Found {
        let descriptor = openat(folder, path, flags | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return .nothing }
        var information = stat()
        guard fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            return .nothing
        }
        return .file(descriptor: descriptor, byteCount: Int(information.st_size), contentType: contentType)
    }

    /// The type of a file of a folder, by the end of its name.
    private static func contentType(ofFile name: String) -> String {
        let ending = name.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(name[name.utf8.index(after: $0)...]) }
        let mediaType = ending.flatMap { mediaTypes[$0] } ?? "application/octet-stream"
        return FormatDescriptor.contentType(ofMediaType: mediaType)
    }

    private static let mediaTypes = [
        "html": "text/html", "css": "text/css", "txt": "text/plain", "md": "text/markdown", "csv": "text/csv",
        "xml": "application/xml", "json": "application/json", "js": "text/javascript", "svg": "image/svg+xml",
        "png": "image/png", "jpg": "image/jpeg", "webp": "image/webp", "pdf": "application/pdf",
    ]
}
