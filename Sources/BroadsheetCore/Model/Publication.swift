/// A newspaper: what is the same in every one of its editions.
public struct Publication: Sendable, Hashable {
    /// The newspaper's name, such as 今日柯城.
    public var title: String?
    /// The address of the newspaper on the web.
    public var link: String?
    /// The language of its text as a BCP 47 tag, such as `zh-CN`.
    public var language: String?
    /// One sentence about the newspaper, for feeds.
    public var description: String?

    /// A publication from what is known of it.
    public init(
        title: String? = nil, link: String? = nil, language: String? = nil, description: String? = nil
    ) {
        self.title = title
        self.link = link
        self.language = language
        self.description = description
    }
}
