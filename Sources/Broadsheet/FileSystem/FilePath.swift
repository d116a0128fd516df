import BroadsheetCore

/// Paths as texts with `/` between the components.
enum FilePath {
    /// The path of something named inside a folder; a path from the root stays as it is.
    static func join(_ folder: String, _ path: String) -> String {
        if path.utf8.first == UInt8(ascii: "/") || folder.isEmpty || folder == "." { return path }
        return folder.utf8.last == UInt8(ascii: "/") ? folder + path : "\(folder)/\(path)"
    }

    /// A path as it is seen from a folder that it lies in; `nil` where it lies elsewhere, or there is no such folder.
    static func path(of path: String, inside folder: String?) -> String? {
        guard let folder else { return nil }
        let start = folder.utf8.last == UInt8(ascii: "/") ? folder : folder + "/"
        return path.utf8.starts(with: start.utf8) ? String(Substring(path.utf8.dropFirst(start.utf8.count))) : nil
    }

    /// The pattern (ECMA-262) of texts that have a ``problem(ofName:)``.
    static let problemPattern = "^([A-Za-z]{2,}://|[A-Za-z]:[/\\\\]|~$|~/)"

    /// Why a text that somebody has written for a path is not one: an address, a home folder, a drive; `nil` where it is one.
    static func problem(ofName text: String) -> Diagnostic.Message? {
        let scheme = text.unicodeScalars.prefix { ("a"..."z").contains($0) || ("A"..."Z").contains($0) }
        let rest = text.unicodeScalars[scheme.endIndex...]
        if scheme.count > 1, rest.starts(with: "://".unicodeScalars) {
            return "an address, since files are read and written here; name a file"
        }
        if scheme.count == 1, rest.starts(with: ":\\".unicodeScalars) || rest.starts(with: ":/".unicodeScalars) {
            return "a path of Windows; name a file relative to the configuration, with '/' between folders"
        }
        if text == "~" || text.hasPrefix("~/") {
            return "since '~' is not the home folder here; write the folder's whole path"
        }
        return nil
    }

    /// The folder that a path lies in; `.` where the path names none.
    static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The part after the last `/`.
    static func lastComponent(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
        return String(path[path.utf8.index(after: slash)...])
    }

    /// The last component without its extension: `A02` of `pages/A02.txt`.
    static func stem(of path: String) -> String {
        let name = lastComponent(of: path)
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }

    /// The components, without empty ones and `.`; `..` takes the one before it away where there is one.
    static func components(of path: String) -> [String] {
        var components: [String] = []
        for part in path.utf8.split(separator: UInt8(ascii: "/")) {
            let part = String(Substring(part))
            if part == "." { continue }
            if part == "..", let last = components.last, last != ".." {
                components.removeLast()
            } else {
                components.append(part)
            }
        }
        return components
    }
}
