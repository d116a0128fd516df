import BroadsheetCore

@testable import BroadsheetPress

/// The reading of a page as a text that people can compare: what the cases in `Tests/Cases/press` hold.
///
/// Long paragraphs are shortened in the middle; where they are is recognised by their lines.
struct PageDump {
    private var lines: [String] = []

    /// The reading of an edition.
    static func dump(_ edition: ParsedEdition, bytes: [String: [UInt8]]) -> String {
        var dump = PageDump()
        for article in edition.edition.articles { dump.add(article) }
        for page in edition.edition.info.pages { dump.add(page, bytes: bytes[page.file] ?? []) }
        for diagnostic in edition.diagnostics {
            let line = diagnostic.location?.line.map { " \($0)" } ?? ""
            dump.lines.append("\(diagnostic.severity.rawValue)\(line): \(diagnostic.code)")
        }
        return dump.lines.joined(separator: "\n") + "\n"
    }

    private mutating func add(_ article: Article) {
        lines.append("\(article.kind.rawValue) \(Self.place(article.ranges))")
        for deck in article.headline?.decks ?? [] { add(deck.role.rawValue, deck.ranges, deck.text) }
        if let section = article.section { lines.append("  section: \(section)") }
        if let dateline = article.dateline { add(dateline) }
        for contributor in article.contributors { add(contributor, indent: "  ") }
        for block in article.body { add(block.kind.rawValue, block.ranges, Self.shortened(block.text)) }
        for photo in article.photos {
            add("photo", photo.ranges + photo.creditRanges, Self.shortened(photo.caption))
            if let credit = photo.credit { lines.append("    credit: \(credit)") }
            for contributor in photo.contributors { add(contributor, indent: "    ") }
        }
        if let page = article.continuedFrom { lines.append("  from \(page.page): \(page.text)") }
        if let page = article.continuesOn { lines.append("  to \(page.page): \(page.text)") }
        for person in article.people {
            lines.append("  person: \(([person.name] + person.titles).joined(separator: " · ")) ×\(person.mentions)")
        }
        for date in article.dates {
            let part = date.part.map { " \($0.rawValue)" } ?? ""
            lines.append("  date: \(date.text) = \(date.date?.description ?? "?")\(part)")
        }
    }

    private mutating func add(_ dateline: Dateline) {
        var facts: [String] = []
        if let source = dateline.source { facts.append("source \(source)") }
        if let place = dateline.place { facts.append("place \(place)") }
        if let date = dateline.date { facts.append("date \(date)") }
        if dateline.isAbridged { facts.append("abridged") }
        lines.append("  dateline: \(dateline.text) (\(facts.joined(separator: ", ")))")
    }

    private mutating func add(_ contributor: Contributor, indent: String) {
        var line = "\(indent)\(contributor.role.rawValue): \(contributor.name)"
        if let label = contributor.label { line += " · \(label)" }
        if let organisation = contributor.organisation { line += " · \(organisation)" }
        lines.append(line)
    }

    private mutating func add(_ name: String, _ ranges: [SourceRange], _ text: String) {
        lines.append("  \(name) \(Self.place(ranges)): \(text)")
    }

    /// Everything that belongs to no article.
    private mutating func add(_ page: Page, bytes: [UInt8]) {
        if let name = page.name { lines.append("page \(page.code): \(name)") }
        for fragment in page.ledger.fragments where fragment.role == .furniture || fragment.role == .unassigned {
            let text = String(decoding: bytes[fragment.bytes], as: UTF8.self)
            lines.append("\(fragment.role.rawValue): \(Self.shortened(text))")
        }
    }

    private static func place(_ ranges: [SourceRange]) -> String {
        ranges.map { range in
            let page = ranges.contains { $0.page != ranges[0].page } ? "\(range.page)/" : ""
            return range.lines.count == 1
                ? "\(page)\(range.lines.lowerBound)" : "\(page)\(range.lines.lowerBound)-\(range.lines.upperBound)"
        }.joined(separator: "+")
    }

    private static func shortened(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard scalars.count > 36 else { return text }
        var short = String.UnicodeScalarView(scalars.prefix(18))
        short.append("…")
        short.append(contentsOf: scalars.suffix(14))
        return String(short)
    }
}
