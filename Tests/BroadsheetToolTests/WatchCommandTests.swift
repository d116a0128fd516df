import Foundation
import Testing

extension ToolTests {
    @Suite struct WatchCommandTests {
        private static func page(_ title: String) -> Data {
            Data("\(title)\n\n本报讯（记者 白帆）3月1日，\(title)，两岸居民步行十分钟就能相见。\n".utf8)
        }

        private static func folder() throws -> Folder {
            let folder = try Folder([
                "broadsheet.yaml": ExportTests.configuration(exporters: [
                    "rss: {output: public/feed.xml}", "json: {output: public/articles.json}",
                    "html: {output: public/site/}",
                ])
            ])
            try folder.write(page("晨湾大桥今日合龙"), to: "pages/1.txt")
            return folder
        }

        /// Pages come, change and go, corrections and the configuration change: the outputs follow, and a mistake does not
        /// end the watch.
        @Test func outputsFollowWhatTheyAreMadeOf() throws {
            let folder = try Self.folder()
            defer { folder.remove() }
            let watch = try Watch(["watch"], in: folder)
            defer { watch.kill() }
            try watch.waits {
                folder.holds("public/feed.xml", "晨湾大桥今日合龙") && watch.output.contains("3 of 3 outputs changed")
            }

            try folder.write(Self.page("消防演练走进社区"), to: "pages/2.txt")
            try watch.waits { folder.holds("public/feed.xml", "消防演练走进社区") }
            try folder.write(Self.page("消防演练走进学校"), to: "pages/2.txt")
            try watch.waits { !folder.holds("public/feed.xml", "走进社区") && folder.holds("public/articles.json", "走进学校") }
            try FileManager.default.removeItem(at: folder.url("pages/2.txt"))
            try watch.waits { !folder.holds("public/feed.xml", "走进学校") }

            let good = try folder.read("broadsheet.yaml")
            let feed = try folder.read("public/feed.xml")
            try folder.write(
                Data(good.replacingOccurrences(of: "version: 1", with: "version: 1\nedtion: 3").utf8),
                to: "broadsheet.yaml")
            try watch.waits { watch.errors.contains("did you mean 'edition'?") }
            #expect(try folder.read("public/feed.xml") == feed)
            let other = good.replacingOccurrences(of: "title: 晨湾日报", with: "title: 晚报")
            try folder.write(Data(other.utf8), to: "broadsheet.yaml")
            try watch.waits { folder.holds("public/feed.xml", "<title>晚报</title>") }

            try folder.write(
                Data("version: 1\nlines:\n  - {line: 1, begins: 晨湾大桥今日合龙, is: furniture}\n".utf8),
                to: "pages/1.corrections.yaml")
            try watch.waits { !folder.holds("public/feed.xml", "<title>晨湾大桥今日合龙</title>") }

            try watch.end(by: SIGINT)
            #expect(try folder.names().filter { $0.contains(".broadsheet-") } == [])
        }

        @Test(arguments: [SIGINT, SIGTERM]) func aSignalEndsIt(_ signal: Int32) throws {
            let folder = try Self.folder()
            defer { folder.remove() }
            let watch = try Watch(["watch", "--serve", "0"], in: folder)
            defer { watch.kill() }
            try watch.waits { watch.errors.contains("watching ") }
            try watch.end(by: signal)
        }

        @Test func whatCannotBeginIsTold() throws {
            let folder = try Self.folder()
            defer { folder.remove() }
            let run = try Tool.run(["watch", "none.yaml"], in: folder)
            #expect(run.status == 1 && run.errors.contains("none.yaml: error: 'none.yaml' does not exist"))
            for port in ["70000", "-1"] {
                let wrong = try Tool.run(["watch", "--serve=\(port)"], in: folder)
                #expect(wrong.status == 64 && wrong.errors.contains("--serve cannot be \(port)"), "\(wrong.errors)")
            }
            let watch = try Watch(["watch", "--serve", "0"], in: folder)
            defer { watch.kill() }
            let port = try watch.port()
            let second = try Tool.run(["watch", "--serve", "\(port)"], in: folder)
            #expect(second.status == 1 && second.errors.contains("another program listens there"))
            try watch.end(by: SIGTERM)
        }

        @Test func outputsAreServed() throws {
            let folder = try Self.folder()
            defer { folder.remove() }
            try folder.write(Data("secret".utf8), to: "secret.txt")
            try FileManager.default.createDirectory(at: folder.url("public/site"), withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(
                atPath: folder.url("public/site/leak.txt").path, withDestinationPath: folder.url("secret.txt").path)
            try folder.write(Data("hidden".utf8), to: "public/site/.hidden")
            let watch = try Watch(["watch", "--serve", "0"], in: folder)
            defer { watch.kill() }
            let port = try watch.port()
            try watch.waits { watch.output.contains("public/site/: html") }
            func get(_ path: String, method: String = "GET") throws -> Client.Answer {
                try Client(port).ask("\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n")
            }
            let feed = try get("/public/feed.xml")
            let written = try folder.read("public/feed.xml")
            #expect(feed.status == 200 && feed.body == written)
            #expect(feed.fields["content-type"] == "application/rss+xml; charset=utf-8")
            let json = try get("/public/articles.json?x=1")
            #expect(json.fields["content-type"] == "application/json")
            #expect(try folder.read("public/articles.json") == json.body)
            let head = try get("/public/feed.xml", method: "HEAD")
            #expect(
                head.status == 200 && head.body == "" && head.fields["content-length"] == feed.fields["content-length"])
            let index = try get("/")
            #expect(index.status == 200 && index.body.contains("href=\"./public/site/\""))
            let site = try get("/public/site/")
            #expect(site.status == 200 && site.fields["content-type"] == "text/html; charset=utf-8")
            #expect(try folder.read("public/site/index.html") == site.body)
            #expect(try get("/public/site").fields["location"] == "/public/site/")

            for path in [
                "/broadsheet.yaml", "/pages/1.txt", "/secret.txt", "/public/site/leak.txt", "/public/site/.hidden",
                "/public/", "/public", "/public/site/../../secret.txt", "/public/site/%2e%2e/%2e%2e/secret.txt",
                "/public/site//index.html", "/public/feed.xml/", "/public/site/none.html",
            ] { #expect(try get(path).status == 404, "\(path)") }
            let post = try get("/public/feed.xml", method: "POST")
            #expect(post.status == 405 && post.fields["allow"] == "GET, HEAD")

            // Served is what a run wrote last.
            try folder.write(Self.page("消防演练走进社区"), to: "pages/2.txt")
            try watch.waits { (try? get("/public/feed.xml").body.contains("走进社区")) == true }
            try watch.end(by: SIGTERM)
        }

        /// What fell out of a feed is served beside it, and another program makes another output of the same pages.
        @Test func archivesAndPrograms() throws {
            let folder = try Folder([
                "broadsheet.yaml": ExportTests.configuration(exporters: [
                    "rss: {output: public/feed.xml, limit: 1, archive: 1, item-link: \"https://news.example/{id}\"}",
                    "json: {output: public/articles.json}", "count: {output: n.txt}",
                ]), "count": "#!/bin/sh\ncat >/dev/null; echo old\n", "public/articles-archive-1.json": "{}",
            ])
            defer { folder.remove() }
            try folder.setPermissions(0o755, of: "count")
            for number in 1...3 {
                try folder.write(Self.page("消防演练走进第\(number)学校"), to: "pages/\(number).txt")
            }
            let watch = try Watch(["watch", "--serve", "0", "--program", "count=./count"], in: folder)
            defer { watch.kill() }
            let port = try watch.port()
            try watch.waits { folder.holds("n.txt", "old") && watch.output.contains("watching ") }
            func get(_ path: String) throws -> Client.Answer {
                try Client(port).ask("GET \(path) HTTP/1.0\r\nHost: 127.0.0.1:\(port)\r\n\r\n")
            }
            let archive = try get("/public/feed-archive-1.xml")
            #expect(archive.status == 200 && archive.fields["content-type"] == "application/rss+xml; charset=utf-8")
            #expect(try folder.read("public/feed-archive-1.xml") == archive.body)
            for path in [
                "/public/feed-archive-99.xml", "/public/feed-archive-01.xml", "/public/articles-archive-1.json",
            ] {
                #expect(try get(path).status == 404, "\(path)")
            }
            try folder.write(Data("#!/bin/sh\ncat >/dev/null; echo new\n".utf8), to: "count")
            try folder.setPermissions(0o755, of: "count")
            try watch.waits { folder.holds("n.txt", "new") }
            try watch.end(by: SIGINT)
        }

        @Test func hostileRequestsAreBounded() throws {
            let folder = try Self.folder()
            defer { folder.remove() }
            let watch = try Watch(["watch", "--serve", "0"], in: folder)
            defer { watch.kill() }
            let port = try watch.port()
            try watch.waits { watch.output.contains("public/feed.xml: rss") }
            let long = String(repeating: "a", count: 20_000)
            let requests: [(String, Int)] = [
                ("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421),
                ("GET / HTTP/1.1\r\nHost: 127.0.0.1.evil\r\n\r\n", 421),
                ("GET / HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n", 200), ("GET /\(long) HTTP/1.1\r\n\r\n", 431),
                ("GET / HTTP/1.1\r\nX: \(long)\r\n\r\n", 431), ("\0\u{1}\u{2}\r\n\r\n", 400), ("\r\n\r\n", 400),
                ("GET / HTTP/9.9\r\nHost: localhost\r\n\r\n", 505), (long + "\r\n\r\n", 431),
                ("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 20000\r\n\r\n" + long, 405),
            ]
            for (request, status) in requests {
                #expect(try Client(port).ask(request).status == status, "\(request.prefix(60))")
            }
            // Connections that say nothing, or never end what they say, keep nobody waiting.
            let idle = try (0..<40).map { number in
                let client = try Client(port)
                if number % 2 == 0 { client.say("GET /public/feed.xml HT") }
                return client
            }
            let start = ContinuousClock.now
            #expect(try Client(port).ask("GET /public/feed.xml HTTP/1.0\r\n\r\n").status == 200)
            #expect(ContinuousClock.now - start < .seconds(4))
            // Their time is limited.
            #expect(try idle[0].answer().status == 408)
            // Anyone who asks and does not read is let go.
            for _ in 0..<20 { try Client(port).say("GET /public/articles.json HTTP/1.0\r\n\r\n") }
            #expect(try Client(port).ask("GET / HTTP/1.0\r\n\r\n").status == 200)
            try watch.end(by: SIGINT)
        }
    }
}

extension Folder {
    /// Whether a file is there and holds a text.
    fileprivate func holds(_ name: String, _ text: String) -> Bool {
        (try? read(name))?.contains(text) == true
    }
}

/// A watch that is running.
private final class Watch {
    private let process: Process
    private let streams: Folder

    init(_ arguments: [String], in folder: Folder) throws {
        streams = try Folder(["out": "", "err": ""])
        process = try Tool.process(arguments, in: folder)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: streams.url("out"))
        process.standardError = try FileHandle(forWritingTo: streams.url("err"))
        try process.run()
    }

    deinit { streams.remove() }

    /// What it has printed so far, results and everything else.
    var output: String { ((try? streams.read("out")) ?? "") + errors }
    var errors: String { (try? streams.read("err")) ?? "" }

    /// Waits until something holds; a minute at most.
    func waits(_ place: SourceLocation = #_sourceLocation, until holds: () -> Bool) throws {
        let end = ContinuousClock.now + .seconds(60)
        while !holds() {
            try #require(process.isRunning && ContinuousClock.now < end, "\(output)", sourceLocation: place)
            usleep(20_000)
        }
    }

    /// The port at which it serves.
    func port() throws -> UInt16 {
        var port: UInt16?
        try waits {
            port = errors.components(separatedBy: "http://127.0.0.1:").dropFirst().first
                .flatMap { $0.contains("/") ? UInt16($0.prefix { $0 != "/" }) : nil }
            return port != nil
        }
        return try #require(port)
    }

    /// Sends a signal; it must end of itself, with 0.
    func end(by signal: Int32, _ place: SourceLocation = #_sourceLocation) throws {
        Foundation.kill(process.processIdentifier, signal)
        let end = ContinuousClock.now + .seconds(60)
        while process.isRunning, ContinuousClock.now < end { usleep(10_000) }
        try #require(!process.isRunning, sourceLocation: place)
        #expect(
            process.terminationReason == .exit && process.terminationStatus == 0, "\(output)", sourceLocation: place)
    }

    func kill() {
        if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
    }
}

/// A connection to the loopback address.
private final class Client {
    private let socket: Int32

    struct Answer {
        var status: Int
        var fields: [String: String]
        var body: String
    }

    init(_ port: UInt16) throws {
        #if canImport(Darwin)
            socket = Foundation.socket(AF_INET, SOCK_STREAM, 0)
        #else
            socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var time = timeval(tv_sec: 30, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        try #require(isConnected)
    }

    deinit { close(socket) }

    func ask(_ text: String) throws -> Answer {
        say(text)
        return try answer()
    }

    func say(_ text: String) {
        let bytes = Array(text.utf8)
        _ = send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    func answer() throws -> Answer {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(socket, &buffer, buffer.count, 0)
            if count <= 0 { break }
            bytes += buffer[..<count]
        }
        let parts = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n\r\n")
        let lines = parts[0].components(separatedBy: "\r\n")
        let words = lines[0].split(separator: " ")
        let fields = lines.dropFirst().compactMap { line -> (String, String)? in
            let pair = line.split(separator: ":", maxSplits: 1)
            return pair.count == 2 ? (pair[0].lowercased(), pair[1].trimmingCharacters(in: .whitespaces)) : nil
        }
        return Answer(
            status: try #require(words.count > 1 ? Int(words[1]) : nil, "\(parts[0])"),
            fields: Dictionary(fields) { first, _ in first }, body: parts.dropFirst().joined(separator: "\r\n\r\n"))
    }
}
