import NIOCore
import NIOPosix

/// A client that hides nothing: it sends what it is told, and shows what was sent back.
///
/// Hummingbird's own test client would do as well, but it brings TLS and HTTP/2, which take longer to build than all the
/// rest.
struct Client {
    let port: Int

    struct Response {
        var status: Int
        /// By their names in small letters.
        var headers: [String: String]
        /// Every byte after the headers until the server closed the connection.
        var body: [UInt8]
    }

    func request(
        _ path: String, method: String = "GET", headers: [(name: String, value: String)] = []
    ) async throws -> Response {
        let lines = headers.map { "\($0.name): \($0.value)\r\n" }.joined()
        return try Response(
            await exchange("\(method) \(path) HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\(lines)\r\n"))
    }

    private func exchange(_ request: String) async throws -> ByteBuffer {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            try await outbound.write(ByteBuffer(string: request))
            var answer = ByteBuffer()
            for try await part in inbound { answer.writeImmutableBuffer(part) }
            return answer
        }
    }
}

extension Client.Response {
    /// The answer that nothing came back for, or nothing that is HTTP.
    struct NoAnswer: Error {}

    fileprivate init(_ answer: ByteBuffer) throws {
        let bytes = Array(answer.readableBytesView)
        guard let end = bytes.indices.first(where: { bytes[$0...].starts(with: Array("\r\n\r\n".utf8)) }) else {
            throw NoAnswer()
        }
        var lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n")
        guard let code = lines.removeFirst().split(separator: " ").dropFirst().first, let status = Int(code) else {
            throw NoAnswer()
        }
        self.status = status
        headers = [:]
        for line in lines {
            let parts = line.split(separator: ": ", maxSplits: 1)
            headers[parts[0].lowercased()] = parts.count == 2 ? String(parts[1]) : ""
        }
        body = Array(bytes[(end + 4)...])
    }
}
