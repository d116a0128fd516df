import BroadsheetCore

extension Configuration {
    /// What is worth a note when a configuration is checked, though no run says it: feeds whose items lead nowhere, each at
    /// its place. Nothing where there are mistakes, which come first.
    package func notes(beside diagnostics: [Diagnostic]) -> [Diagnostic] {
        guard !diagnostics.contains(where: { $0.severity == .error }) else { return [] }
        return outputs.compactMap { output in
            guard let feed = output.exporter as? any FeedExporter, feed.itemLink == nil else { return nil }
            let home = publication.link.map { WebAddress.join($0, "") } ?? "https://news.example/"
            return Diagnostic(
                .note, code: "feed-without-links",
                "the items of this feed have no link, and some readers show nonsense instead; add 'item-link', such as"
                    + " \(Diagnostic.quoted("\(home)#{id}"))", at: output.location)
        }
    }
}
