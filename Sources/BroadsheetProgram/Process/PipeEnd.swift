import CPipe

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// One end of a pipe, closed when it is let go of.
final class PipeEnd {
    let descriptor: Int32

    private init(_ descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// The outcome of bytes that were to go through.
    enum Transfer {
        /// So many went through, one at least.
        case bytes(Int)
        /// None can go through at the moment.
        case later
        case over
    }

    /// A new pipe, of which other programs that this process starts get nothing.
    static func makePipe() throws(ProgramFault) -> (reading: PipeEnd, writing: PipeEnd) {
        var descriptors: [Int32] = [-1, -1]
        #if canImport(Darwin)
            guard pipe(&descriptors) == 0 else { throw .system(errno) }
        #else
            guard pipe2(&descriptors, O_CLOEXEC) == 0 else { throw .system(errno) }
        #endif
        let ends = (reading: PipeEnd(descriptors[0]), writing: PipeEnd(descriptors[1]))
        return (try ends.reading.aboveTheStandardOnes(), try ends.writing.aboveTheStandardOnes())
    }

    /// This end under a number that is none of a standard stream's: in a process that has closed one of these, a new
    /// pipe takes its place, and would be overwritten when the program gets its own.
    private func aboveTheStandardOnes() throws(ProgramFault) -> PipeEnd {
        #if canImport(Darwin)
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
            _ = fcntl(descriptor, F_SETNOSIGPIPE, 1)
        #endif
        guard descriptor <= STDERR_FILENO else { return self }
        let other = fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
        guard other >= 0 else { throw .system(errno) }
        return PipeEnd(other)
    }

    /// Has reading and writing return at once where nothing can go through. The program's end is not touched by it.
    func doNotWait() throws(ProgramFault) {
        guard fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK) == 0 else { throw .system(errno) }
    }

    /// Reads what there is, as far as there is room.
    func read(into buffer: inout [UInt8]) -> Transfer {
        #if canImport(Darwin)
            let count = Darwin.read(descriptor, &buffer, buffer.count)
        #elseif canImport(Musl)
            let count = Musl.read(descriptor, &buffer, buffer.count)
        #else
            let count = Glibc.read(descriptor, &buffer, buffer.count)
        #endif
        return count == 0 ? .over : Self.transfer(count)
    }

    /// Writes what there is room for. Where nobody reads any more, that is over, and no signal comes of it.
    func write(_ bytes: ArraySlice<UInt8>) -> Transfer {
        bytes.withUnsafeBytes { bytes in
            Self.withoutBrokenPipeSignal {
                #if canImport(Darwin)
                    Self.transfer(Darwin.write(descriptor, bytes.baseAddress, bytes.count))
                #elseif canImport(Musl)
                    Self.transfer(Musl.write(descriptor, bytes.baseAddress, bytes.count))
                #else
                    Self.transfer(Glibc.write(descriptor, bytes.baseAddress, bytes.count))
                #endif
            }
        }
    }

    private static func transfer(_ count: Int) -> Transfer {
        if count >= 0 { return .bytes(count) }
        return errno == EAGAIN || errno == EINTR ? .later : .over
    }

    /// Writes without SIGPIPE, which would end a process that has not seen to it. Linux knows no pipe without the
    /// signal, so it is held back in this thread, and removed if it came.
    private static func withoutBrokenPipeSignal(_ write: () -> Transfer) -> Transfer {
        #if canImport(Darwin)
            return write()
        #else
            var brokenPipe = sigset_t()
            sigemptyset(&brokenPipe)
            sigaddset(&brokenPipe, SIGPIPE)
            var pending = sigset_t()
            sigpending(&pending)
            let isOurs = sigismember(&pending, SIGPIPE) == 0
            var old = sigset_t()
            pthread_sigmask(SIG_BLOCK, &brokenPipe, &old)
            let result = write()
            if case .over = result, isOurs {
                var atOnce = timespec()
                while sigtimedwait(&brokenPipe, nil, &atOnce) < 0, errno == EINTR {}
            }
            pthread_sigmask(SIG_SETMASK, &old, nil)
            return result
        #endif
    }
}
