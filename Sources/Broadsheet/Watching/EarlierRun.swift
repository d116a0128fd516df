/// What a run leaves to the next one of the same configuration: the pages that it has read, so that a page whose file and
/// corrections are the same is not read again.
package actor EarlierRun {
    /// Pages of more bytes than this are read anew by every run: what is kept of a page is several times its size.
    private static let mostBytes = 32 * 1_048_576

    private var pages: [String: Page] = [:]
    /// What the pages that are kept count together, in bytes of their files.
    private var byteCount = 0
    /// The pages of the run that is under way.
    private var used: Set<String> = []
    /// The files as they were before they were read.
    private var stamps: [String: FileStamp] = [:]

    private struct Page {
        var stamp: FileStamp
        var job: PageJob
        var outcome: PageOutcome
    }

    package init() {}

    func begin() {
        used = []
        stamps = [:]
    }

    /// Ends a run that has read everything: pages that it did not meet are forgotten.
    func end() {
        for (path, page) in pages where !used.contains(path) {
            byteCount -= page.stamp.size
            pages[path] = nil
        }
    }

    /// The outcome of a page when it was read; `nil` where it is to be read now.
    func outcome(of job: PageJob) -> PageOutcome? {
        guard let path = job.input.path, let stamp = FileStamp(of: path) else { return nil }
        used.insert(path)
        if let page = pages[path], page.stamp == stamp, page.job.saysTheSame(as: job) { return page.outcome }
        stamps[path] = stamp
        return nil
    }

    /// Keeps what became of a page that was read. One that could not be read, or that names other files, is left out.
    func keep(_ outcome: PageOutcome, of job: PageJob) {
        guard let path = job.input.path, let stamp = stamps.removeValue(forKey: path) else { return }
        byteCount -= pages.removeValue(forKey: path)?.stamp.size ?? 0
        guard let read = outcome.pages, read.allSatisfy({ $0.page.file == job.file }),
            byteCount + stamp.size <= Self.mostBytes
        else { return }
        byteCount += stamp.size
        pages[path] = Page(stamp: stamp, job: job, outcome: outcome)
    }
}

extension PageJob {
    /// Whether all that is known of the page before it is read is the same. The parser is that of the configuration.
    fileprivate func saysTheSame(as other: PageJob) -> Bool {
        (file, path, code, date, encoding) == (other.file, other.path, other.code, other.date, other.encoding)
            && (corrections, correctionsPath) == (other.corrections, other.correctionsPath)
    }
}

extension Pipeline {
    /// Does what a configuration asks for once more. Pages that are as they were when the run before read them are not
    /// read again, and outputs whose bytes would be the same are left alone.
    ///
    /// - Parameters:
    ///   - configuration: What ``load(_:)`` gave. It must be that of the run before, where there was one.
    ///   - earlier: What the run before left; it is this run's then.
    ///   - standardOutput: Takes the bytes of an output named `-`.
    ///   - progress: Called with every file that was read.
    package func run(
        _ configuration: Configuration, after earlier: EarlierRun, standardOutput: StandardOutput? = nil,
        progress: (RunProgress) -> Void = { _ in }
    ) async -> RunReport {
        var pipeline = self
        pipeline.earlier = earlier
        await earlier.begin()
        let report = await pipeline.run(configuration, standardOutput: standardOutput, progress: progress)
        if !Task.isCancelled { await earlier.end() }
        return report
    }
}
