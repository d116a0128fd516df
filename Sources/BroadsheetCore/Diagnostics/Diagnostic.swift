/// Something that is to be reported about an input, a configuration or an output: what, where, and the remedy.
public struct Diagnostic: Sendable, Hashable {
    /// Whether the fault stops the output, is doubtful, or is for information.
    public var severity: Severity
    /// A steady name in kebab-case, such as `unknown-key`, to look up and to test for.
    public var code: String
    /// The fault and what to do about it, in English, in one or two sentences.
    public var message: String {
        didSet { structure = nil }
    }
    /// Where; `nil` where it concerns no one place.
    public var location: FileLocation?
    /// The message as it was composed; `nil` where it was given as a text.
    private var structure: Message?

    /// A diagnostic from its parts.
    public init(_ severity: Severity, code: String, _ message: Message, at location: FileLocation? = nil) {
        self.severity = severity
        self.code = code
        self.message = message.description
        self.location = location
        structure = message
    }

    /// A diagnostic whose message is a text, which no catalogue translates unless it holds that very text.
    ///
    /// It is generic because a literal would otherwise be a `String` before it is a message.
    @_disfavoredOverload
    public init(
        _ severity: Severity, code: String, _ message: some StringProtocol, at location: FileLocation? = nil
    ) {
        self.severity = severity
        self.code = code
        self.message = String(message)
        self.location = location
    }

    /// The message with its fixed words apart from its values.
    package var wording: Message {
        get { structure ?? Message(message) }
        set {
            message = newValue.description
            structure = newValue
        }
    }

    /// Whether two diagnostics say the same of the same place, however their messages were composed.
    public static func == (left: Diagnostic, right: Diagnostic) -> Bool {
        left.severity == right.severity && left.code == right.code && left.message == right.message
            && left.location == right.location
    }

    /// Feeds what is compared into a hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(severity)
        hasher.combine(code)
        hasher.combine(message)
        hasher.combine(location)
    }

    /// How much a diagnostic matters.
    public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
        /// Information that requires no change of the input.
        case note
        /// Something was doubtful or was changed; the work was done.
        case warning
        /// Something asked for was not done.
        case error

        /// Whether one matters less than another.
        public static func < (left: Severity, right: Severity) -> Bool {
            left.rank < right.rank
        }

        /// Its name, for a message.
        package var word: Message {
            switch self {
            case .note: "note"
            case .warning: "warning"
            case .error: "error"
            }
        }

        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }
    }
}

extension Diagnostic: CustomStringConvertible {
    /// The diagnostic as compilers print it, on one line: `path:line:column: severity: message [code]`.
    ///
    /// What would end the line, move the cursor or turn the text around is written as an escape, `\u{1B}`.
    public var description: String {
        let place = location.map { "\($0): " } ?? ""
        return VisibleText.escaped("\(place)\(severity.rawValue): \(message) [\(code)]")
    }

    /// A text from an input, in quotation marks for a message; a long one is shortened.
    public static func quoted(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let end = scalars.index(scalars.startIndex, offsetBy: 60, limitedBy: scalars.endIndex),
            end != scalars.endIndex
        else { return "'\(text)'" }
        return "'\(String(scalars[..<end]))…'"
    }
}

/// A place in a file.
public struct FileLocation: Sendable, Hashable {
    /// The file, as the user named it.
    public var path: String
    /// The line, counted from 1; `nil` where the whole file is meant.
    public var line: Int?
    /// The column, in Unicode scalars counted from 1.
    public var column: Int?

    /// A place from its parts.
    public init(path: String, line: Int? = nil, column: Int? = nil) {
        self.path = path
        self.line = line
        self.column = column
    }
}

extension FileLocation: CustomStringConvertible {
    /// The place as `path:line:column`, as far as it is known.
    public var description: String {
        [path, line.map(String.init), line == nil ? nil : column.map(String.init)].compactMap { $0 }
            .joined(separator: ":")
    }
}
