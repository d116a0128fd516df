#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A deadline for polling: total waiting is bounded, and cancelling the task ends it.
struct Deadline {
    /// How long was waited so far.
    private(set) var waited = Duration.zero
    private let limit: Duration

    /// How long is waited at a time, before somebody looks whether the task was cancelled or the program has ended.
    private static let moment: Int32 = 50

    init(limit: Duration) {
        self.limit = limit
    }

    /// Waits until something can be done with one of the streams, a moment at most.
    ///
    /// - Returns: Whether something can.
    mutating func poll(_ streams: inout [pollfd]) throws(ProgramFault) -> Bool {
        if Task.isCancelled { throw .cancelled }
        guard waited < limit else { throw .tooSlow }
        let clock = SuspendingClock()
        let start = clock.now
        // Where there is no stream, the end of a program is waited for, which comes sooner as a rule.
        let ready = systemPoll(&streams, streams.isEmpty ? 1 : Self.moment)
        waited += start.duration(to: clock.now)
        return ready > 0
    }

    private func systemPoll(_ streams: inout [pollfd], _ milliseconds: Int32) -> Int32 {
        #if canImport(Darwin)
            Darwin.poll(&streams, nfds_t(streams.count), milliseconds)
        #elseif canImport(Musl)
            Musl.poll(&streams, nfds_t(streams.count), milliseconds)
        #else
            Glibc.poll(&streams, nfds_t(streams.count), milliseconds)
        #endif
    }
}
