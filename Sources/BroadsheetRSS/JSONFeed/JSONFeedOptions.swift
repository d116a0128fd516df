import BroadsheetCore

/// The options of the exporter `json-feed`: those of every feed, and its own.
@dynamicMemberLookup
public struct JSONFeedOptions: ExporterOptions {
    /// The options that every feed format has; they can be asked for here as well.
    public var feed = FeedOptions()
    /// A small square picture for the feed in lists (JSON Feed 1.1 `favicon`).
    public var icon: WebAddress?

    /// The default options.
    public init() {}

    /// Reads the options.
    public init(reading reader: inout OptionReader) {
        feed = FeedOptions(reading: &reader)
        icon = reader.address(
            "icon", example: "https://news.example/icon.png",
            help: "A small square picture for the feed, shown in lists.")
    }

    /// An option that every feed format has.
    public subscript<Value>(dynamicMember option: WritableKeyPath<FeedOptions, Value>) -> Value {
        get { feed[keyPath: option] }
        set { feed[keyPath: option] = newValue }
    }
}
