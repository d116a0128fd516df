import BroadsheetCore

/// The options of the exporter `atom`: those of every feed, and its own.
@dynamicMemberLookup
public struct AtomOptions: ExporterOptions {
    /// The options that every feed format has; they can be asked for here as well.
    public var feed = FeedOptions()
    /// A square picture for the feed in lists (RFC 4287 §4.2.5).
    public var icon: WebAddress?
    /// A style sheet for browsers.
    public var styleSheet: StyleSheet?

    /// The default options.
    public init() {}

    /// Reads the options.
    public init(reading reader: inout OptionReader) {
        feed = FeedOptions(reading: &reader)
        icon = reader.address(
            "icon", example: "https://news.example/icon.png",
            help: "A small square picture for the feed, shown in lists.")
        styleSheet = reader.styleSheet()
    }

    /// An option that every feed format has.
    public subscript<Value>(dynamicMember option: WritableKeyPath<FeedOptions, Value>) -> Value {
        get { feed[keyPath: option] }
        set { feed[keyPath: option] = newValue }
    }
}
