import BroadsheetCore

/// The keys of a file's front matter.
struct FrontMatter {
    var title: Words?
    var kicker: Words?
    var subtitle: Words?
    var section: Words?
    var authors: [Words] = []
    var nextLine = 0
}

/// Reads the block between two lines of `---` at the beginning of a file: a key and a value on each line.
struct FrontMatterReader {
    private static let keys = ["title", "kicker", "subtitle", "section", "date", "author", "authors"]

    /// Reads the front matter of a page, and takes it into the ledger.
    ///
    /// - Parameter lines: The lines of the page.
    static func read(_ lines: [Range<Int>], _ page: inout PageBuilder) -> FrontMatter {
        var matter = FrontMatter()
        guard let first = lines.first, page.text(page.trimmed(first)) == "---" else { return matter }
        guard let end = lines.dropFirst().firstIndex(where: { page.text(page.trimmed($0)) == "---" }) else {
            page.report(
                .warning, code: "unclosed-front-matter",
                "the front matter has no end; write '---' on a line of its own behind it", at: first.lowerBound)
            return matter
        }
        for line in lines[...end] { page.place(line, as: .furniture) }
        for line in lines[1..<end] { read(line, into: &matter, &page) }
        matter.nextLine = end + 1
        return matter
    }

    private static func read(_ line: Range<Int>, into matter: inout FrontMatter, _ page: inout PageBuilder) {
        guard let colon = page.source.bytes[line].firstIndex(of: UInt8(ascii: ":")) else { return }
        let key = page.text(page.trimmed(line.lowerBound..<colon))
        let value = page.trimmed((colon + 1)..<line.upperBound)
        guard !value.isEmpty else { return }
        switch key {
        case "title": matter.title = words(in: value, page)
        case "kicker": matter.kicker = words(in: value, page)
        case "subtitle": matter.subtitle = words(in: value, page)
        case "section": matter.section = words(in: value, page)
        case "author", "authors": matter.authors = list(in: value, page)
        case "date": readDate(words(in: value, page), at: value, &page)
        default:
            // Site generators have many keys of their own; only a slip of the pen is worth a word.
            guard let known = Spelling.nearest(to: key, among: keys), !known.hasPrefix(key) else { return }
            page.report(
                .warning, code: "unknown-key", "unknown key \(Diagnostic.quoted(key)); did you mean '\(known)'?",
                at: page.trimmed(line).lowerBound)
        }
    }

    private static func readDate(_ words: Words, at place: Range<Int>, _ page: inout PageBuilder) {
        // A time may follow the day: 2024-03-01T06:00:00+08:00.
        guard let date = CalendarDate(String(words.text.prefix(10))) else {
            page.report(
                .warning, code: "bad-date",
                "\(Diagnostic.quoted(words.text)) is no date; write one such as 2024-03-01", at: place.lowerBound)
            return
        }
        page.masthead.date = date
        page.masthead.dateRange = page.range(place)
    }

    /// The elements of `[a, b]`, or the one text that is not a list.
    private static func list(in value: Range<Int>, _ page: PageBuilder) -> [Words] {
        let bytes = page.source.bytes
        guard bytes[value].first == UInt8(ascii: "["), bytes[value].last == UInt8(ascii: "]"), value.count > 1 else {
            return [words(in: value, page)]
        }
        let inner = (value.lowerBound + 1)..<(value.upperBound - 1)
        return bytes[inner].split(separator: UInt8(ascii: ",")).map {
            words(in: page.trimmed($0.startIndex..<$0.endIndex), page)
        }.filter { !$0.text.isEmpty }
    }

    /// A value without its quotation marks, and without the backslashes between double ones.
    private static func words(in value: Range<Int>, _ page: PageBuilder) -> Words {
        let bytes = page.source.bytes
        guard value.count >= 2, let quote = bytes[value].first, "\"'".utf8.contains(quote), bytes[value].last == quote
        else { return Words(value, in: page) }
        let inner = (value.lowerBound + 1)..<(value.upperBound - 1)
        var words = Words()
        var start = inner.lowerBound
        var position = start
        while position < inner.upperBound {
            if quote == UInt8(ascii: "\""), bytes[position] == UInt8(ascii: "\\"), position + 1 < inner.upperBound {
                words.append(start..<position, in: page)
                start = position + 1
                position += 1
            }
            position += 1
        }
        words.append(start..<inner.upperBound, in: page)
        return words
    }
}
