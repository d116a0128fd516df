extension Configuration {
    /// What takes nothing of the articles that were read, each at its place: selections, single sections and pages in
    /// them, placeholders. Of no articles at all nothing is said here.
    ///
    /// It is asked before the outputs are divided.
    func emptiness(over list: EditionList) -> [Diagnostic] {
        guard outputs.contains(where: { $0.selection != .all || $0.destination.pattern != nil }) else { return [] }
        let articles = list.editions.flatMap(\.articles)
        guard !articles.isEmpty else { return [] }
        return outputs.flatMap { $0.emptiness(of: articles) }
    }
}

extension Configuration.Output {
    fileprivate func emptiness(of articles: [Article]) -> [Diagnostic] {
        guard exporter != nil else { return [] }
        let missing = selectionPlaces.filter { place in !articles.contains(where: place.selection.includes) }
        var said = missing.map { place in
            Diagnostic(
                .warning, code: "nothing-selected",
                "no article \(place.field == .page ? "starts on" : "stands in") \(place.name)"
                    + Self.suggestion(for: place, of: articles), at: place.location)
        }
        let taken = articles.filter(selection.includes)
        if taken.isEmpty, !explains(missing) {
            said.append(
                Diagnostic(
                    .warning, code: "nothing-selected",
                    "'select' takes none of the articles that were read; take a condition away, or correct it",
                    at: selectionLocation ?? location))
        }
        if !taken.isEmpty, let field = destination.pattern?.field,
            !taken.contains(where: { !field.values(of: $0).isEmpty })
        {
            said.append(
                Diagnostic(
                    .warning, code: "nothing-selected",
                    "no article has a value for '{\(field.rawValue)}', so no file is written; name a file without it",
                    at: location))
        }
        return said
    }

    /// Whether conditions that nothing meets explain that nothing is selected: all sections, or all pages.
    private func explains(_ missing: [SelectionReader.Place]) -> Bool {
        [OutputPattern.Field.section, .page].contains { field in
            let all = selectionPlaces.filter { $0.field == field }
            return !all.isEmpty && all.count == missing.filter { $0.field == field }.count
        }
    }

    /// The values that there are, in the words of a remedy.
    private static func suggestion(for place: SelectionReader.Place, of articles: [Article]) -> String {
        let values = Set(articles.flatMap(place.field.values)).sorted(by: NaturalOrder.isBefore)
        guard !values.isEmpty else { return "; no article has a \(place.field.rawValue)" }
        let shown = values.prefix(8).map { Diagnostic.quoted($0) }.joined(separator: ", ")
        return "; the \(place.field.rawValue)s are \(shown)\(values.count > 8 ? " …" : "")"
    }
}
