import Broadsheet

/// The record mode over bytes in memory, for the package in `Fuzzing/` and for tests.
@_spi(Fuzzing) public enum RecordMode {
    /// Reads lines of records, as `broadsheet parse --records` reads standard input.
    ///
    /// - Parameters:
    ///   - input: JSON Lines.
    ///   - chunk: How many bytes are read at a time, 1 or more.
    ///   - maximumBytes: What a line, and the pages of an edition, may hold.
    ///   - pipeline: Parses the pages; its exporter `jsonl` writes the articles.
    /// - Returns: The lines for standard output, and whether the input ended with a whole line.
    public static func lines(
        of input: [UInt8], chunk: Int = 65_536, maximumBytes: Int = 1_048_576, pipeline: Pipeline = .standard
    ) async throws(ConfigurationError) -> (output: [UInt8], isWhole: Bool) {
        let output = Output()
        var run = RecordRun(
            pipeline, configuration: Configuration(), limits: RecordLimits(bytes: maximumBytes),
            export: try pipeline.export(to: "jsonl"), summaries: true
        ) { output.bytes += $0 }
        var rest = input[...]
        let reader = RecordLineReader(limit: maximumBytes) { buffer in
            let part = rest.prefix(min(chunk, buffer.count))
            buffer.copyBytes(from: part)
            rest = rest.dropFirst(part.count)
            return part.count
        }
        let ending = await run.run(reading: reader).ending
        return (output.bytes, ending == .whole)
    }

    private final class Output {
        var bytes: [UInt8] = []
    }
}
