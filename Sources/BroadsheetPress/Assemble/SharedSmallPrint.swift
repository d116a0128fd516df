import BroadsheetCore

/// Small print of one article that also speaks of others on its page: 本栏均据新华社电, 本版图片均由…摄.
struct SharedSmallPrint: Sendable {
    /// A dateline for all items of a column, or of the page.
    var dateline: (line: Dateline, reach: DatelineReading.Reach)?
    /// A credit for all pictures of the page.
    var credit: Credit?

    /// A credit with its place.
    struct Credit: Sendable {
        var text: String
        var contributors: [Contributor]
        var ranges: [SourceRange]

        init(_ text: String, _ contributors: [Contributor], _ ranges: [SourceRange]) {
            self.text = text
            self.contributors = contributors
            self.ranges = ranges
        }
    }

    /// Gives each article of a page what others say of it.
    static func spread(_ shared: [SharedSmallPrint], over articles: inout [Article]) {
        for index in shared.indices {
            if let dateline = shared[index].dateline { spread(dateline.line, dateline.reach, from: index, &articles) }
            if let credit = shared[index].credit { spread(credit, from: index, &articles) }
        }
    }

    /// A column has items of one kind under one name, and reaches back as far as none says itself where it comes from,
    /// unless the dateline excepts those.
    private static func spread(
        _ dateline: Dateline, _ reach: DatelineReading.Reach, from index: Int, _ articles: inout [Article]
    ) {
        let last = articles[index]
        for place in articles.indices.prefix(index).reversed() {
            let article = articles[place]
            let isColumns = article.section == last.section && (article.headline == nil) == (last.headline == nil)
            guard reach == .page || isColumns else { return }
            if article.dateline != nil || !article.contributors.isEmpty {
                guard reach == .page || reach == .unsigned || last.section != nil else { return }
            } else if article.kind != .photo {
                articles[place].dateline = dateline
            }
        }
    }

    private static func spread(_ credit: Credit, from index: Int, _ articles: inout [Article]) {
        var isUsed = false
        for place in articles.indices {
            for photo in articles[place].photos.indices where articles[place].photos[photo].credit == nil {
                articles[place].photos[photo].credit = credit.text
                articles[place].photos[photo].creditRanges = credit.ranges
                articles[place].photos[photo].contributors = credit.contributors
                isUsed = true
            }
        }
        // What only stood for the credit is not a picture.
        if isUsed { articles[index].photos.removeAll { $0.caption.isEmpty && $0.creditRanges == credit.ranges } }
    }
}
