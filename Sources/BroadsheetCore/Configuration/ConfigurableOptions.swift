/// Options that can be read from a configuration.
public protocol ConfigurableOptions: Sendable, Hashable {
    /// The default options.
    init()
    /// Reads the options. Every option is asked for exactly once, whatever the others are, so that ``OptionReader``
    /// can describe them all.
    init(reading reader: inout OptionReader)
}

/// The options of an exporter.
public protocol ExporterOptions: ConfigurableOptions {}

/// The options of a parser.
public protocol ParserOptions: ConfigurableOptions {}

/// For a parser or an exporter that has no options.
public struct NoOptions: ExporterOptions, ParserOptions {
    /// No options.
    public init() {}
    /// Reads nothing: every key is unknown, and is reported.
    public init(reading reader: inout OptionReader) {}
}
