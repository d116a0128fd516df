import BroadsheetCore
import Synchronization

/// An exporter that keeps something of each article, in the way that its options name.
struct HoardingExporter: ArticleExporter {
    struct Options: ExporterOptions {
        var way = Way.counts
        init() {}
        init(_ way: Way) { self.way = way }
        init(reading reader: inout OptionReader) {}
    }

    enum Way: CaseIterable {
        /// The allowed values: a number, identifiers, the last article, a few of them.
        case counts, rememberIDs, holdsTheLast, holdsTen
        case headlines, articles, bytes, slices, substrings, dictionary, object, objectsInACircle, subclass, optionals

        var isHonest: Bool { [.counts, .rememberIDs, .holdsTheLast, .holdsTen].contains(self) }
    }

    class Shelf: @unchecked Sendable {
        var articles: [Article] = []
    }

    final class LabelledShelf: Shelf, @unchecked Sendable {
        var label = "shelf"
    }

    final class Link: @unchecked Sendable {
        var next: Link?
        var text: String
        init(_ text: String) { self.text = text }
    }

    static let descriptor = FormatDescriptor(
        name: "hoard", mediaType: "text/plain", fileExtension: "txt", summary: "Keeps what it should not.")
    private let options: Options
    private var count = 0
    private var ids: Set<String> = []
    private var texts: [String] = []
    private var articles: [Article] = []
    private var output = ExportOutput()
    private var slices: [ArraySlice<UInt8>] = []
    private var words: [Substring] = []
    private var byID: [String: [String: String]] = [:]
    private var shelf = Shelf()
    private var link: Link?
    private var maybe: (count: Int, texts: [String?])?

    init(options: Options) { self.options = options }

    mutating func begin(_ job: ExportJob, into output: inout ExportOutput) {
        shelf = options.way == .subclass ? LabelledShelf() : Shelf()
    }

    mutating func write(_ article: Article, in edition: Edition.Info, into output: inout ExportOutput) {
        count += 1
        let text = article.body.first?.text ?? ""
        switch options.way {
        case .counts: break
        case .rememberIDs: ids.insert(article.id)
        case .holdsTheLast: articles = [article]
        case .holdsTen: articles = articles.suffix(9) + [article]
        case .headlines: texts.append(article.headline?.text ?? "")
        case .articles: articles.append(article)
        case .bytes: self.output.append(text)
        case .slices: slices.append(Array(text.utf8)[...].suffix(1))
        case .substrings: words.append(text.prefix(1))
        case .dictionary: byID[article.id] = ["text": text]
        case .object, .subclass: shelf.articles.append(article)
        case .objectsInACircle:
            let new = Link(text)
            new.next = link?.next ?? new
            link?.next = new
            link = new
        case .optionals: maybe = (count, (maybe?.texts ?? []) + [text])
        }
        output.append("\(count)\n")
    }

    mutating func finish(into output: inout ExportOutput) {}
}

/// An exporter whose copies share what changes.
struct SharingExporter: ArticleExporter {
    final class Counter: Sendable {
        let value = Mutex(0)
    }

    static let descriptor = FormatDescriptor(
        name: "sharing", mediaType: "text/plain", fileExtension: "txt", summary: "Counts in a class.")
    private var counter = Counter()

    init(options: NoOptions) {}

    mutating func begin(_ job: ExportJob, into output: inout ExportOutput) { counter = Counter() }

    mutating func write(_ article: Article, in edition: Edition.Info, into output: inout ExportOutput) {
        output.append("\(counter.value.withLock { value in (value += 1, value).1 })\n")
    }

    mutating func finish(into output: inout ExportOutput) {}
}
