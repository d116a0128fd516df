import Testing

@testable import BroadsheetCommandLine

@Suite struct RequestHeadTests {
    private static func head(_ text: String) throws(ServerStatus) -> RequestHead {
        try RequestHead(Array(text.utf8)[...])
    }

    @Test(arguments: [
        ("GET / HTTP/1.1\r\nHost: localhost", "/", false),
        ("HEAD /a/b.xml HTTP/1.1\r\nHost:x\r\nAccept: */*", "/a/b.xml", true),
        ("GET /%E7%89%88/1.atom?x=/../y HTTP/1.0", "/版/1.atom", false), ("GET /a/ HTTP/1.1\nhost: x", "/a/", false),
        ("GET /a#b HTTP/1.0", "/a", false), ("GET /a+b%20c HTTP/1.0", "/a+b c", false),
    ])
    func whatIsAskedForIsRead(text: String, path: String, wantsHeadOnly: Bool) throws {
        let head = try Self.head(text)
        #expect(head.path == path && head.wantsHeadOnly == wantsHeadOnly)
    }

    @Test(
        arguments: [
            ("", .badRequest), ("GET", .badRequest), ("GET / HTTP/1.1", .badRequest), ("GET  / HTTP/1.1", .badRequest),
            ("GET / HTTP/1.1\r\nHost: a\r\nHost: b", .badRequest), ("GET / HTTP/1.1\r\nHost : a", .badRequest),
            ("GET / HTTP/1.1\r\n Host: a", .badRequest), ("GET / HTTP/1.1\r\nHost:", .badRequest),
            ("GET / HTTP/1.1\r\nHost: a\r\nX: \u{1}", .badRequest), ("GET / HTTP/1.1\r\nHost: a b", .badRequest),
            ("GET http://127.0.0.1/ HTTP/1.0", .badRequest), ("GET * HTTP/1.0", .badRequest),
            ("GET /% HTTP/1.0", .badRequest), ("GET /%4 HTTP/1.0", .badRequest), ("GET /%+1 HTTP/1.0", .badRequest),
            ("GET /%FF HTTP/1.0", .badRequest), ("GET /%00 HTTP/1.0", .badRequest), ("GET /版 HTTP/1.0", .badRequest),
            ("GET /a%0D%0AX:1 HTTP/1.0", .badRequest),
            ("GET /../b.yaml HTTP/1.0", .notFound), ("GET /a/%2e%2E/b HTTP/1.0", .notFound),
            ("GET /./a HTTP/1.0", .notFound), ("GET /a%2F..%2Fb HTTP/1.0", .notFound),
            ("POST / HTTP/1.1\r\nHost: a", .methodNotAllowed), ("get / HTTP/1.0", .methodNotAllowed),
            ("GET / HTTP/2.0", .versionNotSupported), ("GET / FTP/1.0", .badRequest),
        ] as [(String, ServerStatus)])
    func whatIsWrongHasItsStatus(text: String, status: ServerStatus) {
        #expect(throws: status) { try Self.head(text) }
    }

    /// Any bytes are read or refused, and no name leads to another folder.
    @Test func noBytesBreakIt() {
        var generator = SystemRandomNumberGenerator()
        let pieces = ["GET ", "/", "..", "%2e", "%", " HTTP/1.1", "\r\n", "Host:", ":", " ", "\n", "版", "\0", "?", "a"]
        for _ in 0..<2000 {
            let text = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
                pieces.randomElement(using: &generator) ?? ""
            }
            .joined()
            guard let head = try? Self.head("GET /" + text) else { continue }
            #expect(
                !head.names.contains("..") && !head.names.contains(".") && !head.names.contains { $0.contains("/") },
                "\(text)")
        }
    }
}
