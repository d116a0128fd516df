import Dispatch

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Work that a signal to end cancels, so that it can put away its temporary files and say what was not done.
enum Interruption {
    /// Does work as a task. The first SIGINT or SIGTERM cancels it; the second ends the program at once.
    ///
    /// A command does all its work in one call: a signal that came when one source for it had just ended would reach
    /// no other.
    static func cancelling<Result: Sendable>(_ work: @escaping @Sendable () async -> Result) async -> Result {
        let task = Task(operation: work)
        let sources = [SIGINT, SIGTERM].map { number in
            // A signal that is caught by a source must not end the program by itself.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number)
            source.setEventHandler {
                task.cancel()
                signal(number, SIG_DFL)
            }
            source.resume()
            return source
        }
        let result = await task.value
        sources.forEach { $0.cancel() }
        return result
    }
}
