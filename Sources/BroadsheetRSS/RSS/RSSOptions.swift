import BroadsheetCore

/// The options of the exporter `rss`: those of every feed, and its own.
@dynamicMemberLookup
public struct RSSOptions: ExporterOptions {
    /// The options that every feed format has; they can be asked for here as well.
    public var feed = FeedOptions()
    /// How an item names several writers.
    public var writers = Writers.joined
    /// For how many minutes a reader may keep the feed before it asks again (RSS 2.0 `<ttl>`), 1 to 525,600.
    public var ttlMinutes: Int?
    /// A style sheet for browsers.
    public var styleSheet: StyleSheet?

    /// The default options.
    public init() {}

    /// Reads the options.
    public init(reading reader: inout OptionReader) {
        feed = FeedOptions(reading: &reader)
        writers = reader.choice(
            "writers", default: writers, example: "each",
            help: "How an item names several writers: joined in one element, since most readers show one only, "
                + "or each in an element of its own.")
        ttlMinutes = reader.integer(
            "ttl-minutes", in: 1...525_600, unit: "minutes", example: "60",
            help: "For how many minutes a reader may keep the feed before asking again.")
        styleSheet = reader.styleSheet()
    }

    /// How an item names several writers.
    public enum Writers: String, Sendable, Hashable, CaseIterable {
        /// All in one `dc:creator`, with a comma between: `楼郁馨, 赖小兰`.
        case joined
        /// Each in a `dc:creator` of its own.
        case each
    }

    /// An option that every feed format has.
    public subscript<Value>(dynamicMember option: WritableKeyPath<FeedOptions, Value>) -> Value {
        get { feed[keyPath: option] }
        set { feed[keyPath: option] = newValue }
    }
}
