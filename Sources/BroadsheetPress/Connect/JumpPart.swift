import BroadsheetCore

/// An article as a part of a story that was jumped: what reports which other part goes with it.
struct JumpPart: Sendable {
    /// The article's place among the pages of the edition.
    struct Place: Sendable, Hashable {
        var page: Int
        var article: Int
    }

    let place: Place
    let page: PageCode
    /// The page on which it continues, as its jump line says.
    let onward: PageCode?
    /// The page from which it comes, as its jump line says.
    let back: PageCode?
    let title: String
    /// The pairs of letters in its headline, sorted, each once.
    let headline: [UInt64]
    /// Whether it opens as reports do that begin here, with a dateline.
    let hasDateline: Bool
    let writers: [String]
    let people: [String]
    /// Whether its text breaks off inside a sentence.
    let breaksOff: Bool
    /// Whether a quotation is open where its text ends.
    let endsQuoting: Bool
    /// Whether its text begins with what only continues a sentence: a small letter, a comma, a closing mark.
    let opensInside: Bool
    /// Whether its text closes a quotation before it opens one.
    let opensQuoting: Bool

    /// The part that an article is.
    ///
    /// - Parameter resolve: The page that a printed code means on a page.
    init(_ article: Article, at place: Place, on page: PageCode, resolve: (PageCode, PageCode) -> PageCode) {
        self.place = place
        self.page = page
        onward = article.continuesOn.map { resolve(PageCode($0.page), page) }
        back = article.continuedFrom.map { resolve(PageCode($0.page), page) }
        title = article.headline?.text ?? ""
        headline = Self.pairs(of: title)
        hasDateline = article.dateline != nil
        writers = article.contributors.map(\.name)
        people = article.people.map(\.name)
        let last = PageText(article.body.last { $0.kind != .subheading }?.text ?? "")
        let sketch = LineSketch(of: last, in: last.range)
        breaksOff = !sketch.endsSentence && Self.goesOn(after: sketch.ending)
        endsQuoting = Self.quotationDepth(of: last).open > 0
        let first = PageText(article.body.first { $0.kind != .subheading }?.text ?? "")
        opensInside = Self.opensInside(first)
        opensQuoting = Self.quotationDepth(of: first).closedFirst
    }

    /// How much of the shorter headline is in the longer one, in fifths.
    func headlineOverlap(with other: JumpPart) -> Int {
        let shorter = min(headline.count, other.headline.count)
        guard shorter > 0 else { return 0 }
        var shared = 0
        var left = 0
        var right = 0
        while left < headline.count, right < other.headline.count {
            if headline[left] == other.headline[right] {
                shared += 1
                left += 1
                right += 1
            } else if headline[left] < other.headline[right] {
                left += 1
            } else {
                right += 1
            }
        }
        return shared * 5 / shorter
    }

    private static func pairs(of text: String) -> [UInt64] {
        var pairs: [UInt64] = []
        pairs.reserveCapacity(text.utf8.count / 3)
        var last: UInt64?
        for scalar in text.unicodeScalars {
            switch ScalarClass(scalar.value) {
            case .ideograph, .letter, .digit: break
            default: continue
            }
            let letter = UInt64(scalar.narrowed.value)
            if let last { pairs.append(last << 32 | letter) }
            last = letter
        }
        pairs.sort()
        var kept = 0
        for index in pairs.indices where kept == 0 || pairs[index] != pairs[kept - 1] {
            pairs[kept] = pairs[index]
            kept += 1
        }
        pairs.removeSubrange(kept...)
        return pairs
    }

    /// Whether a text that ends so continues: 要严格执, 提出，, but not a line with a bracket or a sign at its end.
    private static func goesOn(after ending: ScalarClass) -> Bool {
        switch ending {
        case .ideograph, .letter, .digit, .comma, .colon, .openQuote, .openTitle, .openBracket: true
        default: false
        }
    }

    private static func opensInside(_ text: PageText) -> Bool {
        guard !text.range.isEmpty else { return false }
        let first = text.scalar(at: 0, before: text.range.upperBound).scalar
        if (0x61...0x7A).contains(first.narrowed.value) { return true }
        switch ScalarClass(first.value) {
        case .comma, .stop, .closeQuote, .closeTitle, .closeBracket: return true
        default: return false
        }
    }

    /// How many quotations are open at a text's end, and whether it closes one before it opens any.
    private static func quotationDepth(of text: PageText) -> (open: Int, closedFirst: Bool) {
        var depth = 0
        var closedFirst = false
        var offset = 0
        while offset < text.range.upperBound {
            // 0xE4 to 0xE9 lead ideographs alone.
            if (0xE4...0xE9).contains(text.bytes[offset]) {
                offset += 3
                continue
            }
            let (scalar, length) = text.scalar(at: offset, before: text.range.upperBound)
            offset += length
            switch ScalarClass(scalar.value) {
            case .openQuote: depth += 1
            case .closeQuote:
                if depth == 0 { closedFirst = true }
                depth = max(0, depth - 1)
            default: break
            }
        }
        return (depth, closedFirst)
    }
}

extension JumpPart {
    /// The evidence for two parts being one story, in points.
    private enum Points {
        /// Each part's jump line names the other's page.
        static let bothPages = 20
        /// A fifth of the shorter headline is in the other.
        static let headlineFifth = 4
        /// A writer of both, of two at most.
        static let writer = 6
        /// A person whom both name, of three at most.
        static let person = 3
        /// One breaks off inside a sentence or a quotation that the other continues with.
        static let seam = 6
    }

    /// The least overlap of headlines, in fifths, by which a part without a jump line is known.
    private static let leastOverlap = 3
    /// The least number of pairs in such a headline: 图片新闻 is on every page.
    private static let leastPairs = 4

    /// How well a part whose jump line leads to the other's page continues with it; `nil` where it does not.
    func score(goingOnWith rest: JumpPart) -> Int? {
        guard place.page != rest.place.page else { return nil }
        if let back = rest.back {
            return back == page ? Points.bothPages + points(with: rest) : nil
        }
        // A repeated headline is a jump head also without its 上接; what opens like a report is another report.
        return !rest.hasDateline && sharesHeadline(with: rest) ? points(with: rest) : nil
    }

    /// How well a part that has lost its jump line continues with one that names its page; `nil` where it does not.
    func scoreWithoutJumpLine(goingOnWith rest: JumpPart) -> Int? {
        guard place.page != rest.place.page else { return nil }
        if sharesHeadline(with: rest) { return Points.bothPages + points(with: rest) }
        return breaksOff ? points(with: rest) : nil
    }

    private func sharesHeadline(with rest: JumpPart) -> Bool {
        min(headline.count, rest.headline.count) >= Self.leastPairs && headlineOverlap(with: rest) >= Self.leastOverlap
    }

    private func points(with rest: JumpPart) -> Int {
        var points = Points.headlineFifth * headlineOverlap(with: rest)
        points += Points.writer * min(2, Self.shared(writers, rest.writers))
        points += Points.person * min(3, Self.shared(people, rest.people))
        if breaksOff, rest.opensInside { points += Points.seam }
        if endsQuoting, rest.opensQuoting { points += Points.seam }
        return points
    }

    /// How many names are in both lists.
    private static func shared(_ mine: [String], _ others: [String]) -> Int {
        mine.isEmpty || others.isEmpty ? 0 : Set(mine).intersection(others).count
    }
}

extension LineSketch {
    init(of string: String) {
        let text = PageText(string)
        self.init(of: text, in: text.range)
    }
}
