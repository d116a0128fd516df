import BroadsheetCore
import BroadsheetDigest
import BroadsheetHTML
import BroadsheetJSON
@_spi(Benchmarks) import BroadsheetPress
import BroadsheetRSS
import BroadsheetTemplate
import BroadsheetYAML

let runs = 12
let articles = 10_000

/// `--only TEXT` measures the exporters in whose row the text is, and nothing else.
let only = CommandLine.arguments.dropFirst().first == "--only" ? CommandLine.arguments.dropFirst(2).first : nil

/// Prints one row of the table.
func report(_ name: String, _ best: (seconds: Double, bytes: Int)) {
    let milliseconds = (best.seconds * 10_000).rounded() / 10
    let megabytes = (Double(best.bytes) / 100_000).rounded() / 10
    let rate = Int((Double(best.bytes) / 1e6 / best.seconds).rounded())
    print("| \(name) | \(milliseconds) | \(megabytes) | \(rate) |")
}

print("| what | CPU ms | MB | MB/s |\n|---|--:|--:|--:|")

/// Measures an exporter over editions; the bytes are counted and dropped.
func measure(_ name: String, _ exporter: any ArticleExporter, _ editions: [Edition], runs: Int = runs) throws {
    guard only.map({ name.contains($0) }) ?? true else { return }
    let export = Export(exporter)
    let best = try Stopwatch.best(of: runs) {
        var bytes = 0
        try export.write(editions) { bytes += $0.count }
        return bytes
    }
    report(name, best)
}

let editions = [LargeEdition.edition(articles: articles)]
let plainFeed = LargeEdition.plainFeed
try measure(
    "rss, \(articles) items of title, link, guid, date, author, text", RSSExporter(options: plainFeed), editions)
let exporters: [any ArticleExporter] = [
    RSSExporter(), AtomExporter(), JSONFeedExporter(), JSONLinesExporter(), JSONExporter(), YAMLExporter(),
    DigestExporter(), HTMLExporter(),
]
for exporter in exporters {
    try measure("\(type(of: exporter).descriptor.name), \(articles) articles", exporter, editions)
}
for template in ShippedTemplate.allCases {
    let exporter = TemplateExporter(options: TemplateOptions(template))
    try measure("template \(template.rawValue), \(articles) articles", exporter, editions)
}
if only.map({ "html, a site of \(articles) articles".contains($0) }) ?? true {
    var options = HTMLOptions()
    options.itemLink = plainFeed.itemLink
    var export = Export(HTMLExporter(options: options))
    export.outputURL = "https://news.example/daily/"
    let best = try Stopwatch.best(of: runs) {
        var bytes = 0
        try export.writeFolder(editions) { bytes += $0.bytes.count }
        return bytes
    }
    report("html, a site of \(articles) articles", best)
}
// Ten times the items must take ten times as long.
try measure(
    "rss, \(10 * articles) items of title, link, guid, date, author, text", RSSExporter(options: plainFeed),
    [LargeEdition.edition(articles: 10 * articles)], runs: 3)
/// Prints what parsing needs for a source as a whole, and stage by stage where it is told to.
func measure(_ source: PageSource, as name: String, byStage: Bool) {
    let parser = PressPageParser()
    // One page is read in less than the clock can tell.
    let repetitions = max(1, 1_000_000 / max(1, source.bytes.count))
    if byStage {
        let stages = ParseStages(parser, on: source)
        for stage in ParseStages.Stage.allCases {
            let best = Stopwatch.best(of: runs) {
                for _ in 0..<repetitions { _ = stages.run(stage) }
                return repetitions * source.bytes.count
            }
            report("\(name): \(stage.rawValue)", best)
        }
    }
    let whole = Stopwatch.best(of: runs) {
        for _ in 0..<repetitions { _ = parser.edition(from: [source]) }
        return repetitions * source.bytes.count
    }
    report("\(name): parse", whole)
    let edition = parser.edition(from: [source]).edition
    let export = Export(JSONLinesExporter())
    let written = Stopwatch.best(of: runs) {
        for _ in 0..<repetitions { _ = try? export.write([edition]) { _ in } }
        return repetitions * source.bytes.count
    }
    report("\(name): jsonl of it, per byte read", written)
}

if only == nil {
    let feed = try Export(RSSExporter(options: plainFeed)).bytes(editions)
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: feed.count, alignment: 16)
    report("memcpy of the RSS feed", Stopwatch.best(of: runs) { Baseline.copy(feed, to: room) })
    room.deallocate()
    let file = Baseline.temporaryFile()
    report("write(2) of the RSS feed to a file", Stopwatch.best(of: runs) { Baseline.write(feed, to: file) })

    for size in [20_000, 1_000_000] {
        let text = GeneratedPage.text(ofBytes: size)
        measure(PageSource(text: text), as: "made-up page of \(size / 1000) KB", byStage: true)
    }
    for path in CommandLine.arguments.dropFirst() {
        guard let bytes = Baseline.read(path) else {
            print("\(path) cannot be read; name text files of newspaper pages")
            continue
        }
        let source = PageSource(file: path, bytes: bytes)
        measure(source, as: path, byStage: true)
    }
}
