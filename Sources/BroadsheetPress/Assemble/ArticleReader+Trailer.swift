import BroadsheetCore

/// The lines below an article that say where it was read from, who wrote, edited and checked it.
extension ArticleReader {
    /// Takes what such a line names; says whether it names anything.
    mutating func takeTrailer(_ trailer: TrailerReading, of passage: Passage) -> Bool {
        let text = passage.healed.text
        var isRead = false
        for part in trailer.parts where !part.words.isEmpty {
            if part.kinds == .origin {
                take(origin(text, part), of: passage)
                isRead = true
                continue
            }
            let content = fields.bylines.content(of: text, in: part.words, plain: role(of: part))
            let byline = part.kinds == .writer ? fields.bylineLine(text, in: part.range)?.contributors : nil
            var writers = byline ?? content.contributors
            for index in writers.indices where writers[index].label == nil {
                writers[index].label = text.string(of: part.label)
            }
            take(writers, of: passage)
            isRead = isRead || !writers.isEmpty
        }
        return isRead
    }

    private func origin(_ text: PageText, _ part: TrailerReading.Part) -> DatelineReading {
        fields.datelines.origin(text, in: part.range)
            ?? DatelineReading(
                range: part.range, text: text.string(of: part.range), source: text.string(of: part.words), place: nil,
                date: nil, isAbridged: false, reach: .one)
    }

    /// What somebody did whose role no word says.
    private func role(of part: TrailerReading.Part) -> Contributor.Role {
        part.kinds == .writer ? .author : .editor
    }
}
