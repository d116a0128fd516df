/// Notices when what a run reads has changed, and has come to rest: a page that is still being copied would be half an
/// article, so a change counts only where two looks in a row saw the same.
///
/// Nothing happens by itself. Anyone who owns a watch looks from time to time, and says what was taken:
///
/// ```swift
/// let files = InputFiles(of: configuration)
/// guard watch.look(files) == .changed else { return }
/// let report = await pipeline.run(configuration)
/// watch.take(files)
/// ```
public struct InputWatch: Sendable {
    private var taken: InputFiles?
    /// What the last look saw, where that was something else.
    private var seen: InputFiles?

    /// A watch that has taken nothing.
    public init() {}

    /// The result of a look.
    public enum Look: Sendable, Hashable {
        /// What was taken last.
        case unchanged
        /// Something else, which may still be on its way: the next look shows whether it has come to rest.
        case settling
        /// Something else, which the look before saw as well.
        case changed
    }

    /// Looks.
    ///
    /// - Parameter files: The files as they are now.
    public mutating func look(_ files: InputFiles) -> Look {
        guard files != taken else {
            seen = nil
            return .unchanged
        }
        defer { seen = files }
        return files == seen ? .changed : .settling
    }

    /// Notes what was taken.
    ///
    /// - Parameter files: The files as they were before the first of them was read.
    public mutating func take(_ files: InputFiles) {
        taken = files
        seen = nil
    }
}
