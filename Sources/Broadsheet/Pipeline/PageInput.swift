/// A page that is named outside a configuration, on a command line for instance.
public enum PageInput: Sendable, Hashable {
    /// A file, by its path.
    case file(String)
    /// Everything that standard input holds.
    case standardInput
    /// Bytes that are already there, under a name for ranges and diagnostics.
    case bytes([UInt8], name: String)

    /// The input that an argument of a command line means: a path, or `-` for standard input.
    public init(argument: String) {
        self = argument == "-" ? .standardInput : .file(argument)
    }

    /// The name that ranges and diagnostics use.
    public var name: String {
        switch self {
        case .file(let path): path
        case .standardInput: "-"
        case .bytes(_, let name): name
        }
    }
}

/// What was read from inputs that are the pages of one edition.
public struct ParseResult: Sendable {
    /// The edition: the pages that could be read.
    public var edition: Edition
    /// Everything that was said of inputs and pages.
    public var diagnostics: [Diagnostic]

    /// Whether an input could not be read, or not as a page.
    public var hasErrors: Bool {
        diagnostics.contains { $0.severity == .error }
    }
}
