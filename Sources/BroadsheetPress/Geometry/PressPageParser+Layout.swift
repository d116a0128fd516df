import BroadsheetCore

extension PressPageParser: LayoutParser {
    /// Reads the pages of one file from the layout of them.
    public func parse(_ layouts: [PageLayout], of source: PageSource) -> [ParsedPage] {
        let projection = projection(of: layouts)
        let (decoded, sheets, faults) = sheets(of: projection, layouts, source)
        guard !sheets.isEmpty else { return [Self.emptyPage(of: source, projection)] }
        var pages = zip(sheets, layouts).map { sheet, layout in
            let reading = read(sheet)
            var page = source.needsProof ? proof(of: reading) : reading.page
            page.place { projection.boxes(of: $0) }
            page.take(layout)
            page.page.text = decoded.original.string(of: sheet.bytes)
            page.page.proof?.sheet = layout.sheet
            return page
        }
        pages[0].diagnostics.insert(contentsOf: faults, at: 0)
        return pages
    }

    /// Why each row of the pages of one file was treated as what it was.
    public func explain(_ layouts: [PageLayout], of source: PageSource) -> PageExplanation {
        let (_, sheets, faults) = sheets(of: projection(of: layouts), layouts, source)
        return explanation(of: sheets, file: source.file, faults)
    }

    private func projection(of layouts: [PageLayout]) -> ProjectedText {
        var projection = ProjectedText()
        let words = PressLayoutWords(fields: style.fields)
        for layout in layouts where !Task.isCancelled { projection.append(layout, words: words) }
        return projection
    }

    /// The pages of the projected text; none where no page has a word.
    private func sheets(
        of projection: ProjectedText, _ layouts: [PageLayout], _ source: PageSource
    ) -> (decoded: DecodedPage, sheets: [PageSheet], faults: [Diagnostic]) {
        let decoded = PageDecoder(encoding: .utf8, words: style.lexicon).decode(projection.bytes)
        guard !projection.rows.isEmpty else { return (decoded, [], []) }
        let lines = LineScanner.lines(of: decoded.text, from: decoded.markLength)
        let geometry = RowGeometry(projection, map: decoded.map)
        let corrections = FileCorrections(of: source, on: decoded, lines: lines, words: style.lexicon)
        var sheets: [PageSheet] = []
        var line = 0
        var start = 0
        for (number, bytes) in projection.pages.enumerated() {
            let first = line
            while line < lines.count, decoded.map.start(of: lines[line].start) < bytes.upperBound { line += 1 }
            let isLast = number + 1 == projection.pages.count
            if isLast { line = lines.count }
            let end = isLast || line >= lines.count ? decoded.text.bytes.count : lines[line].start
            var section = section(of: decoded.text, lines: lines, first..<line, geometry)
            section.folios.removeAll(where: corrections.textLines.contains)
            var page = source
            page.code = layouts[number].code ?? Self.code(source.code, plus: number)
            if layouts[number].isInOrder {
                section.takeCode(of: layouts[number])
                page.date = page.date ?? layouts[number].masthead.date
            }
            sheets.append(
                PageSheet(
                    of: page, decoded: decoded, lines: Array(lines[first..<line]),
                    range: start..<max(start, end), section: section, geometry: geometry,
                    corrections: corrections.page(number, of: projection.pages.count, lines: first..<line)))
            start = max(start, end)
        }
        let doubt = corrections.doubt(ofPages: projection.pages.count)
        return (decoded, sheets, corrections.diagnostics + [doubt].compactMap { $0 })
    }

    /// The lines of one page: what its folios say holds for all of it.
    private func section(
        of text: PageText, lines: [PageLine], _ range: Range<Int>, _ geometry: RowGeometry
    ) -> PageDivider.Section {
        let found = PageDivider.sections(of: text, lines: Array(lines[range]), fields: style.fields)
        var section = PageDivider.Section(lines: range)
        section.code = found.lazy.compactMap(\.code).first
        section.hasOtherCodes = found.contains { $0.code != nil && $0.code != section.code }
        section.name = found.lazy.compactMap(\.name).first
        section.folios = found.flatMap(\.folios).map { $0 + range.lowerBound }.filter {
            geometry.isFurniture(at: lines[$0].range.lowerBound)
        }
        if section.folios.isEmpty { (section.code, section.name) = (nil, nil) }
        return section
    }

    /// The code of a page so many pages after the one of a code.
    private static func code(_ code: String, plus number: Int) -> String {
        guard number > 0 else { return code }
        return Int(code).map { String($0 + number) } ?? "\(code)-\(number + 1)"
    }

    private static func emptyPage(of source: PageSource, _ projection: ProjectedText) -> ParsedPage {
        var ledger = Ledger()
        if !projection.bytes.isEmpty {
            ledger.fragments = [Ledger.Fragment(bytes: 0..<projection.bytes.count, role: .separator)]
        }
        return ParsedPage(
            page: Page(code: source.code, file: source.file, ledger: ledger),
            diagnostics: [
                Diagnostic(
                    .error, code: "empty-page", "there is no text on this page; check that its text was recognised",
                    at: FileLocation(path: source.file))
            ])
    }
}

extension PageDivider.Section {
    /// Leaves the code to the layout that says it; a list of all pages says none.
    fileprivate mutating func takeCode(of layout: PageLayout) {
        guard layout.code != nil || hasOtherCodes else { return }
        (code, name) = (nil, nil)
    }
}

extension PageLayout {
    /// The page for a proof; `nil` where nothing says where its words are.
    fileprivate var sheet: PageProof.Sheet? {
        guard !isInOrder, var sheet = PageProof.Sheet(width: width, height: height) else { return nil }
        for line in blocks.lazy.flatMap(\.lines) {
            guard let box = line.words.lazy.map(\.box).union() else { continue }
            sheet.lines.append(.init(line.words.map(\.text).joined(), box: box, isVertical: line.isVertical))
        }
        return sheet
    }
}

extension ParsedPage {
    /// Takes what a file says of its page beside the page's words.
    fileprivate mutating func take(_ layout: PageLayout) {
        page.name = layout.name ?? page.name
        page.encoding = layout.encoding
        isPart = layout.isPart
        masthead.title = layout.masthead.title ?? masthead.title
        masthead.issue = layout.masthead.issue ?? masthead.issue
        masthead.pageCount = layout.masthead.pageCount ?? masthead.pageCount
        if let date = layout.masthead.date { (masthead.date, masthead.dateRange) = (date, nil) }
    }

    /// Gives every range of the page its boxes.
    fileprivate mutating func place(_ boxes: (Range<Int>) -> [PageBox]) {
        for index in articles.indices {
            articles[index].visitRanges { $0.boxes = boxes($0.bytes) }
        }
        if let bytes = masthead.dateRange?.bytes { masthead.dateRange?.boxes = boxes(bytes) }
    }
}
