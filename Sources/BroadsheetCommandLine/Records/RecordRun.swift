import ArgumentParser
import Broadsheet

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// One run of the record mode: editions from an input, one after the other, their articles to an output.
///
/// An edition is read, parsed, written and dropped before the next one is read, so that memory is bounded by one of
/// them, and a slow reader slows the run down. Nothing of an edition is written before all of it is there.
struct RecordRun {
    private var pipeline: Pipeline
    private let configuration: Configuration
    private let limits: RecordLimits
    private var writer: RecordWriter
    private var collector: EditionCollector
    private var counts = Counts()
    private let write: (ArraySlice<UInt8>) throws(Console.Failure) -> Void

    /// What a run has done.
    struct Counts: Hashable {
        var editions = 0
        var pages = 0
        var articles = 0
        var errors = 0
    }

    enum Ending: Hashable {
        case whole
        /// The input ended inside a line, or could not be read to its end.
        case truncated
        /// Standard output could not be written.
        case unwritten
    }

    /// A run.
    ///
    /// - Parameters:
    ///   - pipeline: Parses the pages.
    ///   - configuration: Gives publication, publish time and the parser with its options.
    ///   - export: The export of the articles, as JSON Lines.
    ///   - summaries: Whether a record follows the articles of each edition.
    ///   - write: Takes the lines of an edition; writes them to standard output unless something else is given.
    init(
        _ pipeline: Pipeline, configuration: Configuration, limits: RecordLimits, export: Export, summaries: Bool,
        write: @escaping (ArraySlice<UInt8>) throws(Console.Failure) -> Void = Console.write
    ) {
        self.pipeline = pipeline
        // One process has one core: who has more starts more processes, and editions stay in order.
        self.pipeline.maximumConcurrentPages = 1
        self.configuration = configuration
        self.limits = limits
        writer = RecordWriter(export, summaries: summaries)
        collector = EditionCollector(limits: limits)
        self.write = write
    }

    /// Reads to the end of standard input.
    mutating func run() async -> (ending: Ending, counts: Counts) {
        await run(reading: RecordLineReader(limit: limits.bytes))
    }

    /// Reads to the end of an input.
    mutating func run(reading reader: RecordLineReader) async -> (ending: Ending, counts: Counts) {
        do throws(Console.Failure) {
            return (try await readAll(of: reader) ? .whole : .truncated, counts)
        } catch {
            if let diagnostic = error.diagnostic { Console.say([diagnostic]) }
            // A reader that has gone has all it wanted.
            return (error.diagnostic == nil ? .whole : .unwritten, counts)
        }
    }

    /// - Returns: Whether the input was whole.
    private mutating func readAll(of reader: RecordLineReader) async throws(Console.Failure) -> Bool {
        var reader = reader
        while true {
            let line: RecordLineReader.Line
            do throws(RecordLineReader.ReadFault) {
                guard let next = try reader.next() else { break }
                line = next
            } catch {
                let fault = RecordFault(
                    code: "truncated-input", message: "standard input could not be read: system error \(error.number)",
                    line: reader.count + 1)
                try await write(collector.finish(fault))
                return false
            }
            guard try await take(line, number: reader.count, isEnded: reader.isEnded) else { return false }
        }
        try await write(collector.finish())
        return true
    }

    /// - Returns: Whether the line was whole.
    private mutating func take(
        _ line: RecordLineReader.Line, number: Int, isEnded: Bool
    ) async throws(Console.Failure) -> Bool {
        guard case .bytes(let bytes) = line else {
            let fault = RecordFault(
                code: "record-too-long",
                message: "this line is longer than \(limits.bytes) bytes; raise --record-bytes",
                line: number)
            try await write(collector.add(fault, of: nil, number: number))
            return true
        }
        guard !bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) else { return true }
        let record: RecordLine
        do throws(RecordLine.Fault) {
            record = try RecordLine(bytes, number: number)
        } catch {
            guard isEnded || error.edition != nil else {
                let fault = RecordFault(
                    code: "truncated-input",
                    message: "the input ends inside a line, so the last edition is not written; send it again from "
                        + "there", line: number)
                try await write(collector.finish(fault))
                return false
            }
            try await write(collector.add(error.fault, of: error.edition, number: number))
            return true
        }
        try await write(collector.add(record, number: number))
        return true
    }

    private mutating func write(_ editions: [CollectedEdition]) async throws(Console.Failure) {
        for edition in editions {
            let bytes = await lines(of: edition)
            try write(bytes[...])
        }
    }

    private mutating func lines(of edition: CollectedEdition) async -> [UInt8] {
        guard edition.fault == nil, let key = edition.key else {
            return fail(edition.fault ?? RecordFault(code: "no-pages", message: "no record"), edition.key)
        }
        let result = await pipeline.parse(edition.pages, configuration: configuration, date: edition.date)
        // Half an edition would be treated as the whole.
        if let unread = result.diagnostics.first(where: { $0.severity == .error && result.edition.lacks($0) }) {
            return fail(RecordFault(code: unread.code, message: unread.description), key)
        }
        do {
            let bytes = try writer.lines(of: result, key: key)
            counts.editions += 1
            counts.pages += result.edition.info.pages.count
            counts.articles += result.edition.articles.count
            return bytes
        } catch {
            return fail(RecordFault(code: "not-written", message: "\(error)"), key)
        }
    }

    private mutating func fail(_ fault: RecordFault, _ key: String?) -> [UInt8] {
        counts.errors += 1
        return writer.line(of: fault, key: key)
    }
}

extension Edition {
    /// Whether the file of a diagnostic is not among the edition's pages: it could not be read.
    fileprivate func lacks(_ diagnostic: Diagnostic) -> Bool {
        guard let path = diagnostic.location?.path else { return false }
        return !info.pages.contains { $0.file == path }
    }
}
