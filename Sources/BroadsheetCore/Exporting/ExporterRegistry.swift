/// The exporters that a configuration can choose, by name. A value: each has its own, there is no global one.
public struct ExporterRegistry: Sendable {
    /// A registered exporter.
    public struct Entry: Sendable {
        /// Its name and format.
        public let descriptor: FormatDescriptor
        /// The options it takes.
        public let options: [OptionDescriptor]
        /// Makes one, with the options that the reader reads.
        public let make: @Sendable (inout OptionReader) -> any ArticleExporter
    }

    /// The exporters in the order in which they were registered.
    public private(set) var entries: [Entry] = []

    /// An empty registry.
    public init() {}

    /// Adds an exporter under the name in its descriptor.
    ///
    /// - Throws: ``RegistrationError`` where the name is taken or is no kebab-case name.
    public mutating func register<Exporter: ArticleExporter>(_ exporter: Exporter.Type) throws(RegistrationError) {
        try RegistrationError.check(Exporter.descriptor.name, among: entries.map(\.descriptor.name))
        entries.append(
            Entry(descriptor: Exporter.descriptor, options: OptionReader.describe(Exporter.Options.self)) { reader in
                Exporter(options: Exporter.Options(reading: &reader))
            })
    }

    /// The exporter of a name.
    public subscript(name: String) -> Entry? {
        entries.first { $0.descriptor.name == name }
    }
}
