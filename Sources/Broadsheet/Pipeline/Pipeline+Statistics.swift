/// Statistics of what a configuration's sources hold.
public struct StatisticsResult: Sendable {
    /// The statistics, diagnostics included.
    public var statistics = EditionStatistics()
    /// The diagnostics about sources and pages.
    public var diagnostics: [Diagnostic] = []
    /// How many files of pages were read.
    public var filesRead = 0
    /// Whether the task was cancelled before all was read.
    public var isCancelled = false
}

extension Pipeline {
    /// Reads the pages that a configuration names, and counts what they hold; of no edition more than the counts is kept.
    ///
    /// - Parameters:
    ///   - configuration: Its outputs are left alone.
    ///   - progress: Called with every file that was read.
    public func statistics(
        of configuration: Configuration, progress: (RunProgress) -> Void = { _ in }
    ) async -> StatisticsResult {
        var result = StatisticsResult()
        let read = await readPortions(configuration, size: 64, progress: progress) { editions, _ in
            for edition in editions { result.statistics.add(edition.edition) }
        }
        result.statistics.add(read.diagnostics)
        (result.diagnostics, result.filesRead) = (read.diagnostics, read.filesRead)
        result.isCancelled = read.isCancelled
        return result
    }
}
