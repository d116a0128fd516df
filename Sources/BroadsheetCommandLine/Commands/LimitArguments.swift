import ArgumentParser
import Broadsheet

/// How large a page may be, for every command that reads pages.
struct PageLimitArgument: ParsableArguments {
    @Option(
        name: .customLong("page-bytes"), parsing: .unconditional,
        help: ArgumentHelp(
            "The largest file that is read as a page; else what the configuration says, or 64 MiB.",
            valueName: "number"))
    var pageBytes: Int?

    func validate() throws {
        try Self.check(pageBytes, "--page-bytes")
    }

    /// A pipeline with the limits of the command line.
    func limiting(_ pipeline: Pipeline) -> Pipeline {
        var limited = pipeline
        limited.limits.pageBytes = pageBytes ?? pipeline.limits.pageBytes
        return limited
    }

    /// Refuses a number that is not a limit.
    static func check(_ bytes: Int?, _ option: String) throws {
        guard let bytes, bytes < 1 else { return }
        throw ValidationError.usage("\(option) cannot be \(bytes); write a number from 1 on.")
    }
}

/// How large a feed or archive may be that is kept, and how long other runs are waited for, for commands that write such.
struct KeptLimitArguments: ParsableArguments {
    @Option(
        name: .customLong("kept-bytes"), parsing: .unconditional,
        help: ArgumentHelp(
            "The largest feed or archive that is kept; else what the configuration says, or 4 GiB.",
            valueName: "number"))
    var keptBytes: Int?

    @Option(
        name: .customLong("wait-seconds"), parsing: .unconditional,
        help: ArgumentHelp(
            "How long to wait in all for other runs that add to kept feeds; else what the configuration says, or 60.",
            valueName: "number"))
    var waitSeconds: Int?

    func validate() throws {
        try PageLimitArgument.check(keptBytes, "--kept-bytes")
        if let waitSeconds, !(0...86_400).contains(waitSeconds) {
            throw ValidationError.usage("--wait-seconds cannot be \(waitSeconds); write a number from 0 to 86400.")
        }
    }

    /// A pipeline with the limits of the command line.
    func limiting(_ pipeline: Pipeline) -> Pipeline {
        var limited = pipeline
        limited.limits.keptBytes = keptBytes ?? pipeline.limits.keptBytes
        limited.limits.waitSeconds = waitSeconds ?? pipeline.limits.waitSeconds
        return limited
    }
}
