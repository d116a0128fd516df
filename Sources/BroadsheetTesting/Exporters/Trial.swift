import BroadsheetCore

/// An exporter with the options that it is tried with, and a reader of what it writes.
struct Trial<Exporter: ArticleExporter> {
    let options: Exporter.Options
    /// Throws where an output is not valid; `nil` where it cannot be decided.
    let read: (([UInt8]) throws -> Void)?
    /// The one option that is not as by default, in the words of a fault; `nil` for options that somebody chose, which
    /// are tried on more samples.
    let variant: String?

    init(
        _ exporter: Exporter.Type, _ options: Exporter.Options, _ read: (([UInt8]) throws -> Void)?,
        variant: String? = nil
    ) {
        self.options = options
        self.read = read
        self.variant = variant
    }

    var exporter: Exporter { Exporter(options: options) }

    var samples: ArraySlice<ExporterConformance.Sample> {
        variant == nil ? ExporterConformance.samples[...] : ExporterConformance.samples.prefix(3)
    }

    /// The subject of the trial, in the words of a fault.
    func name(_ sample: String) -> String {
        variant.map { "\(sample), with \($0)" } ?? sample
    }
}

extension FaultCollector {
    /// Checks the output of a run that came to its end: valid UTF-8, valid for the format's own reader, and reports
    /// that say something.
    mutating func check<Exporter>(
        _ run: TrialRun<Exporter>, of name: String, with read: (([UInt8]) throws -> Void)?
    ) {
        require(
            String(validating: run.bytes, as: UTF8.self) != nil, "utf-8", "\(name): the bytes are not valid UTF-8")
        check(run.diagnostics, of: name)
        guard let read else { return skip("valid-output", remedy: "give a reader") }
        do {
            try read(run.bytes)
            require(true, "valid-output", "")
        } catch {
            add("valid-output", "\(name): the reader refuses the output: \(error)")
        }
    }
}
