#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A program that runs, at the head of a process group of its own. When it is let go of, it has ended, its group too,
/// and the system keeps nothing of it.
final class ChildProcess {
    private let id: pid_t
    /// Once this is known, the id may be another process's.
    private var ending: Ending?

    enum Ending: Hashable {
        case exited(Int32)
        case killed(Int32)
        /// Somebody else in this process has taken the status away.
        case unknown
    }

    init(id: pid_t) {
        self.id = id
    }

    deinit {
        if ending == nil { stop() }
    }

    private enum State {
        case running
        /// Its id is still its own, and its group can be ended.
        case ended
        /// The system knows it no more.
        case gone
    }

    private var state: State {
        guard ending == nil else { return .gone }
        var information = siginfo_t()
        while waitid(P_PID, id_t(id), &information, WEXITED | WNOHANG | WNOWAIT) != 0 {
            guard errno == EINTR else { return .gone }
        }
        // Where there is nothing to report, nothing is filled in.
        return information.si_signo == 0 ? .running : .ended
    }

    var hasEnded: Bool { state != .running }

    /// Waits for the end of a program, which must have ended or does so now, with what it left running in its group.
    func end() -> Ending {
        if let ending { return ending }
        guard state != .gone else {
            ending = .unknown
            return .unknown
        }
        kill(-id, SIGKILL)
        var status: Int32 = 0
        var result = waitpid(id, &status, 0)
        while result < 0, errno == EINTR { result = waitpid(id, &status, 0) }
        let ending = result == id ? Ending(status: status) : .unknown
        self.ending = ending
        return ending
    }

    /// Ends the program and its group: asks, and soon after does not ask.
    func stop() {
        if state == .running {
            kill(-id, SIGTERM)
            // A program that was halted must continue to hear it.
            kill(-id, SIGCONT)
        }
        var rounds = 0
        while rounds < 25, !hasEnded {
            poll(nil, 0, 10)
            rounds += 1
        }
        _ = end()
    }
}

extension ChildProcess.Ending {
    /// From the status that the system gives, whose parts C has macros for.
    fileprivate init(status: Int32) {
        let signal = status & 0x7F
        self = signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal)
    }
}
