/// The exporters that a configuration can choose, by name. A value: each has its own, there is no global one.
public struct ExporterRegistry: Sendable {
    /// A registered exporter.
    public struct Entry: Sendable {
        /// Its name and format.
        public let descriptor: FormatDescriptor
        /// The options it takes.
        public let options: [OptionDescriptor]
        /// Whether it also takes every key that nobody else asks for (``OptionReader/otherEntries()``).
        public let takesOtherKeys: Bool
        /// Makes one, with the options that the reader reads.
        public let make: @Sendable (inout OptionReader) -> any ArticleExporter
        fileprivate let example: any ArticleExporter

        // Asked of few exporters: the runtime looks through every library for the answer.
        /// Whether its outputs can be kept (``KeepingExporter``).
        public var canKeep: Bool { example is any KeepingExporter }
    }

    /// The exporters in the order in which they were registered.
    public private(set) var entries: [Entry] = []

    /// An empty registry.
    public init() {}

    /// Adds an exporter under the name in its descriptor.
    ///
    /// - Throws: ``RegistrationError`` where the name is taken or is no kebab-case name.
    public mutating func register<Exporter: ArticleExporter>(_ exporter: Exporter.Type) throws(RegistrationError) {
        try register(Exporter.descriptor) { reader in Exporter(options: Exporter.Options(reading: &reader)) }
    }

    /// Adds an exporter under a name that its type does not know, such as a type that stands for many formats.
    ///
    /// - Parameters:
    ///   - format: The name and what it writes; what ``ArticleExporter/format`` of each one that is made should say.
    ///   - make: Makes one. It is also called once here, with a reader of nothing, to learn which options it reads; so
    ///     it reads them all, and does nothing else.
    /// - Throws: ``RegistrationError`` where the name is taken or is no kebab-case name.
    public mutating func register(
        _ format: FormatDescriptor, making make: @escaping @Sendable (inout OptionReader) -> any ArticleExporter
    ) throws(RegistrationError) {
        try RegistrationError.check(format.name, among: entries.map(\.descriptor.name))
        var reader = OptionReader(nil)
        let example = make(&reader)
        entries.append(
            Entry(
                descriptor: format, options: reader.descriptors, takesOtherKeys: reader.takesOtherKeys,
                make: make, example: example))
    }

    /// The exporter of a name.
    public subscript(name: String) -> Entry? {
        entries.first { $0.descriptor.name == name }
    }
}
