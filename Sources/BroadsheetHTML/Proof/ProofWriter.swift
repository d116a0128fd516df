import BroadsheetCore

/// Writes one page of a proof sheet.
struct ProofWriter {
    let labels: ProofLabels
    let page: ProofPage
    /// The page's number in the document.
    let number: Int
    /// A picture of the page.
    let picture: ProofPicture?
    /// Where the first row of each line begins.
    private let starts: [Int: Int]
    var html = HTMLWriter()

    init(labels: ProofLabels, page: ProofPage, number: Int, picture: ProofPicture?) {
        self.labels = labels
        self.page = page
        self.number = number
        self.picture = picture
        starts = Dictionary(page.rows.map { ($0.lines.lowerBound, $0.bytes.lowerBound) }) { first, _ in first }
    }

    /// Writes the page: what is in doubt, then its lines in the boxes of their articles.
    mutating func write() {
        let groups = page.groups
        html.element("<section class=\"page\">\n<h2>", labels.name(of: page.page), "</h2>\n")
        doubts(groups)
        plan()
        var count = 0
        for group in groups {
            if group.article != nil { count += 1 }
            box(group, number: count)
        }
        html.markup("<script type=\"application/json\">")
        html.scriptData(ProofData(page, groups) { anchor(of: $0) }.json)
        html.markup("</script>\n</section>\n")
    }

    private mutating func doubts(_ groups: [ProofPage.Group]) {
        let doubtful = groups.flatMap { group in
            group.rows.map { (row: $0, doubts: page.doubts(of: $0, in: group.article)) }.filter { !$0.doubts.isEmpty }
        }
        html.element("<p class=\"soft\">", labels.counts(of: page, doubts: doubtful.count), "</p>\n")
        html.markup("<nav class=\"doubts\"")
        html.attribute("aria-label", labels.doubts.around("\(doubtful.count)"))
        html.markup(">")
        if doubtful.isEmpty { html.element("<p>", labels.noDoubts, "</p>") } else { html.markup("<ol>\n") }
        for (row, doubts) in doubtful {
            html.markup("<li><a")
            html.attribute("href", "#" + anchor(of: row))
            html.element(">", labels.line.around("\(row.lines.lowerBound)"), "</a> ")
            html.element("<span class=\"chip\">", labels.name(ofLabel: row.label), "</span> ")
            html.text(doubts.map(words).joined(separator: " · "))
            html.markup("</li>\n")
        }
        html.markup(doubtful.isEmpty ? "</nav>\n" : "</ol></nav>\n")
        guard !page.remarks.isEmpty else { return }
        html.markup("<ul class=\"said\">")
        for diagnostic in page.remarks { html.element("<li>", words(of: .diagnostic(diagnostic)), "</li>") }
        html.markup("</ul>\n")
    }

    private func words(of doubt: ProofPage.Doubt) -> String {
        switch doubt {
        case .start(let confidence): labels.startInDoubt.around(confidence.description)
        case .headline(let confidence): labels.headlineInDoubt.around(confidence.description)
        case .runnerUp(let label, let margin):
            labels.runnerUp.around(labels.name(ofLabel: label)) + labels.behind.around("\(margin)")
        case .diagnostic(let diagnostic):
            "\(diagnostic.severity.rawValue): \(VisibleText.escaped(diagnostic.message)) [\(diagnostic.code)]"
        }
    }

    private mutating func box(_ group: ProofPage.Group, number: Int) {
        html.markup("<article")
        html.attribute("class", group.article == nil ? "box none" : "box edge\(number % 5)")
        html.markup("><h3>")
        if let article = group.article {
            html.text("\(number). \(labels.kinds[article.kind] ?? article.kind.rawValue)")
            html.markup(" <span class=\"soft\">")
            let confidence = article.confidence.map { labels.confidence.around($0.description) }
            html.text([confidence, article.section, article.id].compactMap { $0 }.joined(separator: " · "))
            html.markup("</span>")
        } else {
            html.text(labels.noArticle)
        }
        html.markup("</h3>\n")
        for row in group.rows { line(row, in: group.article) }
        html.markup("</article>\n")
    }

    private mutating func line(_ row: ProofPage.Row, in article: Article?) {
        let doubts = page.doubts(of: row, in: article)
        html.markup("<div")
        html.attribute("class", doubts.isEmpty ? "row" : "row doubt")
        html.attribute("id", anchor(of: row))
        html.markup("><p class=\"mark\"><span class=\"number\">")
        html.text(row.lines.count == 1 ? "\(row.lines.lowerBound)" : "\(row.lines.lowerBound)–\(row.lines.upperBound)")
        html.element("</span> <span class=\"chip\">", labels.name(ofLabel: row.label), "</span>")
        if !doubts.isEmpty { html.markup(" <strong>?</strong>") }
        html.markup("</p><p class=\"printed\">")
        for fragment in page.fragments(of: row) {
            guard let role = fragment.role, role != .separator else {
                html.text(fragment.text)
                continue
            }
            html.markup("<span")
            html.attribute("class", "role \(role.rawValue)")
            html.attribute("title", labels.roles[role] ?? role.rawValue)
            html.element(">", fragment.text, "</span>")
        }
        html.markup("</p><div class=\"read\">")
        reading(page.parts(of: row))
        for doubt in doubts { html.element("<p class=\"note\">", words(of: doubt), "</p>") }
        why(row)
        html.markup("</div></div>\n")
    }

    private mutating func reading(_ parts: [ProofReading.Part]) {
        for part in parts {
            html.markup("<p")
            if case .deck = part.kind {
                html.attribute("class", "part head")
            } else {
                html.attribute("class", "part")
            }
            html.attribute("data-rows", part.ranges.flatMap(page.rows.sharing).map(anchor).joined(separator: " "))
            html.markup(">")
            if let since = part.since {
                html.element("<span class=\"soft\">", labels.joined.around("\(since)"), "</span></p>")
                continue
            }
            if let name = labels.parts[part.kind] { html.element("<span class=\"soft\">", name, "</span> ") }
            html.element("", part.text, "</p>")
        }
    }

    private mutating func why(_ row: ProofPage.Row) {
        html.element("<details><summary>", labels.why, "</summary><p>")
        if let decision = row.decision {
            html.text(labels.decided.around(decision))
        } else {
            html.text(
                labels.runnerUp.around(labels.name(ofLabel: row.runnerUp)) + labels.behind.around("\(row.margin)"))
        }
        html.markup("</p><ul>")
        for reason in row.reasons {
            html.element("<li><code>", reason.feature, "</code> ")
            html.element("<b>", "\(reason.weight > 0 ? "+" : "−")\(abs(reason.weight))", "</b></li>")
        }
        html.markup("</ul></details>")
    }

    /// The row's name in the document: its line, and its place in the page where a row before it has that line too.
    func anchor(of row: ProofPage.Row) -> String {
        let line = (number == 1 ? "" : "P\(number)-") + "L\(row.lines.lowerBound)"
        return starts[row.lines.lowerBound] == row.bytes.lowerBound ? line : "\(line)-\(row.bytes.lowerBound)"
    }
}
