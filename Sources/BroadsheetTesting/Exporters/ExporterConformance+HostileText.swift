import BroadsheetCore

extension ExporterConformance {
    /// Every text of ``HostileText`` in every field that holds text: the exporter continues, and the output stays valid.
    /// Texts that are hostile in many ways go into one field at a time, then into all of the article; those with a single
    /// special character into all fields of the article, and into all of the newspaper that are not addresses.
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
        let isVariant = trial.variant != nil
        tryTexts(HostileText.mixed, in: (isVariant ? [] : TextField.all) + [.everyArticleField], trial, &found)
        tryTexts(
            HostileText.single, in: (isVariant ? [] : [.everyPublicationField]) + [.everyArticleField], trial, &found)
    }

    private static func tryTexts<Exporter: ArticleExporter>(
        _ texts: [HostileText], in fields: [TextField], _ trial: Trial<Exporter>, _ found: inout FaultCollector
    ) {
        for hostile in texts {
            for field in fields {
                var subject = Subject()
                field.set(&subject, hostile.text)
                let name = trial.name("\(hostile.name) in \(field.name)")
                let run = TrialRun(
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
