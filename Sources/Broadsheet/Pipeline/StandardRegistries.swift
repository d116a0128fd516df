import BroadsheetCore
import BroadsheetDigest
import BroadsheetHTML
import BroadsheetJSON
import BroadsheetPress
import BroadsheetRSS
import BroadsheetYAML

extension ExporterRegistry {
    /// The exporters of this package. To add one's own: `var exporters = ExporterRegistry.standard`, then
    /// `register(_:)`.
    public static let standard: ExporterRegistry = {
        var registry = ExporterRegistry()
        registry.addOwn(RSSExporter.self)
        registry.addOwn(AtomExporter.self)
        registry.addOwn(JSONFeedExporter.self)
        registry.addOwn(JSONExporter.self)
        registry.addOwn(JSONLinesExporter.self)
        registry.addOwn(NinjsExporter.self)
        registry.addOwn(YAMLExporter.self)
        registry.addOwn(DigestExporter.self)
        registry.addOwn(HTMLExporter.self)
        registry.addOwn(ProofExporter.self)
        return registry
    }()

    private mutating func addOwn(_ exporter: (some ArticleExporter).Type) {
        do {
            try register(exporter)
        } catch {
            preconditionFailure("\(error)")
        }
    }
}

extension ParserRegistry {
    /// The parsers of this package. To add one's own: `var parsers = ParserRegistry.standard`, then `register(_:)`.
    public static let standard: ParserRegistry = {
        var registry = ParserRegistry()
        do {
            try registry.register(PressPageParser.self)
            try registry.register(LayoutFileParser.self)
            try registry.register(PDFParser.self)
            try registry.register(EPaperParser.self)
        } catch {
            preconditionFailure("\(error)")
        }
        return registry
    }()
}

extension Configuration {
    /// The exporter of the list of all feeds.
    static var feedListExporter: any FeedListExporter.Type { OPMLExporter.self }
}
