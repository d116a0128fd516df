#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Measures the processor time of this process, which other programs on the machine disturb least.
enum Stopwatch {
    /// The least time of several runs, in seconds, and how many bytes each run went through.
    static func best(of runs: Int, _ work: () throws -> Int) rethrows -> (seconds: Double, bytes: Int) {
        var best = (seconds: Double.infinity, bytes: 0)
        for _ in 0..<runs {
            let start = processorSeconds()
            let bytes = try work()
            let seconds = processorSeconds() - start
            if seconds < best.seconds { best = (seconds, bytes) }
        }
        return best
    }

    private static func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
