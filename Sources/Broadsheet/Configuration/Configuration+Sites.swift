import BroadsheetHTML
import BroadsheetRSS

extension Configuration {
    /// Reports the sites among the outputs what the others say: which feeds there are, and where these say that articles
    /// are, for a site that has no `item-link` of its own.
    mutating func linkSites() {
        guard outputs.contains(where: { $0.exporter is HTMLExporter }) else { return }
        let feeds = outputs.compactMap(\.linkedFeed)
        for index in outputs.indices {
            guard var site = outputs[index].exporter as? HTMLExporter else { continue }
            site.options.feeds = feeds.map(\.feed)
            if outputs[index].destination.isFolder {
                let base = outputs[index].url.flatMap(HTMLExporter.base)
                if let template = site.options.itemLink {
                    if let problem = HTMLExporter.problem(of: template, base: base) {
                        diagnostics.append(
                            Diagnostic(.error, code: "wrong-type", problem, at: site.options.itemLinkLocation))
                        outputs[index].exporter = nil
                        continue
                    }
                } else {
                    site.options.itemLink = feeds.lazy.compactMap(\.itemLink).first {
                        HTMLExporter.problem(of: $0, base: base) == nil
                    }
                }
            }
            outputs[index].exporter = site
        }
    }
}

extension Configuration.Output {
    /// The output as a feed to which pages lead, and where it says that articles are; `nil` where it is not one, has no
    /// address, or is divided.
    fileprivate var linkedFeed: (feed: HTMLOptions.Feed, itemLink: LinkTemplate?)? {
        guard let exporter, let options = (exporter as? any FeedExporter)?.feedOptions, let url,
            let address = WebAddress(url),
            case .file(let path) = destination, destination.pattern == nil
        else { return nil }
        let feed = HTMLOptions.Feed(
            title: FilePath.lastComponent(of: path), mediaType: exporter.format.mediaType, address: address.uri)
        return (feed, options.itemLink)
    }
}
