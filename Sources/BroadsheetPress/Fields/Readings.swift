import BroadsheetCore

/// A person or a collective named in a byline or a credit.
struct ContributorReading: Sendable, Hashable {
    /// The name, without spaces inside a Chinese name.
    var name: String
    var role: Contributor.Role
    /// The role as printed; `nil` for a bare name.
    var label: String?
    /// The organisation named with the person.
    var organisation: String?
    var range: Range<Int>
}

/// The words that say who wrote an article (CONVENTIONS 2).
struct BylineReading: Sendable, Hashable {
    /// Where the words are, with brackets, 报道 and colon.
    var range: Range<Int>
    /// Those who are named, in order; empty where the words name nobody (作者系…, 本报综合).
    var contributors: [ContributorReading]
    /// Whether a role word such as 记者 is with the names; a bare run of names is less certain.
    var hasRole: Bool
    /// Whether a part of the words was left because it could not be read.
    var isPartial = false
}

/// The words that say where a report comes from (CONVENTIONS 3).
struct DatelineReading: Sendable, Hashable {
    var range: Range<Int>
    var text: String
    /// The paper or agency that speaks.
    var source: String?
    /// The place it was sent from.
    var place: String?
    /// The day it was sent.
    var date: PartialDate?
    /// Whether the paper has cut the agency's report (据).
    var isAbridged: Bool
    /// Which items it holds for.
    var reach: Reach

    /// How far a dateline reaches.
    enum Reach: Sendable, Hashable {
        /// The report that it is in.
        case one
        /// Every item of the column: 本栏均据新华社电.
        case column
        /// Every item around it that names no writer: 除署名外均据新华社电.
        case unsigned
        /// Every report of the page: 本版均据新华社电.
        case page
    }
}

/// The words that name a picture's photographers or source (CONVENTIONS 6).
struct CreditReading: Sendable, Hashable {
    /// Where the words are, with brackets.
    var range: Range<Int>
    var text: String
    var contributors: [ContributorReading]
    /// Which pictures it speaks of.
    var reach: Reach

    /// How far a credit reaches.
    enum Reach: Sendable, Hashable {
        /// The picture that it is under.
        case one
        /// All pictures of the article: 均为…, 以上图片由….
        case article
        /// All pictures of the page: 本版图片均由….
        case page
    }
}

/// A jump line: where an article continues, or from where it comes (CONVENTIONS 5).
struct JumpReading: Sendable, Hashable {
    /// Where the words are, with brackets and arrows.
    var range: Range<Int>
    var text: String
    /// Whether the article continues elsewhere (下转) or comes from there (上接).
    var direction: Direction
    /// The page's code: bare numbers without leading zeros, in ASCII digits; others in capitals, as printed.
    var page: String

    enum Direction: Sendable, Hashable {
        /// 下转, 转: continues there.
        case onward
        /// 上接, 接: comes from there.
        case back
    }
}

/// What is at the beginning of a paragraph before its text.
struct OpeningReading: Sendable, Hashable {
    /// Where the text proper begins; the beginning of the range where there is nothing to take out.
    var end: Int
    /// A jump line that comes before the text: （上接第一版）
    var jump: JumpReading?
    var dateline: DatelineReading?
    /// The bylines, each with its own range.
    var bylines: [BylineReading] = []
    /// Whether 题： comes before the text, so that the report's title follows: 新华社杭州7月31日电 题：小镇的书香
    var opensTitle = false
}

/// A piece at the end of a paragraph, a caption or a headline that is not its text.
enum ClosingReading: Sendable, Hashable {
    /// （下转2版）
    case jump(JumpReading)
    /// （张三 李四）, （记者张三）
    case byline(BylineReading)
    /// （新华社北京１月１日电）
    case dateline(DatelineReading)
    /// （张三 摄）
    case credit(CreditReading)
    /// （完）
    case endMark(Range<Int>)
    /// （责任编辑：张三）
    case editors(BylineReading)
    /// （附图片１张）, （图片）: a note to the reader about pictures
    case pictureNote(Range<Int>)

    var range: Range<Int> {
        switch self {
        case .jump(let reading): reading.range
        case .byline(let reading), .editors(let reading): reading.range
        case .dateline(let reading): reading.range
        case .credit(let reading): reading.range
        case .endMark(let range), .pictureNote(let range): range
        }
    }
}

/// A line that belongs to the page and to no article (CONVENTIONS 7).
struct FurnitureReading: Sendable, Hashable {
    var kind: Kind
    /// The page's code that it names: 第02版.
    var page: String?
    /// The page's name that it gives: 要闻.
    var name: String?
    /// The date that it names.
    var date: PartialDate?

    enum Kind: Sendable, Hashable {
        /// 第01版：要闻
        case pageHeader
        /// 责任编辑：…, 版式设计, 校对
        case editors
        /// 国内统一刊号, 邮发代号, 总第X期, 主办, 网址, 热线, 2021年12月13日 星期一
        case masthead
        /// 上一版 下一版 放大+ 缩小-
        case navigation
    }
}
