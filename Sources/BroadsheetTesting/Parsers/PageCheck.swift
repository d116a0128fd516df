import BroadsheetCore

/// Compares what was read from a page with the page.
struct PageCheck {
    let page: Page
    let file: String
    /// The page's text; `nil` where it cannot be known here.
    let text: ReadText?
    /// Whether words may differ from the text at their ranges.
    let isFolded: Bool

    func check(_ article: Article, _ found: inout FaultCollector) {
        let name = "article '\(article.headline?.text ?? article.id)'"
        found.require(!article.ranges.isEmpty, "ranges", "\(name) has no ranges")
        check(article.ranges, "\(name)", &found)
        for deck in article.headline?.decks ?? [] { compare(deck.text, deck.ranges, "deck of \(name)", &found) }
        if let dateline = article.dateline {
            compare(dateline.text, dateline.ranges, "dateline of \(name)", &found)
        }
        for contributor in article.allContributors {
            compare(contributor.name, contributor.ranges, "contributor of \(name)", &found)
        }
        for block in article.body { compare(block.text, block.ranges, "\(block.kind) of \(name)", &found) }
        for photo in article.photos {
            compare(photo.caption, photo.ranges, "caption of \(name)", &found)
            compare(photo.credit ?? "", photo.creditRanges, "credit of \(name)", &found)
        }
        for reference in [article.continuesOn, article.continuedFrom].compactMap({ $0 }) {
            compare(reference.text, reference.ranges, "jump line of \(name)", &found)
        }
        for person in article.people {
            check(person.ranges, "person '\(person.name)' of \(name)", &found)
            found.require(
                person.mentions >= 1 && holds(person), "mentions",
                "person '\(person.name)' of \(name) has \(person.mentions) mentions and \(person.ranges.count) ranges")
        }
        for date in article.dates { compare(date.text, date.ranges, "date of \(name)", &found) }
    }

    /// Whether a person's ranges hold no more than the name as often as it is mentioned; a mention that a column end
    /// broke has two.
    private func holds(_ person: Person) -> Bool {
        guard let text, !isFolded else { return true }
        let printed = text.words(at: person.ranges).unicodeScalars.count
        return printed <= person.mentions * ReadText.words(of: person.name).unicodeScalars.count
    }

    /// Ranges lie in the text, in order and without overlap, and say the lines that their bytes touch.
    private func check(_ ranges: [SourceRange], _ name: String, _ found: inout FaultCollector) {
        for range in ranges {
            found.require(
                range.file == file && range.page == page.code, "ranges",
                "\(name): range \(range.bytes) names \(range.file), page \(range.page), instead of \(file), page \(page.code)"
            )
            guard let text else { continue }
            guard range.bytes.upperBound <= text.bytes.count, range.bytes.lowerBound >= 0, !range.bytes.isEmpty else {
                found.add("ranges", "\(name): range \(range.bytes) is empty or outside of the text")
                continue
            }
            let lines = text.lines(of: range.bytes)
            found.require(
                range.lines == lines, "lines",
                "\(name): bytes \(range.bytes) touch lines \(lines), not \(range.lines)")
        }
        for (first, second) in zip(ranges, ranges.dropFirst()) {
            found.require(
                first.bytes.upperBound <= second.bytes.lowerBound, "ranges",
                "\(name): range \(second.bytes) does not come after range \(first.bytes)")
        }
    }

    /// A field's words are those of the page at its ranges, white space aside, and brackets aside at
    /// their ends.
    private func compare(_ words: String, _ ranges: [SourceRange], _ name: String, _ found: inout FaultCollector) {
        check(ranges, name, &found)
        let words = ReadText.words(of: words)
        guard let text, !words.isEmpty else { return }
        found.require(!ranges.isEmpty, "ranges", "\(name) '\(words)' has no ranges")
        // Only the parser knows how it folds.
        if isFolded { return }
        let printed = text.words(at: ranges)
        found.require(
            ranges.isEmpty || isSame(words, printed) || isSame(words, text.healedWords(at: ranges)),
            "words-stand-in-the-text",
            "\(name) is '\(words)', but its ranges hold '\(printed)'")
    }

    private func isSame(_ words: String, _ printed: String) -> Bool {
        if printed.unicodeScalars.elementsEqual(words.unicodeScalars) { return true }
        var printed = printed.unicodeScalars[...]
        // A bracket around a dateline and its byline is shared out between the two.
        if printed.first?.properties.generalCategory == .openPunctuation { printed.removeFirst() }
        if printed.last?.properties.generalCategory == .closePunctuation { printed.removeLast() }
        return printed.elementsEqual(words.unicodeScalars)
    }
}
