/// The name of a format and what it is.
public struct FormatDescriptor: Sendable, Hashable {
    /// The name in a configuration and after `--to`, in kebab-case.
    public var name: String
    /// The media type, such as `application/rss+xml`.
    public var mediaType: String
    /// The usual file extension, without the dot.
    public var fileExtension: String
    /// One line: what it is for.
    public var summary: String

    /// A descriptor from its parts.
    public init(name: String, mediaType: String, fileExtension: String, summary: String) {
        self.name = name
        self.mediaType = mediaType
        self.fileExtension = fileExtension
        self.summary = summary
    }
}
