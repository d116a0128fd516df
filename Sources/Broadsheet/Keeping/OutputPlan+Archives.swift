extension OutputPlan {
    /// Leaves out what would be where a feed's archives may come to be, whatever their numbers will be; and feeds
    /// whose archives would be read as pages.
    mutating func keepArchivesApart(
        _ configuration: Configuration, _ sourceFiles: [String], _ patterns: PatternIndex
    ) {
        let feeds = Dictionary(
            entries.indices.compactMap { index in entries[index].archivedFeed.map { ($0, index) } }
        ) { first, _ in first }
        guard !feeds.isEmpty else { return }
        for index in entries.indices {
            guard case .file(let path)? = entries[index].target,
                let feed = FeedArchives.feed(ofArchive: path).flatMap({ feeds[$0] })
            else { continue }
            report(
                entries[index].output, "same-output",
                "'\(entries[index].path)' is the name of an archive of \(Self.name(of: entries[feed].output)); give each "
                    + "output a file of its own")
            entries[index].target = nil
        }
        let files = (sourceFiles + [configuration.path].compactMap { $0 }).compactMap(FileSystem.realPath)
        let feedsRead = Set(files.compactMap(FeedArchives.feed))
        for (feed, index) in feeds.sorted(by: { $0.value < $1.value }) where entries[index].target != nil {
            let output = entries[index].output
            let first = FilePath.join(
                FilePath.folder(of: output.destination.name),
                FilePath.lastComponent(of: FeedArchives.firstPath(of: feed)))
            guard feedsRead.contains(feed) || patterns.first(matching: first) != nil else { continue }
            report(
                output, "overwrites-source",
                "archives such as '\(first)' would be read as pages by the next run; write the feed to another folder or "
                    + "under another name")
            entries[index].target = nil
        }
    }
}
