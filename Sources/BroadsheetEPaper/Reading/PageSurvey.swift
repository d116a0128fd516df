import BroadsheetCore

/// What can apply to the rows of a page before it is known what each of them is.
struct PageSurvey {
    let rows: [PageRow]
    let blocks: [PageBlock]
    /// The metadata of the page.
    let facts: PageFacts
    /// The metadata about the article's head.
    let said: SaidHead
    /// The letters of the rows that are no longer than a title; of others none.
    let letters: [String]
    /// The marks of what belongs to the site.
    private let site: BlockMarks

    /// A survey of a page.
    init(_ tree: MarkupTree, _ facts: PageFacts) {
        rows = tree.rows
        blocks = tree.blocks
        self.facts = facts
        said = SaidHead(facts)
        letters = tree.rows.map { $0.scalars <= TitleFinder.longest ? $0.text.letters : "" }
        // Names are not proof: on some pages they would leave nothing.
        let strict: BlockMarks = [.site, .hidden, .likeSite]
        let text = tree.rows.reduce(0) { $1.isText ? $0 + $1.scalars : $0 }
        let left = tree.rows.reduce(0) { $1.isText && $1.marks.isDisjoint(with: strict) ? $0 + $1.scalars : $0 }
        let isUseful = left * 3 >= text || left >= 400
        site = isUseful ? strict : [.site, .hidden]
    }

    /// Whether a row belongs to the site and to no article.
    func isSite(_ row: Int) -> Bool {
        !rows[row].marks.isDisjoint(with: site)
    }

    /// What a row is that belongs to no article.
    func furniture(_ row: Int) -> LayoutHint {
        rows[row].isLink || rows[row].marks.contains(.hidden) ? .navigation : .furniture
    }

    /// Whether a row is of an article's text: no link, no heading, nothing of the site.
    func mayBeText(_ row: Int) -> Bool {
        !isSite(row) && !rows[row].isLink && rows[row].level == 0
    }

    /// Whether a row is in a block, or in one inside it.
    func row(_ row: Int, isIn block: Int) -> Bool {
        var place = rows[row].block
        while blocks[place].depth > blocks[block].depth { place = blocks[place].parent }
        return place == block
    }

    /// Whether a row is the text under a picture: by its marks, or since it is in a small table with one.
    func isCaption(_ row: Int) -> Bool {
        let marks = rows[row].marks
        if marks.contains(.caption) || marks.contains(.figure) { return true }
        var place = rows[row].block
        for _ in 0..<4 {
            if blocks[place].isTable {
                return blocks[place].hasPicture && blocks[place].scalars <= Self.longestCaption
            }
            place = blocks[place].parent
        }
        return false
    }

    /// The longest text that a table with a picture has, in scalars.
    private static let longestCaption = 200
}

extension PageRow {
    /// Whether it reads like running text: a paragraph, or a row of some length that has a stop.
    var isText: Bool {
        level == 0 && !isLink && (isParagraph && scalars >= 8 || scalars >= 20 && text.hasStop)
    }
}

extension String {
    /// Whether a mark is in it that ends or parts a sentence.
    var hasStop: Bool {
        var last: Unicode.Scalar = " "
        for scalar in unicodeScalars.prefix(2000) {
            if "。，！？；、".unicodeScalars.contains(scalar) { return true }
            if scalar == " ", last == "." || last == "," { return true }
            last = scalar
        }
        return last == "."
    }

    /// Whether some words are in it.
    func has(_ words: String) -> Bool { utf8.firstRange(of: Array(words.utf8)) != nil }

    /// Whether it names a time or a source, as small print above an article does.
    var hasSmallPrint: Bool {
        if ["来源", "來源", "作者", "记者", "記者", "编辑", "編輯", "通讯员", "撰稿", "稿源", "出处", "出處", "发布时间"].contains(where: has) {
            return true
        }
        return PlainDate.first(in: self) != nil || hasPrefix("By ") || hasPrefix("BY ")
    }
}
