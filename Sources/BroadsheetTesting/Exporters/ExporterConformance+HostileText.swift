import BroadsheetCore

extension ExporterConformance {
    /// Every text of ``HostileText`` in every field that holds text, one field at a time, then in all of them: the
    /// exporter goes on, and the output stays valid.
    ///
    /// An exporter may refuse a publication that it cannot do with, by throwing from `begin`.
    public static func checkHostileText<Exporter: ArticleExporter>(
        in exporter: Exporter.Type, options: Exporter.Options = Exporter.Options(),
        reading read: (([UInt8]) throws -> Void)? = nil
    ) -> [ConformanceFault] {
        FaultCollector.faults { found in
            tryHostileText(Trial(exporter, options, read), &found)
        }
    }

    static func tryHostileText<Exporter: ArticleExporter>(_ trial: Trial<Exporter>, _ found: inout FaultCollector) {
        let fields = trial.variant == nil ? TextField.all + [.everyArticleField] : [.everyArticleField]
        for hostile in HostileText.all {
            for field in fields {
                var subject = Subject()
                field.set(&subject, hostile.text)
                let name = trial.name("\(hostile.name) in \(field.name)")
                let run = ExportRun(
                    trial.exporter, over: [subject.edition],
                    changing: { job in
                        job.outputURL = subject.outputURL
                        job.subject = subject.subject
                    })
                if let failure = run.failure {
                    found.require(
                        failure.inBegin && field.isOfPublication, "writes-any-text",
                        "\(name): the exporter stopped: \(failure.error)")
                } else {
                    found.require(true, "writes-any-text", "")
                    found.check(run, of: name, with: trial.read)
                }
            }
        }
    }
}
