import BroadsheetCore

extension ExporterConformance {
    /// Editions that say little or nothing, and many of them: no edition, no article, no date, no publication, empty
    /// fields; with the output's own address and without.
    public static func checkSparseEditions<Exporter: ArticleExporter>(
        with exporter: Exporter.Type, options: Exporter.Options = Exporter.Options(),
        reading read: (([UInt8]) throws -> Void)? = nil
    ) -> [ConformanceFault] {
        FaultCollector.faults { trySparseEditions(Trial(exporter, options, read), &$0) }
    }

    static func trySparseEditions<Exporter: ArticleExporter>(
        _ trial: Trial<Exporter>, _ found: inout FaultCollector
    ) {
        for (sample, editions) in trial.samples {
            for outputURL in [nil, SampleEditions.outputURL] {
                let run = TrialRun(trial.exporter, over: editions, changing: { $0.outputURL = outputURL })
                found.checkEnd(of: run, trial, trial.name(sample))
            }
        }
    }

    /// Jobs of every sort: an output that is one of several, one that has archives or is one, one that will be read
    /// again, one without a publication.
    public static func checkJobs<Exporter: ArticleExporter>(
        with exporter: Exporter.Type, options: Exporter.Options = Exporter.Options(),
        reading read: (([UInt8]) throws -> Void)? = nil
    ) -> [ConformanceFault] {
        FaultCollector.faults { tryJobs(Trial(exporter, options, read), &$0) }
    }

    static func tryJobs<Exporter: ArticleExporter>(_ trial: Trial<Exporter>, _ found: inout FaultCollector) {
        for (job, change) in jobs {
            for (sample, editions) in samples.prefix(2) {
                let run = TrialRun(trial.exporter, over: editions, changing: change)
                found.checkEnd(of: run, trial, trial.name("\(sample) as \(job)"))
            }
        }
    }

    /// Editions under a name for messages.
    typealias Sample = (name: String, editions: [Edition])

    /// What every exporter must be able to write.
    static let samples: [Sample] = [
        ("the rich editions", SampleEditions.rich),
        ("the bare edition", SampleEditions.bare),
        ("no editions", []),
        ("an edition without articles", SampleEditions.empty),
        ("two empty editions and a rich one", SampleEditions.empty + SampleEditions.empty + SampleEditions.rich),
        ("twenty articles", SampleEditions.long(articles: 20)),
        ("twelve editions, some without a date", SampleEditions.many(12)),
    ]

    /// The job that an exporter may be given.
    private static let jobs: [(name: String, change: @Sendable (inout ExportJob) -> Void)] = [
        ("one of several outputs", { $0.subject = "湾区观察" }),
        ("an output that will be read again", { $0.isKept = true }),
        ("a feed with archives", { $0.history = FeedHistory(previous: "https://news.example/chenwan/output-1") }),
        (
            "an archive",
            {
                $0.history = FeedHistory(
                    isArchive: true, address: "https://news.example/chenwan/output-2",
                    previous: "https://news.example/chenwan/output-1", next: "https://news.example/chenwan/output-3")
            }
        ),
        ("the output of nobody", { $0.publication = Publication() }),
    ]
}

extension FaultCollector {
    /// Checks how a run ended: an exporter may stop in `begin` alone.
    fileprivate mutating func checkEnd<Exporter>(
        of run: TrialRun<Exporter>, _ trial: Trial<Exporter>, _ name: String
    ) {
        require(
            run.failure?.inBegin ?? true, "stops-in-begin-only",
            "\(name): the exporter stopped: \(run.failure.map { "\($0.error)" } ?? "")")
        if run.failure == nil { check(run, of: name, with: trial.read) }
    }
}
