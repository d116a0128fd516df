extension Pipeline {
    /// The bytes of one input as a parser takes them, for those who ask a parser themselves.
    ///
    /// - Parameters:
    ///   - input: The page.
    ///   - date: The edition's day, where it is known.
    ///   - encoding: The page's encoding; the parser finds it out where it is `nil`.
    /// - Throws: ``InputFailure`` where the input cannot be read.
    public func source(
        of input: PageInput, date: CalendarDate? = nil, encoding: TextEncoding? = nil
    ) throws(InputFailure) -> PageSource {
        try self.source(of: input, date: date, encoding: encoding, of: Configuration())
    }

    /// The bytes of one input as a parser takes them, with the corrections that its source in a configuration names.
    package func source(
        of input: PageInput, date: CalendarDate?, encoding: TextEncoding?, of configuration: Configuration
    ) throws(InputFailure) -> PageSource {
        let name = input.name
        let path: String? = if case .file(let path) = input { path } else { nil }
        var sources = PageSources(of: configuration, corrections: corrections)
        let finder = sources.source(ofPage: name, path: path).corrections
        do throws(FileError) {
            let bytes = try input.read(limit: maximumFileSize)
            let code = PageCode.ofFile(named: name)
            var source = PageSource(file: name, bytes: bytes, code: code ?? "1", date: date, encoding: encoding)
            source.corrections = finder.corrections(ofPage: name, path: path, date: date, code: code)?.corrections
            return source
        } catch {
            throw InputFailure(diagnostic: error.diagnostic(for: name, at: FileLocation(path: name)))
        }
    }
}

/// Why an input could not be read.
public struct InputFailure: Error, Sendable, Hashable, CustomStringConvertible {
    /// The fault, and the remedy.
    public let diagnostic: Diagnostic

    /// The diagnostic as one line.
    public var description: String { diagnostic.description }
}
