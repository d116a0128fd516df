import BroadsheetCore

/// The messages that a program writes on standard error, line by line and within bounds: the first hundred lines, of each the
/// first thousand bytes. The others are counted, but if none of the hundred is an error, the first one after them is
/// kept too.
struct ProgramMessages {
    static let maximumLines = 100
    static let maximumLineBytes = 1_000

    private(set) var lines: [ProgramMessage] = []
    private(set) var leftOut = 0
    private var hasError = false
    /// The line that has not ended yet, as far as it is kept.
    private var partial: [UInt8] = []
    private var isCut = false

    /// Takes bytes as they come.
    mutating func append(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            extend(by: rest[..<end])
            endLine()
            rest = rest[(end + 1)...]
        }
        extend(by: rest)
    }

    /// Takes the part after the last end of a line as a line.
    mutating func endLine() {
        defer {
            partial.removeAll(keepingCapacity: true)
            isCut = false
        }
        if partial.last == UInt8(ascii: "\r") { partial.removeLast() }
        guard partial.contains(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }) else { return }
        // Of a flood, only what can be an error is looked at.
        if lines.count >= Self.maximumLines, hasError || !partial.contains(UInt8(ascii: ":")) {
            leftOut += 1
            return
        }
        var text = String(decoding: partial, as: UTF8.self)
        if isCut { text += "…" }
        let line = ProgramMessage(text)
        let isFirstError = line.severity == .error && !hasError
        hasError = hasError || isFirstError
        if lines.count < Self.maximumLines || isFirstError {
            lines.append(line)
        } else {
            leftOut += 1
        }
    }

    private mutating func extend(by bytes: ArraySlice<UInt8>) {
        guard !isCut else { return }
        partial += bytes
        guard partial.count > Self.maximumLineBytes else { return }
        isCut = true
        var end = Self.maximumLineBytes
        // Not in the middle of a character.
        while end > 0, partial[end] & 0xC0 == 0x80 { end -= 1 }
        partial.removeSubrange(end...)
    }
}

extension ProgramMessages {
    func diagnostics(of program: ExternalProgram, options: ProgramOptions) -> [Diagnostic] {
        var said = lines.map { $0.diagnostic(of: program, options: options) }
        if leftOut > 0 {
            let which: Diagnostic.Message = leftOut == 1 ? "1 further line" : "\(leftOut) further lines"
            said.append(
                Diagnostic(
                    .note, code: "program-said",
                    "'\(program.format.name)' said \(which); write to a file what is more than \(Self.maximumLines) lines",
                    at: options.location))
        }
        return said
    }
}

extension ProgramMessage {
    /// The line as a diagnostic. What is about an option or a place in a file looks like one of ours; all else bears
    /// the program's name.
    fileprivate func diagnostic(of program: ExternalProgram, options: ProgramOptions) -> Diagnostic {
        let severity = severity ?? .note
        let code = code ?? "program-said"
        switch place {
        case .option(let path):
            // As ours do: a key that nobody knows is shown itself, a mistake in a value at the value.
            let location = options.place(of: path, atKey: code == "unknown-key")
            return Diagnostic(severity, code: code, message, at: location)
        case .file(let location):
            return Diagnostic(severity, code: code, message, at: location)
        case nil:
            return Diagnostic(
                severity, code: code, "'\(program.format.name)' says: \(message)", at: options.location)
        }
    }
}
