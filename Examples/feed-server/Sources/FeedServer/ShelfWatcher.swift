import Broadsheet
import FeedShelf
import Logging
import ServiceLifecycle

/// Keeps a shelf up to date, and logs what it finds, until the application shuts down.
public struct ShelfWatcher: Service {
    private let shelf: Shelf
    private let logger: Logger
    private let pause: @Sendable () async throws -> Void

    /// A watcher.
    ///
    /// - Parameter pause: Waits until the next look is due.
    public init(_ shelf: Shelf, logger: Logger, pause: @escaping @Sendable () async throws -> Void) {
        self.shelf = shelf
        self.logger = logger
        self.pause = pause
    }

    /// Looks again and again; returns when the application shuts down.
    public func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled, (try? await pause()) != nil { await look() }
        }
    }

    /// Looks once.
    public func look() async {
        switch await shelf.look() {
        case .unchanged: break
        case .settling: logger.debug("the pages are changing")
        case .renewed(let diagnostics):
            log(diagnostics)
            logger.info("the feeds were made anew")
        case .kept(let diagnostics):
            log(diagnostics)
            logger.error("the feeds are not made anew until the pages change again")
        }
    }

    private func log(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics {
            let level: Logger.Level =
                switch diagnostic.severity {
                case .note: .info
                case .warning: .warning
                case .error: .error
                }
            logger.log(level: level, "\(diagnostic)")
        }
    }
}
