import Broadsheet
import Dispatch

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A server of outputs for a look at them: on the loopback address alone, one answer for each connection.
///
/// So many connections at a time, so many bytes of a request and so much time for each, and no more: anyone who asks for
/// more is turned away, and nobody waits for them.
///
/// It is sendable though it changes: what changes does so on one queue.
final class LoopbackServer: @unchecked Sendable {
    /// The port at which it listens.
    let port: UInt16
    private let listener: Int32
    private let queue = DispatchQueue(label: "broadsheet.server")
    private let source: any DispatchSourceRead
    private var outputs: ServedOutputs
    private var connectionCount = 0

    /// More connections at a time are closed at once.
    private static let mostConnections = 64

    /// Listens, and answers from then on.
    ///
    /// - Parameters:
    ///   - port: The port; 0 for any that is free.
    ///   - outputs: What is served.
    /// - Throws: Why it cannot listen there.
    init(port: UInt16, serving outputs: ServedOutputs) throws(Failure) {
        listener = LoopbackSocket.make()
        guard listener >= 0 else { throw Failure(number: errno, port: port) }
        guard LoopbackSocket.listen(listener, port: port), let bound = LoopbackSocket.port(of: listener) else {
            let number = errno
            close(listener)
            throw Failure(number: number, port: port)
        }
        self.port = bound
        self.outputs = outputs
        let listener = listener
        source = DispatchSource.makeReadSource(fileDescriptor: listener, queue: queue)
        source.setCancelHandler { close(listener) }
        source.setEventHandler { [unowned self] in accept() }
        source.resume()
    }

    /// Serves other outputs from now on.
    func serve(_ outputs: ServedOutputs) {
        queue.async { self.outputs = outputs }
    }

    func stop() {
        queue.sync { source.cancel() }
    }

    /// Takes the connections that wait; each is answered on a queue of its own.
    private func accept() {
        while true {
            let socket = LoopbackSocket.accept(listener)
            guard socket >= 0 else { return }
            guard connectionCount < Self.mostConnections else {
                close(socket)
                continue
            }
            connectionCount += 1
            let outputs = outputs
            DispatchQueue(label: "broadsheet.connection").async {
                LoopbackConnection(socket: socket).answer(from: outputs)
                close(socket)
                self.queue.async { self.connectionCount -= 1 }
            }
        }
    }

    /// Why a server cannot listen.
    struct Failure: Error {
        /// The number of the system's error.
        var number: Int32
        var port: UInt16

        var diagnostic: Diagnostic {
            let problem =
                switch number {
                case EADDRINUSE: "another program listens there; name another port, or 0 for any that is free"
                case EACCES, EPERM: "only the superuser may; name a port from 1024 on"
                default: "system error \(number)"
                }
            return Diagnostic(.error, code: "not-served", "nothing can be served at port \(port): \(problem)")
        }
    }
}
