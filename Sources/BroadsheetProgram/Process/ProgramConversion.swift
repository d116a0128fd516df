import BroadsheetCore

/// Has a program make one text of another: bytes in on its standard input, bytes out on its standard output.
package struct ProgramConversion {
    package struct Result {
        package var output: [UInt8]
        /// Its messages on standard error, line by line.
        package var said: [String]
    }

    /// Why a conversion gave nothing.
    package enum Fault: Error {
        /// The program was not started; why, and the remedy.
        case notStarted(Diagnostic.Message)
        /// It was not done in time.
        case tooSlow
        /// It wrote more than it may.
        case tooMuch
        case cancelled
        /// It ended otherwise than with status 0, and said these lines.
        case failed([String])
    }

    private let program: ExternalProgram

    /// A conversion by an executable file.
    ///
    /// - Parameters:
    ///   - name: The program's name, for its messages.
    ///   - path: The file; it is not looked for in `PATH`.
    ///   - arguments: What it is called with.
    ///   - timeLimit: How long it is waited for.
    ///   - outputLimit: How many bytes it may write.
    package init(name: String, path: String, arguments: [String], timeLimit: Duration, outputLimit: Int) {
        program = ExternalProgram(
            name: name, path: path, arguments: arguments, timeLimit: timeLimit, outputLimit: outputLimit)
    }

    /// Runs the program, which is ended with its process group when the task is cancelled or a limit is reached.
    package func convert(_ input: [UInt8]) throws(Fault) -> Result {
        let run: ProgramRun
        do throws(ProgramFault) {
            run = try ProgramRun(of: program, options: ProgramOptions())
        } catch {
            throw Self.fault(error, said: [])
        }
        var output = ExportOutput()
        do throws(ProgramFault) {
            try run.send(input[...], into: &output)
            let ending = try run.finish(into: &output)
            guard ending == .exited(0) else { throw .ended(ending, isSilent: false) }
        } catch {
            throw Self.fault(error, said: run.said.map(\.message))
        }
        return Result(output: output.bytes, said: run.said.map(\.message))
    }

    private static func fault(_ fault: ProgramFault, said: [String]) -> Fault {
        switch fault {
        case .notStarted(let problem): .notStarted(problem)
        case .system(let number): .notStarted("no pipe could be made, system error \(number); close some files")
        case .tooSlow: .tooSlow
        case .flood: .tooMuch
        case .cancelled: .cancelled
        case .ended, .shared: .failed(said)
        }
    }
}
