import BroadsheetCore

/// Words that a file gives without a place that means anything: they cannot be put in order, and are left out.
struct UnplacedWords {
    var count = 0

    func diagnostics(in file: String) -> [Diagnostic] {
        guard count > 0 else { return [] }
        return [
            Diagnostic(
                .warning, code: "word-without-place",
                count == 1
                    ? "a word of this file has no box, or one that means nothing, and was left out; have the program that "
                        + "wrote it write boxes"
                    : "\(count) words of this file have no box, or one that means nothing, and were left out; have the "
                        + "program that wrote it write boxes",
                at: FileLocation(path: file))
        ]
    }
}
