import ArgumentParser
import Broadsheet
import FeedServer
import FeedShelf
import Foundation
import Logging

/// The program: reads its arguments and the configuration, and serves until it is told to stop.
@main
struct FeedServerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feed-server",
        abstract: "Serves feeds of a folder of newspaper pages, and notices when pages come, go or change.",
        discussion: """
            What an option does not say, the environment may: FEED_SERVER_CONFIGURATION, FEED_SERVER_FOLDER,
            FEED_SERVER_HOST, FEED_SERVER_PORT, FEED_SERVER_INTERVAL. LOG_LEVEL (debug, info, error …) says how
            much is logged.
            """)

    @Option(help: "The YAML file that names the paper, the pages and the feeds. (default: feeds.yaml)")
    var configuration: String?

    @Option(help: "The folder of pages, to which paths in the configuration are relative. (default: its own)")
    var folder: String?

    @Option(help: "The name or address to listen at. (default: 127.0.0.1)")
    var host: String?

    @Option(help: "The port to listen at, 0 for any that is free. (default: 8080)")
    var port: Int?

    @Option(help: "Seconds between two looks at the folder, 1 to 86400. (default: 2)")
    var interval: Int?

    func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        LoggingSystem.bootstrap(StreamLogHandler.standardError)
        var logger = Logger(label: "feed-server")
        if let level = environment["LOG_LEVEL"] {
            logger.logLevel = try Self.value(level, of: "LOG_LEVEL", Logger.Level.init(rawValue:))
        }

        let pipeline = Pipeline.standard
        var configuration = pipeline.load(
            self.configuration ?? environment["FEED_SERVER_CONFIGURATION"] ?? "feeds.yaml")
        if let folder = folder ?? environment["FEED_SERVER_FOLDER"] { configuration.folder = folder }

        var settings = ServerSettings()
        settings.host = host ?? environment["FEED_SERVER_HOST"] ?? settings.host
        settings.port = try Self.number(port, "PORT", environment, in: 0...65_535) ?? settings.port
        if let seconds = try Self.number(interval, "INTERVAL", environment, in: 1...86_400) {
            settings.interval = .seconds(seconds)
        }

        let shelf = try Shelf(configuration, pipeline: pipeline)
        logger.info("serving \(configuration.folder)")
        try await feedApplication(shelf, settings: settings, logger: logger).runService()
    }

    /// The number of an option, or else of its variable in the environment.
    private static func number(
        _ option: Int?, _ name: String, _ environment: [String: String], in range: ClosedRange<Int>
    ) throws -> Int? {
        let variable = "FEED_SERVER_\(name)"
        guard let text = option.map(String.init) ?? environment[variable] else { return nil }
        return try value(text, of: option == nil ? variable : "--\(name.lowercased())") { text in
            Int(text).flatMap { range.contains($0) ? $0 : nil }
        }
    }

    private static func value<Value>(
        _ text: String, of name: String, _ read: (String) -> Value?
    ) throws -> Value {
        guard let value = read(text) else {
            throw ValidationError("'\(text)' is no value of \(name); see 'feed-server --help'")
        }
        return value
    }
}
