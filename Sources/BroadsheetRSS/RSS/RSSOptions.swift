import BroadsheetCore

/// The options of the exporter `rss`: those of every feed, and its own.
@dynamicMemberLookup
public struct RSSOptions: ExporterOptions {
    /// The options that every feed format has; they can be asked for here as well.
    public var feed = FeedOptions()
    /// For how many minutes a reader may keep the feed before it asks again (RSS 2.0 `<ttl>`), 1 to 525,600.
    public var ttlMinutes: Int?
    /// A style sheet for browsers.
    public var styleSheet: StyleSheet?

    /// The options where nothing is said.
    public init() {}

    /// Reads the options.
    public init(reading reader: inout OptionReader) {
        feed = FeedOptions(reading: &reader)
        ttlMinutes = reader.integer(
            "ttl-minutes", in: 1...525_600, unit: "minutes", example: "60",
            help: "For how many minutes a reader may keep the feed before asking again.")
        styleSheet = reader.styleSheet()
    }

    /// An option that every feed format has.
    public subscript<Value>(dynamicMember option: WritableKeyPath<FeedOptions, Value>) -> Value {
        get { feed[keyPath: option] }
        set { feed[keyPath: option] = newValue }
    }
}
