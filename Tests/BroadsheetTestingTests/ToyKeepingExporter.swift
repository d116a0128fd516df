import BroadsheetCore

/// An exporter of one line an item that keeps the laws of `KeepingExporter`, and breaks the one that its options name.
struct ToyKeepingExporter: KeepingExporter {
    struct Options: ExporterOptions {
        var breaking: Law?
        init() {}
        init(breaking: Law?) { self.breaking = breaking }
        init(reading reader: inout OptionReader) {}
    }

    enum Law: String, CaseIterable {
        case items = "kept-items"
        case damage = "damage-is-seen"
        case content = "changing-keeps-content"
        case history = "history-is-read-back"
        case apart = "items-are-made-apart"
    }

    static let descriptor = FormatDescriptor(
        name: "toy-lines", mediaType: "text/plain", fileExtension: "txt", summary: "One line an item.")
    private let options: Options
    private var hash = StableHash.empty

    init(options: Options) { self.options = options }

    mutating func begin(_ job: ExportJob, into output: inout ExportOutput) {
        let breaks = options.breaking.map { $0.rawValue } ?? ""
        let history = options.breaking == .history ? nil : job.history
        put("\(breaks)|\(history?.isArchive ?? false)|\(history?.previous ?? "")\n", into: &output)
    }

    mutating func write(_ article: Article, in edition: Edition.Info, into output: inout ExportOutput) {
        write(item(of: article), into: &output)
    }

    mutating func finish(into output: inout ExportOutput) {
        output.append(StableHash.hexadecimal(hash))
    }

    mutating func makeItem(
        of article: Article, in edition: Edition.Info, reportingTo output: inout ExportOutput
    ) -> KeptItem {
        if options.breaking == .apart { output.append("!") }
        return item(of: article)
    }

    mutating func write(_ item: KeptItem, into output: inout ExportOutput) {
        put(String(decoding: item.bytes, as: UTF8.self) + "\n", into: &output)
    }

    static func keptItems(in output: [UInt8]) throws(ExportFailure) -> [KeptItem] {
        let body = output.dropLast(16)
        let isWhole = StableHash.hexadecimal(StableHash.fnv1a(body, behind: StableHash.empty)).utf8
            .elementsEqual(output.suffix(16))
        let lines = body.split(separator: 0x0A)
        let law = lines.first.map { String(decoding: $0.prefix { $0 != 0x7C }, as: UTF8.self) }
        guard isWhole || law == Law.damage.rawValue, !lines.isEmpty else {
            throw ExportFailure(Diagnostic(.error, code: "foreign", "no whole output; remove it"))
        }
        return lines.dropFirst(law == Law.items.rawValue ? 2 : 1).map { line in
            KeptItem(id: String(decoding: line.prefix { $0 != 0x7C }, as: UTF8.self), bytes: Array(line))
        }
    }

    static func history(of output: [UInt8]) -> FeedHistory {
        let head = output.prefix { $0 != 0x0A }.split(separator: 0x7C, omittingEmptySubsequences: false)
        guard head.count == 3 else { return FeedHistory() }
        let previous = String(decoding: head[2], as: UTF8.self)
        return FeedHistory(
            isArchive: String(decoding: head[1], as: UTF8.self) == "true", previous: previous.isEmpty ? nil : previous)
    }

    static func content(of item: KeptItem) -> [UInt8] { item.bytes }

    static func item(_ item: KeptItem, changedAt moment: Timestamp) -> KeptItem {
        var item = item
        if item.bytes.last == UInt8(ascii: "c") { item.bytes.append(UInt8(ascii: "!")) }
        item.updated = moment
        return item
    }

    private func item(of article: Article) -> KeptItem {
        let id = article.id.utf8.map { String($0, radix: 16) }.joined()
        return KeptItem(id: id, bytes: Array((id + (options.breaking == .content ? "|c" : "|")).utf8))
    }

    private mutating func put(_ text: String, into output: inout ExportOutput) {
        hash = StableHash.fnv1a(Array(text.utf8)[...], behind: hash)
        output.append(text)
    }
}
