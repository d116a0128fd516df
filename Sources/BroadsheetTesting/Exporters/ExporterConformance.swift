import BroadsheetCore

/// Holds an exporter to the laws of `ArticleExporter`, and of `KeepingExporter` where it is one.
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
    /// The keys of an output that are the pipeline's, which no option may have.
    public static let reservedKeys = [
        "output", "url", "select", "limit", "limit-days", "limit-bytes", "archive", "keep", "headers",
    ]

    /// Every check; see `report(_:options:reading:)`.
    ///
    /// - Returns: The faults found; empty where every law holds.
    public static func check<Exporter: ArticleExporter>(
        _ exporter: Exporter.Type, options: [Exporter.Options] = [Exporter.Options()],
        reading read: (([UInt8]) throws -> Void)? = nil
    ) -> [ConformanceFault] {
        report(exporter, options: options, reading: read).faults
    }

    /// Every check, with a reader that must know the options with which an output was written.
    ///
    /// - Returns: The faults found; empty where every law holds.
    public static func check<Exporter: ArticleExporter>(
        _ exporter: Exporter.Type, options: [Exporter.Options] = [Exporter.Options()],
        reading read: @escaping ([UInt8], Exporter.Options) throws -> Void
    ) -> [ConformanceFault] {
        report(exporter, options: options, reading: read).faults
    }

    /// Every check: ``checkDescriptor(of:)``, ``OptionsConformance``, ``checkBytes(of:options:)``,
    /// ``checkSparseEditions(with:options:reading:)``, ``checkJobs(with:options:reading:)``,
    /// ``checkHostileText(in:options:reading:)``, ``checkMemory(of:options:)`` and, for an exporter whose outputs can
    /// be kept, ``checkKeeping(of:options:)``.
    ///
    /// Beside the options that are given, every option is tried with values of its own, one at a time: both of a
    /// boolean, the bounds of a number, every word of a choice, texts that break careless writers. These go through
    /// the checks as well, on fewer samples.
    ///
    /// - Parameters:
    ///   - exporter: The exporter's type.
    ///   - options: The options to try; each goes through every check.
    ///   - read: Reads an output with a reader of the format, and throws where it is not valid.
    public static func report<Exporter: ArticleExporter>(
        _ exporter: Exporter.Type, options: [Exporter.Options] = [Exporter.Options()],
        reading read: (([UInt8]) throws -> Void)? = nil
    ) -> ConformanceReport {
        report(exporter, options: options) { _ in read }
    }

    /// Every check, with a reader that must know the options with which an output was written.
    public static func report<Exporter: ArticleExporter>(
        _ exporter: Exporter.Type, options: [Exporter.Options] = [Exporter.Options()],
        reading read: @escaping ([UInt8], Exporter.Options) throws -> Void
    ) -> ConformanceReport {
        report(exporter, options: options) { options in { bytes in try read(bytes, options) } }
    }

    private static func report<Exporter: ArticleExporter>(
        _ exporter: Exporter.Type, options: [Exporter.Options],
        reader: (Exporter.Options) -> (([UInt8]) throws -> Void)?
    ) -> ConformanceReport {
        var found = FaultCollector()
        tryDescriptor(of: exporter, &found)
        OptionsConformance.tryAll(of: Exporter.Options.self, reserved: reservedKeys, &found)
        for options in options {
            tryAll(Trial(exporter, options, reader(options)), &found)
        }
        for variant in OptionVariants.all(of: Exporter.Options.self) {
            tryAll(Trial(exporter, variant.options, reader(variant.options), variant: variant.name), &found)
        }
        return ConformanceReport(subject: Exporter.descriptor.name, laws: found.laws)
    }

    private static func tryAll<Exporter: ArticleExporter>(
        _ trial: Trial<Exporter>, _ found: inout FaultCollector
    ) {
        tryBytes(trial, &found)
        trySparseEditions(trial, &found)
        if trial.variant == nil { tryJobs(trial, &found) }
        tryHostileText(trial, &found)
        tryMemory(trial, &found)
        if let keeping = Exporter.self as? any KeepingExporter.Type { tryKeeping(keeping, as: trial, &found) }
    }

    /// The descriptor: a name that a configuration can choose, a media type, an extension without dot, a summary.
    public static func checkDescriptor<Exporter: ArticleExporter>(of exporter: Exporter.Type) -> [ConformanceFault] {
        FaultCollector.faults { tryDescriptor(of: exporter, &$0) }
    }

    private static func tryDescriptor<Exporter: ArticleExporter>(
        of exporter: Exporter.Type, _ found: inout FaultCollector
    ) {
        let descriptor = Exporter.descriptor
        var registry = ExporterRegistry()
        do {
            try registry.register(exporter)
            found.require(true, "descriptor", "")
        } catch {
            found.add("descriptor", "the name cannot be registered: \(error)")
        }
        let halves = descriptor.mediaType.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        found.require(
            halves.count == 2 && halves.allSatisfy { !$0.isEmpty }, "descriptor",
            "'\(descriptor.mediaType)' is not a media type; write one such as 'text/plain'")
        found.require(
            !descriptor.fileExtension.isEmpty && !descriptor.fileExtension.utf8.contains(UInt8(ascii: ".")),
            "descriptor",
            "'\(descriptor.fileExtension)' is not a file extension; write one such as 'txt', without a dot")
        found.require(!descriptor.summary.isEmpty, "descriptor", "the summary is empty; say in one line what it is for")
    }
}
