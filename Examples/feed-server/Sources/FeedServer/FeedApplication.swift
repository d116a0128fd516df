import FeedShelf
import Hummingbird
import Logging

/// How feeds are served.
public struct ServerSettings: Sendable {
    /// The name or address to listen at.
    public var host = "127.0.0.1"
    /// The port to listen at; 0 for any that is free.
    public var port = 8080
    /// The time between two looks at the folder.
    public var interval = Duration.seconds(2)
    /// How long caches may answer without asking again, in seconds.
    public var maximumAge = 60

    /// The usual settings.
    public init() {}
}

/// The application: the feeds of a shelf, which is kept up to date while it runs.
///
/// - Parameters:
///   - shelf: Is filled before the first request is answered.
///   - pause: Waits until the next look at the folder is due; for the time of `settings` where it is `nil`.
///   - onRunning: Called with the port, once requests are answered.
public func feedApplication(
    _ shelf: Shelf, settings: ServerSettings = ServerSettings(), logger: Logger,
    pause: (@Sendable () async throws -> Void)? = nil, onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
) -> some ApplicationProtocol {
    let router = Router()
    router.add(middleware: LogRequestsMiddleware(.debug))
    router.add(middleware: ShelfMiddleware(shelf, maximumAge: settings.maximumAge))

    let watcher = ShelfWatcher(
        shelf, logger: logger, pause: pause ?? { try await Task.sleep(for: settings.interval) })
    var application = Application(
        router: router,
        configuration: ApplicationConfiguration(
            address: .hostname(settings.host, port: settings.port), serverName: "feed-server"),
        services: [watcher],
        onServerRunning: { await onRunning($0.localAddress?.port ?? settings.port) },
        logger: logger)
    application.beforeServerStarts { await watcher.look() }
    return application
}
