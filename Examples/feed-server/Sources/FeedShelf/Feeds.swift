/// Everything that is served at one time: made of the same pages, and replaced as a whole.
public struct Feeds: Sendable {
    /// The documents by their paths, which begin with `/`.
    let documents: [String: Document]

    /// The entry at a path without percent-encoding; `nil` where nothing does.
    public func document(at path: String) -> Document? {
        documents[path]
    }
}
