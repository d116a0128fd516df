import BroadsheetCore

extension ExporterConformance {
    /// How much an exporter may retain of each article, in bytes: an identifier or two, but no text.
    public static let retainedBytesPerArticle = 128

    /// Memory: neither what the exporter retains while it writes nor what it writes after the last article grows with
    /// the number of articles.
    ///
    /// What it retains is measured with `Mirror`, through structs, collections and classes: the bytes of texts (of the
    /// whole text for a `Substring`), and eight bytes for each other value. Between the 16th article and the 80th the
    /// growth must stay under ``retainedBytesPerArticle`` for each. What a closure, a `Mutex` or a pointer holds, and
    /// what is global, cannot be seen this way; it shows where it is written in the end.
    public static func checkMemory<Exporter: ArticleExporter>(
        of exporter: Exporter.Type, options: Exporter.Options = Exporter.Options()
    ) -> [ConformanceFault] {
        FaultCollector.faults { tryMemory(Trial(exporter, options, nil), &$0) }
    }

    static func tryMemory<Exporter: ArticleExporter>(_ trial: Trial<Exporter>, _ found: inout FaultCollector) {
        let fewer = 16
        let more = 80
        let few = TrialRun(trial.exporter, over: wordy(fewer), measuringAfterEvery: fewer)
        let many = TrialRun(trial.exporter, over: wordy(more), measuringAfterEvery: fewer)
        let growth = (many.retainedSize - few.retainedSize) / (more - fewer)
        found.require(
            growth < retainedBytesPerArticle, "bounded-memory",
            trial.name("after \(fewer) articles")
                + " the exporter retained \(few.retainedSize) bytes, after \(more) \(many.retainedSize):"
                + " \(growth) bytes of each article; write each article when it comes instead of collecting them")
        // Closing words may count the articles; a byte or more for each of them is a list.
        found.require(
            many.finishSize < few.finishSize + more - fewer, "bounded-memory",
            trial.name("after \(fewer) articles")
                + " `finish` wrote \(few.finishSize) bytes, after \(more) it wrote \(many.finishSize):"
                + " write each article when it comes instead of collecting them")
    }

    /// The first of the articles whose memory is measured.
    private static func wordy(_ count: Int) -> [Edition] {
        var editions = wordyEditions
        editions[0].articles.removeSubrange(count...)
        return editions
    }

    private static let wordyEditions = SampleEditions.wordy(articles: 80)
}
