import Broadsheet
import Foundation

/// Makes what is served: reads all pages, and writes every output of the configuration into memory.
struct FeedMaker: Sendable {
    let pipeline: Pipeline
    let configuration: Configuration

    struct Outcome: Sendable {
        /// `nil` where a fault prevents it.
        var feeds: Feeds?
        var diagnostics: [Diagnostic]
    }

    /// Makes the feeds.
    ///
    /// A fault of one page keeps all from being replaced. Where there are none yet, what could be read is better than
    /// nothing.
    ///
    /// - Parameters:
    ///   - previous: What is served now.
    ///   - changed: When what is different from it changed.
    /// - Returns: `nil` where the task was cancelled.
    func make(after previous: Feeds?, changed: Date) async -> Outcome? {
        let read = await pipeline.read(configuration)
        guard !read.isCancelled else { return nil }
        // A folder without pages is none of the faults that a server waits out.
        var outcome = Outcome(diagnostics: read.diagnostics.filter { $0.code != "no-match" })
        let hasFault = outcome.diagnostics.contains { $0.severity == .error }
        let isEmpty = read.editions.allSatisfy(\.articles.isEmpty)
        guard !hasFault || previous == nil && !isEmpty else { return outcome }

        var index = OutputIndex(
            publication: Export.newestFirst(read.editions).first?.info.publication ?? configuration.publication)
        var documents: [String: Document] = [:]
        for output in configuration.splittingOutputs(over: read.editions).outputs {
            guard let export = output.export, let path = output.destination.servedPath, documents[path] == nil else {
                continue
            }
            let descriptor = export.exporter.format
            var bytes: [UInt8] = []
            do {
                let summary = try export.write(read.editions, publication: index.publication) { bytes += $0 }
                outcome.diagnostics += summary.diagnostics.filter { !outcome.diagnostics.contains($0) }
            } catch {
                outcome.diagnostics.append(Self.explain(error, of: output))
                return outcome
            }
            documents[path] = Document(
                bytes, contentType: descriptor.contentType, after: previous?.document(at: path), changed: changed)
            index.entries.append(
                OutputIndex.Entry(
                    path: path, format: descriptor.name, mediaType: descriptor.mediaType, summary: descriptor.summary))
        }
        documents["/"] = Document(
            Array(index.html.utf8), contentType: "text/html; charset=utf-8", after: previous?.document(at: "/"),
            changed: changed)
        outcome.feeds = Feeds(documents: documents)
        return outcome
    }

    private static func explain(_ error: any Error, of output: Configuration.Output) -> Diagnostic {
        var diagnostic =
            (error as? ExportFailure)?.diagnostic
            ?? Diagnostic(.error, code: "not-made", "'\(output.destination.name)' was not made: \(error)")
        diagnostic.location = diagnostic.location ?? output.location
        return diagnostic
    }
}
