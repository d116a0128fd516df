import BroadsheetCore

extension Article {
    /// Adds what other pages have of the story, in order.
    ///
    /// The headline that a continuation repeats stays in the ledger of its page and becomes no part of the text.
    mutating func goOn(with parts: [Article]) {
        var known = Set(contributors.map { WriterKey($0) })
        for part in parts {
            appendText(of: part)
            photos += part.photos
            contributors += part.contributors.filter { known.insert(WriterKey($0)).inserted }
            ranges += part.ranges
            dateline = dateline ?? part.dateline
            continuesOn = part.continuesOn
        }
    }

    /// Appends blocks; a sentence that the cut parted is put together again.
    private mutating func appendText(of part: Article) {
        var blocks = part.body[...]
        if let last = body.indices.last, body[last].kind != .subheading, let next = blocks.first,
            next.kind == .paragraph, !LineSketch(of: body[last].text).endsSentence
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
    }

    /// What makes two contributors the same one.
    private struct WriterKey: Hashable {
        let name: String
        let role: Contributor.Role

        init(_ contributor: Contributor) {
            name = contributor.name
            role = contributor.role
        }
    }
}
