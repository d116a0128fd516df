/// The parsers that a configuration can choose, by name. A value: each has its own, there is no global one.
public struct ParserRegistry: Sendable {
    /// A registered parser.
    public struct Entry: Sendable {
        /// Its name and what it is for.
        public let descriptor: ParserDescriptor
        /// The options it takes, which are learned when they are asked for.
        public var options: [OptionDescriptor] { describe() }
        /// Makes one, with the options that the reader reads.
        public let make: @Sendable (inout OptionReader) -> any ArticleParser
        /// Makes one, and keeps its options, by which it can be compared with another one of the same name.
        package let makeWithOptions:
            @Sendable (inout OptionReader) -> (parser: any ArticleParser, options: any ParserOptions)
        fileprivate let describe: @Sendable () -> [OptionDescriptor]
    }

    /// The parsers in the order in which they were registered.
    public private(set) var entries: [Entry] = []

    /// An empty registry.
    public init() {}

    /// Adds a parser under the name in its descriptor.
    ///
    /// - Throws: ``RegistrationError`` where the name is taken or is not a kebab-case name.
    public mutating func register<Parser: ArticleParser>(_ parser: Parser.Type) throws(RegistrationError) {
        try RegistrationError.check(Parser.descriptor.name, among: entries.map(\.descriptor.name))
        entries.append(
            Entry(
                descriptor: Parser.descriptor,
                make: { reader in Parser(options: Parser.Options(reading: &reader)) },
                makeWithOptions: { reader in
                    let options = Parser.Options(reading: &reader)
                    return (Parser(options: options), options)
                },
                describe: { OptionReader.describe(Parser.Options.self) }))
    }

    /// The parser of a name.
    public subscript(name: String) -> Entry? {
        entries.first { $0.descriptor.name == name }
    }
}

/// Why a parser or exporter could not be registered.
public struct RegistrationError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The name that is already registered.
    public let name: String
    /// The fault with it, and the remedy.
    public let description: String

    static func check(_ name: String, among taken: [String]) throws(RegistrationError) {
        if taken.contains(name) {
            throw RegistrationError(
                name: name, description: "the name '\(name)' is taken; register each name once, or choose another")
        }
        guard Spelling.isKebabCase(name) else {
            throw RegistrationError(
                name: name,
                description:
                    "\(Diagnostic.quoted(name)) is not a name for a configuration; use small letters and digits, "
                    + "with single hyphens between words, such as 'json-feed'")
        }
    }
}
