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

/// A page of an edition, with what is known of it before it is read.
public struct EditionPage: Sendable, Hashable {
    /// Where its bytes come from.
    public var input: PageInput
    /// The name for ranges and diagnostics.
    public var name: String
    /// The page's code, such as `1` or `A02`; that of the name, or a number, where it is `nil`.
    public var code: String?
    /// The encoding of the bytes; the parser finds it out where it is `nil`.
    public var encoding: TextEncoding?
    /// Which corrections of the page are obeyed; the pipeline's choice where it is `nil`.
    public var corrections: CorrectionChoice?

    /// A page from its parts; its name is the input's where it is `nil`.
    public init(_ input: PageInput, name: String? = nil, code: String? = nil, encoding: TextEncoding? = nil) {
        self.input = input
        self.name = name ?? input.name
        self.code = code
        self.encoding = encoding
    }
}

extension EditionPage {
    /// The code that a text writes as file names do: `2`, `02`, `A02`, `第2版`, also in full-width.
    ///
    /// - Returns: The code without the leading zeros of a bare number; `nil` for anything else, also for page 0.
    public static func code(_ text: String) -> String? {
        PageCode.normalized(text.unicodeScalars)
    }
}

/// The result of reading inputs that are the pages of one edition.
public struct ParseResult: Sendable {
    /// The edition: the pages that could be read.
    public var edition: Edition
    /// Everything that was reported about inputs and pages.
    public var diagnostics: [Diagnostic]
    /// Whether not one page could be read, so that there is nothing to write.
    package internal(set) var isUnread = false

    /// Whether an input could not be read, or not as a page.
    public var hasErrors: Bool {
        diagnostics.contains { $0.severity == .error }
    }
}
