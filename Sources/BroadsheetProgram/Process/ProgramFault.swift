import BroadsheetCore

/// Why a program gave no export.
enum ProgramFault: Error, Hashable {
    /// It was not started; the text says why, and the remedy.
    case notStarted(Diagnostic.Message)
    /// The system refused a pipe: the number of its error.
    case system(Int32)
    /// It was not done in time.
    case tooSlow
    case flood(Stream)
    case cancelled
    /// It ended otherwise than with status 0, and may have said why.
    case ended(ChildProcess.Ending, isSilent: Bool)
    /// An exporter was copied while its program ran.
    case shared

    /// A stream that a program writes.
    enum Stream {
        case output, errors
    }

    /// The fault of a program.
    func diagnostic(of program: ExternalProgram) -> Diagnostic {
        let name: Diagnostic.Message = "the program '\(program.format.name)'"
        switch self {
        case .notStarted(let problem):
            return Diagnostic(.error, code: "program-not-started", "\(name) was not started: \(problem)")
        case .system(let number):
            return Diagnostic(
                .error, code: "program-not-started",
                "\(name) was not started: no pipe could be made, system error \(number); close some files")
        case .tooSlow:
            return Diagnostic(
                .error, code: "program-too-slow",
                "\(name) was not done after \(Self.seconds(program.timeLimit)) and was stopped; where it needs longer, "
                    + "raise its time limit, on the command line with --program-seconds")
        case .flood(.output):
            return Diagnostic(
                .error, code: "program-flood",
                "\(name) wrote more than \(program.outputLimit) bytes and was stopped; where that is right, raise its "
                    + "output limit, on the command line with --program-bytes")
        case .flood(.errors):
            return Diagnostic(
                .error, code: "program-flood",
                "\(name) said more than \(ExternalProgram.errorLimit) bytes on its standard error and was stopped; "
                    + "have it say less")
        case .cancelled:
            return Diagnostic(.error, code: "cancelled", "\(name) was stopped, because the run was cancelled")
        case .ended(let ending, let isSilent):
            let remedy: Diagnostic.Message =
                isSilent ? "it said nothing, so start it by hand to see why" : "see what it says above"
            return Diagnostic(
                .error, code: "program-failed", "\(name) (\(program.path)) \(Self.describe(ending)); \(remedy)")
        case .shared:
            return Diagnostic(
                .error, code: "program-failed",
                "\(name) runs for two copies of an exporter; copy an exporter before it begins")
        }
    }

    private static func describe(_ ending: ChildProcess.Ending) -> Diagnostic.Message {
        switch ending {
        case .exited(let status): "ended with status \(status)"
        case .killed(let signal): "was ended by signal \(signal)"
        case .unknown: "ended with a status that is not known, because this process ignores SIGCHLD"
        }
    }

    /// A time in words: `60 seconds`, `0.5 seconds`.
    private static func seconds(_ time: Duration) -> Diagnostic.Message {
        let (seconds, attoseconds) = time.components
        guard attoseconds > 0 else { return seconds == 1 ? "1 second" : "\(seconds) seconds" }
        var digits = String(attoseconds / 1_000_000_000_000_000)
        digits = String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits
        while digits.hasSuffix("0") { digits.removeLast() }
        return "\("\(seconds).\(digits)") seconds"
    }
}

extension Diagnostic {
    /// What a program started outlived it.
    static func leftRunning(by program: ExternalProgram, at place: FileLocation?) -> Diagnostic {
        Diagnostic(
            .warning, code: "program-left-running",
            "the program '\(program.format.name)' ended and left a process that kept its output open; what that would "
                + "have written later is not in the export: have the program wait for what it starts, or give that "
                + "another standard output", at: place)
    }
}
