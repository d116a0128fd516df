/// The bytes of an export, chunk by chunk, each made when it is asked for: for the body of an HTTP response, for
/// instance.
///
/// A chunk holds one article as a rule, so what is held at a time is bounded by the largest article.
public struct ExportChunks: AsyncSequence, Sendable {
    private let run: ExportProgress

    init(_ run: ExportProgress) {
        self.run = run
    }

    /// An iterator that starts from the first byte.
    public func makeAsyncIterator() -> Iterator {
        Iterator(run: run)
    }

    /// Makes one chunk after the other.
    public struct Iterator: AsyncIteratorProtocol {
        fileprivate var run: ExportProgress

        /// The next chunk, which is never empty; `nil` after the last.
        ///
        /// - Throws: ``ExportFailure`` from the exporter; `CancellationError` where the task was cancelled.
        public mutating func next() async throws -> [UInt8]? {
            try Task.checkCancellation()
            var chunk: [UInt8] = []
            while chunk.isEmpty {
                guard try run.step({ chunk += $0 }) else { return nil }
            }
            return chunk
        }
    }
}

extension Export {
    /// The editions, chunk by chunk, at the pace of anyone who takes them; the same bytes as ``bytes(_:publication:)``.
    ///
    /// - Parameters:
    ///   - editions: The editions in any order.
    ///   - publication: The newspaper; that of the newest edition where it is `nil`.
    public func chunks(of editions: [Edition], publication: Publication? = nil) -> ExportChunks {
        ExportChunks(run(over: editions, publication))
    }
}
