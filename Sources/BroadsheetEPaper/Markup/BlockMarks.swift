/// The hints in the tag of a block about its content.
struct BlockMarks: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    /// Navigation, footers, forms: what belongs to the site.
    static let site = BlockMarks(rawValue: 1)
    /// A block whose class or id sounds like a part of the site.
    static let likeSite = BlockMarks(rawValue: 1 << 1)
    /// Nothing that a reader sees.
    static let hidden = BlockMarks(rawValue: 1 << 2)
    static let article = BlockMarks(rawValue: 1 << 3)
    /// The block that holds the text of an e-paper's article, or the list of its page.
    static let zoom = BlockMarks(rawValue: 1 << 4)
    /// A block whose class or id sounds like the text of an article.
    static let likeText = BlockMarks(rawValue: 1 << 5)
    static let title = BlockMarks(rawValue: 1 << 6)
    /// The row above the title.
    static let kicker = BlockMarks(rawValue: 1 << 7)
    /// The row below the title.
    static let deck = BlockMarks(rawValue: 1 << 8)
    static let author = BlockMarks(rawValue: 1 << 9)
    /// The time, the source and the like.
    static let info = BlockMarks(rawValue: 1 << 10)
    /// The text under a picture.
    static let caption = BlockMarks(rawValue: 1 << 11)
    /// A picture and what belongs to it.
    static let figure = BlockMarks(rawValue: 1 << 12)
    /// The picture of an e-paper's page with the places of its articles.
    static let map = BlockMarks(rawValue: 1 << 13)

    /// A block that sounds like one with a picture.
    static let picture = BlockMarks(rawValue: 1 << 14)

    /// The marks of a start tag.
    init(of tag: HTMLTag) {
        var marks = Self.elements[tag.name] ?? []
        guard !tag.attributes.isEmpty else {
            self = marks
            return
        }
        if let role = tag["role"]?.lowercased() {
            if Self.siteRoles.contains(role) { marks.insert(.site) }
            if role == "article" { marks.insert(.article) }
        }
        if tag["itemprop"]?.lowercased() == "articlebody" { marks.insert(.likeText) }
        if tag["hidden"] != nil || tag["style"].map(Self.isHidden) ?? false { marks.insert(.hidden) }
        let names = [tag["id"] ?? "", tag["class"] ?? ""]
        if names.contains(where: { !$0.isEmpty }) { marks.formUnion(Self.marks(ofID: names[0], class: names[1])) }
        self = marks
    }

    init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    private static func isHidden(_ style: String) -> Bool {
        let style = style.lowercased().filter { !$0.isWhitespace }
        return style.has("display:none") || style.has("visibility:hidden")
    }

    private static func marks(ofID id: String, class classes: String) -> BlockMarks {
        var marks = ids[id.lowercased()] ?? []
        for name in [id[...]] + classes.split(separator: " ").prefix(12) {
            let words = words(of: name)
            guard let first = words.first, !["has", "with", "no", "is", "without"].contains(first) else { continue }
            marks.formUnion(self.words[words.joined()] ?? [])
            for word in words { marks.formUnion(self.words[word] ?? []) }
            for (word, next) in zip(words, words.dropFirst()) {
                marks.formUnion(self.words[word + next] ?? [])
                if textKinds.contains(word), textParts.contains(next) { marks.insert(.likeText) }
                if textKinds.contains(word), next == "title" || next == "headline" { marks.insert(.title) }
            }
        }
        return marks
    }

    /// The words of a name: `articleBody-main_2` has article, body and main.
    private static func words(of name: Substring) -> [String] {
        var words: [String] = []
        var word = ""
        var wasSmall = false
        for scalar in name.unicodeScalars.prefix(80) {
            let isCapital = ("A"..."Z").contains(scalar)
            let isLetter = isCapital || ("a"..."z").contains(scalar)
            if !isLetter || isCapital && wasSmall {
                if !word.isEmpty { words.append(word) }
                word = ""
            }
            if isLetter {
                word.unicodeScalars.append(isCapital ? Unicode.Scalar(scalar.value | 0x20) ?? scalar : scalar)
            }
            wasSmall = isLetter && !isCapital
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    private static let siteRoles: Set<String> = [
        "navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar", "dialog",
    ]

    private static let elements: [String: BlockMarks] = [
        "nav": .site, "footer": .site, "aside": .site, "form": .site, "select": .site, "button": .site, "menu": .site,
        "dialog": .site, "video": .site, "audio": .site, "canvas": .site, "option": .site, "article": .article,
        "figure": .figure, "figcaption": .caption, "map": .map, "founder-title": .title,
    ]

    /// Ids of e-papers' page programs, which are never a part of a longer name.
    private static let ids: [String: BlockMarks] = [
        "ozoom": .zoom, "articlecontent": .zoom, "founder-content": .zoom, "zoom": .zoom, "title": .title,
        "maintitle": .title, "pretitle": .kicker, "introtitle": .kicker, "yinti": .kicker, "subtitle": .deck,
        "futi": .deck, "author": .author, "zuozhe": .author,
    ]

    private static let textKinds: Set<String> = [
        "article", "entry", "post", "story", "news", "detail", "details", "art", "main", "page",
    ]
    private static let textParts: Set<String> = [
        "content", "body", "text", "con", "txt", "detail", "main", "paragraph",
    ]

    private static let words: [String: BlockMarks] = {
        var words: [String: BlockMarks] = [:]
        func add(_ marks: BlockMarks, _ list: String) {
            for word in list.split(separator: " ") { words[String(word), default: []].formUnion(marks) }
        }
        add(
            .likeSite,
            "nav navbar navigation navi menu submenu footer foot sidebar aside breadcrumb breadcrumbs crumb crumbs related "
                + "relate recommend recommended recommendation recommendations share sharing sharebar social comment comments "
                + "copyright advert advertisement advertising ads ad adv banner toolbar tools tool pager pagination paging "
                + "prev previous next tags tagcloud hot rank ranking popular trending latest sponsor sponsored subscribe "
                + "subscription newsletter login search cookie popup modal qrcode qr more readmore widget promo outbrain taboola "
                + "skip friendlink links fontsize print hotnews morenews")
        add(.hidden, "hidden hide none invisible sronly")
        add(.likeText, "articlebody entrycontent postcontent articletext newscontent maintext bodytext richtext")
        add(.title, "headline maintitle bigtitle")
        add(.kicker, "kicker overline eyebrow pretitle introtitle shoulder")
        add(.deck, "subtitle subhead subheadline deck dek standfirst")
        add(.author, "byline author authors writer reporter journalist")
        add(
            .info,
            "source pubtime pubdate publish published date time datetime timestamp meta info dateline editor posted")
        add(.picture, "photo photos picture pictures image images img imgs pic pics attachment gallery")
        add(.caption, "caption figcaption imgdesc picdesc photodesc imagedesc picinfo imginfo tushuo")
        return words
    }()
}
