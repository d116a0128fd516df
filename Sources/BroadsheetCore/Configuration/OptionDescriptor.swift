/// What can apply to one option: what `broadsheet formats` prints, and what an editor completes and checks by the
/// JSON Schema that is made of it.
///
/// Descriptors are not written by hand: ``OptionReader`` records them while the options are read.
public struct OptionDescriptor: Sendable, Hashable {
    /// The key in kebab-case, with its unit where it has one: `ttl-minutes`.
    public var key: String
    /// The values that the option accepts.
    public var type: ValueType
    /// The value that holds where the key is absent, as it would be written; `nil` where there is none.
    public var defaultValue: String?
    /// Whether the key must be there.
    public var isRequired: Bool
    /// What a number counts or measures, in the plural: `minutes`, `articles`, `bytes`; `nil` where it is not a measure.
    public var unit: String?
    /// A value as somebody would write it in YAML: `50`, `"+08:00"`, `[report, photo]`. By itself, beside the required
    /// keys, it is accepted without a mistake. `nil` where nobody has given one.
    public var example: String?
    /// One sentence: what the option does.
    public var help: String
    /// The pattern (ECMA-262) that a text of a form of its own has; `nil` where nobody has given one.
    package var pattern: String?
    /// The pattern of texts that are not taken, whatever ``pattern`` says; `nil` where nobody has given one.
    package var exclusion: String?
    /// Whether a value may be a number to an editor, as `20211213` and `+8` are.
    package var mayBeNumber = true

    /// A descriptor from its parts.
    public init(
        key: String, type: ValueType, defaultValue: String? = nil, isRequired: Bool = false, unit: String? = nil,
        example: String? = nil, help: String
    ) {
        self.key = key
        self.type = type
        self.defaultValue = defaultValue
        self.isRequired = isRequired
        self.unit = unit
        self.example = example
        self.help = help
    }

    /// What values an option takes.
    @nonexhaustive public indirect enum ValueType: Sendable, Hashable {
        /// Any text, also an empty one.
        case string
        /// Text of a form that the words describe, such as "a date such as 2021-12-13".
        case formatted(String)
        /// A whole number within bounds.
        case integer(ClosedRange<Int>)
        /// `true` or `false`.
        case boolean
        /// One of these words, in the spelling given.
        case choice([String])
        /// A list of values, or one value for a list of one.
        case list(ValueType)
        /// A mapping with keys of its own.
        case mapping([OptionDescriptor])
    }
}

extension OptionDescriptor.ValueType: CustomStringConvertible {
    /// The values in words: `a whole number from 1 to 50`.
    public var description: String { wording.description }

    /// The values in words, for a message.
    package var wording: Diagnostic.Message {
        switch self {
        case .string: "text"
        case .formatted(let form) where form.hasPrefix("one of "): "one of \(form.dropFirst("one of ".count))"
        case .formatted(let form): Diagnostic.Message(form)
        case .integer(let bounds):
            bounds.upperBound == .max
                ? "a whole number from \(bounds.lowerBound)"
                : "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"
        case .boolean: "true or false"
        case .choice(let words): "\(words.joined(separator: " | "))"
        case .list(let element): "a list of: \(element.wording)"
        case .mapping: "a mapping of keys"
        }
    }
}
