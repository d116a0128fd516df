import BroadsheetCore

extension Configuration {
    /// The configuration with an output of its own for each value that a placeholder stands for in some articles, and
    /// with the list of all feeds, where one is asked for.
    ///
    /// A run does this by itself; it is for those who take the bytes of ``Output/export`` to a place of their own.
    ///
    /// - Parameter editions: All editions that the outputs will be made of.
    public func splittingOutputs(over editions: [Edition]) -> Configuration {
        // Articles in memory can always be read.
        (try? OutputSurvey(self, over: EditionList(editions))).map(splittingOutputs) ?? self
    }

    /// The configuration with an output of its own for each value, under the name that it had in 0.1.
    @available(*, deprecated, renamed: "splittingOutputs(over:)")
    public func dividingOutputs(over editions: [Edition]) -> Configuration {
        splittingOutputs(over: editions)
    }

    /// The configuration with its outputs split; each knows where its articles are in the list.
    func splittingOutputs(by survey: OutputSurvey) -> Configuration {
        var split = self
        split.outputs = survey.outputs
        return split.listingFeeds()
    }

    /// The configuration with the list of all feeds among its outputs, where one is asked for.
    func listingFeeds() -> Configuration {
        guard let list = feedList else { return self }
        var listing = self
        listing.outputs.append(
            Output(
                format: Self.feedListExporter.descriptor.name, destination: list.destination,
                exporter: Self.feedListExporter.init(feeds: listedFeeds),
                limits: ExportLimits(articles: 0), location: list.location))
        return listing
    }

    /// One feed of each selection, in the order of the outputs: readers that were given the same articles in two formats
    /// would show them twice.
    private var listedFeeds: [ListedFeed] {
        var order: [ArticleSelection] = []
        var chosen: [ArticleSelection: (rank: Int, feed: ListedFeed, name: String)] = [:]
        for output in outputs {
            guard let rank = output.exporter?.format.feedRank, let feed = output.listedFeed(of: publication)
            else { continue }
            if let other = chosen[output.selection] {
                if other.rank <= rank { continue }
            } else {
                order.append(output.selection)
            }
            chosen[output.selection] = (rank, feed, FilePath.stem(of: output.destination.name))
        }
        let listed = order.compactMap { chosen[$0] }
        let titles = Dictionary(grouping: listed) { $0.feed.title }
        return listed.map { item in
            var feed = item.feed
            if titles[feed.title, default: []].count > 1 { feed.title += " · \(item.name)" }
            return feed
        }
    }

    /// Where the list of all feeds goes.
    struct FeedList: Sendable {
        var destination: Destination
        var location: FileLocation?
    }
}

extension Configuration.Output {
    /// The output, a feed, in a list of feeds; `nil` where it has no address.
    fileprivate func listedFeed(of publication: Publication) -> ListedFeed? {
        guard let url, let exporter else { return nil }
        let title = [publication.title, subject].compactMap { $0 }.joined(separator: " · ")
        return ListedFeed(
            title: title.isEmpty ? url : title, address: url, mediaType: exporter.format.mediaType,
            home: publication.link)
    }
}

extension Configuration.Destination {
    /// The pattern of the path; `nil` where it names one file.
    var pattern: OutputPattern? {
        guard case .file(let path) = self else { return nil }
        return try? OutputPattern(path)
    }
}

extension OutputPattern.Field {
    /// The placeholder as it is in an address.
    var escapedPlaceholder: String { PercentEncoding.encodeSegment("{\(rawValue)}") }
}
