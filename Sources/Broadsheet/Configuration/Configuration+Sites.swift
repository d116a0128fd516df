import BroadsheetCore

extension Configuration {
    /// Hands the feeds among the outputs to the sites, and the addresses of articles that these name, for a site that has no
    /// `item-link` of its own.
    mutating func linkSites() {
        guard outputs.contains(where: { $0.exporter is any FeedLinkingExporter }) else { return }
        let feeds = outputs.compactMap(\.linkedFeed)
        for index in outputs.indices {
            guard var site = outputs[index].exporter as? any FeedLinkingExporter else { continue }
            let mistake = site.link(
                to: feeds.map(\.feed), itemLinks: feeds.compactMap(\.itemLink), at: outputs[index].url,
                isFolder: outputs[index].destination.isFolder)
            if let mistake { diagnostics.append(mistake) }
            outputs[index].exporter = mistake == nil ? site : nil
        }
    }
}

extension Configuration.Output {
    /// The output as a feed to which pages lead, and where it says that articles are; `nil` where it is not one, has no
    /// address, or is split.
    fileprivate var linkedFeed: (feed: ListedFeed, itemLink: LinkTemplate?)? {
        guard let exporter = exporter as? any FeedExporter, let url, let address = WebAddress(url),
            case .file(let path) = destination, destination.pattern == nil
        else { return nil }
        let feed = ListedFeed(
            title: FilePath.lastComponent(of: path), address: address.uri, mediaType: exporter.format.mediaType)
        return (feed, exporter.itemLink)
    }
}
