import BroadsheetCore

extension PressPageParser {
    /// Connects the pages of one edition: what its mastheads say of it, dates that need its day, and stories that were
    /// jumped from page to page.
    public func connect(_ pages: inout [ParsedPage], of edition: inout Edition.Info) -> [Diagnostic] {
        if pages.contains(where: { !$0.articles.isEmpty }) { forgiveEmptyPages(in: &pages) }
        let wasKnown = edition.date != nil
        let disagreements = edition.complete(from: pages)
        if !wasKnown, let date = edition.date {
            for page in pages.indices {
                for article in pages[page].articles.indices {
                    pages[page].articles[article].resolveDates(in: date, by: style.dates)
                }
            }
        }
        let folded = Set(pages.filter(\.isFolded).map(\.page.file))
        let stitcher = JumpStitcher(pages, jumps: style.fields.jumps)
        pages = stitcher.pages
        for place in stitcher.joined {
            readWhole(&pages[place.page].articles[place.article], of: edition, foldedFiles: folded)
        }
        return disagreements + stitcher.diagnostics
    }

    /// A page without text among others that have some is a page of pictures, as a rule: a warning says enough.
    private func forgiveEmptyPages(in pages: inout [ParsedPage]) {
        for page in pages.indices {
            for index in pages[page].diagnostics.indices where pages[page].diagnostics[index].code == "empty-page" {
                pages[page].diagnostics[index].severity = .warning
            }
        }
    }

    /// Finds persons and dates again in a story that was put together: a name may be on both sides of the cut.
    private func readWhole(_ article: inout Article, of edition: Edition.Info, foldedFiles: Set<String>) {
        // Where bytes were bad or characters were folded, places in the text are not places on the page; what each page
        // found remains.
        let isFolded = !foldedFiles.isEmpty && article.ranges.contains { foldedFiles.contains($0.file) }
        guard !isFolded, !article.healedTexts.contains(where: { $0.string.unicodeScalars.contains("\u{FFFD}") }) else {
            article.resolveDates(in: edition.date, by: style.dates)
            return
        }
        let decks = article.headline?.decks.map { HealedText($0.text, at: $0.ranges) } ?? []
        let writers = KnownNames(Set(article.allContributors.map(\.name)))
        article.people = style.people.people(in: decks + article.healedTexts, known: writers)
        article.dates = style.dates.dates(
            in: article.healedTexts, edition: edition.date, dateline: article.dateline?.date)
    }
}

extension Article {
    /// Its text, block by block and caption by caption.
    fileprivate var healedTexts: [HealedText] {
        body.map { HealedText($0.text, at: $0.ranges) } + photos.map { HealedText($0.caption, at: $0.ranges) }
    }

    /// Says again which days the dates mean, now that the edition's is known. Their places stay those that were found on
    /// the page.
    fileprivate mutating func resolveDates(in day: CalendarDate?, by finder: DateFinder) {
        guard !dates.isEmpty else { return }
        let found = finder.dates(in: paragraphsWithDates(), edition: day, dateline: dateline?.date)
        guard found.map(\.text) == dates.map(\.text) else { return }
        for index in dates.indices { dates[index].date = found[index].date }
    }

    /// The paragraphs and captions that name dates; the others say nothing about what the dates mean.
    private func paragraphsWithDates() -> [HealedText] {
        var rest = dates[...]
        /// Whether the next dates are in a text, which are left after then.
        func hasDates(_ ranges: [SourceRange]) -> Bool {
            let count = rest.prefix { date in
                guard let start = date.ranges.first else { return false }
                return ranges.contains { $0.file == start.file && $0.bytes.contains(start.bytes.lowerBound) }
            }.count
            rest = rest.dropFirst(count)
            return count > 0
        }
        var texts: [HealedText] = []
        for block in body where hasDates(block.ranges) { texts.append(HealedText(block.text, at: block.ranges)) }
        for photo in photos where hasDates(photo.ranges) { texts.append(HealedText(photo.caption, at: photo.ranges)) }
        return rest.isEmpty ? texts : healedTexts
    }
}
