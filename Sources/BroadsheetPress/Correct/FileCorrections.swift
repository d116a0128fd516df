import BroadsheetCore

/// The corrections of a file, each at its line.
struct FileCorrections: Sendable {
    private(set) var diagnostics: [Diagnostic] = []
    /// The places of those that have a line, by the indices of the file's lines.
    private var places: [Int: CorrectionPlaces.Place] = [:]
    private var staleCount = 0
    private let corrections: Corrections?

    /// Finds the lines of a source's corrections, where it has some.
    init(of source: PageSource, on decoded: DecodedPage, lines: [PageLine], words: Lexicon) {
        guard var corrections = source.corrections else {
            self.corrections = nil
            return
        }
        diagnostics = corrections.diagnostics
        if let page = corrections.page, page != Self.name(ofFile: source.file), source.file != "-" {
            diagnostics.append(
                Diagnostic(
                    .error, code: "other-page-corrections",
                    "these are corrections for \(Diagnostic.quoted(page)), not for \(Diagnostic.quoted(source.file)), and none "
                        + "was obeyed; give each page its own file", at: corrections.pageLocation))
            self.corrections = nil
            return
        }
        if !decoded.folds.isEmpty { corrections.fold(by: words) }
        self.corrections = corrections
        guard !corrections.lines.isEmpty else { return }
        let found = CorrectionPlaces(
            of: corrections, on: lines.map { ($0.number, decoded.text.string(of: $0.range)) })
        for place in found.places { places[place.index] = place }
        staleCount = found.staleCount
        diagnostics += found.diagnostics
    }

    /// The part after the last `/` of a file's name.
    private static func name(ofFile file: String) -> String {
        file.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(file[file.utf8.index(after: $0)...]) } ?? file
    }

    /// The lines that are corrected to something else than furniture: none of them parts pages.
    var textLines: Set<Int> {
        Set(places.filter { $0.value.correction.label.map { $0 != .furniture } ?? false }.keys)
    }

    /// The corrections of one of the file's pages; `nil` where the file has none.
    ///
    /// - Parameters:
    ///   - number: Which page of the file it is, counted from 0.
    ///   - count: How many pages the file has.
    ///   - lines: The lines of the page, as indices of the file's.
    func page(_ number: Int, of count: Int, lines: Range<Int>) -> PageCorrections? {
        guard let corrections else { return nil }
        let own = places.filter { lines.contains($0.key) }
        var page = PageCorrections(
            use: CorrectionUse(
                file: corrections.file, used: own.count, changed: own.values.count { $0.isChanged },
                stale: number == 0 ? staleCount : 0), facts: corrections.edition)
        for (index, place) in own { page.lines[index - lines.lowerBound] = place.correction }
        if count > 1 { (page.facts.pageCode, page.facts.pageName) = (nil, nil) }
        return page
    }

    /// Diagnostics about a page's code for a file of so many pages.
    func doubt(ofPages count: Int) -> Diagnostic? {
        guard count > 1, let facts = corrections?.edition, facts.pageCode ?? facts.pageName != nil else { return nil }
        return Diagnostic(
            .error, code: "correction-impossible",
            "this file holds \(count) pages, which cannot all have one code or name; divide the file, or take 'page-code' "
                + "and 'page-name' out", at: corrections?.pageLocation)
    }
}

/// The corrections of a page.
struct PageCorrections: Sendable {
    var use: CorrectionUse
    /// The facts known about the page.
    var facts: Corrections.EditionFacts
    /// The corrections by their lines, as indices of the page's.
    var lines: [Int: Corrections.Line] = [:]
}

extension Corrections {
    /// Folds the words of the page as the page itself is folded.
    fileprivate mutating func fold(by words: Lexicon) {
        func folded(_ text: String) -> String {
            var part = FoldedPart(PageText(text), words: words)
            part.fold([.signs, .markup, .markdown, .spaces, .quotationMarks], from: 0, isDocument: false)
            return part.text.string(of: part.text.range)
        }
        for index in lines.indices {
            lines[index].begins = folded(lines[index].begins)
            lines[index].decks = lines[index].decks.map(folded)
            lines[index].writers = lines[index].writers.map(folded)
        }
    }
}
