import Broadsheet
@_spi(Fuzzing) import BroadsheetCommandLine
import BroadsheetTesting
import TestSupport

extension FuzzTarget {
    /// The lines of `broadsheet parse --records`.
    static let records = FuzzTarget(
        name: "records", hasChoice: false, faults: { await RecordInvariants(input: $0).faults() },
        work: { _ = try? await RecordMode.lines(of: $0) })
}

/// The invariants of any bytes that are read as records.
private struct RecordInvariants {
    let input: [UInt8]

    func faults() async -> [String] {
        var found = Faults()
        do throws(ConfigurationError) {
            let whole = try await RecordMode.lines(of: input)
            let pieces = try await RecordMode.lines(of: input, chunk: 7)
            found.require(whole == pieces, "in pieces of 7 bytes the input gives something else")
            _ = try await RecordMode.lines(of: input, maximumBytes: 64)
            check(whole.output, &found)
        } catch {
            found.require(false, "\(error)")
        }
        return found.all
    }

    /// Every line is JSON that breaks nowhere, and the articles before an edition's record are as many as it says.
    private func check(_ output: [UInt8], _ found: inout Faults) {
        found.require(output.isEmpty || output.last == UInt8(ascii: "\n"), "the last line has no end")
        found.require(
            String(validating: output, as: UTF8.self).map(isUnbroken) == true, "a line holds a raw control character")
        var articles = 0
        for line in output.split(separator: UInt8(ascii: "\n")) {
            found.attempt("a line is not JSON") { found in
                let tree = try DocumentTree(readingJSON: Array(line))
                switch tree["record"] {
                case nil: articles += 1
                case .string("edition")?:
                    found.require(tree["articles"] == .integer(articles), "the record counts other articles")
                    articles = 0
                default: found.require(articles == 0, "an edition with an error has articles")
                }
            }
        }
        found.require(articles == 0, "articles without a record behind them")
    }

    /// Whether no character but the line feed ends a line for any reader.
    private func isUnbroken(_ text: String) -> Bool {
        !text.unicodeScalars.contains { scalar in
            (scalar.value < 0x20 && scalar != "\n") || ["\u{85}", "\u{2028}", "\u{2029}"].contains(scalar)
        }
    }
}
