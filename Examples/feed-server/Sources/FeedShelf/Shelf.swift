import Broadsheet
import Foundation

/// Holds the feeds of a folder of pages ready to be served, and makes them anew when the pages change.
///
/// Nothing happens by itself: anyone who owns a shelf calls ``look()`` from time to time. Files are looked at, read and
/// parsed outside of the actor, so that readers never wait for them.
public actor Shelf {
    /// The documents that are served; `nil` as long as nothing good could be made.
    public private(set) var feeds: Feeds?

    /// The paths at which something will be served, whatever the pages hold.
    public nonisolated let paths: Set<String>

    private let maker: FeedMaker
    private let now: @Sendable () -> Date
    private var watch = InputWatch()
    /// Whether ``feeds`` were made, or could not be made.
    private var hasTaken = false
    private var isLooking = false

    /// The result of a look.
    public enum Look: Sendable {
        /// What was there before; or another look is on its way.
        case unchanged
        /// Something else, which may still be on its way into the folder: the next look takes it, if it is the same.
        case settling
        /// Other pages, of which new feeds were made.
        case renewed([Diagnostic])
        /// Other pages with a fault: what was served before still is.
        case kept([Diagnostic])
    }

    /// A shelf that is empty until the first look.
    ///
    /// - Parameters:
    ///   - configuration: Says where the pages are and what is made of them; the path of an output is the path at which
    ///     it is served.
    ///   - now: Tells the time, for `Last-Modified`.
    /// - Throws: ``ConfigurationFault`` where the configuration has a mistake, or nothing that can be served.
    public init(
        _ configuration: Configuration, pipeline: Pipeline = .standard, now: @escaping @Sendable () -> Date = { .now }
    ) throws(ConfigurationFault) {
        try ConfigurationFault.check(configuration)
        paths = Set(configuration.outputs.compactMap(\.destination.servedPath) + ["/"])
        maker = FeedMaker(pipeline: pipeline, configuration: configuration)
        self.now = now
    }

    /// Checks whether pages have come, gone or changed, and makes the feeds anew where they have.
    ///
    /// The first look takes what is there. Later ones take only what two looks in a row saw alike: a page that is still
    /// being copied would be half an article.
    public func look() async -> Look {
        guard !isLooking else { return .unchanged }
        isLooking = true
        defer { isLooking = false }

        let files = await maker.files()
        switch watch.look(files) {
        case .unchanged: return .unchanged
        case .settling where hasTaken: return .settling
        case .settling, .changed: break
        }
        let newest = Date(timeIntervalSince1970: TimeInterval(files.newestChange(in: maker.configuration.folder)))
        let changed = feeds == nil ? min(newest, now()) : now()
        guard let outcome = await maker.make(after: feeds, changed: changed) else { return .unchanged }
        let filesAfterwards = await maker.files()
        if hasTaken, files != filesAfterwards {
            _ = watch.look(filesAfterwards)
            return .settling
        }
        watch.take(files)
        hasTaken = true
        guard let made = outcome.feeds else { return .kept(outcome.diagnostics) }
        feeds = made
        return .renewed(outcome.diagnostics)
    }
}

extension FeedMaker {
    /// The files as they are now, looked at outside of whatever actor asks.
    func files() async -> InputFiles {
        InputFiles(of: configuration)
    }
}
