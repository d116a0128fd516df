/// The files of a run under their paths and identities, each with the first role that claimed it.
struct OutputClaims {
    /// The role of a file in a run.
    enum Role {
        case configuration, source, optionFile, buildList
        /// An output, by its number.
        case output(Int)

        /// The role in the words of a diagnostic.
        var words: Diagnostic.Message {
            switch self {
            case .configuration: "the configuration"
            case .source: "a source"
            case .optionFile: "a file that the configuration names"
            case .buildList: "the list of what builds have made"
            case .output: "an output"
            }
        }
    }

    /// The roles by absolute paths without symbolic links.
    private(set) var paths: [String: Role] = [:]
    private var identities: [FileSystem.Identity: Role] = [:]

    /// Claims a file by its absolute path and, where it exists, its identity.
    mutating func add(_ target: String, _ identity: FileSystem.Identity?, as role: Role) {
        paths[target] = paths[target] ?? role
        if let identity { identities[identity] = identities[identity] ?? role }
    }

    /// Claims a file that exists, by any path.
    mutating func add(_ path: String, as role: Role) {
        guard let real = FileSystem.realPath(path) else { return }
        add(real, try? FileSystem.status(of: path).identity, as: role)
    }

    /// The role of a file; `nil` where nothing has claimed it.
    func role(of target: String, _ identity: FileSystem.Identity?) -> Role? {
        paths[target] ?? identity.flatMap { identities[$0] }
    }
}
