import BroadsheetCore

/// The folder of a METS file, in which the files of its pages are looked for and nowhere else.
struct IssueFolder {
    /// Its path from where the program runs.
    let path: String

    /// Why a link leads to no file of a page: the diagnostic's code and message.
    struct Fault: Error {
        var code: String
        var message: Diagnostic.Message
    }

    /// The path of a file that a link names, relative to the folder.
    ///
    /// Programs write `file://./text/0001.xml` as well as `text\0001.xml`, and names in another case than the disk's.
    ///
    /// - Throws: ``Fault`` for a link to the network, out of the folder, or to nothing.
    func file(linkedBy link: String) throws(Fault) -> String {
        var place = Substring(link)
        for scheme in ["file://", "file:"] where place.lowercased().hasPrefix(scheme) {
            place = place.dropFirst(scheme.count)
            break
        }
        guard !place.contains("://") else {
            throw Fault(
                code: "outside-folder",
                message:
                    "\(Diagnostic.quoted(link)) is on a network, which nothing is fetched from; put the page's file "
                    + "beside this one and name it")
        }
        let components = FilePath.components(of: String(place.map { $0 == "\\" ? "/" : $0 }))
        guard place.first != "/", !components.isEmpty, components[0] != ".." else { throw Self.outside(link) }
        guard let file = find(components) ?? find(components.map(Self.decoded)) else {
            throw Fault(
                code: "missing-file",
                message:
                    "\(Diagnostic.quoted(link)) does not exist beside this file; the other pages are read: put the "
                    + "page's file there, or take its name out")
        }
        guard let root = FileSystem.realPath(path), let real = FileSystem.realPath(FilePath.join(path, file)),
            real.hasPrefix(root == "/" ? root : root + "/")
        else { throw Self.outside(link) }
        return file
    }

    /// The components as the disk has them; `nil` where there is no such file.
    private func find(_ components: [String]) -> String? {
        let exact = components.joined(separator: "/")
        if FileSystem.exists(FilePath.join(path, exact)) { return exact }
        var place = ""
        for component in components {
            let wanted = component.lowercased()
            let names = (try? FileSystem.names(in: FilePath.join(path, place)))?.texts ?? []
            let found = names.contains(component) ? component : names.sorted().first { $0.lowercased() == wanted }
            guard let found, found != "..", found != "." else { return nil }
            place = FilePath.join(place, found)
        }
        return place
    }

    /// A component with its percent escapes decoded.
    private static func decoded(_ component: String) -> String {
        let bytes = Array(component.utf8)
        var decoded: [UInt8] = []
        var place = 0
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "%"), place + 2 < bytes.count,
                let value = UInt8(String(decoding: bytes[place + 1...place + 2], as: UTF8.self), radix: 16),
                value != 0, value != UInt8(ascii: "/")
            {
                decoded.append(value)
                place += 3
            } else {
                decoded.append(bytes[place])
                place += 1
            }
        }
        return String(decoding: decoded, as: UTF8.self)
    }

    private static func outside(_ link: String) -> Fault {
        Fault(
            code: "outside-folder",
            message:
                "\(Diagnostic.quoted(link)) leads out of the folder of this file and is not read; put the page's file "
                + "beside this one or in a folder of it")
    }
}
