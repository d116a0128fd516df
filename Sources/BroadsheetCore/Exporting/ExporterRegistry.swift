/// The exporters that a configuration can choose, by name. A value: each has its own, there is no global one.
public struct ExporterRegistry: Sendable {
    /// A registered exporter.
    public struct Entry: Sendable {
        /// Name, media type, file extension and summary of the format.
        public let descriptor: FormatDescriptor
        /// Makes one, with the options that the reader reads.
        public let make: @Sendable (inout OptionReader) -> any ArticleExporter

        // All of these are learned by making one when they are asked for: most runs of a program ask for none.
        /// Descriptors of its options, as its initializer reads them.
        public var options: [OptionDescriptor] { example.reader.descriptors }
        /// Whether it also takes every key that nobody else asks for (``OptionReader/otherEntries()``).
        public var takesOtherKeys: Bool { example.reader.takesOtherKeys }
        /// Whether its outputs can be kept (``KeepingExporter``).
        public var canKeep: Bool { example.exporter is any KeepingExporter }
        /// Whether its outputs can be folders (``FolderExporter``).
        public var writesFolders: Bool { example.exporter is any FolderExporter }

        private var example: (reader: OptionReader, exporter: any ArticleExporter) {
            var reader = OptionReader(nil)
            let exporter = make(&reader)
            return (reader, exporter)
        }
    }

    /// The exporters in the order in which they were registered.
    public private(set) var entries: [Entry] = []

    /// An empty registry.
    public init() {}

    /// Adds an exporter under the name in its descriptor.
    ///
    /// - Throws: ``RegistrationError`` where the name is taken or is not a kebab-case name.
    public mutating func register<Exporter: ArticleExporter>(_ exporter: Exporter.Type) throws(RegistrationError) {
        try register(Exporter.descriptor) { reader in Exporter(options: Exporter.Options(reading: &reader)) }
    }

    /// Adds an exporter under a name that its type does not know, such as a type that stands for many formats.
    ///
    /// - Parameters:
    ///   - format: The name and what it writes; what ``ArticleExporter/format`` of each one that is made should say.
    ///   - make: Makes one. It is also called with a reader of nothing, to learn which options it reads; so it reads
    ///     them all, and does nothing else.
    /// - Throws: ``RegistrationError`` where the name is taken or is not a kebab-case name.
    public mutating func register(
        _ format: FormatDescriptor, making make: @escaping @Sendable (inout OptionReader) -> any ArticleExporter
    ) throws(RegistrationError) {
        try RegistrationError.check(format.name, among: entries.map(\.descriptor.name))
        entries.append(Entry(descriptor: format, make: make))
    }

    /// The exporter of a name.
    public subscript(name: String) -> Entry? {
        entries.first { $0.descriptor.name == name }
    }
}
