import ArgumentParser
import Broadsheet

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The two streams of a command: results go to standard output, messages about them to standard error.
///
/// Bytes go straight to `write(2)`, or by way of a ``Result`` that a command hands on itself: nothing is buffered here
/// that could be lost, and a full disk or a reader that has gone is seen at once.
enum Console {
    /// Why bytes could not be written to standard output.
    enum Failure: Error {
        /// The reader has gone, as `head` does; it has all it wanted.
        case readerGone
        case system(Int32)
    }

    /// Lets a reader that has gone show as an error of `write` instead of ending the program.
    static func ignoreClosedPipes() {
        signal(SIGPIPE, SIG_IGN)
    }

    /// Whether standard error is a terminal, where progress may be shown.
    static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Writes bytes of a result.
    static func write(_ bytes: ArraySlice<UInt8>) throws(Failure) {
        let fault = FileSystem.writeAll(bytes, to: STDOUT_FILENO)
        guard fault != 0 else { return }
        throw fault == EPIPE ? .readerGone : .system(fault)
    }

    /// A long result on its way to standard output: small pieces are written together.
    struct Result {
        /// How many bytes are written at a time at least.
        private static let portion = 65_536
        private var pending: [UInt8] = []

        /// Adds bytes, and writes where enough have come together.
        mutating func append(_ bytes: ArraySlice<UInt8>) throws(Failure) {
            pending += bytes
            if pending.count >= Self.portion { try flush() }
        }

        /// Writes what has not been written yet.
        mutating func flush() throws(Failure) {
            defer { pending.removeAll(keepingCapacity: true) }
            try Console.write(pending[...])
        }
    }

    /// Writes a result that is the whole of what a command does: a fault is reported, and ends the command.
    ///
    /// A reader that has gone has all it wanted; that is not a fault.
    static func writeResult(_ bytes: ArraySlice<UInt8>) throws(ExitCode) {
        do throws(Failure) {
            try write(bytes)
        } catch {
            guard let diagnostic = error.diagnostic else { return }
            say([diagnostic])
            throw .failure
        }
    }

    /// Writes messages that are a result, one a line.
    static func writeMessages(_ messages: [Diagnostic.Message]) throws(ExitCode) {
        try writeResult(messages.map { text(of: $0) })
    }

    /// Writes lines of a result, which may hold names of files.
    static func writeResult(_ lines: [String]) throws(ExitCode) {
        try writeResult(Array(lines.map { VisibleText.escaped($0) + "\n" }.joined().utf8)[...])
    }

    /// The messages in the language that was chosen; `nil` for English.
    @TaskLocal static var messages: MessageCatalogue?

    /// A message in the language that was chosen.
    static func text(of message: Diagnostic.Message) -> String {
        messages?.text(of: message) ?? message.description
    }

    /// Reports something about the work. A standard error that cannot be written leaves nobody to tell.
    static func say(_ message: Diagnostic.Message) {
        sayLines(VisibleText.escaped(text(of: message)))
    }

    /// Says text of several lines that is safe for a terminal.
    static func sayLines(_ text: String) {
        _ = FileSystem.writeAll(Array("\(text)\n".utf8)[...], to: STDERR_FILENO)
    }

    /// Reports what was found, one line each.
    static func say(_ diagnostics: [Diagnostic]) {
        guard !diagnostics.isEmpty else { return }
        sayLines(diagnostics.map { messages?.line(of: $0) ?? $0.description }.joined(separator: "\n"))
    }

    /// Shows text that a later one, or nothing, will take the place of.
    static func showOnTerminal(_ text: String) {
        _ = FileSystem.writeAll(Array("\r\u{1B}[K\(text)".utf8)[...], to: STDERR_FILENO)
    }
}

extension Console.Failure: CustomStringConvertible {
    var description: String { reason.description }

    private var reason: Diagnostic.Message {
        switch self {
        case .readerGone: "its reader has gone"
        case .system(ENOSPC): "the disk is full"
        case .system(let number): "system error \(number)"
        }
    }

    /// The diagnostic; `nil` where the reader has gone, who does not want to hear more.
    var diagnostic: Diagnostic? {
        if case .readerGone = self { return nil }
        return Diagnostic(.error, code: "not-written", "standard output could not be written: \(reason)")
    }
}
