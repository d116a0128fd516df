import BroadsheetRSS

extension Configuration {
    /// The feeds whose items lead nowhere, each at its place.
    func feedsWithoutLinks() -> [Diagnostic] {
        outputs.compactMap { output in
            guard let feed = output.exporter as? any FeedExporter, feed.feedOptions.itemLink == nil else { return nil }
            let home = publication.link.map { WebAddress.join($0, "") } ?? "https://news.example/"
            return Diagnostic(
                .note, code: "feed-without-links",
                "the items of this feed have no link, and some readers show nonsense in its place; add 'item-link', such "
                    + "as \(Diagnostic.quoted("\(home)#{id}"))", at: output.location)
        }
    }
}
