import BroadsheetCore

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// One run of a program: bytes go both ways as they come, whatever it does, and nobody waits for it for ever.
///
/// It is sendable though it has no lock: anyone who uses it makes sure first to be the only one who holds it. No library
/// for subprocesses is used, since those are asynchronous and exporters are not.
final class ProgramRun: @unchecked Sendable {
    /// The messages of the program so far.
    private var speech = ProgramMessages()
    /// Whether a process that it started continued when it had ended itself.
    private(set) var leftSomethingRunning = false

    private let program: ExternalProgram
    private let options: ProgramOptions
    private let child: ChildProcess
    private var input: PipeEnd?
    private var output: PipeEnd?
    private var errors: PipeEnd?
    private var deadline: Deadline
    private var outputSize = 0
    private var errorSize = 0
    private var buffer = [UInt8](repeating: 0, count: 65_536)

    /// When the program itself has ended and nothing comes for so long, what it left running is waited for no more.
    private static let silence = Duration.seconds(1)

    init(of program: ExternalProgram, options: ProgramOptions) throws(ProgramFault) {
        let input = try PipeEnd.makePipe()
        let output = try PipeEnd.makePipe()
        let errors = try PipeEnd.makePipe()
        for end in [input.writing, output.reading, errors.reading] { try end.doNotWait() }
        child = try ChildProcess.start(
            program, input: input.reading, output: output.writing, errors: errors.writing)
        self.program = program
        self.options = options
        self.input = input.writing
        self.output = output.reading
        self.errors = errors.reading
        deadline = Deadline(limit: program.timeLimit)
    }

    /// The messages of the program so far, its last line whole or not.
    var said: [Diagnostic] {
        var speech = speech
        speech.endLine()
        return speech.diagnostics(of: program, options: options)
    }

    /// Whether the program may still read.
    var takesInput: Bool { input != nil }

    /// Gives the program bytes until it has all of them or wants no more. Meanwhile what it writes is read from it.
    func send(_ bytes: ArraySlice<UInt8>, into sink: inout ExportOutput) throws(ProgramFault) {
        var rest = bytes
        while !rest.isEmpty, input != nil {
            guard try !exchange(&rest, into: &sink), child.hasEnded else { continue }
            // Somebody else holds the pipe, and may never read from it.
            input = nil
        }
    }

    /// Closes the input of the program, takes what it still writes, and waits for its end.
    func finish(into sink: inout ExportOutput) throws(ProgramFault) -> ChildProcess.Ending {
        input = nil
        var nothing: ArraySlice<UInt8> = []
        var silence = Duration.zero
        while output != nil || errors != nil {
            let before = deadline.waited
            guard try !exchange(&nothing, into: &sink) else {
                silence = .zero
                continue
            }
            guard child.hasEnded else { continue }
            silence += deadline.waited - before
            if silence >= Self.silence {
                leftSomethingRunning = true
                break
            }
        }
        while !child.hasEnded {
            var none: [pollfd] = []
            _ = try deadline.poll(&none)
        }
        return child.end()
    }

    /// Moves in either direction what can be moved, and waits a little where nothing can.
    ///
    /// - Returns: Whether something was moved, or a stream has ended.
    private func exchange(_ rest: inout ArraySlice<UInt8>, into sink: inout ExportOutput) throws(ProgramFault) -> Bool {
        // A negative descriptor is passed over.
        var streams = [
            pollfd(fd: input?.descriptor ?? -1, events: Int16(POLLOUT), revents: 0),
            pollfd(fd: output?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
            pollfd(fd: errors?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
        ]
        guard try deadline.poll(&streams) else { return false }
        if streams[0].revents != 0 { write(&rest) }
        if streams[1].revents != 0, let count = read(&output) {
            outputSize += count
            guard outputSize <= program.outputLimit else { throw .flood(.output) }
            sink.append(contentsOf: buffer[..<count])
        }
        if streams[2].revents != 0, let count = read(&errors) {
            errorSize += count
            guard errorSize <= ExternalProgram.errorLimit else { throw .flood(.errors) }
            speech.append(buffer[..<count])
        }
        return true
    }

    private func write(_ rest: inout ArraySlice<UInt8>) {
        switch input?.write(rest) {
        case .bytes(let count): rest = rest.dropFirst(count)
        case .over: input = nil
        case .later, nil: break
        }
    }

    private func read(_ end: inout PipeEnd?) -> Int? {
        switch end?.read(into: &buffer) {
        case .bytes(let count): return count
        case .over: end = nil
        case .later, nil: break
        }
        return nil
    }
}
