extension ExporterRegistry {
    /// The exporters of this package. To add one's own: `var exporters = ExporterRegistry.standard`, then
    /// ``register(_:)``.
    public static let standard = ExporterRegistry()
}

extension ParserRegistry {
    /// The parsers of this package. To add one's own: `var parsers = ParserRegistry.standard`, then ``register(_:)``.
    public static let standard = ParserRegistry()
}
