/// A file that a source's pattern means.
struct FoundFile: Hashable {
    /// The path as ranges and outputs name it: relative to the configuration's folder, so that the same files give the
    /// same outputs wherever the program runs.
    var file: String
    /// The path that holds from where the program runs.
    var path: String
    /// The property that makes the file the same one under another name.
    var identity: FileSystem.Identity
    /// The day and the page that the path says.
    var captures: PathPattern.Captures
}
