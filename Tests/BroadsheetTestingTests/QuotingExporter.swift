import BroadsheetCore

/// An exporter that ends each headline with a null, and puts it between brackets, as numbers, where it has something
/// special in it; of one such thing it does not know.
struct QuotingExporter: ArticleExporter {
    /// Why a text needs brackets.
    struct Reason: Hashable, Sendable {
        enum Place { case beginning, inside, end }
        var place: Place
        var scalar: Unicode.Scalar

        /// All that is special in a text.
        static func all(in text: String) -> Set<Reason> {
            let scalars = Array(text.unicodeScalars)
            let reasons = scalars.enumerated().compactMap { index, scalar -> Reason? in
                let place: Place = index == 0 ? .beginning : index == scalars.count - 1 ? .end : .inside
                let isPlain = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                // Words are separated by spaces.
                return isPlain || (place == .inside && scalar == " ") ? nil : Reason(place: place, scalar: scalar)
            }
            return Set(reasons)
        }
    }

    struct Options: ExporterOptions {
        var overlooked: Reason?
        init() {}
        init(overlooking reason: Reason?) { overlooked = reason }
        init(reading reader: inout OptionReader) {}
    }

    struct Unreadable: Error {}

    static let descriptor = FormatDescriptor(
        name: "quoting", mediaType: "text/plain", fileExtension: "txt", summary: "Headlines, quoted or not.")
    let options: Options

    init(options: Options) { self.options = options }

    mutating func begin(_ job: ExportJob, into output: inout ExportOutput) {}

    mutating func write(_ article: Article, in edition: Edition.Info, into output: inout ExportOutput) {
        let text = article.headline?.text ?? ""
        var reasons = Reason.all(in: text)
        if let overlooked = options.overlooked { reasons.remove(overlooked) }
        output.append(reasons.isEmpty ? text : "[\(text.utf8.map(String.init).joined(separator: " "))]")
        output.append(0)
    }

    mutating func finish(into output: inout ExportOutput) {}

    /// Reads an output: nothing special is outside brackets.
    static func read(_ bytes: [UInt8]) throws {
        guard bytes.isEmpty || bytes.last == 0 else { throw Unreadable() }
        for headline in bytes.dropLast().split(separator: 0, omittingEmptySubsequences: false) {
            let text = String(decoding: headline, as: UTF8.self)
            let isQuoted =
                text.hasPrefix("[") && text.hasSuffix("]") && text.dropFirst().dropLast().allSatisfy(isNumber)
            guard isQuoted || Reason.all(in: text).isEmpty else { throw Unreadable() }
        }
    }

    private static func isNumber(_ character: Character) -> Bool {
        character == " " || ("0"..."9").contains(character)
    }
}
