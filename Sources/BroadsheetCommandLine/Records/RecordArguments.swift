import ArgumentParser
import Broadsheet

/// The options of the record mode.
struct RecordArguments: ParsableArguments {
    @Flag(
        name: .customLong("records"),
        help: ArgumentHelp(
            "Read editions as JSON Lines from standard input, and print their articles as JSON Lines.",
            discussion: "Each line is a page, with 'edition', 'date', 'page' and one of 'text', 'base64' and 'path'."))
    var isOn = false

    @Flag(
        name: .customLong("no-summaries"), help: "Leave out the record after the articles of each edition (--records)."
    )
    var omitsSummaries = false

    @Flag(help: "Exit with 1 when an edition was not written (--records).")
    var strict = false

    @Option(
        name: .customLong("record-bytes"), parsing: .unconditional,
        help: ArgumentHelp("How many bytes a line, and the pages of an edition, may hold.", valueName: "number"))
    var bytes = RecordLimits().bytes

    @Option(
        name: .customLong("edition-pages"), parsing: .unconditional,
        help: ArgumentHelp("How many pages an edition may have (--records).", valueName: "number"))
    var pages = RecordLimits().pages

    /// The exit code where the input ends inside a line.
    static let truncated = ExitCode(2)

    /// What the options allow an edition to cost.
    var limits: RecordLimits { RecordLimits(bytes: bytes, pages: pages) }

    func validate() throws {
        if bytes < 1 { throw ValidationError.usage("--record-bytes cannot be \(bytes); write a number from 1 on.") }
        if pages < 1 { throw ValidationError.usage("--edition-pages cannot be \(pages); write a number from 1 on.") }
        if !isOn, omitsSummaries || strict {
            throw ValidationError.usage(
                "--no-summaries and --strict are options of --records; add it, or leave them out.")
        }
    }
}
