import Broadsheet

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// One connection: a request is read, answered, and the connection ends.
struct LoopbackConnection {
    /// The socket, on which no call waits.
    let socket: Int32

    /// How long the head of a request may take to come.
    private static let headTime = Duration.seconds(5)
    /// How long an answer may take to go.
    private static let answerTime = Duration.seconds(60)
    /// What is still read of a request that has been answered, in bytes: where some is left unread when a connection is
    /// closed, the answer may be lost.
    private static let mostLeftOver = 65_536

    /// Reads the request and answers it.
    func answer(from outputs: ServedOutputs) {
        let deadline = ContinuousClock.now + Self.headTime
        do throws(ServerStatus) {
            guard let bytes = try readHead(until: deadline) else { return }
            let request = try RequestHead(bytes)
            // A name that leads here by a trick of its owner must not let pages of that owner read what is served.
            if let host = request.host, !Self.isLocal(host) { throw .misdirectedRequest }
            answer(request, with: outputs.find(request))
        } catch {
            write(error)
        }
        LoopbackSocket.endWriting(socket)
        skipRest(until: deadline)
    }

    private func answer(_ request: RequestHead, with found: ServedOutputs.Found) {
        switch found {
        case .nothing: write(.notFound, headOnly: request.wantsHeadOnly)
        case .folder(let path):
            let address = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
                .map(PercentEncoding.encodeSegment).joined(separator: "/")
            write(.movedPermanently, ["Location: \(address)"], headOnly: request.wantsHeadOnly)
        case .document(let bytes, let contentType):
            let deadline = ContinuousClock.now + Self.answerTime
            let head = Self.head("200 OK", contentType, byteCount: bytes.count)
            _ = write((head + (request.wantsHeadOnly ? [] : bytes))[...], until: deadline)
        case .file(let descriptor, let byteCount, let contentType):
            defer { close(descriptor) }
            let deadline = ContinuousClock.now + Self.answerTime
            guard write(Self.head("200 OK", contentType, byteCount: byteCount)[...], until: deadline),
                !request.wantsHeadOnly
            else { return }
            send(descriptor, byteCount: byteCount, until: deadline)
        }
    }

    /// Whether a host is the loopback address, under its number or its name.
    private static func isLocal(_ host: String) -> Bool {
        let parts = host.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.dropFirst().allSatisfy({ UInt16($0) != nil }) else { return false }
        return parts[0] == "127.0.0.1" || parts[0].lowercased() == "localhost"
    }

    /// The head of a request, without the empty line after it; `nil` where the other side has gone.
    private func readHead(until deadline: ContinuousClock.Instant) throws(ServerStatus) -> ArraySlice<UInt8>? {
        var bytes: [UInt8] = []
        // Where the search for the end of the head continues.
        var searched = 0
        while true {
            if let end = Self.endOfHead(in: bytes, from: max(0, searched - 3)) { return bytes[..<end] }
            searched = bytes.count
            guard bytes.count <= RequestHead.maximumLength else { throw .headTooLarge }
            guard wait(for: Int16(POLLIN), until: deadline) else { throw .requestTimeout }
            guard let more = receive(), !more.isEmpty else { return nil }
            bytes += more
        }
    }

    /// Where the empty line begins that ends a head, after the line end of the last line.
    private static func endOfHead(in bytes: [UInt8], from start: Int) -> Int? {
        for index in start..<max(start, bytes.count) where bytes[index] == UInt8(ascii: "\n") {
            let rest = bytes[(index + 1)...]
            if rest.starts(with: "\n".utf8) || rest.starts(with: "\r\n".utf8) { return index }
        }
        return nil
    }

    /// Reads and forgets what comes after a request, up to a limit.
    private func skipRest(until deadline: ContinuousClock.Instant) {
        var count = 0
        while count < Self.mostLeftOver, wait(for: Int16(POLLIN), until: deadline), let more = receive(), !more.isEmpty
        {
            count += more.count
        }
    }

    /// The bytes that have come; none at the end, `nil` for a fault.
    private func receive() -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = recv(socket, &buffer, buffer.count, 0)
            if count < 0, errno == EINTR { continue }
            return count < 0 ? nil : Array(buffer[..<count])
        }
    }

    /// Sends the bytes of a file. Where they are fewer than was reported, the connection ends early, which shows it.
    private func send(_ descriptor: Int32, byteCount: Int, until deadline: ContinuousClock.Instant) {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        var rest = byteCount
        while rest > 0 {
            let count = read(descriptor, &buffer, min(buffer.count, rest))
            if count < 0, errno == EINTR { continue }
            guard count > 0, write(buffer[..<count], until: deadline) else { return }
            rest -= count
        }
    }

    /// Answers with a status alone.
    private func write(_ status: ServerStatus, _ fields: [String] = [], headOnly: Bool = false) {
        let title = "\(status.rawValue) \(status.reason)"
        let fields = fields + (status == .methodNotAllowed ? ["Allow: GET, HEAD"] : [])
        let body = Array("\(title)\n".utf8)
        let head = Self.head(title, "text/plain; charset=utf-8", byteCount: body.count, fields)
        _ = write((head + (headOnly ? [] : body))[...], until: .now + Self.answerTime)
    }

    private static func head(
        _ status: String, _ contentType: String, byteCount: Int, _ fields: [String] = []
    ) -> [UInt8] {
        let lines =
            [
                "HTTP/1.1 \(status)", "Content-Type: \(contentType)", "Content-Length: \(byteCount)",
                "X-Content-Type-Options: nosniff", "Cache-Control: no-store", "Connection: close",
            ] + fields
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }

    /// Sends bytes.
    ///
    /// - Returns: Whether all of them went in time.
    private func write(_ bytes: ArraySlice<UInt8>, until deadline: ContinuousClock.Instant) -> Bool {
        var rest = bytes
        while !rest.isEmpty {
            guard wait(for: Int16(POLLOUT), until: deadline) else { return false }
            let count = rest.withUnsafeBytes { Self.send(socket, $0) }
            if count < 0, errno == EINTR || errno == EAGAIN { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private static func send(_ socket: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Darwin)
            Darwin.send(socket, bytes.baseAddress, bytes.count, 0)
        #elseif canImport(Musl)
            Musl.send(socket, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
        #else
            Glibc.send(socket, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
        #endif
    }

    /// Waits until something can be read or written.
    ///
    /// - Returns: Whether it can be before the deadline.
    private func wait(for events: Int16, until deadline: ContinuousClock.Instant) -> Bool {
        while true {
            let rest = deadline - .now
            guard rest > .zero else { return false }
            let milliseconds = rest.components.seconds * 1000 + rest.components.attoseconds / 1_000_000_000_000_000
            var entry = pollfd(fd: socket, events: events, revents: 0)
            let count = poll(&entry, 1, Int32(clamping: milliseconds + 1))
            if count < 0, errno == EINTR { continue }
            if count != 0 { return count > 0 }
        }
    }
}
