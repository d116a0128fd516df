/// A file that options were read from, besides the one in which they are.
public struct OptionFile: Sendable, Hashable {
    /// The file, by a path that holds from where the program runs.
    public var path: String
    /// Where the option is that names it; `nil` where options were not read from a file.
    public var location: FileLocation?

    /// A file, and where it is named.
    public init(path: String, location: FileLocation?) {
        self.path = path
        self.location = location
    }
}
