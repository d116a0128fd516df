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
        let name = input.name
        do throws(FileError) {
            let bytes = try input.read(limit: maximumFileSize)
            return PageSource(
                file: name, bytes: bytes, code: PageCode.ofFile(named: name) ?? "1", date: date, encoding: encoding)
        } catch {
            throw InputFailure(diagnostic: error.diagnostic(for: name, at: FileLocation(path: name)))
        }
    }
}

/// Why an input could not be read.
public struct InputFailure: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is the matter, and the remedy.
    public let diagnostic: Diagnostic

    /// The diagnostic as one line.
    public var description: String { diagnostic.description }
}
