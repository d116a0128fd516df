/// How an output is among the documents that make up one feed: what falls out of the feed goes to archives, which
/// never change again (RFC 5005 §4).
public struct FeedHistory: Sendable, Hashable {
    /// Whether the output is an archive, and not the feed itself.
    public var isArchive: Bool
    /// The address of the archive that the output is; `nil` for the feed itself.
    public var address: String?
    /// The address of the archive with the items before these; `nil` where there are none.
    public var previous: String?
    /// The address of the archive with the items after these; `nil` for the feed itself.
    public var next: String?

    /// A place from its parts.
    public init(isArchive: Bool = false, address: String? = nil, previous: String? = nil, next: String? = nil) {
        self.isArchive = isArchive
        self.address = address
        self.previous = previous
        self.next = next
    }
}
