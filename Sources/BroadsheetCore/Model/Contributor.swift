/// Someone who wrote, photographed, drew, edited or translated.
public struct Contributor: Sendable, Hashable {
    /// The name, without the spaces that stretch a name of two characters.
    public var name: String
    /// The part that the person had in the article.
    public var role: Role
    /// The role as printed, such as 首席记者 or 摄; `nil` for a bare name.
    public var label: String?
    /// The organisation that is named with the person, such as 浙江日报.
    public var organisation: String?
    /// Ranges of the name on its page, in order.
    public var ranges: [SourceRange]
    /// How sure it is that the name is one and whole, where no word says so; `nil` where there is no doubt.
    public var confidence: Confidence?

    /// A contributor from its parts.
    public init(
        name: String, role: Role, label: String? = nil, organisation: String? = nil, ranges: [SourceRange] = [],
        confidence: Confidence? = nil
    ) {
        self.name = name
        self.role = role
        self.label = label
        self.organisation = organisation
        self.ranges = ranges
        self.confidence = confidence
    }

    /// The part that a contributor had in the article (CONVENTIONS 2 and 6).
    @nonexhaustive public enum Role: String, Sendable, Hashable, CaseIterable {
        /// 记者 of every rank.
        case reporter
        /// 通讯员: someone outside the newsroom who sends reports.
        case correspondent
        /// 实习生: a trainee.
        case intern
        /// 摄, 摄影, 摄影记者.
        case photographer
        /// 作, 画, 漫画, 制图: who drew it.
        case illustrator
        /// 评论员, 特约评论员.
        case commentator
        /// 作者, 文, or a bare signature.
        case author
        /// 编辑, 责编, 校对, 整理, 编译.
        case editor
        /// 翻译, 译.
        case translator
        /// 供稿, 供图, 提供: who provided it, often an organisation.
        case provider
    }
}
