import BroadsheetCore

extension Article {
    /// Adds what other pages have of the story, in order.
    ///
    /// The headline that a continuation repeats stays in the ledger of its page and becomes no part of the text.
    mutating func goOn(with parts: [Article]) {
        var known = Set(contributors.map { WriterKey($0) })
        var persons = Dictionary(people.enumerated().map { ($1.name, $0) }) { first, _ in first }
        var endsSentence = body.last.map { LineSketch(of: $0.text).endsSentence } ?? true
        for part in parts {
            appendText(of: part, after: &endsSentence)
            photos += part.photos
            contributors += part.contributors.filter { known.insert(WriterKey($0)).inserted }
            for person in part.people { add(person, &persons) }
            dates += part.dates
            ranges += part.ranges
            dateline = dateline ?? part.dateline
            continuesOn = part.continuesOn
        }
    }

    /// Appends blocks; a sentence that the cut separated is put together again.
    ///
    /// - Parameter endsSentence: Whether the text so far ends as a sentence does.
    private mutating func appendText(of part: Article, after endsSentence: inout Bool) {
        var blocks = part.body[...]
        if let last = body.indices.last, body[last].kind != .subheading, let next = blocks.first,
            next.kind == .paragraph, !endsSentence
        {
            if let end = body[last].text.utf8.last, let start = next.text.utf8.first,
                Seam.needsSpace(after: end, before: start)
            {
                body[last].text += " "
            }
            body[last].text += next.text
            body[last].ranges += next.ranges
            blocks = blocks.dropFirst()
        }
        body += blocks
        if let last = part.body.last { endsSentence = LineSketch(of: last.text).endsSentence }
    }

    private mutating func add(_ person: Person, _ places: inout [String: Int]) {
        guard let place = places[person.name] else {
            places[person.name] = people.count
            people.append(person)
            return
        }
        people[place].mentions += person.mentions
        people[place].ranges += person.ranges
        people[place].titles += person.titles.filter { !people[place].titles.contains($0) }
    }

    /// The property that makes two contributors the same one.
    private struct WriterKey: Hashable {
        let name: String
        let role: Contributor.Role

        init(_ contributor: Contributor) {
            name = contributor.name
            role = contributor.role
        }
    }
}
