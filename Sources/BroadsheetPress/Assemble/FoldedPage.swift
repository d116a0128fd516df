import BroadsheetCore

/// Gives a page that was read from folded text the places of the original.
struct FoldedPage {
    let decoded: DecodedPage
    let map: PageMap
    /// The stretch of the text that the page has.
    let range: Range<Int>

    /// The page with the ranges and the ledger of the original, and with what was folded on it.
    func original(_ page: ParsedPage) -> ParsedPage {
        guard !decoded.folds.isEmpty else { return page }
        let bytes = bytes
        var page = page
        // A page may also follow another that was folded.
        page.page.ledger = ledger(page.page.ledger, of: bytes)
        for index in page.articles.indices {
            page.articles[index].visitRanges { $0.bytes = decoded.map.source(of: $0.bytes) }
        }
        if let bytes = page.masthead.dateRange?.bytes {
            page.masthead.dateRange?.bytes = decoded.map.source(of: bytes)
        }
        let folds = folds(in: bytes)
        if let first = folds.first {
            page.isFolded = true
            page.diagnostics.insert(diagnostic(folds, from: first.offset), at: 0)
        }
        return page
    }

    /// The stretch of the original that the page has. What was left out between two pages belongs to the second.
    var bytes: Range<Int> {
        let start = range.lowerBound == 0 ? 0 : decoded.map.end(of: range.lowerBound)
        let isLast = range.upperBound == decoded.text.bytes.count
        return start..<(isLast ? decoded.original.bytes.count : decoded.map.end(of: range.upperBound))
    }

    /// What was folded in a stretch of the original.
    private func folds(in bytes: Range<Int>) -> ArraySlice<Fold> {
        func first(from offset: Int) -> Int {
            var low = 0
            var high = decoded.folds.count
            while low < high {
                let middle = (low + high) / 2
                if decoded.folds[middle].offset < offset { low = middle + 1 } else { high = middle }
            }
            return low
        }
        let start = first(from: bytes.lowerBound)
        return decoded.folds[start..<max(start, first(from: bytes.upperBound))]
    }

    /// A ledger of the original: what was left out between two fragments is a separator.
    private func ledger(_ ledger: Ledger, of bytes: Range<Int>) -> Ledger {
        var fragments: [Ledger.Fragment] = []
        fragments.reserveCapacity(ledger.fragments.count)
        var end = bytes.lowerBound
        func fill(upTo start: Int) {
            guard start > end else { return }
            if let last = fragments.last, last.role == .separator, last.article == nil {
                fragments[fragments.count - 1].bytes = last.bytes.lowerBound..<start
            } else {
                fragments.append(Ledger.Fragment(bytes: end..<start, role: .separator))
            }
            end = start
        }
        for var fragment in ledger.fragments {
            let source = decoded.map.source(of: fragment.bytes)
            guard source.upperBound > end else { continue }
            fill(upTo: source.lowerBound)
            fragment.bytes = end..<source.upperBound
            end = fragment.bytes.upperBound
            if let last = fragments.last, last.role == .separator, fragment.role == .separator,
                last.article == fragment.article
            {
                fragments[fragments.count - 1].bytes = last.bytes.lowerBound..<end
            } else {
                fragments.append(fragment)
            }
        }
        fill(upTo: bytes.upperBound)
        return Ledger(fragments: fragments)
    }

    private func diagnostic(_ folds: ArraySlice<Fold>, from first: Int) -> Diagnostic {
        var counts: [Fold.Kind: Int] = [:]
        for fold in folds { counts[fold.kind, default: 0] += 1 }
        let kinds = Fold.Kind.allCases.compactMap { kind in counts[kind].map { kind.words($0) } }
        return Diagnostic(
            .note, code: "folded-characters",
            "read as ordinary text: \(Diagnostic.Message.list(kinds)); ranges and ledger count the file as it is",
            at: location(of: first))
    }

    /// Where an offset of the original is.
    private func location(of offset: Int) -> FileLocation {
        let line = map.lines.last { decoded.map.end(of: $0.start) <= offset } ?? map.lines[0]
        return decoded.location(of: offset, in: line, file: map.file)
    }
}
