import Broadsheet
import FeedServer
import FeedShelf
import Foundation
import Logging
import ServiceLifecycle
import Synchronization
import Testing

/// A folder of pages with the server for it, and a clock that stands still; removed when the test lets go of it.
final class Newsroom: Sendable {
    let folder: URL
    let shelf: Shelf
    private let clock: ManualClock

    private static let example = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The text of the sample page.
    static func samplePage() throws -> String {
        let seeds = example.appendingPathComponent("../../seeds").standardizedFileURL
        let names = try FileManager.default.contentsOfDirectory(atPath: seeds.path).filter { $0.hasSuffix(".txt") }
        return try String(contentsOf: seeds.appendingPathComponent(names.sorted()[0]), encoding: .utf8)
    }

    /// A newsroom with pages, and with the example's own configuration or another.
    init(pages: [String: String], yaml: String? = nil) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("feed-server-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let pipeline = Pipeline.standard
        let path = Self.example.appendingPathComponent("feeds.yaml").path
        var configuration =
            yaml.map { pipeline.configuration(fromYAML: Array("version: 1\n\($0)".utf8), path: path) }
            ?? pipeline.load(path)
        configuration.folder = folder.path
        let clock = ManualClock()
        self.clock = clock
        shelf = try Shelf(configuration, now: { clock.now })
        for (name, text) in pages { try put(text, at: name) }
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// The newsroom of the sample page alone.
    static func withSamplePage() throws -> Newsroom {
        try Newsroom(pages: ["2021-12-13-01.txt": samplePage()])
    }

    func put(_ text: String, at name: String) throws {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }

    func append(_ text: String, to name: String) throws {
        let file = try FileHandle(forWritingTo: folder.appendingPathComponent(name))
        try file.seekToEnd()
        try file.write(contentsOf: Data(text.utf8))
        try file.close()
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(at: folder.appendingPathComponent(name))
    }

    func letTimePass() {
        clock.pass()
    }

    /// Runs the server for as long as a test has requests. After the look at its start it looks only when `pause` ends.
    func serve(
        pause: @escaping @Sendable () async throws -> Void = { try await Task.sleep(for: .seconds(3600)) },
        _ test: (Client) async throws -> Void
    ) async throws {
        var settings = ServerSettings()
        settings.port = 0
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        let application = feedApplication(shelf, settings: settings, logger: .silent, pause: pause) {
            port.yield($0)
        }
        let services = ServiceGroup(configuration: .init(services: [application], logger: .silent))
        async let running: Void = {
            // A server that cannot run has no port to wait for.
            defer { port.finish() }
            try await services.run()
        }()
        for await port in ports {
            do { try await test(Client(port: port)) } catch { Issue.record(error) }
            break
        }
        await services.triggerGracefulShutdown()
        try await running
    }
}

/// A clock that a test moves.
final class ManualClock: Sendable {
    private let moment = Mutex(Date(timeIntervalSince1970: 1_639_440_000))

    var now: Date { moment.withLock { $0 } }

    func pass() {
        moment.withLock { $0 += 60 }
    }
}

extension Logger {
    static let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
}
