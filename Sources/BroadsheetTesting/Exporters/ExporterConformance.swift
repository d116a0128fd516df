import BroadsheetCore

/// Holds an exporter to the laws of `ArticleExporter`.
///
/// ```swift
/// @Test func conforms() {
///     #expect(ExporterConformance.check(HeadlineExporter.self) { bytes in try MyReader.read(bytes) } == [])
/// }
/// ```
///
/// What it cannot see is hash order, which differs only from process to process: keep sets and dictionaries out of
/// what is written, or sort them.
public enum ExporterConformance {
    /// Everything: ``checkDescriptor(of:)``, ``OptionsConformance``, ``checkBytes(of:options:)``,
    /// ``checkSparseEditions(with:options:reading:)``, ``checkHostileText(in:options:reading:)`` and
    /// ``checkMemory(of:options:)``.
    ///
    /// - Parameters:
    ///   - exporter: The exporter's type.
    ///   - options: The options to try; each goes through every check.
    ///   - read: Reads an output with a reader of the format, and throws where it is not valid.
    /// - Returns: The faults found; empty where every law holds.
    public static func check<Exporter: ArticleExporter>(
        _ exporter: Exporter.Type, options: [Exporter.Options] = [Exporter.Options()],
        reading read: (([UInt8]) throws -> Void)? = nil
    ) -> [ConformanceFault] {
        var faults = checkDescriptor(of: exporter)
        faults += OptionsConformance.check(
            Exporter.Options.self,
            reserved: ["output", "url", "select", "limit", "limit-days", "limit-bytes", "keep", "headers"])
        for options in options {
            faults += checkBytes(of: exporter, options: options)
            faults += checkSparseEditions(with: exporter, options: options, reading: read)
            faults += checkHostileText(in: exporter, options: options, reading: read)
            faults += checkMemory(of: exporter, options: options)
        }
        return faults
    }

    /// The descriptor: a name that a configuration can choose, a media type, an extension without dot, a summary.
    public static func checkDescriptor<Exporter: ArticleExporter>(of exporter: Exporter.Type) -> [ConformanceFault] {
        let descriptor = Exporter.descriptor
        var found = FaultCollector()
        var registry = ExporterRegistry()
        do {
            try registry.register(exporter)
        } catch {
            found.add("descriptor", "the name cannot be registered: \(error)")
        }
        let halves = descriptor.mediaType.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        found.require(
            halves.count == 2 && halves.allSatisfy { !$0.isEmpty }, "descriptor",
            "'\(descriptor.mediaType)' is no media type; write one such as 'text/plain'")
        found.require(
            !descriptor.fileExtension.isEmpty && !descriptor.fileExtension.utf8.contains(UInt8(ascii: ".")),
            "descriptor", "'\(descriptor.fileExtension)' is no file extension; write one such as 'txt', without a dot")
        found.require(!descriptor.summary.isEmpty, "descriptor", "the summary is empty; say in one line what it is for")
        return found.faults
    }

    /// The bytes: the same however often they are taken away, the same in a second run, valid UTF-8.
    public static func checkBytes<Exporter: ArticleExporter>(
        of exporter: Exporter.Type, options: Exporter.Options = Exporter.Options()
    ) -> [ConformanceFault] {
        var found = FaultCollector()
        for (name, editions) in samples {
            let exporter = Exporter(options: options)
            let expected = ExportRun(exporter, over: editions, draining: .always)
            for draining in [Draining.never, .sometimes] {
                let run = ExportRun(exporter, over: editions, draining: draining)
                found.require(
                    run.bytes == expected.bytes, "same-bytes-however-drained",
                    "\(name): the bytes differ from byte \(firstDifference(run.bytes, expected.bytes)) on when they are"
                        + " taken away \(draining) instead of after every call")
            }
            let again = ExportRun(Exporter(options: options), over: editions)
            found.require(
                again.bytes == expected.bytes && again.diagnostics == expected.diagnostics, "same-bytes",
                "\(name): a second run gives other bytes from byte \(firstDifference(again.bytes, expected.bytes)) on,"
                    + " or reports something else")
            found.require(isUTF8(expected.bytes), "utf-8", "\(name): the bytes are not valid UTF-8")
            if let failure = expected.failure {
                found.add("writes-everything", "\(name): the exporter stopped: \(failure.error)")
            }
        }
        return found.faults
    }

    /// Editions that say little or nothing: no edition, no article, no date, no publication, empty fields.
    public static func checkSparseEditions<Exporter: ArticleExporter>(
        with exporter: Exporter.Type, options: Exporter.Options = Exporter.Options(),
        reading read: (([UInt8]) throws -> Void)? = nil
    ) -> [ConformanceFault] {
        var found = FaultCollector()
        for (name, editions) in samples {
            for outputURL in [nil, "https://news.example/chenwan/output"] {
                let run = ExportRun(Exporter(options: options), over: editions, outputURL: outputURL)
                if let failure = run.failure {
                    found.require(
                        failure.inBegin, "stops-in-begin-only", "\(name): the exporter stopped: \(failure.error)")
                } else {
                    found.check(run.bytes, of: name, with: read)
                }
            }
        }
        return found.faults
    }

    /// Memory: what is written after the last article does not grow with the number of articles, so that no article
    /// can have been collected for it.
    public static func checkMemory<Exporter: ArticleExporter>(
        of exporter: Exporter.Type, options: Exporter.Options = Exporter.Options()
    ) -> [ConformanceFault] {
        let few = ExportRun(Exporter(options: options), over: SampleEditions.long(articles: 4))
        let many = ExportRun(Exporter(options: options), over: SampleEditions.long(articles: 260))
        // Closing words may count the articles; a byte or more for each of them is a list.
        guard many.finishSize >= few.finishSize + 256 else { return [] }
        return [
            ConformanceFault(
                "bounded-memory",
                "after 4 articles `finish` wrote \(few.finishSize) bytes, after 260 it wrote \(many.finishSize):"
                    + " write each article when it comes instead of collecting them")
        ]
    }

    /// What every exporter must be able to write.
    static let samples: [(name: String, editions: [Edition])] = [
        ("the rich editions", SampleEditions.rich),
        ("the bare edition", SampleEditions.bare),
        ("an edition without articles", SampleEditions.empty),
        ("no editions", []),
        ("two empty editions and a rich one", SampleEditions.empty + SampleEditions.empty + SampleEditions.rich),
        ("twenty articles", SampleEditions.long(articles: 20)),
    ]

    private static func firstDifference(_ left: [UInt8], _ right: [UInt8]) -> Int {
        zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(left.count, right.count)
    }

    static func isUTF8(_ bytes: [UInt8]) -> Bool {
        String(validating: bytes, as: UTF8.self) != nil
    }
}

extension FaultCollector {
    /// Checks an output: valid UTF-8, and valid for the format's own reader.
    mutating func check(_ bytes: [UInt8], of name: String, with read: (([UInt8]) throws -> Void)?) {
        require(ExporterConformance.isUTF8(bytes), "utf-8", "\(name): the bytes are not valid UTF-8")
        do {
            try read?(bytes)
        } catch {
            add("valid-output", "\(name): the reader refuses the output: \(error)")
        }
    }
}
