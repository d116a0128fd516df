import BroadsheetCore

/// Options on their way to a program: as they were written, each with its place.
///
/// What they mean is the program's affair. It names an option by its path, and its messages about it are reported at the place
/// of that option in the configuration.
public struct ProgramOptions: ExporterOptions {
    /// The keys with their values.
    public var entries: [ConfigurationNode.Entry] = []
    /// Where the exporter's mapping begins; `nil` where there is none.
    public var location: FileLocation?

    /// No options.
    public init() {}

    /// Options that are written in code.
    public init(_ texts: KeyValuePairs<String, String>) {
        let place = FileLocation(path: "options")
        location = place
        entries = texts.map { key, text in
            ConfigurationNode.Entry(
                key: key, keyLocation: place, value: ConfigurationNode(.scalar(text, isPlain: false), at: place))
        }
    }

    /// Takes every key that nobody has asked for.
    public init(reading reader: inout OptionReader) {
        entries = reader.otherEntries()
        location = reader.location
    }

    /// The place of an option: of its value, or of its key where `atKey` is set.
    ///
    /// - Parameter path: Keys, and numbers of items of a list counted from 0, with dots between. What is not there has
    ///   the place of the mapping or list in which it was looked for.
    func place(of path: some Collection<UInt8>, atKey: Bool) -> FileLocation? {
        Self.place(of: path, among: entries, atKey: atKey) ?? location
    }

    private static func place(
        of path: some Collection<UInt8>, among entries: [ConfigurationNode.Entry], atKey: Bool
    ) -> FileLocation? {
        // A key may hold dots itself, so the longest one counts.
        let entry = entries.filter { entry in
            let rest = path.dropFirst(entry.key.utf8.count).first
            return path.starts(with: entry.key.utf8) && (rest == nil || rest == UInt8(ascii: "."))
        }.max { $0.key.utf8.count < $1.key.utf8.count }
        guard let entry else { return nil }
        let rest = path.dropFirst(entry.key.utf8.count)
        if rest.isEmpty { return atKey ? entry.keyLocation : entry.value.location }
        return place(of: rest.dropFirst(), in: entry.value, atKey: atKey)
    }

    private static func place(
        of path: some Collection<UInt8>, in node: ConfigurationNode, atKey: Bool
    ) -> FileLocation {
        switch node.content {
        case .scalar: return node.location
        case .mapping(let entries): return place(of: path, among: entries, atKey: atKey) ?? node.location
        case .sequence(let items):
            let word = path.prefix { $0 != UInt8(ascii: ".") }
            guard let number = Int(String(decoding: word, as: UTF8.self)), items.indices.contains(number) else {
                return node.location
            }
            let rest = path.dropFirst(word.count)
            return rest.isEmpty
                ? items[number].location : place(of: rest.dropFirst(), in: items[number], atKey: atKey)
        }
    }
}
