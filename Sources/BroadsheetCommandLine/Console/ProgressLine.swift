import Broadsheet

/// A line on the terminal that says how many pages have been read. Nothing is shown where standard error is a file or
/// a pipe, or where the pages are few.
struct ProgressLine {
    /// Fewer pages are read before a line about them could be.
    private static let fewestFiles = 50
    /// How many times the line changes at most.
    private static let mostChanges = 200

    private let isOnTerminal = Console.errorIsTerminal
    private var isShown = false

    /// Shows how far a run has come.
    mutating func show(_ progress: RunProgress) {
        guard isOnTerminal, progress.fileCount >= Self.fewestFiles else { return }
        let step = max(1, progress.fileCount / Self.mostChanges)
        guard progress.filesRead % step == 0 else { return }
        isShown = true
        Console.showOnTerminal(Console.text(of: "\(progress.filesRead) of \(progress.fileCount) pages read"))
    }

    mutating func clear() {
        if isShown { Console.showOnTerminal("") }
        isShown = false
    }
}
